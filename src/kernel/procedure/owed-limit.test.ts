import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#lib/day.ts'
import { bareFacts } from '#test/clocks.ts'
import { clocksOf } from './compute-clock.ts'
import type { LimitSpec } from './limit.ts'

const title = { zh: '试', en: 'Trial' }
const support: LimitSpec = {
  title,
  period: { workingDays: 3 },
  internal: true,
  onlyIfOwed: true,
  startsOn: ['assign', 'reassign'],
  endsOn: ['approve', 'reassign'],
}
const answer: LimitSpec = { title, period: { months: 3 }, internal: true, startsOn: ['register'], endsOn: ['deliver'] }

/** 'assign 2026-03-16 support+answer': what is owed after it; without a third word the act opened and closed no task. */
function clocks(limits: Record<string, LimitSpec>, ...acts: string[]) {
  const events = acts.map(act => {
    const [action = '', on = '', owed] = act.split(' ')
    return { action, on: day(on), at: `${on}T02:00:00.000Z`, ...(owed ? { owed: owed.split('+') } : {}) }
  })
  return clocksOf({ actions: {}, limits }, { fields: {}, events }, bareFacts)
}

test('没有协办单位的，不起算协办期限', () => {
  assert.equal(clocks({ support }, 'assign 2026-03-16 accept').support, undefined)
  assert.equal(clocks({ support }, 'assign 2026-03-16').support, undefined)
})

test('有协办单位的，自交办起算；收到最后一份意见时终止，其间的备注不影响', () => {
  const asked = ['assign 2026-03-16 accept+support', 'note 2026-03-17'] as const
  assert.deepEqual(
    [clocks({ support }, ...asked).support?.status, clocks({ support }, ...asked).support?.dueOn],
    ['running', '2026-03-19'],
  )
  const given = clocks({ support }, ...asked, 'support 2026-03-18 accept').support
  assert.deepEqual([given?.status, given?.endedOn], ['ended', '2026-03-18'])
})

test('转办后仍欠意见的重新起算，不再欠的不起算', () => {
  const before = 'assign 2026-03-16 accept+support'
  assert.equal(clocks({ support }, before, 'reassign 2026-03-17 accept+support').support?.dueOn, '2026-03-20')
  assert.equal(clocks({ support }, before, 'reassign 2026-03-17 accept').support?.status, 'ended')
})

test('会办意见在答复期限一个月前：自答复到期日往前数，遇休息日再往前', () => {
  const ahead: LimitSpec = { ...support, aheadOf: { limit: 'answer', by: { months: 1 } } }
  const found = clocks({ support: ahead, answer }, 'register 2026-03-16', 'assign 2026-03-18 accept+support')
  assert.deepEqual([found.answer?.dueOn, found.support?.dueOn], ['2026-06-16', '2026-05-15'], '05-16 is a Saturday')
  assert.equal(found.support?.dueAt, '2026-05-15T16:00:00.000Z')
  assert.deepEqual(
    found.support?.arithmetic.map(({ what }) => what),
    ['start', 'period', 'ahead', 'due'],
  )
})

test('交办已晚的，会办意见至少有本机关设定的时间', () => {
  const ahead: LimitSpec = { ...support, aheadOf: { limit: 'answer', by: { months: 1 } } }
  const found = clocks({ support: ahead, answer }, 'register 2026-03-16', 'assign 2026-06-08 accept+support')
  assert.equal(found.support?.dueOn, '2026-06-11')
})
