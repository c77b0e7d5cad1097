import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { TOTP } from 'otpauth'
import { asSignIn } from '#kernel/account/sessions.ts'
import { makeSetupLink } from '#kernel/account/setup-link.ts'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { eachDatabase } from '#test/database.ts'
import { giveAccount, type TestServer, testPassword, testServer } from '#test/server.ts'
import type { AccountContract } from './contract.ts'

const code = (expected: string) => (error: unknown) => {
  assert.ok(isRefusal(error), String(error))
  assert.equal(error.code, expected)
  return true
}
const minutes = (count: number) => count * 60_000

await eachDatabase('signing in', open => {
  let office: TestServer
  const ask = (through?: typeof fetch) => office.client<AccountContract>(through)
  const later = (ms: number) => {
    office.kernel.at = new Date(office.kernel.at.getTime() + ms)
  }
  const loginOf = (name: string) => giveAccount(office.kernel, office.kernel.as(name).personId)
  const acts = async (personId: string) => {
    const lines = await readOnly(office.kernel.db, asSignIn, trx =>
      trx
        .selectFrom('kernel.audit')
        .select(['act'])
        .where(eb => eb.or([eb('actor_id', '=', personId), eb('subject', '=', personId)]))
        .orderBy('no')
        .execute(),
    )
    return lines.map(line => line.act)
  }

  before(async () => {
    office = await testServer(open)
  })
  after(() => office.close())

  test('who is signed in is told with name, posts and language; who is not is asked to sign in', async () => {
    const browser = await office.signedIn('登记甲')
    const session = await ask(browser)('GET /api/session')
    assert.deepEqual(session.person, { id: office.kernel.as('登记甲').personId, name: '登记甲' })
    assert.deepEqual(
      session.roles.map(held => held.role),
      ['registrar'],
    )
    await assert.rejects(ask()('GET /api/session'), code('sign-in-needed'))
  })

  test('signing out ends the session on the server, not only in the browser', async () => {
    const kept = await office.signedIn('登记乙')
    const cookie = await ask(kept)('GET /api/account/sessions')
    assert.equal(cookie.sessions.filter(one => one.current).length, 1)
    const { rows } = await office.kernel.db.pool.query(
      `select count(*)::int as n from kernel.session where revoked_at is null and person_id = $1`,
      [office.kernel.as('登记乙').personId],
    )
    assert.equal(rows[0].n, 1)
    await ask(kept)('DELETE /api/session')
    const { rows: left } = await office.kernel.db.pool.query(
      `select count(*)::int as n from kernel.session where revoked_at is null and person_id = $1`,
      [office.kernel.as('登记乙').personId],
    )
    assert.equal(left[0].n, 0)
  })

  test('a login that nobody has is answered, and locked, exactly like one that somebody has', async () => {
    const login = await loginOf('城建联络')
    const answers = async (tried: string) => {
      const seen: string[] = []
      for (let i = 0; i < 7; i++)
        await ask()('POST /api/session', { body: { login: tried, password: `wrong ${i}` } }).catch(error =>
          seen.push(`${error.code} ${error.status} ${Object.keys(error.details)}`),
        )
      return seen
    }
    const somebody = await answers(login)
    assert.deepEqual(somebody, [
      ...Array.from({ length: 5 }, () => 'wrong-sign-in 401 '),
      ...Array.from({ length: 2 }, () => 'account-locked 423 until'),
    ])
    assert.deepEqual(await answers('nobody-at-all'), somebody)
  })

  test('five failures lock for fifteen minutes, the right password included; then it opens again', async () => {
    const login = await loginOf('民政经办')
    const { personId } = office.kernel.as('民政经办')
    for (let i = 0; i < 5; i++)
      await assert.rejects(ask()('POST /api/session', { body: { login, password: 'not it' } }), code('wrong-sign-in'))
    const right = { body: { login, password: testPassword } }
    await assert.rejects(ask()('POST /api/session', right), code('account-locked'))
    later(minutes(14))
    await assert.rejects(ask()('POST /api/session', right), code('account-locked'))
    later(minutes(1) + 1000)
    assert.equal((await ask()('POST /api/session', right)).person.name, '民政经办')
    const written = await acts(personId)
    assert.deepEqual(written, [...Array.from({ length: 4 }, () => 'sign-in-failed'), 'lock-out', 'sign-in'])
  })

  test('tries made at once are all counted: of twenty at most five are judged', async () => {
    const login = await loginOf('民政科长')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        ask()('POST /api/session', { body: { login, password: 'not it' } }).then(
          () => 'in',
          error => error.code as string,
        ),
      ),
    )
    assert.equal(answers.filter(one => one === 'wrong-sign-in').length, 5)
    assert.equal(answers.filter(one => one === 'account-locked').length, 15)
  })

  test('a login that nobody has takes as long as one that somebody has', async () => {
    const login = await loginOf('教育经办')
    const fastest: Record<string, number> = {}
    // By turns, so that whatever else the machine does falls on both.
    for (let i = 0; i < 8; i++) {
      const tried = i % 2 ? login : 'nobody-either'
      const from = performance.now()
      await ask()('POST /api/session', { body: { login: tried, password: 'wrong' } }).catch(() => undefined)
      fastest[tried] = Math.min(fastest[tried] ?? Number.POSITIVE_INFINITY, performance.now() - from)
    }
    const { [login]: somebody = 0, 'nobody-either': nobody = 0 } = fastest
    // Without the hash it would take less than a tenth.
    assert.ok(nobody > somebody / 8, `nobody ${nobody} ms, somebody ${somebody} ms`)
  })

  test('an idle session ends after 30 minutes; one in use after 12 hours', async () => {
    const idle = await office.signedIn('教育科长')
    later(minutes(29))
    assert.ok(await ask(idle)('GET /api/session'))
    later(minutes(31))
    await assert.rejects(ask(idle)('GET /api/session'), code('sign-in-needed'))

    const used = office.browser()
    await ask(used)('POST /api/session', {
      body: { login: `p${office.kernel.as('教育科长').personId.slice(-6)}`, password: testPassword },
    })
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      later(minutes(20))
      assert.ok(await ask(used)('GET /api/session'))
    }
    later(minutes(21))
    await assert.rejects(ask(used)('GET /api/session'), code('sign-in-needed'))
  })

  test('a set-up link works once, sets the password, ends every session and unlocks', async () => {
    const before = await office.signedIn('城建经办')
    const { personId } = office.kernel.as('城建经办')
    const link = await inTransaction(office.kernel.db, asSignIn, trx =>
      makeSetupLink(trx, personId, office.kernel.now()),
    )
    assert.deepEqual(await ask()('POST /api/set-up/owner', { body: { token: link.token } }), {
      login: `p${personId.slice(-6)}`,
      name: '城建经办',
    })
    const chosen = { token: link.token, password: '两个黄鹂鸣翠柳' }
    await assert.rejects(ask()('POST /api/set-up', { body: { ...chosen } }), code('weak-password'))
    chosen.password = '两个黄鹂鸣翠柳一行白鹭上青天'
    await ask()('POST /api/set-up', { body: chosen })
    await assert.rejects(ask()('POST /api/set-up', { body: chosen }), code('link-dead'))
    await assert.rejects(ask(before)('GET /api/session'), code('sign-in-needed'))
    assert.ok(
      await ask()('POST /api/session', { body: { login: `p${personId.slice(-6)}`, password: chosen.password } }),
    )
  })

  test('a new link ends the one before, and one left lying for three days is dead', async () => {
    const { personId } = office.kernel.as('城建经办')
    const make = () =>
      inTransaction(office.kernel.db, asSignIn, trx => makeSetupLink(trx, personId, office.kernel.now()))
    const [first, second] = [await make(), await make()]
    await assert.rejects(ask()('POST /api/set-up/owner', { body: { token: first.token } }), code('link-dead'))
    later(minutes(72 * 60) + 1000)
    await assert.rejects(ask()('POST /api/set-up/owner', { body: { token: second.token } }), code('link-dead'))
  })

  test('an authenticator’s code is asked for after the password, works once, and a recovery code stands in once', async () => {
    const login = await loginOf('主任甲')
    const browser = office.browser()
    const me = ask(browser)
    await me('POST /api/session', { body: { login, password: testPassword } })
    const { secret, address } = await me('POST /api/account/second-factor')
    assert.match(address, /^otpauth:\/\/totp\//)
    const totp = new TOTP({ secret })
    const now = () => totp.generate({ timestamp: office.kernel.at.getTime() })
    await assert.rejects(
      me('POST /api/account/second-factor/confirmation', { body: { code: '000000' } }),
      code('wrong-code'),
    )
    const { recoveryCodes } = await me('POST /api/account/second-factor/confirmation', { body: { code: now() } })
    assert.equal(new Set(recoveryCodes).size, 10)

    const body = { login, password: testPassword }
    await assert.rejects(ask()('POST /api/session', { body }), code('code-needed'))
    // The code that confirmed it is spent.
    await assert.rejects(ask()('POST /api/session', { body: { ...body, code: now() } }), code('wrong-sign-in'))
    later(minutes(1))
    assert.ok(await ask()('POST /api/session', { body: { ...body, code: now() } }))
    await assert.rejects(ask()('POST /api/session', { body: { ...body, code: now() } }), code('wrong-sign-in'))
    const [spare = ''] = recoveryCodes
    assert.ok(await ask()('POST /api/session', { body: { ...body, code: spare } }))
    await assert.rejects(ask()('POST /api/session', { body: { ...body, code: spare } }), code('wrong-sign-in'))
    assert.equal((await me('GET /api/account')).recoveryCodesLeft, 9)

    await assert.rejects(
      me('POST /api/account/second-factor/removal', { body: { password: 'guess' } }),
      code('wrong-password'),
    )
    await me('POST /api/account/second-factor/removal', { body: { password: testPassword } })
    assert.ok(await ask()('POST /api/session', { body }))
  })

  test('asking for a code over and over does not give tries back: wrong codes lock like wrong passwords', async () => {
    const login = await loginOf('领导乙')
    const me = ask(office.browser())
    const body = { login, password: testPassword }
    await me('POST /api/session', { body })
    const { secret } = await me('POST /api/account/second-factor')
    const now = new TOTP({ secret }).generate({ timestamp: office.kernel.at.getTime() })
    await me('POST /api/account/second-factor/confirmation', { body: { code: now } })
    for (let i = 0; i < 5; i++) {
      await assert.rejects(ask()('POST /api/session', { body }), code('code-needed'))
      await assert.rejects(ask()('POST /api/session', { body: { ...body, code: '123456' } }), code('wrong-sign-in'))
    }
    await assert.rejects(ask()('POST /api/session', { body: { ...body, code: '123456' } }), code('account-locked'))
  })

  test('a changed password ends the other sessions, not this one; the devices are listed and can be signed out', async () => {
    const login = await loginOf('领导甲')
    const body = { login, password: testPassword }
    const [here, there] = [
      office.browser({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Edg/140.0' }),
      office.browser(),
    ]
    await ask(here)('POST /api/session', { body })
    await ask(there)('POST /api/session', { body })
    const { sessions } = await ask(here)('GET /api/account/sessions')
    assert.deepEqual(sessions.map(one => [one.device, one.current]).sort(), [
      ['Edge · Windows', true],
      ['lightMyRequest', false],
    ])
    const chosen = '会当凌绝顶一览众山小'
    await assert.rejects(
      ask(here)('PUT /api/account/password', { body: { current: 'guess', chosen } }),
      code('wrong-password'),
    )
    await ask(here)('PUT /api/account/password', { body: { current: testPassword, chosen } })
    await assert.rejects(ask(there)('GET /api/session'), code('sign-in-needed'))
    assert.ok(await ask(here)('GET /api/session'))

    await ask(there)('POST /api/session', { body: { login, password: chosen } })
    const other = (await ask(here)('GET /api/account/sessions')).sessions.find(one => !one.current)
    await ask(here)('DELETE /api/account/sessions/:id', { params: { id: other?.id ?? '' } })
    await assert.rejects(ask(there)('GET /api/session'), code('sign-in-needed'))
  })

  test('language and notices by mail are as the person chose them', async () => {
    const me = ask(await office.browserOf('民政经办'))
    const chosen = async () => {
      const { language, noticesByMail } = await me('GET /api/account')
      return [language, noticesByMail]
    }
    assert.deepEqual(await chosen(), [null, false])
    await me('PATCH /api/account', { body: { noticesByMail: true } })
    await me('PATCH /api/account', { body: { language: 'en' } })
    assert.deepEqual(await chosen(), ['en', true])
    assert.equal((await me('GET /api/session')).language, 'en')
  })

  test('only the system’s own eyes see accounts and sessions; hashes and tokens are never in the database as they are', async () => {
    const { rows } = await office.kernel.db.pool.query(
      `select count(*)::int as n from kernel.account where password_hash not like '$argon2id$%'`,
    )
    assert.equal(rows[0].n, 0)
    for (const table of ['kernel.account', 'kernel.session', 'kernel.setup_link', 'kernel.sign_in_try'] as const) {
      const seen = await readOnly(office.kernel.db, { principals: [], scope: 'all' }, trx =>
        trx.selectFrom(table).selectAll().execute(),
      )
      assert.deepEqual(seen, [], table)
    }
  })
})
