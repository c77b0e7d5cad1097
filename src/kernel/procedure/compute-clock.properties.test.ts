import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { type WorkingCalendar, workingCalendar } from '#kernel/calendar/working-calendar.ts'
import { addDays, type Day, day, daysBetween } from '#lib/day.ts'
import { bareFacts, nationalCalendar } from '#test/clocks.ts'
import type { Clock, ClockEvent } from './clock.ts'
import { clockOf } from './compute-clock.ts'
import type { LimitSpec, Period } from './limit.ts'

const title = { zh: '试', en: 'Trial' }

/** Any day that leaves room for the longest limit before the last year that has data. */
const anyStart = fc.integer({ min: 0, max: 5000 }).map(count => addDays(day('2010-01-01'), count))
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(workingDays => ({ workingDays })),
  fc.integer({ min: 1, max: 90 }).map(days => ({ days })),
  fc.integer({ min: 1, max: 6 }).map(months => ({ months })),
)
const anyWorkingDays = fc.integer({ min: 1, max: 40 })
const anyDays = fc.integer({ min: 1, max: 90 })

/** Acts some days after the start, each on a day of its own so that their order is told by the days. */
const anyActs = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.constantFrom('hold', 'goOn', 'extend', 'again', 'end')), {
    selector: ([offset]) => offset,
    maxLength: 8,
  })
  .map(acts => acts.sort(([a], [b]) => a - b))

function limitOf(period: Period): LimitSpec {
  return {
    title,
    period,
    startsOn: ['start'],
    endsOn: ['end'],
    restartsOn: ['again'],
    pause: { on: ['hold'], until: ['goOn'] },
    extension: { on: 'extend', period, times: 1 },
  }
}

function event(action: string, on: Day): ClockEvent {
  return { action, on, at: `${on}T02:00:00.000Z` }
}

function clock(period: Period, events: readonly ClockEvent[], calendar: WorkingCalendar = nationalCalendar): Clock {
  const facts = { ...bareFacts, calendar, now: new Date(`${addDays(events[0]?.on as Day, 100)}T02:00:00Z`) }
  const found = clockOf(limitOf(period), 'trial', { fields: {}, events }, facts)
  assert.ok(found)
  return found
}

function history(start: Day, acts: readonly (readonly [number, string])[]): readonly ClockEvent[] {
  return [event('start', start), ...acts.map(([offset, action]) => event(action, addDays(start, offset)))]
}

test('到期日不早于起算日，黄灯日在两者之间', () => {
  fc.assert(
    fc.property(anyPeriod, anyStart, anyActs, (period, start, acts) => {
      const { startedOn, yellowOn, dueOn } = clock(period, history(start, acts))
      assert.ok(start <= startedOn && startedOn <= yellowOn && yellowOn <= dueOn)
    }),
  )
})

test('到期日总是工作日', () => {
  fc.assert(
    fc.property(anyPeriod, anyStart, anyActs, (period, start, acts) => {
      assert.equal(nationalCalendar.isWorked(clock(period, history(start, acts)).dueOn), true)
    }),
  )
})

test('起算晚的，到期不早', () => {
  fc.assert(
    fc.property(anyPeriod, anyStart, fc.nat(40), (period, start, later) => {
      const due = clock(period, [event('start', start)]).dueOn
      assert.ok(due <= clock(period, [event('start', addDays(start, later))]).dueOn)
    }),
  )
})

test('期满前暂停 n 个工作日，工作日期限恰好推后 n 个工作日', () => {
  fc.assert(
    fc.property(anyWorkingDays, anyStart, fc.nat(60), fc.nat(40), (workingDays, start, after, length) => {
      const plain = clock({ workingDays }, [event('start', start)]).dueOn
      const from = addDays(start, after % daysBetween(start, plain))
      const until = addDays(from, length)
      const held = clock({ workingDays }, [event('start', start), event('hold', from), event('goOn', until)]).dueOn
      const n = nationalCalendar.workedDaysWithin(addDays(from, 1), until)
      assert.equal(held, nationalCalendar.workedDayAfter(plain, n))
    }),
  )
})

