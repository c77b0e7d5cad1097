import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import { addDays, day } from '#lib/day.ts'
import { bareFacts, happened } from '#test/clocks.ts'
import type { Clock } from './clock.ts'
import { clocksAsFarAsKnown } from './clocks-as-far-as-known.ts'
import { clocksOf } from './compute-clock.ts'
import type { Period } from './limit.ts'

const title = { zh: '试', en: 'Trial' }

function known(period: Period, acts: readonly string[], facts = bareFacts): Clock {
  const limit = { title, period, startsOn: ['start'], endsOn: ['end'], pause: { on: ['hold'], until: ['goOn'] } }
  const clock = clocksAsFarAsKnown({ limits: { limit }, actions: {} }, { fields: {}, events: happened(...acts) }, facts)
  assert.ok(clock.limit)
  return clock.limit
}

test('次年放假安排未公布时，期限先按最早可能的日子算，并写明不早于', () => {
  const clock = known({ days: 60 }, ['start 2026-11-24'])
  assert.deepEqual([clock.dueOn, clock.awaitsYear], ['2027-01-23', 2027])
  assert.equal(
    clock.arithmetic.at(-1)?.text.zh,
    '2027 年放假安排尚未导入：该年各日先按工作日算，到期日不早于 2027-01-23，导入后自动重算',
  )
  assert.equal(
    known({ workingDays: 20 }, ['start 2026-12-10']).dueOn,
    '2027-01-05',
    'fifteen by 12-31, five in January',
  )
})

test('导入放假安排后，与从头推算相同', () => {
  const calendar = workingCalendar({ years: [...nationalYears(), { year: 2027, days: [] }], officeDays: [] })
  const clock = known({ days: 60 }, ['start 2026-11-24'], { ...bareFacts, calendar })
  assert.deepEqual([clock.dueOn, clock.awaitsYear], ['2027-01-25', undefined])
})

test('a clock that stays within the known years is as `clocksOf` has it', () => {
  const limit = { title, period: { workingDays: 20 }, startsOn: ['start'], endsOn: ['end'] }
  const asked = [
    { limits: { limit }, actions: {} },
    { fields: {}, events: happened('start 2026-02-10') },
    bareFacts,
  ] as const
  assert.deepEqual(clocksAsFarAsKnown(...asked), clocksOf(...asked))
})

test('whatever the notice will say, nothing is due earlier than the bound', () => {
  const anyPeriod = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map(workingDays => ({ workingDays })),
    fc.integer({ min: 1, max: 90 }).map(days => ({ days })),
    fc.integer({ min: 1, max: 6 }).map(months => ({ months })),
  )
  const anyYear = fc.integer({ min: 2012, max: 2025 })
  fc.assert(
    fc.property(
      anyYear,
      fc.integer({ min: 1, max: 120 }),
      anyPeriod,
      fc.nat(40),
      fc.nat(30),
      (year, before, period, at, length) => {
        const start = addDays(day(`${year}-12-31`), -before)
        const acts = [`start ${start}`, `hold ${addDays(start, at)}`, `goOn ${addDays(start, at + length)}`]
        const calendar = workingCalendar({ years: nationalYears().filter(each => each.year <= year), officeDays: [] })
        const bound = known(period, acts, { ...bareFacts, calendar })
        const truth = known(period, acts)
        assert.ok(bound.awaitsYear === undefined ? bound.dueOn === truth.dueOn : bound.dueOn <= truth.dueOn)
      },
    ),
  )
})
