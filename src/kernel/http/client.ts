import { Refusal, type RefusalDetails, type Text } from '#kernel/refusal.ts'
import type { AskOf, ReplyOf } from './client-types.ts'
import type { Contract } from './endpoint.ts'

export interface ClientOptions {
  /** Of the server; empty in the browser, which asks where it came from. */
  readonly base?: string
  readonly fetch?: typeof fetch
  readonly headers?: Readonly<Record<string, string>>
}

interface AnyAsk {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The address of an endpoint: its path with the params put in, and the query behind. */
function addressOf(key: string, { params, query }: AnyAsk = {}): string {
  const path = key
    .slice(key.indexOf(' ') + 1)
    .replace(/:(\w+)/g, (_, name) => encodeURIComponent(String(params?.[name])))
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

const unreachable: Text = {
  zh: '连不上服务器，请检查网络后重试。您填写的内容仍保留。',
  en: 'The server cannot be reached. Check the network and try again; what you typed is kept.',
}

async function refusalOf(response: Response): Promise<Refusal> {
  const said = (await response.json().catch(() => ({}))) as { code?: string; text?: Text; details?: RefusalDetails }
  const text = said.text ?? {
    zh: `服务器没有正常答复（${response.status}）。`,
    en: `The server did not answer as it should (${response.status}).`,
  }
  return new Refusal(said.code ?? 'unexpected-answer', response.status, text, said.details)
}

/** Asks the endpoints of one contract. Throws the `Refusal` that the server gave. */
export interface Client<C extends Contract> {
  <K extends keyof C & keyof Contract>(key: K, given?: AskOf<C[K]>): Promise<ReplyOf<C[K]>>
  /** Never there: by it the compiler finds the contract of a client that is passed on. */
  readonly contract?: C
}

/** A typed client of one contract. Knows types only: no schema is loaded. */
export function createClient<C extends Contract>({
  base = '',
  fetch: ask = (...args) => fetch(...args),
  headers = {},
}: ClientOptions = {}): Client<C> {
  return async <K extends keyof C & keyof Contract>(key: K, given?: AskOf<C[K]>): Promise<ReplyOf<C[K]>> => {
    const { body, ...where } = (given ?? {}) as AnyAsk
    const method = key.slice(0, key.indexOf(' '))
    const multipart = body instanceof FormData
    const response = await ask(base + addressOf(key, where), {
      method,
      credentials: 'same-origin',
      headers: { ...headers, ...(body === undefined || multipart ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: multipart ? body : JSON.stringify(body) }),
    }).catch(() => {
      throw new Refusal('unreachable', 0, unreachable)
    })
    if (!response.ok) throw await refusalOf(response)
    if (response.status === 204) return undefined as ReplyOf<C[K]>
    const json = response.headers.get('content-type')?.startsWith('application/json')
    return (json ? await response.json() : await response.blob()) as ReplyOf<C[K]>
  }
}
