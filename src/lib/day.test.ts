import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import fc from 'fast-check'
import type { Day } from './day.ts'
import {
  addDays,
  addMonths,
  compare,
  day,
  dayOf,
  daysBetween,
  endOfDay,
  formatDay,
  isDay,
  startOfDay,
  weekday,
} from './day.ts'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(count => addDays(day('2000-01-01'), count))

test('a day that does not exist is refused', () => {
  for (const text of [
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-2-3',
    ' 2026-02-03',
    '20260203',
    '',
  ]) {
    assert.equal(isDay(text), false, text)
    assert.throws(() => day(text), RangeError)
  }
  assert.equal(isDay(20260203), false)
  assert.equal(day('2024-02-29'), '2024-02-29')
})

test('a string is not a Day until it was checked', () => {
  // @ts-expect-error a plain string has no brand
  const unchecked: Day = '2026-02-30'
  assert.equal(isDay(unchecked), false)
})

test('按月计算的期间，到期月的对应日为最后一日；没有对应日的，月末日为最后一日（民法典第二百零二条）', () => {
  const cases: [string, number, string][] = [
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['0050-01-31', 1, '0050-02-28'],
  ]
  for (const [from, count, expected] of cases) assert.equal(addMonths(day(from), count), expected, `${from} + ${count}`)
})

test('the last instant of a day in Shanghai and the first of the next are different days', () => {
  assert.equal(dayOf(new Date('2026-02-10T15:59:59.999Z')), '2026-02-10')
  assert.equal(dayOf(new Date('2026-02-10T16:00:00.000Z')), '2026-02-11')
  assert.equal(startOfDay(day('2026-02-10')).toISOString(), '2026-02-09T16:00:00.000Z')
  assert.equal(endOfDay(day('2026-02-10')).toISOString(), '2026-02-10T16:00:00.000Z')
})

test('every day starts on itself and ends where the next one starts', () => {
  fc.assert(
    fc.property(anyDay, of => {
      assert.equal(dayOf(startOfDay(of)), of)
      assert.equal(dayOf(new Date(endOfDay(of).getTime() - 1)), of)
      assert.deepEqual(endOfDay(of), startOfDay(addDays(of, 1)))
    }),
  )
})

test('adding days is undone by subtracting them and measured by daysBetween', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      const to = addDays(from, count)
      assert.equal(addDays(to, -count), from)
      assert.equal(daysBetween(from, to), count)
      assert.equal(compare(from, to), count > 0 ? -1 : count < 0 ? 1 : 0)
      assert.ok((weekday(to) - weekday(from) - count) % 7 === 0)
    }),
  )
})

test('adding months never leaves the month it aims at nor passes the day of the month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
      const monthIndex = (of: Day) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
      const to = addMonths(from, count)
      assert.equal(monthIndex(to), monthIndex(from) + count)
      const lost = Number(from.slice(8)) - Number(to.slice(8))
      assert.ok(lost === 0 || (lost > 0 && addDays(to, 1).endsWith('-01')))
    }),
  )
})

test('weekdays count from Monday to Sunday', () => {
  assert.equal(weekday(day('2026-03-02')), 1)
  assert.equal(weekday(day('2026-03-07')), 6)
  assert.equal(weekday(day('2026-03-08')), 7)
})

test('a day beyond the year 9999 cannot be made', () => {
  assert.throws(() => addDays(day('9999-12-31'), 1), RangeError)
  assert.throws(() => addDays(day('0000-01-01'), -1), RangeError)
})

test('days are written as each language writes them', () => {
  assert.equal(formatDay(day('2026-02-10'), 'zh'), '2026年2月10日')
  assert.equal(formatDay(day('2026-02-10'), 'en'), '10 February 2026')
})

test("the machine's time zone changes nothing", () => {
  const program = `
    const { addDays, addMonths, day, dayOf, endOfDay, weekday } = await import(process.argv[1])
    const of = day('2026-03-07')
    console.log(JSON.stringify([weekday(of), addDays(of, 1), addMonths(of, 1), endOfDay(of), dayOf(new Date('2026-03-07T20:00:00Z'))]))`
  const answerIn = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program, new URL('./day.ts', import.meta.url).href], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }).trim()
  const expected = '[6,"2026-03-08","2026-04-07","2026-03-07T16:00:00.000Z","2026-03-08"]'
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC'])
    assert.equal(answerIn(zone), expected, zone)
})
