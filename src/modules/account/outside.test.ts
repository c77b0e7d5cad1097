import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createAccount } from '#kernel/account/accounts.ts'
import { asSignIn } from '#kernel/account/sessions.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { openTestDatabases } from '#test/database.ts'
import { type TestIdentityProvider, testIdentityProvider } from '#test/identity-provider.ts'
import { type TestPasswordDirectory, testPasswordDirectory } from '#test/password-directory.ts'
import { codeOf } from '#test/refused.ts'
import { giveAccount, type TestServer, testPassword, testServer } from '#test/server.ts'
import type { AccountContract } from './contract.ts'

const returnTo = 'http://office.example/api/sign-in/outside/return'
describe('signing in from outside', () => {
  let provider: TestIdentityProvider
  let directory: TestPasswordDirectory
  let office: TestServer
  const idOf = (name: string) => office.kernel.as(name).personId

  before(async () => {
    provider = await testIdentityProvider('huiyin')
    directory = await testPasswordDirectory(
      new Map([['uid=chengjian,ou=people,dc=office,dc=example', 'directory password']]),
    )
    const engine = (await openTestDatabases()).at(-1)
    assert.ok(engine)
    office = await testServer(engine.open, {
      trustProxy: false,
      identityProvider: {
        issuer: provider.issuer,
        clientId: 'huiyin',
        clientSecret: 'secret',
        name: '统一身份认证',
        loginClaim: 'preferred_username',
        returnTo,
        withoutTls: true,
      },
      passwordDirectory: { url: directory.url, entry: 'uid={login},ou=people,dc=office,dc=example' },
    })
    const give = (name: string, login: string) =>
      inTransaction(office.kernel.db, asSignIn, trx => createAccount(trx, idOf(name), login, office.kernel.now()))
    await give('登记甲', 'dengjijia')
    await give('登记乙', 'dengjiyi')
    await give('城建经办', 'chengjian')
  })
  after(async () => {
    await office.close()
    await provider.close()
    await directory.close()
  })

  /** Through the provider and back, as a browser goes. */
  async function travel(through: typeof fetch, change: (back: URL) => void = () => {}) {
    const leaving = await through('/api/sign-in/outside')
    assert.equal(leaving.status, 302)
    const arriving = await fetch(leaving.headers.get('location') ?? '', { redirect: 'manual' })
    const back = new URL(arriving.headers.get('location') ?? '')
    assert.equal(back.origin + back.pathname, returnTo)
    change(back)
    return through(back.pathname + back.search)
  }
  const session = (through: typeof fetch) => office.client<AccountContract>(through)('GET /api/session')
  const outcome = async (response: Response) =>
    response.status === 302 ? 'in' : ((await response.json()) as { code: string }).code

  test('whom the identity provider vouches for is signed in under the login that it names', async () => {
    provider.person = { sub: 'subject-1', preferred_username: 'DengJiJia' }
    assert.deepEqual(await office.client<AccountContract>()('GET /api/sign-in'), {
      directory: true,
      identityProvider: '统一身份认证',
    })
    const browser = office.browser()
    const back = await travel(browser)
    assert.deepEqual([back.status, back.headers.get('location')], [302, '/'])
    assert.equal((await session(browser)).person.name, '登记甲')
  })

  test('a login that the provider later gives to somebody else opens nothing', async () => {
    provider.person = { sub: 'subject-2', preferred_username: 'dengjijia' }
    assert.equal(await outcome(await travel(office.browser())), 'outside-unknown')
  })

  test('whom nobody here knows is not let in, however well the provider knows them', async () => {
    provider.person = { sub: 'subject-3', preferred_username: 'somebody' }
    assert.equal(await outcome(await travel(office.browser())), 'outside-unknown')
  })

  test('an answer to another journey, of another audience, or with another nonce is refused', async () => {
    provider.person = { sub: 'subject-4', preferred_username: 'dengjiyi' }
    const forged = (back: URL) => back.searchParams.set('state', 'of-somebody-else')
    assert.equal(await outcome(await travel(office.browser(), forged)), 'outside-unknown')
    for (const claims of [{ aud: 'another' }, { nonce: 'another' }, { exp: 1 }, { preferred_username: undefined }]) {
      provider.claims = claims
      assert.equal(await outcome(await travel(office.browser())), 'outside-unknown', JSON.stringify(claims))
    }
    provider.claims = {}
    // Begun in one browser, ended in another: the other has no memory of having left.
    const [mine, yours] = [office.browser(), office.browser()]
    const leaving = await mine('/api/sign-in/outside')
    const arriving = await fetch(leaving.headers.get('location') ?? '', { redirect: 'manual' })
    const back = new URL(arriving.headers.get('location') ?? '')
    assert.equal(await outcome(await yours(back.pathname + back.search)), 'outside-unknown')
    assert.equal(await outcome(await travel(mine)), 'in')
  })

  test('a password of the directory opens the account of that login, if it has none of its own', async () => {
    const signIn = (login: string, password: string) =>
      office.client<AccountContract>()('POST /api/session', { body: { login, password } })
    assert.equal((await signIn('chengjian', 'directory password')).person.name, '城建经办')
    assert.equal(await codeOf(signIn('chengjian', 'another')), 'wrong-sign-in')
    const own = await giveAccount(office.kernel, idOf('民政经办'))
    assert.equal((await signIn(own, testPassword)).person.name, '民政经办')
    assert.ok(!directory.binds.some(name => name.includes(own)))
    assert.equal(await codeOf(signIn('nobody,ou=admins', 'directory password')), 'wrong-sign-in')
    assert.equal(directory.binds.at(-1), 'uid=nobody\\2cou\\3dadmins,ou=people,dc=office,dc=example')
  })

  test('whose password is kept by the directory is told to change it there', async () => {
    const through = office.browser()
    const me = office.client<AccountContract>(through)
    await me('POST /api/session', { body: { login: 'chengjian', password: 'directory password' } })
    const change = { current: 'directory password', chosen: '长风破浪会有时直挂云帆' }
    assert.equal(await codeOf(me('PUT /api/account/password', { body: change })), 'password-elsewhere')
  })

  test('a directory that cannot be reached is a fault with a reference, not a wrong password', async () => {
    await directory.close()
    const asked = office.client<AccountContract>()('POST /api/session', {
      body: { login: 'chengjian', password: 'directory password' },
    })
    assert.equal(await codeOf(asked), 'internal-error')
  })
})
