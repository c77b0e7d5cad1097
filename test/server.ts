import type { FastifyInstance } from 'fastify'
import { createAccount } from '#kernel/account/accounts.ts'
import { hashPassword } from '#kernel/account/password.ts'
import { asSignIn } from '#kernel/account/sessions.ts'
import type { Database } from '#kernel/db/open.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { type Client, createClient } from '#kernel/http/client.ts'
import type { Contract } from '#kernel/http/endpoint.ts'
import { newId } from '#lib/uuid.ts'
import { serverOver } from '#server/server-over.ts'
import { type TestKernel, testKernel } from './kernel.ts'

export const testPassword = '春眠不觉晓处处闻啼鸟'

/** The whole server over a test kernel, asked in process. Every reply and refusal is checked against its contract. */
export interface TestServer {
  readonly kernel: TestKernel
  readonly server: FastifyInstance
  /** A browser of its own: `fetch` keeps its cookies. */
  browser(headers?: Readonly<Record<string, string>>): typeof fetch
  client<C extends Contract>(through?: typeof fetch): Client<C>
  /** Gives the person of the test office an account with `testPassword`, and a browser in which they are signed in. */
  signedIn(name: string): Promise<typeof fetch>
  /** A browser in which the person signs in (again) with the account that they have. */
  browserOf(name: string): Promise<typeof fetch>
  close(): Promise<void>
}

export async function testServer(
  open: () => Promise<Database>,
  config: Parameters<typeof serverOver>[1] = { trustProxy: false },
): Promise<TestServer> {
  const kernel = await testKernel(open)
  const server = await serverOver(kernel, config, { checkReplies: true })
  const browser: TestServer['browser'] = (headers = {}) => browserOf(server, headers)
  const client = <C extends Contract>(through = browser()) => createClient<C>({ fetch: through })
  return {
    kernel,
    server,
    browser,
    client,
    async signedIn(name) {
      await giveAccount(kernel, kernel.as(name).personId)
      return signIn(browser(), loginFor(kernel.as(name).personId))
    },
    browserOf: name => signIn(browser(), loginFor(kernel.as(name).personId)),
    async close() {
      await server.close()
      await kernel.close()
    },
  }
}

async function signIn(through: typeof fetch, login: string): Promise<typeof fetch> {
  const response = await through('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: testPassword }),
  })
  if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`)
  return through
}

export type AdministratorRole = 'system-admin' | 'security-admin' | 'audit-admin'

/** One of the three administrators, signed in: somebody who holds no other post. */
export async function administrator(
  { kernel, browser }: Pick<TestServer, 'kernel' | 'browser'>,
  role: AdministratorRole,
): Promise<typeof fetch> {
  return signIn(browser(), await giveAdministrator(kernel, role))
}

/** A new person with that post alone, and their account. Gives its login. */
export async function giveAdministrator(kernel: TestKernel, role: AdministratorRole): Promise<string> {
  const personId = newId(kernel.now())
  await inTransaction(kernel.db, asSignIn, async trx => {
    await trx.insertInto('kernel.person').values({ id: personId, name: role, created_at: kernel.now() }).execute()
    const { unitId = '' } = kernel.as('登记甲').roles[0] ?? {}
    await trx
      .insertInto('kernel.post')
      .values({ id: newId(kernel.now()), person_id: personId, unit_id: unitId, role, from_on: '2020-01-01' })
      .execute()
  })
  return giveAccount(kernel, personId)
}

const loginFor = (personId: string) => `p${personId.slice(-6)}`

const passwordHash = hashPassword(testPassword)

/** An account with `testPassword`. Gives its login. */
export async function giveAccount(kernel: TestKernel, personId: string): Promise<string> {
  const login = loginFor(personId)
  const hash = await passwordHash
  await inTransaction(kernel.db, asSignIn, async trx => {
    await createAccount(trx, personId, login, kernel.now())
    await trx
      .updateTable('kernel.account')
      .set({ password_hash: hash, password_set_at: kernel.now() })
      .where('person_id', '=', personId)
      .execute()
  })
  return login
}

let browsers = 0

/** Each at an address of its own, as tries are counted by address. */
function browserOf(server: FastifyInstance, always: Readonly<Record<string, string>>): typeof fetch {
  browsers += 1
  const remoteAddress = `10.0.${browsers >> 8}.${browsers & 255}`
  const cookies = new Map<string, string>()
  return async (input, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await server.inject({
      method: (init.method ?? 'GET') as 'GET',
      url: String(input),
      remoteAddress,
      headers: { ...(cookie ? { cookie } : {}), ...always, ...(init.headers as Record<string, string>) },
      payload: init.body as string | undefined,
    })
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const nothing = response.statusCode === 204 || response.statusCode === 304
    return new Response(nothing ? null : new Uint8Array(response.rawPayload), {
      status: response.statusCode,
      headers: Object.entries(response.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    })
  }
}
