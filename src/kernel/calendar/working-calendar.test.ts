import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Day } from '#lib/day.ts'
import { addDays, day, daysBetween } from '#lib/day.ts'
import { nationalYears } from './national-years.ts'
import { workingCalendar } from './working-calendar.ts'
import type { YearData } from './year-data.ts'

const newYear = { zh: '元旦', en: 'New Year’s Day' }
const rest = (of: string) => ({ day: day(of), worked: false, name: newYear })
const work = (of: string) => ({ day: day(of), worked: true, name: newYear })
const plain = (year: number): YearData => ({ year, days: [] })

test('次年通知调到本年十二月的放假、上班日，按次年通知办', () => {
  const notice2019: YearData = {
    year: 2019,
    days: [work('2018-12-29'), rest('2018-12-30'), rest('2018-12-31'), rest('2019-01-01')],
  }
  const before = workingCalendar({ years: [plain(2018)], officeDays: [] })
  const after = workingCalendar({ years: [notice2019, plain(2018)], officeDays: [] })
  assert.deepEqual(
    [before, after].map(calendar => ['2018-12-29', '2018-12-30', '2018-12-31'].map(of => calendar.kind(day(of)).why)),
    [
      ['weekend', 'weekend', 'weekday'],
      ['make-up', 'holiday', 'holiday'],
    ],
  )
})

test('a notice says nothing of a December whose own year has no data', () => {
  const calendar = workingCalendar({ years: [{ year: 2019, days: [work('2018-12-29')] }], officeDays: [] })
  assert.throws(() => calendar.kind(day('2018-12-29')), { code: 'calendar-year-missing', details: { year: 2018 } })
})

test('an amended notice for a year replaces the one before it, day by day and whole', () => {
  const calendar = workingCalendar({
    years: [
      { year: 2026, days: [rest('2026-03-02'), rest('2026-03-03')] },
      { year: 2026, days: [rest('2026-03-03')] },
    ],
    officeDays: [],
  })
  assert.equal(calendar.kind(day('2026-03-02')).why, 'weekday')
  assert.equal(calendar.kind(day('2026-03-03')).why, 'holiday')
})

test("the office's own days come before the country's", () => {
  const name = { zh: '三月三', en: 'Sanyuesan' }
  const calendar = workingCalendar({
    years: nationalYears(),
    officeDays: [
      { day: day('2026-04-20'), worked: false, name },
      { day: day('2026-10-01'), worked: true, name: { zh: '国庆值守', en: 'National Day duty' } },
    ],
  })
  assert.deepEqual(calendar.kind(day('2026-04-20')), { worked: false, why: 'office-rest', name })
  assert.equal(calendar.kind(day('2026-10-01')).why, 'office-work')
  assert.equal(calendar.workedDayAfter(day('2026-04-17'), 1), '2026-04-21')
})

test('期间最后一日是法定休假日的，以休假结束的次日为最后一日（民法典第二百零三条）', () => {
  const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
  const cases = [
    ['2026-10-03', '2026-10-08'],
    ['2026-02-15', '2026-02-24'],
    ['2026-03-07', '2026-03-09'],
    ['2026-02-14', '2026-02-14'],
    ['2026-03-09', '2026-03-09'],
  ] as const
  for (const [end, moved] of cases) assert.equal(calendar.firstWorkedFrom(day(end)), moved)
})

test('what arithmetic shows is holidays and make-up days, not ordinary weekends', () => {
  const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
  const shown = calendar.exceptionsWithin(day('2026-09-11'), day('2026-10-14'))
  assert.deepEqual(
    shown.map(({ day, worked }) => `${day.slice(5)}${worked ? ' worked' : ''}`),
    [
      '09-20 worked',
      '09-25',
      '09-26',
      '09-27',
      '10-01',
      '10-02',
      '10-03',
      '10-04',
      '10-05',
      '10-06',
      '10-07',
      '10-10 worked',
    ],
  )
  assert.deepEqual(shown[0]?.name, { zh: '国庆节', en: 'National Day' })
})

test('a count of working days that is not a whole number from 0 is a mistake of the program', () => {
  const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
  for (const count of [-1, 1.5, Number.NaN])
    assert.throws(() => calendar.workedDayAfter(day('2026-03-02'), count), RangeError)
})

test('counting forward, counting back and counting between agree, whatever the notices and the office say', () => {
  const firstDay = day('2024-01-01')
  const anyDay = fc
    .integer({ min: 0, max: daysBetween(firstDay, day('2026-12-31')) })
    .map(count => addDays(firstDay, count))
  const anyArrangement = fc.uniqueArray(fc.record({ day: anyDay, worked: fc.boolean(), name: fc.constant(newYear) }), {
    selector: arranged => arranged.day,
    maxLength: 60,
  })
  const inYear = (year: number, days: readonly { day: Day; worked: boolean; name: typeof newYear }[]): YearData => ({
    year,
    days: days.filter(of => of.day.startsWith(String(year))),
  })
  fc.assert(
    fc.property(
      anyArrangement,
      anyArrangement,
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      (arranged, officeDays, start, count) => {
        fc.pre(start >= '2024-07-01' && start <= '2026-06-30')
        const calendar = workingCalendar({ years: [2024, 2025, 2026].map(year => inYear(year, arranged)), officeDays })
        const from = calendar.firstWorkedFrom(start)
        const end = calendar.workedDayAfter(from, count)
        assert.ok(calendar.isWorked(end))
        assert.equal(calendar.workedDaysWithin(addDays(from, 1), end), count)
        assert.equal(calendar.workedDayBefore(end, count), from)
        assert.equal(calendar.workedDaysWithin(end, from), 0)
        assert.equal(calendar.workedDayAfter(start, 0), start)
      },
    ),
  )
})
