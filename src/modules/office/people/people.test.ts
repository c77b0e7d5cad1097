import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asSignIn } from '#kernel/account/sessions.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { register } from '#kernel/matter/commands.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { AccountContract } from '#modules/account/public.ts'
import { eachDatabase } from '#test/database.ts'
import { administrator, type TestServer, testServer } from '#test/server.ts'
import type { OfficeContract } from '../contract.ts'

async function refusalOf(asked: Promise<unknown>): Promise<Refusal> {
  const answer = await asked.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(isRefusal(answer), `not refused: ${answer}`)
  return answer
}
const codeOf = async (asked: Promise<unknown>) => (await refusalOf(asked)).code

await eachDatabase('people, posts and accounts', open => {
  let office: TestServer
  let security: ReturnType<typeof asked>
  const asked = (through?: typeof fetch) => office.client<OfficeContract>(through)
  const account = (through?: typeof fetch) => office.client<AccountContract>(through)
  const idOf = (name: string) => office.kernel.as(name).personId
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''
  const post = { unitId: '', role: 'handler', title: '', fromOn: '2026-01-01', untilOn: null } as const

  before(async () => {
    office = await testServer(open)
    security = asked(await administrator(office, 'security-admin'))
  })
  after(() => office.close())

  test('a person is added with a post and an account, chooses a password by the link, and signs in', async () => {
    const unitId = unitOf('城建经办')
    const added = await security('POST /api/office/people', {
      body: { name: '新来经办', login: 'xinlai', posts: [{ ...post, unitId }], phone: '6123' },
    })
    const token = added.setupLink?.path.split('#')[1] ?? ''
    const password = '山重水复疑无路柳暗花明'
    await account()('POST /api/set-up', { body: { token, password } })
    const session = await account()('POST /api/session', { body: { login: 'XinLai', password } })
    assert.deepEqual(session.roles, [{ role: 'handler', unitId }])
    const seen = await security('GET /api/office/people/:id', { params: { id: added.id } })
    assert.equal(seen.phone, '6123')
    assert.deepEqual([seen.account?.login, seen.account?.ready, seen.openTasks], ['xinlai', true, 0])
  })

  test('only the security administrator sees and gives accounts; who is not is told so, not shown a part', async () => {
    const registrar = asked(await office.signedIn('登记甲'))
    assert.equal(await codeOf(registrar('GET /api/office/people', { query: {} })), 'not-permitted')
    assert.equal(await codeOf(asked()('GET /api/office/people', { query: {} })), 'sign-in-needed')
    const system = asked(await administrator(office, 'system-admin'))
    assert.equal(await codeOf(system('POST /api/office/people', { body: { name: '某某' } })), 'not-permitted')
  })

  test('三员分立：管理员不兼任其他岗位，也不兼任另一管理员；同时各给一岗也不行', async () => {
    const { id } = await security('POST /api/office/people', { body: { name: '待定一' } })
    const give = (role: 'system-admin' | 'audit-admin' | 'handler') =>
      security('POST /api/office/people/:id/posts', {
        params: { id },
        body: { ...post, unitId: unitOf('城建经办'), role },
      })
    const outcomes = await Promise.all([give('system-admin'), give('audit-admin'), give('handler')].map(codeOrNull))
    assert.deepEqual(outcomes.filter(one => one === 'three-administrators').length, 2)
    const person = await security('GET /api/office/people/:id', { params: { id } })
    assert.equal(person.posts.length, 1)
  })

  test('a post that ends frees the person for another; it cannot end before it begins', async () => {
    const { id } = await security('POST /api/office/people', { body: { name: '转岗一' } })
    const first = await security('POST /api/office/people/:id/posts', {
      params: { id },
      body: { ...post, unitId: unitOf('城建经办') },
    })
    const end = (untilOn: string) =>
      security('PATCH /api/office/posts/:id', { params: { id: first.id }, body: { untilOn } })
    assert.equal(await codeOf(end('2025-12-31')), 'post-backwards')
    await end('2026-02-28')
    await security('POST /api/office/people/:id/posts', {
      params: { id },
      body: { ...post, unitId: unitOf('城建经办'), role: 'audit-admin', fromOn: '2026-03-01' },
    })
  })

  test('还有待办的人员不能停用，并列出是哪些；移交之后可以', async () => {
    const { kernel } = office
    const from = idOf('登记甲')
    await register(kernel, {
      key: 'people-test-1',
      kind: 'department-request',
      input: {
        door: 'document',
        receivedOn: '2026-03-02',
        title: '关于请示办公用房的来文',
        content: '请予批复。',
        raisers: [{ kind: 'unit', unitId: unitOf('民政经办'), personId: idOf('民政经办') }],
      },
      actor: kernel.as('登记甲'),
    })
    const { rows } = await kernel.db.pool.query(
      `select owner_id from kernel.task where closed_seq is null group by owner_id limit 1`,
    )
    const owner = rows[0].owner_id as string
    assert.equal(owner, from)
    const deactivate = () => security('POST /api/office/people/:id/deactivation', { params: { id: owner } })
    const refused = await refusalOf(deactivate())
    assert.equal(refused.code, 'hand-over-first')
    assert.equal((refused.details.tasks as unknown[]).length, 1)

    const director = asked(await office.signedIn('主任甲'))
    const handed = await director('POST /api/office/people/:id/hand-over', {
      params: { id: owner },
      body: { to: idOf('登记乙'), reason: '调离', key: 'hand-over-1' },
    })
    assert.deepEqual([handed.handedOver, handed.left], [1, 0])
    await deactivate()
    assert.equal((await security('GET /api/office/people/:id', { params: { id: owner } })).active, false)
    await security('DELETE /api/office/people/:id/deactivation', { params: { id: owner } })
  })

  test('a deactivated person is signed out at the next request, and cannot sign in', async () => {
    const through = await office.signedIn('教育经办')
    const id = idOf('教育经办')
    await security('POST /api/office/people/:id/deactivation', { params: { id } })
    await new Promise(resolve => setTimeout(resolve, 300))
    assert.equal(await codeOf(account(through)('GET /api/session')), 'sign-in-needed')
  })

  test('a locked account is seen as locked and can be unlocked; a login is given once, a person has one account', async () => {
    await office.signedIn('民政科长')
    const id = idOf('民政科长')
    const login = `p${id.slice(-6)}`
    for (let i = 0; i < 5; i++) await codeOf(account()('POST /api/session', { body: { login, password: 'guess' } }))
    const seen = () => security('GET /api/office/people/:id', { params: { id } })
    assert.ok((await seen()).account?.lockedUntil)
    await security('DELETE /api/office/people/:id/lock', { params: { id } })
    assert.equal((await seen()).account?.lockedUntil, null)
    const give = (to: string, wanted: string) =>
      security('POST /api/office/people/:id/account', { params: { id: to }, body: { login: wanted } })
    assert.equal(await codeOf(give(id, 'another')), 'has-account')
    assert.equal(await codeOf(give(idOf('城建经办'), login)), 'login-taken')
  })

  test('the list is read in pieces in the order of names, and found by part of a name, by unit and by whether active', async () => {
    const names: string[] = []
    for (let after: string | undefined; ; ) {
      const piece = await security('GET /api/office/people', { query: { limit: 4, after } })
      names.push(...piece.people.map(person => person.name))
      if (piece.next === null) break
      after = piece.next
    }
    const { rows } = await office.kernel.db.pool.query('select name from kernel.person order by name, id')
    assert.deepEqual(
      names,
      rows.map(row => row.name),
    )
    const found = async (query: object) =>
      (await security('GET /api/office/people', { query })).people.map(person => person.name)
    assert.deepEqual(await found({ q: '教育' }), ['教育科长', '教育经办'])
    assert.deepEqual(await found({ active: 'no' }), ['教育经办'])
    assert.deepEqual(await found({ q: '%' }), [])
    assert.ok((await found({ unit: unitOf('城建经办') })).includes('城建科长'))
  })

  test('a unit keeps its name to itself, stands below no unit of its own, and is used until nobody belongs to it', async () => {
    const add = (name: string, parentId: string | null = null) =>
      security('POST /api/office/units', { body: { name, shortName: name, parentId } })
    const above = await add('规划处')
    const below = await add('规划一组', above.id)
    assert.equal(await codeOf(add('规划处')), 'unit-name-taken')
    const change = (id: string, body: object) => security('PATCH /api/office/units/:id', { params: { id }, body })
    assert.equal(await codeOf(change(above.id, { parentId: below.id })), 'unit-above-itself')
    assert.equal(await codeOf(change(above.id, { active: false })), 'unit-has-people')
    await change(below.id, { active: false })
    await change(above.id, { active: false })
    assert.equal(await codeOf(change(unitOf('城建经办'), { active: false })), 'unit-has-people')
    // A name that nobody uses any more can be used again.
    await add('规划处')
  })

  test('外出须有代理人：代理人登录后看到自己代谁；代理人不能也外出，也不能是管理员', async () => {
    const { kernel } = office
    const liaison = asked(await office.signedIn('城建联络'))
    const away = (substituteId: string, fromOn = '2026-03-02', untilOn = '2026-03-06', personId?: string) =>
      liaison('POST /api/office/absences', { body: { substituteId, fromOn, untilOn, personId, reason: '病假' } })
    assert.equal(await codeOf(away(idOf('城建联络'))), 'substitute-away')
    assert.equal(await codeOf(away(idOf('城建科长'), '2026-03-06', '2026-03-02')), 'absence-backwards')
    assert.equal(await codeOf(away(idOf('城建科长'), '2026-02-01', '2026-02-10')), 'absence-backwards')
    assert.equal(await codeOf(away(idOf('城建科长'), '2026-03-02', '2026-03-06', idOf('城建经办'))), 'not-your-absence')
    const { id } = await away(idOf('城建科长'))
    assert.equal(await codeOf(away(idOf('城建经办'))), 'absences-overlap')

    const through = await office.signedIn('城建科长')
    await new Promise(resolve => setTimeout(resolve, 300))
    assert.deepEqual((await account(through)('GET /api/session')).standsInFor, [idOf('城建联络')])
    const head = asked(through)
    const mine = { substituteId: idOf('城建经办'), fromOn: '2026-03-05', untilOn: '2026-03-09' }
    assert.equal(await codeOf(head('POST /api/office/absences', { body: mine })), 'stands-in-for-another')

    // Everybody sees who stands in; why is for those concerned.
    const others = asked(await office.signedIn('登记乙'))
    const seen = async (client: typeof others) =>
      (await client('GET /api/office/absences', { query: {} })).absences.map(one => [one.personId, one.reason])
    assert.deepEqual(await seen(others), [[idOf('城建联络'), '']])
    assert.deepEqual(await seen(head), [[idOf('城建联络'), '病假']])

    // Back early on the third day: the days that were stay on record.
    const morning = kernel.at
    kernel.at = new Date('2026-03-04T01:00:00Z')
    assert.equal(
      await codeOf(asked(await office.browserOf('城建科长'))('DELETE /api/office/absences/:id', { params: { id } })),
      'not-your-absence',
    )
    await asked(await office.browserOf('主任甲'))('DELETE /api/office/absences/:id', { params: { id } })
    const { rows } = await kernel.db.pool.query('select until_on from kernel.absence where id = $1', [id])
    assert.equal(rows[0].until_on, '2026-03-03')
    kernel.at = morning
  })

  test('every change is in the audit trail, under who made it', async () => {
    const lines = await inTransaction(office.kernel.db, asSignIn, trx =>
      trx.selectFrom('kernel.audit').select(['act', 'actor_id', 'subject']).execute(),
    )
    const acts = new Set(lines.filter(line => line.actor_id !== null).map(line => line.act))
    for (const act of [
      'person-added',
      'post-given',
      'post-changed',
      'person-deactivated',
      'person-taken-back',
      'account-unlocked',
      'unit-added',
      'unit-changed',
      'absence-recorded',
      'absence-ended',
    ])
      assert.ok(acts.has(act), act)
  })
})

const codeOrNull = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: Refusal) => error.code,
  )
