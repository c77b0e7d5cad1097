import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Brought } from './brought.ts'

/** A server in a process of its own, and a registrar who is signed in to it. */
export interface ServerApart {
  /** Brings something over HTTP. */
  bring(brought: Brought): Promise<{ status: number; text: string }>
  /** Every row of its database. */
  rows(): Promise<string[]>
  /** Where its files and its database lie. */
  readonly folders: readonly string[]
  /** What it has written to standard output and standard error so far. */
  log(): string
  close(): Promise<void>
}

interface Told {
  readonly address: string
  readonly login: string
  readonly password: string
  readonly folders: readonly string[]
}

export async function serverApart(): Promise<ServerApart> {
  const child = fork(join(import.meta.dirname, '../../../../test/serving-process.ts'), { silent: true })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => written.push(text))
  const log = () => written.join('')
  const { address, login, password, folders } = await said<Told>(child, log)
  const post = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}, method = 'POST') =>
    fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const session = await post('/api/session', { login, password })
  const cookie = session.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const register = (input: object) =>
    post(
      '/api/matters',
      { key: randomUUID(), kind: 'citizen-request', input: { ...registration, ...input } },
      { cookie },
    )
  const { id, seq } = (await (await register({})).json()) as { id: string; seq: number }

  const upload = (
    path: string,
    [name, bytes]: readonly [string, Buffer],
    headers: Readonly<Record<string, string>>,
  ) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
    return fetch(address + path, { method: 'POST', headers: { ...headers }, body: form })
  }
  const send = (brought: Brought): Promise<Response> => {
    if ('upload' in brought) return upload('/api/uploads', brought.upload, { cookie })
    if ('publicUpload' in brought) return upload('/api/public/uploads', brought.publicUpload, {})
    if ('registration' in brought) return register(brought.registration)
    if ('form' in brought) {
      const [method, path, body] = brought.form
      return post(path, body, { cookie }, method)
    }
    if ('note' in brought)
      return post(
        `/api/matters/${id}/entries`,
        { key: randomUUID(), action: 'note', input: { text: brought.note }, seen: seq },
        { cookie },
      )
    const input = { ...request, ...brought.publicRequest }
    return post('/api/public/requests', { key: randomUUID(), kind: 'citizen-request', input })
  }
  return {
    folders,
    log,
    async bring(brought) {
      const response = await send(brought)
      return { status: response.status, text: await response.text() }
    },
    rows: () => {
      child.send('texts')
      return said<string[]>(child, log)
    },
    async close() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

const person = { kind: 'person', name: '来访人', phone: '13900000000' }
const request = { title: '路灯不亮', content: '连续三晚不亮。', track: 'hotline', raisers: [person] }
const registration = { ...request, door: 'visit', receivedOn: '2026-03-02' }

/** The next message of the process. Where it ends first, what it wrote says why. */
async function said<T>(child: ChildProcess, log: () => string): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the server ended: ${log()}`)
  })
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T]
  return message
}
