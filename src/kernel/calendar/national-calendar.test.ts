import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import type { Day } from '#lib/day.ts'
import { addDays, day, daysBetween } from '#lib/day.ts'
import { nationalYears, readYear } from './national-years.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })

/** '1/1' or '2/10–17' of a year, as the notices are usually summed up. */
function daysOf(year: number, spans: string): Day[] {
  return spans.split(' ').flatMap(span => {
    const [, fromMonth, fromDay, untilMonth, untilDay] = /^(\d+)\/(\d+)(?:–(?:(\d+)\/)?(\d+))?$/.exec(
      span,
    ) as unknown as string[]
    const from = day(`${year}-${fromMonth?.padStart(2, '0')}-${fromDay?.padStart(2, '0')}`)
    const until = day(
      `${year}-${(untilMonth ?? fromMonth)?.padStart(2, '0')}-${(untilDay ?? fromDay)?.padStart(2, '0')}`,
    )
    return Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index))
  })
}

const arrangements: [year: number, rest: string, work: string, workingDays: number][] = [
  [2024, '1/1 2/10–17 4/4–6 5/1–5 6/10 9/15–17 10/1–7', '2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12', 251],
  [2025, '1/1 1/28–2/4 4/4–6 5/1–5 5/31–6/2 10/1–8', '1/26 2/8 4/27 9/28 10/11', 248],
  [2026, '1/1–3 2/15–23 4/4–6 5/1–5 6/19–21 9/25–27 10/1–7', '1/4 2/14 2/28 5/9 9/20 10/10', 248],
]

for (const [year, rest, work, workingDays] of arrangements) {
  test(`${year}年放假、调休上班日逐日与国务院办公厅通知一致，全年${workingDays}个工作日`, () => {
    const all = daysOf(year, '1/1–12/31')
    const such = (why: string) => all.filter(of => calendar.kind(of).why === why)
    assert.deepEqual(such('holiday'), daysOf(year, rest))
    assert.deepEqual(such('make-up'), daysOf(year, work))
    assert.equal(calendar.workedDaysWithin(day(`${year}-01-01`), day(`${year}-12-31`)), workingDays)
  })
}

test('2027年尚无放假通知，拒绝推算并说明应导入通知', () => {
  for (const ask of [
    () => calendar.kind(day('2027-01-01')),
    () => calendar.workedDayAfter(day('2026-12-30'), 3),
    () => calendar.firstWorkedFrom(day('2027-10-01')),
    () => calendar.workedDaysWithin(day('2026-12-01'), day('2027-01-01')),
    () => calendar.kind(day('2003-12-31')),
  ]) {
    assert.throws(ask, { name: 'Refusal', code: 'calendar-year-missing', status: 409 })
  }
  assert.throws(
    () => calendar.kind(day('2027-10-01')),
    (no: { details: object; text: { zh: string; en: string } }) => {
      assert.deepEqual(no.details, { year: 2027 })
      assert.match(no.text.zh, /2027年.*机关管理→工作日历.*huiyin calendar import/)
      assert.match(no.text.en, /2027.*Working calendar.*huiyin calendar import/)
      return true
    },
  )
})

test('起算当日不计，调休上班日计入：已手算的三例', () => {
  assert.equal(calendar.workedDayAfter(day('2026-02-10'), 20), '2026-03-16')
  assert.equal(calendar.workedDayAfter(day('2026-04-30'), 5), '2026-05-11')
  assert.equal(calendar.workedDayAfter(day('2026-09-10'), 20), '2026-10-14')
})

test('the years of the package have no gap and end with the last notice it knows', () => {
  const { years } = calendar
  assert.deepEqual(
    years,
    Array.from({ length: years.length }, (_, index) => 2004 + index),
  )
  assert.ok(years.includes(2026))
})

test('a data file that is not as expected is an error, not an empty year', () => {
  const broken = [
    '{}',
    '{"holidays":{}}',
    '{"holidays":{"2026-01-01":"元旦"},"workdays":{}}',
    '{"holidays":{"2025-01-01":"New Year,元旦,1"},"workdays":{}}',
  ]
  for (const json of broken) assert.throws(() => readYear(2026, json), /chinese-days 2026/)
})

test("the machine's time zone changes no day of the calendar", () => {
  const program = `
    const { nationalYears } = await import('#kernel/calendar/national-years.ts')
    const { workingCalendar } = await import('#kernel/calendar/working-calendar.ts')
    const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
    console.log(JSON.stringify([
      calendar.kind('2026-03-07').why, calendar.kind('2026-03-02').why, calendar.workedDayAfter('2026-09-10', 20),
      [2024, 2025, 2026].map(year => calendar.workedDaysWithin(year + '-01-01', year + '-12-31')),
    ]))`
  for (const zone of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: new URL('../../..', import.meta.url),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    assert.equal(answer.trim(), '["weekend","weekday","2026-10-14",[251,248,248]]', zone)
  }
})
