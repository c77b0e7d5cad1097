import assert from 'node:assert/strict'
import test from 'node:test'
import { bareFacts, happened } from '#test/clocks.ts'
import type { ClockEvent } from './clock.ts'
import { clockOf } from './compute-clock.ts'
import type { LimitSpec } from './limit.ts'

const title = { zh: '试', en: 'Trial' }

function clock(limit: Partial<LimitSpec>, events: readonly ClockEvent[], today = '2026-12-31') {
  const spec: LimitSpec = { title, period: { workingDays: 5 }, startsOn: ['start'], endsOn: ['end'], ...limit }
  const facts = { ...bareFacts, now: new Date(`${today}T01:00:00Z`) }
  return clockOf(spec, 'trial', { fields: {}, events }, facts)
}
const due = (limit: Partial<LimitSpec>, ...acts: string[]) => clock(limit, happened(...acts))?.dueOn

test('开始的当日不计入（民法典第二百零一条）', () => {
  assert.equal(due({ period: { workingDays: 1 } }, 'start 2026-03-02'), '2026-03-03')
  assert.equal(due({ period: { days: 1 } }, 'start 2026-03-02'), '2026-03-03')
})

test('工作日期限：周末、放假不计，调休上班计入；休息日收到的，自次日起数', () => {
  assert.equal(due({ period: { workingDays: 5 } }, 'start 2026-04-30'), '2026-05-11')
  assert.equal(due({ period: { workingDays: 1 } }, 'start 2026-02-13'), '2026-02-14', 'make-up Saturday')
  assert.equal(due({ period: { workingDays: 1 } }, 'start 2026-10-01'), '2026-10-08', 'starts within a holiday')
  assert.equal(due({ period: { workingDays: 1 } }, 'start 2026-03-07'), '2026-03-09', 'starts on a Saturday')
  assert.equal(due({ period: { workingDays: 5 } }, 'start 2024-02-28'), '2024-03-06', 'over a leap day')
})

test('按日计算的期间，休息日计入；最后一日是法定休假日的顺延（民法典第二百零三条）', () => {
  assert.equal(due({ period: { days: 15 } }, 'start 2026-03-02'), '2026-03-17')
  assert.equal(
    due({ period: { days: 15 } }, 'start 2026-09-18'),
    '2026-10-08',
    '10-03 lies in the holiday of seven days',
  )
  assert.equal(due({ period: { days: 5 } }, 'start 2026-03-02'), '2026-03-09', '03-07 is a Saturday')
  assert.equal(due({ period: { days: 10 } }, 'start 2026-09-10'), '2026-09-20', 'a Sunday on which one works')
})

test('按月计算的期间，到期月对应日届满；没有对应日的为月末日；逢休假日顺延（民法典第二百零二条、第二百零三条）', () => {
  assert.equal(due({ period: { months: 3 } }, 'start 2026-03-16'), '2026-06-16')
  assert.equal(due({ period: { months: 1 } }, 'start 2026-03-31'), '2026-04-30')
  assert.equal(due({ period: { months: 3 } }, 'start 2025-11-30'), '2026-02-28', 'Saturday, and worked')
  assert.equal(due({ period: { months: 12 } }, 'start 2024-02-29'), '2025-02-28')
  assert.equal(due({ period: { months: 3 } }, 'start 2026-07-02'), '2026-10-08', '10-02 lies in the holiday')
  assert.equal(due({ period: { months: 6 } }, 'start 2025-08-31'), '2026-02-28')
})

test('a period in hours runs from the act itself, through the night and rest days', () => {
  const events = [{ ...happened('start 2026-10-01')[0], at: '2026-10-01T01:30:00.000Z' } as ClockEvent]
  const found = clock({ period: { hours: 24 } }, events)
  assert.deepEqual([found?.dueOn, found?.dueAt], ['2026-10-02', '2026-10-02T01:30:00.000Z'])
  assert.equal(found?.arithmetic.at(-1)?.text.zh, '2026-10-02 09:30 到期')
})

test('an hour-limit that ends at 24:00 ends on the day that is over, not on the next', () => {
  const events = [{ ...happened('start 2026-03-02')[0], at: '2026-03-02T04:00:00.000Z' } as ClockEvent]
  assert.equal(clock({ period: { hours: 12 } }, events)?.dueOn, '2026-03-02')
})

const pause = { on: ['hold'], until: ['goOn'] }

