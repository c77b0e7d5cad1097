import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { refusalsOf } from '#kernel/http/general-refusals.ts'
import { openTestDatabases } from '#test/database.ts'
import { type TestServer, testServer } from '#test/server.ts'
import { modules } from './modules.ts'

interface Operation {
  readonly summary: string
  readonly description: string
  readonly security: readonly object[]
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

describe('the description of the API', () => {
  let office: TestServer
  let described: { openapi: string; paths: Record<string, Record<string, Operation>> }

  before(async () => {
    const engine = (await openTestDatabases()).at(-1)
    assert.ok(engine)
    office = await testServer(engine.open)
    described = (await office.server.inject('/api/openapi.json')).json()
  })
  after(() => office.close())

  test('it is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(described))
    assert.deepEqual(errors, undefined)
    assert.equal(valid, true)
    assert.equal(validator.version, '3.1')
  })

  test('every route under /api that the server answers is in it, and nothing else', () => {
    const written = Object.entries(described.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
    )
    const answered = [...registeredRoutes(office.server.printRoutes({ commonPrefix: false }))]
      .filter(route => route.includes(' /api/') && !/^(HEAD|OPTIONS) /.test(route))
      .filter(route => !/ \/api\/(openapi\.json|docs)/.test(route))
      .map(route => route.replace(/:(\w+)/g, '{$1}'))
    assert.deepEqual(answered.sort(), written.sort())
    assert.ok(written.length > 60, `only ${written.length} were found`)
  })

  test('every line of a contract is there with its parameters, both languages, who may, and every refusal it can give', () => {
    for (const { contract = {} } of modules) {
      for (const [key, endpoint] of Object.entries(contract)) {
        const [method = '', path = ''] = key.split(' ')
        const operation = described.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
        assert.ok(operation, key)
        assert.equal(operation.summary, endpoint.summary.zh)
        assert.ok(operation.description.startsWith(endpoint.summary.en), key)
        assert.equal(operation.security.length > 0, endpoint.access !== 'public', key)
        const inPath = [...path.matchAll(/:(\w+)/g)].map(match => match[1])
        assert.deepEqual(
          operation.parameters.filter(one => one.in === 'path').map(one => one.name),
          inPath,
          key,
        )
        for (const { code, status } of refusalsOf(key, endpoint)) {
          const { description = '' } = operation.responses[String(status)] ?? {}
          assert.ok(description.includes(`\`${code}\``), `${key}: ${code}`)
        }
      }
    }
  })

  test('what can be asked without parameters answers in the shape of its contract', async () => {
    const director = await office.signedIn('主任甲')
    const asked: string[] = []
    for (const { contract = {} } of modules) {
      for (const [key, { access, replies }] of Object.entries(contract)) {
        const open = access === 'public' || access === 'person' || access.includes('director')
        if (!key.startsWith('GET ') || key.includes(':') || typeof replies === 'string' || !open) continue
        const response = await director(key.slice(4))
        // Those that need a query say so; every other is as it was promised, or the server would have answered 500.
        if (response.status !== 422) assert.equal(response.status, 200, `${key}: ${await response.text()}`)
        if (response.status === 200) asked.push(key)
      }
    }
    assert.ok(asked.length > 15, `only ${asked.join(', ')}`)
  })

  test('the page of the documentation works from here alone, under the same content security policy', async () => {
    const page = await office.server.inject('/api/docs')
    assert.equal(page.statusCode, 200)
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1] ?? '')
    assert.ok(addresses.length >= 3)
    for (const address of addresses) {
      assert.ok(address.startsWith('/'), address)
      assert.equal((await office.server.inject(address)).statusCode, 200, address)
    }
    assert.doesNotMatch(page.body, /<script>|<style|style=/)
    assert.match(String(page.headers['content-security-policy']), /script-src 'self';/)
  })
})

/** `METHOD /path` of each, read from the tree that Fastify prints. */
function* registeredRoutes(tree: string): Generator<string> {
  const above: string[] = []
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!match) continue
    const depth = (match[1]?.length ?? 0) / 4
    above.length = depth
    above.push(match[2] ?? '')
    for (const method of match[3]?.split(', ') ?? []) yield `${method} ${above.join('')}`
  }
}