test('期满前暂停 n 日，按日计算的期限恰好推后 n 日，再看是否顺延', () => {
  fc.assert(
    fc.property(anyDays, anyStart, fc.nat(90), fc.nat(40), (days, start, after, length) => {
      const from = addDays(start, after % days)
      const acts = [event('start', start), event('hold', from), event('goOn', addDays(from, length))]
      assert.equal(clock({ days }, acts).dueOn, nationalCalendar.firstWorkedFrom(addDays(start, days + length)))
    }),
  )
})

test('照着算式重数一遍，天数对得上', () => {
  fc.assert(
    fc.property(anyPeriod, anyStart, anyActs, (period, start, acts) => {
      const { arithmetic, startedOn, dueOn, extensionsUsed } = clock(period, history(start, acts))
      const told = (what: string) =>
        arithmetic.filter(line => line.what === what).reduce((n, { days }) => n + (days ?? 0), 0)
      const counted = daysBetween(startedOn, dueOn) - told('skipped') - told('pause') - told('moved')
      const times = 1 + extensionsUsed
      if ('workingDays' in period) assert.equal(counted, Number(period.workingDays) * times)
      else if ('days' in period) assert.equal(counted, Number(period.days) * times)
    }),
  )
})

test('只要日子不变，记录的先后不影响到期日', () => {
  fc.assert(
    fc.property(anyPeriod, anyStart, anyActs, fc.infiniteStream(fc.nat()), (period, start, acts, random) => {
      const events = history(
        start,
        acts.filter(([offset]) => offset > 0),
      )
      const shuffled = events
        .map(each => ({ each, rank: random.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ each }) => each)
      const facts = { ...bareFacts, now: new Date(`${addDays(start, 100)}T02:00:00Z`) }
      const clocks = [events, shuffled].map(each =>
        clockOf(limitOf(period), 'trial', { fields: {}, events: each }, facts),
      )
      assert.deepEqual(clocks[1], clocks[0])
    }),
  )
})

test('暂停与延长谁先记都一样', () => {
  fc.assert(
    fc.property(anyPeriod, anyStart, fc.nat(20), fc.nat(20), fc.nat(60), (period, start, before, length, when) => {
      const from = addDays(start, before)
      const held = [event('start', start), event('hold', from), event('goOn', addDays(from, length))]
      const early = clock(period, [...held, event('extend', start)]).dueOn
      assert.equal(clock(period, [...held, event('extend', addDays(start, when))]).dueOn, early)
    }),
  )
})

test('日历改了，重新推算与从头推算相同；少一个计入的工作日，到期推后一个工作日', () => {
  fc.assert(
    fc.property(anyWorkingDays, anyStart, fc.integer({ min: -10, max: 90 }), (workingDays, start, offset) => {
      const before = clock({ workingDays }, [event('start', start)])
      const rest = addDays(start, offset)
      const officeDays = [{ day: rest, worked: false, name: title }]
      const changed = workingCalendar({ years: nationalYears(), officeDays })
      const counted = start < rest && rest <= before.dueOn && nationalCalendar.isWorked(rest)
      const after = clock({ workingDays }, [event('start', start)], changed)
      assert.equal(after.dueOn, counted ? changed.workedDayAfter(before.dueOn, 1) : before.dueOn)
      assert.deepEqual(clock({ workingDays }, [event('start', start)]), before)
    }),
    { numRuns: 40 },
  )
})

test('无论机器设在哪个时区，结果相同', () => {
  const zone = process.env.TZ
  try {
    fc.assert(
      fc.property(anyPeriod, anyStart, anyActs, (period, start, acts) => {
        const clocks = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC'].map(tz => {
          process.env.TZ = tz
          return clock(period, history(start, acts))
        })
        for (const each of clocks) assert.deepEqual(each, clocks[0])
      }),
      { numRuns: 50 },
    )
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
