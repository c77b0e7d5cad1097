import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import fastify, { type FastifyRequest } from 'fastify'
import { z } from 'zod'
import { defineModule } from '#kernel/define-module.ts'
import { defineContract } from '#kernel/http/endpoint.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { createServer } from '#kernel/http/server.ts'
import { refusal } from '#kernel/refusal.ts'
import { openTestDatabases } from '#test/database.ts'
import { type TestServer, testPassword, testServer } from '#test/server.ts'
import { addWebPages } from './web-pages.ts'

const contract = defineContract({
  'GET /api/broken': { summary: { zh: '坏的', en: 'Broken' }, access: 'public', replies: 'nothing' },
  'POST /api/echo': {
    summary: { zh: '回声', en: 'Echo' },
    access: 'public',
    body: z.object({ name: z.string().min(2), count: z.number().int().max(3) }),
    replies: z.object({ name: z.string() }),
    rateLimit: { max: 3, perSeconds: 60 },
  },
  'GET /api/unnamed': { summary: { zh: '没说', en: 'Not said' }, access: 'public', replies: 'nothing' },
  'GET /api/wrong-shape': {
    summary: { zh: '形状不对', en: 'Of the wrong shape' },
    access: 'public',
    replies: z.object({ name: z.string() }),
  },
})
const streams = defineContract({
  'GET /api/stream': { summary: { zh: '流', en: 'Stream' }, access: 'public', replies: 'events' },
})
const secret = 'connection string with a password'
const strange = defineModule({
  name: 'strange',
  contract,
  routes: defineRoutes(contract, {
    async 'GET /api/broken'() {
      throw new Error(secret)
    },
    async 'POST /api/echo'({ body }) {
      return { name: body.name }
    },
    async 'GET /api/unnamed'() {
      throw refusal('unnamed', 409, { zh: '不行', en: 'No' })
    },
    async 'GET /api/wrong-shape'() {
      return { name: 5 } as never
    },
  }),
})