test('暂停：自暂停次日起至恢复之日不计', () => {
  const limit = { period: { workingDays: 5 }, pause }
  assert.equal(due(limit, 'start 2026-03-02'), '2026-03-09')
  assert.equal(due(limit, 'start 2026-03-02', 'hold 2026-03-04', 'goOn 2026-03-06'), '2026-03-11')
  assert.equal(due(limit, 'start 2026-03-02', 'hold 2026-03-04', 'goOn 2026-03-04'), '2026-03-09', 'the same day')
  assert.equal(due(limit, 'start 2026-03-02', 'hold 2026-03-06', 'goOn 2026-03-08'), '2026-03-09', 'a weekend only')
})

test('a pause after the due day does not bring back a day that was missed', () => {
  assert.equal(due({ pause }, 'start 2026-03-02', 'hold 2026-03-10', 'goOn 2026-03-20'), '2026-03-09')
})

test('按日、按月计算的期间，暂停的日数同样不计', () => {
  assert.equal(
    due({ period: { days: 15 }, pause }, 'start 2026-03-02', 'hold 2026-03-04', 'goOn 2026-03-07'),
    '2026-03-20',
  )
  assert.equal(
    due({ period: { months: 3 }, pause }, 'start 2026-03-16', 'hold 2026-04-01', 'goOn 2026-04-11'),
    '2026-06-26',
  )
})

test('two pauses that overlap take out no day twice', () => {
  const both = [pause, { on: ['ask'], until: ['answer'] }]
  const acts = ['start 2026-03-02', 'hold 2026-03-03', 'ask 2026-03-04', 'goOn 2026-03-05', 'answer 2026-03-06']
  assert.equal(due({ pause: both }, ...acts), '2026-03-12', 'held 03-04, 05 and 06: three working days')
})

test('while it is held, a clock shows the day it would be due if it went on today', () => {
  const held = clock({ pause }, happened('start 2026-03-02', 'hold 2026-03-04'), '2026-03-06')
  assert.deepEqual([held?.status, held?.dueOn], ['paused', '2026-03-11'])
  assert.equal(clock({ pause }, happened('start 2026-03-02', 'hold 2026-03-04'), '2026-03-05')?.dueOn, '2026-03-10')
})

const extension = { on: 'extend', period: { workingDays: 5 }, times: 1 }

test('延长自原到期日起加，逾规定次数的不计', () => {
  assert.equal(due({ extension }, 'start 2026-03-02', 'extend 2026-03-05'), '2026-03-16')
  assert.equal(due({ extension }, 'start 2026-03-02', 'extend 2026-03-05', 'extend 2026-03-12'), '2026-03-16')
  assert.equal(
    due({ extension: { ...extension, times: 2 } }, 'start 2026-03-02', 'extend 2026-03-05', 'extend 2026-03-12'),
    '2026-03-23',
  )
})

test('an extension for less than the most counts as it was given, and one for more as the most', () => {
  const [start, extend] = happened('start 2026-03-02', 'extend 2026-03-05') as [ClockEvent, ClockEvent]
  assert.equal(clock({ extension }, [start, { ...extend, amount: 2 }])?.dueOn, '2026-03-11')
  assert.equal(clock({ extension }, [start, { ...extend, amount: 50 }])?.dueOn, '2026-03-16')
  assert.equal(clock({ extension }, [start, { ...extend, limit: 'another' }])?.dueOn, '2026-03-09')
})

test('延长自未顺延的到期日起加：先算满期间，再看最后一日是否休假', () => {
  const byDays = { period: { days: 60 }, extension: { on: 'extend', period: { days: 30 }, times: 1 } }
  assert.equal(due(byDays, 'start 2026-08-03'), '2026-10-08', '10-02 lies in the holiday')
  assert.equal(
    due(byDays, 'start 2026-08-03', 'extend 2026-09-20'),
    '2026-11-02',
    '10-02 and thirty days: Sunday 11-01',
  )
})

test('三个月延长三个月，是自起算日起六个月', () => {
  const byMonths = { period: { months: 3 }, extension: { on: 'extend', period: { months: 3 }, times: 1 } }
  assert.equal(due(byMonths, 'start 2025-08-31', 'extend 2025-11-01'), '2026-02-28')
  assert.equal(due(byMonths, 'start 2025-11-30', 'extend 2026-02-01'), '2026-06-01', '05-30 is a Saturday')
})

