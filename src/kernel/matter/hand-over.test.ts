import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '#kernel/people/actor.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { actorFor, people, units } from '#test/properties/office.ts'
import { act, register } from './commands.ts'
import { deactivatePerson, handOverAll } from './hand-over.ts'

const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const idOf = (name: string) => people.find(one => one.name === name)?.id ?? ''

await eachDatabase('handing over', open => {
  let kernel: TestKernel
  let security: Actor
  before(async () => {
    kernel = await testKernel(open)
    security = {
      kind: 'person',
      personId: idOf('登记乙'),
      name: '安全管理员',
      roles: [{ role: 'security-admin', unitId: units[0]?.id ?? '' }],
      standsInFor: [],
    }
  })
  after(() => kernel.close())

  const assigned = async () => {
    const { id } = await register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '青石巷路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
      },
    })
    await act(kernel, {
      actor: kernel.as('登记甲'),
      key: randomUUID(),
      matterId: id,
      action: 'assign',
      input: { unit: units[1]?.id, person: idOf('城建经办') },
    })
    return id
  }
  const owed = async (name: string) => {
    const { rows } = await kernel.db.pool.query(
      'select count(*)::int as n from kernel.task where owner_id = $1 and closed_seq is null',
      [idOf(name)],
    )
    return rows[0].n
  }

  test('离岗人员的待办全部移交之前不能停用，拒绝时说明还有几件、是哪些', async () => {
    for (let i = 0; i < 25; i++) await assigned()
    const error: Refusal = await deactivatePerson(kernel, { personId: idOf('城建经办'), actor: security }).then(
      () => assert.fail('it was not refused'),
      e => e,
    )
    assert.equal(error.code, 'hand-over-first')
    assert.equal(error.details.count, 25)
    const tasks = error.details.tasks as Record<string, unknown>[]
    assert.equal(tasks.length, 20)
    assert.deepEqual(Object.keys(tasks[0] ?? {}), ['number', 'taskNo', 'purpose', 'dueOn'])
    await assert.rejects(
      deactivatePerson(kernel, { personId: idOf('城建经办'), actor: kernel.as('主任甲') }),
      refused('not-security-admin'),
    )
  })

  test('全部移交，每件都记在各自的办理记录里；中断后用同一编号再来，接着做完，不重复', async () => {
    const hand = { from: idOf('城建经办'), to: idOf('城建联络'), reason: '调离', key: randomUUID() }
    const [first] = (
      await kernel.db.pool.query(
        'select matter_id, no from kernel.task where owner_id = $1 and closed_seq is null order by 1 limit 1',
        [hand.from],
      )
    ).rows
    // As far as it came before it was cut short: one task, by the same command.
    await act(kernel, {
      actor: kernel.as('主任甲'),
      key: `${hand.key}:${first.matter_id}:${first.no}`,
      matterId: first.matter_id,
      action: 'handOver',
      input: { taskNo: first.no, person: hand.to, reason: hand.reason },
    })
    const report = await handOverAll(kernel, { ...hand, actor: kernel.as('主任甲') })
    assert.deepEqual(report, { handedOver: 24, left: 0, refused: [] })
    assert.deepEqual([await owed('城建经办'), await owed('城建联络')], [0, 25])
    const { rows } = await kernel.db.pool.query(
      `select count(*)::int as n, bool_and(data->>'reason' = '调离') as why from kernel.entry where action = 'handOver'`,
    )
    assert.deepEqual(rows, [{ n: 25, why: true }])
    assert.deepEqual(await handOverAll(kernel, { ...hand, actor: kernel.as('主任甲') }), {
      handedOver: 0,
      left: 0,
      refused: [],
    })
  })

  test('移交时有不合规定的，逐件说明，不影响其他', async () => {
    const hand = { from: idOf('城建联络'), reason: '调离', key: randomUUID() }
    const report = await handOverAll(kernel, { ...hand, to: idOf('城建联络'), actor: kernel.as('主任甲') })
    assert.equal(report.left, 25)
    assert.equal(report.refused.length, 20)
    assert.ok(report.refused.every(one => one.refusal.code === 'same-owner'))
  })

  test('移交完毕即可停用；停用后不能再接任务', async () => {
    await deactivatePerson(kernel, { personId: idOf('城建经办'), actor: security })
    while ((await kernel.facts()).directory.people.get(idOf('城建经办'))?.active) await pause(20)
    await assert.rejects(assigned(), refused('person-not-in-unit'))
    await assert.rejects(
      deactivatePerson(kernel, { personId: idOf('城建经办'), actor: security }),
      refused('no-such-person'),
    )
  })

  test('代办人在请假期间代办，记录写明代谁；假满即止', async () => {
    const [absent, substitute] = [idOf('城建科长'), idOf('教育经办')]
    await kernel.db.pool.query(
      `insert into kernel.absence (id, person_id, substitute_id, from_on, until_on) values ($1, $2, $3, '2026-03-02', '2026-03-04')`,
      [randomUUID(), absent, substitute],
    )
    while ((await kernel.facts()).directory.absences.length === 0) await pause(20)
    const one = people.find(person => person.id === substitute)
    const today = async () => {
      if (!one) throw new Error('the substitute is not in the office')
      return actorFor(one, (await kernel.facts()).directory, dayOf(kernel.at))
    }
    const { id } = await register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '井盖松动',
        content: '北街井盖松动',
        track: 'hotline',
        raisers: [{ kind: 'anonymous' }],
      },
    })
    await act(kernel, {
      actor: kernel.as('登记甲'),
      key: randomUUID(),
      matterId: id,
      action: 'assign',
      input: { unit: units[1]?.id, person: absent },
    })
    const does = async (action: string, input = {}) =>
      act(kernel, { actor: await today(), key: randomUUID(), matterId: id, action, input })
    await does('accept')
    const { rows } = await kernel.db.pool.query(
      `select actor_id, for_id from kernel.entry where matter_id = $1 and action = 'accept'`,
      [id],
    )
    assert.deepEqual(rows, [{ actor_id: substitute, for_id: absent }])

    kernel.at = new Date('2026-03-05T02:00:00Z')
    await assert.rejects(does('progress', { text: '已到现场' }), refused('no-such-matter'))
  })
})