describe('the server', () => {
  let office: TestServer
  const serverOf = (options: { origin?: string; checkReplies?: boolean; metricsToken?: string } = {}) =>
    createServer({
      kernel: office.kernel,
      modules: [strange],
      actorOf: async () => null,
      version: '0',
      ...options,
    })

  before(async () => {
    const engine = (await openTestDatabases()).at(-1)
    assert.ok(engine)
    office = await testServer(engine.open)
  })
  after(() => office.close())

  test('a bug is answered with a reference and nothing from inside; the reference is the request’s id', async () => {
    const response = await (await serverOf()).inject('/api/broken')
    assert.equal(response.statusCode, 500)
    const said = response.json()
    assert.equal(said.code, 'internal-error')
    assert.equal(said.details.reference, response.headers['x-request-id'])
    assert.ok(!response.body.includes(secret))
  })

  test('every fault of a form is told at once, with its place, its rule and a sentence in both languages', async () => {
    const response = await (await serverOf()).inject({ method: 'POST', url: '/api/echo', payload: { name: 'x' } })
    assert.equal(response.statusCode, 422)
    const { code, details } = response.json()
    assert.equal(code, 'invalid-input')
    assert.deepEqual(
      details.fields.map((one: { path: string; rule: string }) => [one.path, one.rule]),
      [
        ['name', 'too_small'],
        ['count', 'invalid_type'],
      ],
    )
    assert.ok(details.fields.every((one: { text: { zh: string; en: string } }) => one.text.zh && one.text.en))
  })

  test('a body that is no JSON, or too large, is refused, not a bug', async () => {
    const server = await serverOf()
    const send = (payload: string) =>
      server.inject({ method: 'POST', url: '/api/echo', headers: { 'content-type': 'application/json' }, payload })
    assert.equal((await send('{"name":')).json().code, 'invalid-input')
    assert.equal((await send(JSON.stringify({ name: 'x'.repeat(1_100_000), count: 1 }))).json().code, 'too-large')
  })

  test('asked too often it says so, and when to come back', async () => {
    const server = await serverOf()
    const ask = () => server.inject({ method: 'POST', url: '/api/echo', payload: { name: 'abc', count: 1 } })
    for (let i = 0; i < 3; i++) assert.equal((await ask()).statusCode, 200)
    const refused = await ask()
    assert.deepEqual([refused.statusCode, refused.json().code], [429, 'too-often'])
    assert.ok(Number(refused.headers['retry-after']) > 0)
  })

  test('a page of another site changes nothing; our own page and a program without a browser do', async () => {
    const server = await serverOf({ origin: 'https://office.example' })
    const ask = async (headers: Record<string, string>) => {
      const answer = await server.inject({ method: 'POST', url: '/api/echo', headers, payload: {} })
      return answer.json().code
    }
    for (const foreign of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: 'http://office.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      assert.equal(await ask(foreign as never), 'from-elsewhere', JSON.stringify(foreign))
    // Past this check the empty form is what is wrong.
    for (const own of [{ origin: 'https://office.example', 'sec-fetch-site': 'same-origin' }, {}])
      assert.equal(await ask(own as never), 'invalid-input', JSON.stringify(own))
  })

  test('in tests a reply, and a refusal, that the contract does not name is a bug', async () => {
    const [checked, unchecked] = [await serverOf({ checkReplies: true }), await serverOf()]
    assert.equal((await checked.inject('/api/wrong-shape')).statusCode, 500)
    assert.equal((await unchecked.inject('/api/wrong-shape')).statusCode, 200)
    assert.equal((await checked.inject('/api/unnamed')).json().code, 'internal-error')
    assert.equal((await unchecked.inject('/api/unnamed')).json().code, 'unnamed')
  })

  test('a stream is not begun for who has gone while it was found out who they are', async () => {
    let begun = 0
    const streaming = defineModule({
      name: 'streaming',
      contract: streams,
      routes: defineRoutes(streams, {
        async 'GET /api/stream'({ reply }) {
          begun += 1
          reply.hijack()
          return reply
        },
      }),
    })
    const [arrived, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const actorOf = async ({ raw }: FastifyRequest) => {
      arrived.resolve()
      await once(raw.socket, 'close')
      setTimeout(gone.resolve, 50)
      return null
    }
    const { kernel } = office
    const server = await createServer({ kernel, modules: [streaming], actorOf, version: '0' })
    const { port } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('GET /api/stream HTTP/1.1\r\nHost: office\r\n\r\n')
    await arrived.promise
    socket.destroy()
    await gone.promise
    await server.close()
    assert.equal(begun, 0)
  })

  test('no inline script or style is allowed, no frame, and nothing from elsewhere', async () => {
    const { headers } = await office.server.inject('/healthz')
    const policy = String(headers['content-security-policy'])
    assert.doesNotMatch(policy, /unsafe|https?:/)
    assert.match(policy, /default-src 'self';script-src 'self';/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['strict-transport-security'], undefined)
    const tls = await serverOf({ origin: 'https://office.example' })
    assert.match(String((await tls.inject('/healthz')).headers['strict-transport-security']), /max-age=31536000/)
  })

  test('the cookie is out of reach of scripts; under TLS it is secure and bound to this host', async () => {
    const cookieUnder = async (config?: Parameters<typeof testServer>[1]) => {
      const engine = (await openTestDatabases()).at(-1)
      assert.ok(engine)
      const other = await testServer(engine.open, config)
      const { personId } = other.kernel.as('登记甲')
      await other.signedIn('登记甲')
      const response = await other.server.inject({
        method: 'POST',
        url: '/api/session',
        payload: { login: `p${personId.slice(-6)}`, password: testPassword },
      })
      await other.close()
      return String(response.headers['set-cookie'])
    }
    const plain = await cookieUnder()
    assert.match(plain, /^huiyin-session=.*HttpOnly; SameSite=Lax$/)
    const tls = await cookieUnder({ trustProxy: false, origin: 'https://office.example' })
    assert.match(tls, /^__Host-huiyin-session=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/)
  })

  test('metrics are for this machine itself, or for whoever has the token', async () => {
    const look = async (options: object, metricsToken?: string) => {
      const server = await serverOf({ metricsToken })
      return (await server.inject({ url: '/metrics', ...options })).statusCode
    }
    const token = 'a-token-of-some-length'
    assert.equal(await look({ remoteAddress: '127.0.0.1' }), 200)
    assert.equal(await look({ remoteAddress: '10.1.1.1' }), 403)
    assert.equal(await look({ remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': '10.1.1.1' } }), 403)
    assert.equal(await look({ remoteAddress: '10.1.1.1', headers: { authorization: `Bearer ${token}` } }, token), 200)
    assert.equal(await look({ remoteAddress: '10.1.1.1', headers: { authorization: 'Bearer wrong' } }, token), 403)
    const server = await serverOf()
    await server.inject('/api/broken')
    const { body } = await server.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })
    assert.match(body, /huiyin_http_seconds_count\{method="GET",route="\/api\/broken",status="500"\} 1/)
    assert.match(body, /huiyin_database_connections\{state="waiting"\} 0/)
  })

  test('alive always, ready while the database answers', async () => {
    const server = await serverOf()
    assert.equal((await server.inject('/healthz')).statusCode, 200)
    assert.equal((await server.inject('/readyz')).statusCode, 200)
  })

  test('a page that is built comes compressed and for ever, any other address is the application, an unknown API address is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-pages-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>回音</title>')
    await writeFile(join(folder, 'assets/app-1a2b3c.js'), 'plain')
    await writeFile(join(folder, 'assets/app-1a2b3c.js.br'), 'compressed')
    const server = fastify()
    await addWebPages(server, folder)
    const get = (url: string, headers = {}) => server.inject({ url, headers })
    const asset = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip, br' })
    assert.equal(asset.body, 'compressed')
    assert.equal(asset.headers['content-encoding'], 'br')
    assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal((await get('/assets/app-1a2b3c.js')).body, 'plain')
    const page = await get('/matters/anything?x=1')
    assert.match(page.body, /回音/)
    assert.equal(page.headers['cache-control'], 'no-cache')
    const { etag = '' } = page.headers
    assert.equal((await get('/matters/anything', { 'if-none-match': etag })).statusCode, 304)
    for (const missing of ['/api/nothing', '/assets/gone-0000.js']) {
      const answer = await get(missing)
      assert.deepEqual([answer.statusCode, answer.json().code], [404, 'no-such-address'])
    }
    await server.close()
    await rm(folder, { recursive: true })
  })
})
