import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import { addDays, day } from '#lib/day.ts'
import { type ReportingSchedule, reportDays } from './report-days.ts'

const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
const owed = (schedule: Partial<ReportingSchedule>, from: string, until: string) =>
  reportDays({ every: 'month', moved: 'next', ...schedule }, day(from), day(until), calendar).map(({ on }) => on)

test('旬报在10日、20日和月末；逢休息日顺延或者提前，按各机关的规定', () => {
  // 2026-10-10 是调休上班的星期六，10-20、10-31（星期六）
  assert.deepEqual(owed({ every: 'ten-days' }, '2026-10-01', '2026-10-31'), ['2026-10-10', '2026-10-20', '2026-11-02'])
  assert.deepEqual(owed({ every: 'ten-days', moved: 'previous' }, '2026-10-01', '2026-10-31'), [
    '2026-10-10',
    '2026-10-20',
    '2026-10-30',
  ])
  assert.deepEqual(owed({ every: 'ten-days', moved: 'never' }, '2026-10-01', '2026-10-31'), [
    '2026-10-10',
    '2026-10-20',
    '2026-10-31',
  ])
})

test('周报在星期五，也可以另定；国庆放假的那一周顺延到节后第一个工作日', () => {
  assert.deepEqual(owed({ every: 'week' }, '2026-09-28', '2026-10-11'), ['2026-10-08', '2026-10-09'])
  assert.deepEqual(owed({ every: 'week', weekday: 1 }, '2026-11-01', '2026-11-15'), ['2026-11-02', '2026-11-09'])
})

test('月报在月末，也可以定在几日；没有那一日的月份在月末', () => {
  assert.deepEqual(owed({ moved: 'never' }, '2026-01-01', '2026-03-31'), ['2026-01-31', '2026-02-28', '2026-03-31'])
  assert.deepEqual(owed({ dayOfMonth: 5 }, '2026-03-01', '2026-04-30'), ['2026-03-05', '2026-04-07'])
  assert.deepEqual(owed({ dayOfMonth: 30, moved: 'never' }, '2026-02-01', '2026-02-28'), ['2026-02-28'])
})

test('季报、半年报、年报在期末的月份', () => {
  assert.deepEqual(owed({ every: 'quarter', moved: 'never' }, '2026-01-01', '2026-12-31'), [
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-12-31',
  ])
  assert.deepEqual(owed({ every: 'half-year', moved: 'never' }, '2026-01-01', '2026-12-31'), [
    '2026-06-30',
    '2026-12-31',
  ])
  assert.deepEqual(owed({ every: 'year', dayOfMonth: 20, moved: 'never' }, '2026-01-01', '2026-12-31'), ['2026-12-20'])
  assert.deepEqual(owed({ every: 'half-month', moved: 'never' }, '2026-02-01', '2026-02-28'), [
    '2026-02-15',
    '2026-02-28',
  ])
})

test('每次报的是上一次之后到这一次为止', () => {
  assert.deepEqual(
    reportDays({ every: 'quarter', moved: 'previous' }, day('2026-05-01'), day('2026-07-31'), calendar),
    [{ on: '2026-06-30', ruled: '2026-06-30', from: '2026-04-01' }],
  )
})

test('任何一段日子里，各期首尾相接，不缺不重；分成两段来算，与整段一样；移过的日子都是工作日', () => {
  const every = fc.constantFrom<ReportingSchedule['every']>(
    'week',
    'ten-days',
    'half-month',
    'month',
    'quarter',
    'half-year',
    'year',
  )
  const moved = fc.constantFrom<ReportingSchedule['moved']>('next', 'previous')
  const settings = fc.record({
    every,
    moved,
    weekday: fc.integer({ min: 1, max: 7 }),
    dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  })
  const start = fc.integer({ min: 0, max: 1_000 }).map(count => addDays(day('2020-01-01'), count))
  fc.assert(
    fc.property(
      settings,
      start,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (schedule, from, length, cut) => {
        const until = addDays(from, length)
        const whole = reportDays(schedule, from, until, calendar)
        for (const [index, { on, from: begins }] of whole.entries()) {
          const before = whole[index - 1]
          if (before) assert.equal(begins, addDays(before.ruled, 1))
          assert.ok(calendar.isWorked(on))
        }
        const middle = addDays(from, Math.min(cut, length - 1))
        assert.deepEqual(
          [
            ...reportDays(schedule, from, middle, calendar),
            ...reportDays(schedule, addDays(middle, 1), until, calendar),
          ],
          whole,
        )
      },
    ),
    { seed: 20_261_010, numRuns: 1_000 },
  )
})