test('暂停与延长并存，谁先谁后到期日不变', () => {
  const limit = { pause, extension }
  const [start, hold, goOn] = ['start 2026-03-02', 'hold 2026-03-04', 'goOn 2026-03-10']
  assert.equal(due(limit, start, hold, goOn, 'extend 2026-03-11'), '2026-03-20')
  assert.equal(due(limit, start, 'extend 2026-03-03', hold, goOn), '2026-03-20')
  assert.equal(due(limit, start, hold, 'extend 2026-03-05', goOn), '2026-03-20')
})

test('a day that somebody named replaces the computed one, even a Sunday; later extensions add to it', () => {
  const limit = { fixedBy: ['start', 'order'], extension }
  const [start, order] = happened('start 2026-03-02', 'order 2026-03-03') as [ClockEvent, ClockEvent]
  const named = { ...order, dueOn: '2026-03-15' as ClockEvent['on'] }
  assert.equal(clock(limit, [start, named])?.dueOn, '2026-03-15')
  assert.equal(clock(limit, [{ ...start, dueOn: named.dueOn }])?.dueOn, '2026-03-15', 'named by the act that starts it')
  assert.equal(clock(limit, [start, order])?.dueOn, '2026-03-09', 'no day was named')
  assert.equal(clock(limit, [start, named, ...happened('extend 2026-03-10')])?.dueOn, '2026-03-20')
})

test('重新起算的，原已过的日子不计', () => {
  const limit = { restartsOn: ['supplement'], pause: { on: ['ask'], until: ['supplement'] } }
  const again = clock(limit, happened('start 2026-03-02', 'ask 2026-03-04', 'supplement 2026-03-16'))
  assert.deepEqual([again?.dueOn, again?.startedOn, again?.status], ['2026-03-23', '2026-03-16', 'running'])
  assert.equal(again?.arithmetic[0]?.what, 'restart')
})

test('a limit that ended and starts again runs anew, with its extension unused', () => {
  const acts = happened('start 2026-03-02', 'extend 2026-03-03', 'end 2026-03-06', 'start 2026-04-07')
  const anew = clock({ extension }, acts)
  assert.deepEqual([anew?.startedOn, anew?.dueOn, anew?.extensionsUsed], ['2026-04-07', '2026-04-14', 0])
})

test('an act that both ends and starts a limit begins it again; one that only starts it does not', () => {
  assert.equal(due({}, 'start 2026-03-02', 'start 2026-03-04'), '2026-03-09')
  assert.equal(due({ endsOn: ['start', 'end'] }, 'start 2026-03-02', 'start 2026-03-04'), '2026-03-11')
})

test('an ended clock keeps the day it was due and says when it ended; what happens later does not touch it', () => {
  const ended = clock({ pause }, happened('start 2026-03-02', 'end 2026-03-05', 'hold 2026-03-06'))
  assert.deepEqual([ended?.status, ended?.dueOn, ended?.endedOn], ['ended', '2026-03-09', '2026-03-05'])
})

test('a delivery to some of the raisers ends no clock', () => {
  const [start, end] = happened('start 2026-03-02', 'end 2026-03-05') as [ClockEvent, ClockEvent]
  assert.equal(clock({}, [start, { ...end, partial: true }])?.status, 'running')
})

test('到期前三个工作日起为黄灯；期限短于三日的，自起算之日起', () => {
  assert.equal(clock({ period: { workingDays: 20 } }, happened('start 2026-02-10'))?.yellowOn, '2026-03-11')
  assert.equal(clock({ period: { workingDays: 9 } }, happened('start 2026-09-24'))?.yellowOn, '2026-10-10', 'due 10-14')
  assert.equal(clock({ period: { workingDays: 2 } }, happened('start 2026-03-02'))?.yellowOn, '2026-03-02')
})

test('到期日 24 时届满，以北京时间计', () => {
  assert.equal(clock({}, happened('start 2026-03-02'))?.dueAt, '2026-03-09T16:00:00.000Z')
})

test('a limit that has not started, or is not for such a matter, is not there', () => {
  assert.equal(clock({}, []), undefined)
  assert.equal(clock({ onlyWhen: { field: 'track', is: ['law'] } }, happened('start 2026-03-02')), undefined)
})

test('没有放假安排的年份不推算，并说明怎么办', () => {
  for (const period of [{ workingDays: 20 }, { days: 60 }, { months: 3 }]) {
    assert.throws(() => due({ period }, 'start 2026-12-10'), { code: 'calendar-year-missing', details: { year: 2027 } })
  }
  assert.equal(due({ period: { workingDays: 15 } }, 'start 2026-12-10'), '2026-12-31', 'the last day that is known')
})
