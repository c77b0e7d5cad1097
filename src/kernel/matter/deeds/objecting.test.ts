import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { readOnly } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { codeOf } from '#test/refused.ts'
import { act, register } from '../commands.ts'
import { bouncesByUnit, entriesOf, matterById } from '../queries.ts'
import { clocksNow } from '../write.ts'

await eachDatabase('objecting', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel?.close())

  const unitOf = (name: string) => kernel.as(name).roles[0]?.unitId ?? ''
  const take = (by: string, matterId: string, action: string, input: Record<string, unknown> = {}) =>
    act(kernel, { actor: kernel.as(by), key: randomUUID(), matterId, action, input })
  const stateOf = async (id: string) =>
    (await readOnly(kernel.db, databaseActorOf(kernel.as('领导甲')), trx => matterById(trx, id))).state
  const dueOf = async (id: string, limit: string) => {
    const state = await stateOf(id)
    const procedure = kernel.procedures.get(state.kind) ?? assert.fail()
    return clocksNow(procedure, state, await kernel.facts())[limit]?.dueOn
  }
  const bounces = (by: string, from = '2026-03-02T00:00:00Z', until = '2026-03-09T00:00:00Z') =>
    readOnly(kernel.db, databaseActorOf(kernel.as(by)), trx => bouncesByUnit(trx, new Date(from), new Date(until)))

  const assigned = async (unit = '城建科长') => {
    const input = {
      door: 'visit',
      receivedOn: '2026-03-02',
      title: '青石巷积水',
      content: '青石巷下雨积水，谁来管？',
      track: 'hotline',
      raisers: [{ kind: 'person' as const, name: '来访人', phone: '000' }],
    }
    const { id } = await register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor: kernel.as('登记甲'),
      input,
    })
    await take('登记甲', id, 'assign', { unit: unitOf(unit) })
    return id
  }
  const notOurs = (to: string) => ({
    reason: '排水管网不在我科管理范围',
    suggestedUnit: unitOf(to),
    basis: '三定规定第四条第三项',
  })
  /** Bounced by two units, so that the director has to decide. */
  const disputed = async () => {
    const id = await assigned('城建科长')
    await take('城建科长', id, 'return', notOurs('民政科长'))
    await take('登记甲', id, 'assign', { unit: unitOf('民政科长') })
    await take('民政科长', id, 'return', notOurs('城建科长'))
    return id
  }

  test('退回要说明理由和应由谁办；说不出应由谁办的，写明为什么', async () => {
    const id = await assigned()
    assert.equal(await codeOf(take('城建科长', id, 'return', { suggestedUnit: unitOf('民政科长') })), 'invalid-input')
    assert.equal(await codeOf(take('城建科长', id, 'return', { reason: '不属我科' })), 'who-should-needed')
    assert.equal(await codeOf(take('城建科长', id, 'return', notOurs('城建科长'))), 'suggest-another-unit')
    assert.equal(
      await codeOf(take('城建科长', id, 'return', { reason: '不属我科', whoUnknown: '管网权属没有移交文件' })),
      'not refused',
    )
  })

  test('谁退给谁、理由和职责依据，都记在退回这一条里', async () => {
    const id = await assigned()
    await take('城建科长', id, 'return', notOurs('民政科长'))
    const entries = await readOnly(kernel.db, databaseActorOf(kernel.as('登记甲')), trx => entriesOf(trx, id))
    assert.deepEqual(entries.at(-1)?.data.objection, {
      unitId: unitOf('城建科长'),
      suggestedUnitId: unitOf('民政科长'),
      basis: '三定规定第四条第三项',
    })
  })

  test('第二次退回的，由主任裁定，自第二次退回起两个工作日', async () => {
    kernel.at = new Date('2026-03-02T02:00:00Z')
    const id = await assigned()
    await take('城建科长', id, 'return', notOurs('民政科长'))
    assert.equal((await stateOf(id)).step, 'registered')
    await take('登记甲', id, 'assign', { unit: unitOf('民政科长') })
    kernel.at = new Date('2026-03-04T02:00:00Z')
    await take('民政科长', id, 'return', notOurs('城建科长'))
    const { step, tasks, bounces } = await stateOf(id)
    assert.deepEqual([step, bounces], ['disputed', 2])
    assert.deepEqual(
      tasks.map(({ purpose, ownerId }) => [purpose, ownerId]),
      [['decide', kernel.as('主任甲').personId]],
    )
    assert.equal(await dueOf(id, 'decideLead'), '2026-03-06', '03-04 is a Wednesday')
  })

  test('裁定以后不得再退回；单位负责人可凭新情况提请复议一次，复议的裁定为准', async () => {
    const id = await disputed()
    await take('主任甲', id, 'decideLead', { unit: unitOf('城建科长') })
    assert.equal(await codeOf(take('城建科长', id, 'return', notOurs('民政科长'))), 'lead-decided')
    assert.equal(await codeOf(take('城建联络', id, 'appeal', notOurs('民政科长'))), 'not-yours')
    await take('城建科长', id, 'appeal', { ...notOurs('民政科长'), reason: '查到移交协议，管网已移交民政科' })
    assert.equal((await stateOf(id)).step, 'disputed')
    await take('主任甲', id, 'decideLead', { unit: unitOf('城建科长') })
    assert.deepEqual((await stateOf(id)).bounces, 0)
    assert.equal(await codeOf(take('城建科长', id, 'appeal', notOurs('民政科长'))), 'decided-for-good')
    assert.equal(await codeOf(take('城建科长', id, 'return', notOurs('民政科长'))), 'lead-decided')
  })

  test('没有裁定过的，没有复议；裁定以后又转给别的单位的，那个单位可以退回', async () => {
    const id = await disputed()
    await take('主任甲', id, 'decideLead', { unit: unitOf('城建科长') })
    await take('主任甲', id, 'reassign', { unit: unitOf('教育科长') })
    assert.equal(await codeOf(take('教育科长', id, 'appeal', notOurs('城建科长'))), 'lead-not-decided')
    assert.equal(await codeOf(take('教育科长', id, 'return', notOurs('城建科长'))), 'not refused')
  })

  test('各单位退给谁、退了几次可以统计；看不到全部的人只统计本单位的', async () => {
    const [from, until] = ['2026-05-06T00:00:00Z', '2026-05-09T00:00:00Z']
    kernel.at = new Date('2026-05-07T02:00:00Z')
    const id = await disputed()
    await take('主任甲', id, 'decideLead', { unit: unitOf('城建科长') })
    await take('城建科长', id, 'appeal', notOurs('民政科长'))
    const mine = (by: string) =>
      bounces(by, from, until).then(rows =>
        rows.map(one => [one.unitId, one.suggestedUnitId, one.bounces, one.matters]),
      )
    const [urban, civil] = [unitOf('城建科长'), unitOf('民政科长')]
    assert.deepEqual(await mine('领导甲'), [
      [urban, civil, 2, 1],
      [civil, urban, 1, 1],
    ])
    assert.deepEqual(await mine('民政科长'), [[civil, urban, 1, 1]])
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
  })
})
