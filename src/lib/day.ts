declare const brand: unique symbol

/**
 * A calendar day in Asia/Shanghai, 'YYYY-MM-DD' between 0000-01-01 and 9999-12-31. Days sort as strings. It is not an
 * instant: what falls on it is everything from `startOfDay` up to, and not including, `endOfDay`.
 */
export type Day = string & { readonly [brand]: 'Day' }

const dayInMs = 86_400_000
/**
 * China has kept +08:00 without daylight saving since 1991-09-15. Fixed arithmetic gives the same answer whatever TZ the
 * process runs under and whatever time-zone data it was built with; the summer times of 1986–1991 are ignored.
 */
const shanghaiOffsetInMs = 8 * 3_600_000

/** Whether the text is a day that exists: 2026-02-30 and 2026-2-3 are not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Throws a RangeError where the text is not a day that exists. Input of persons is checked with `isDay` before. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** `count` may be negative. Throws a RangeError beyond the years 0000–9999. */
export function addDays(from: Day, count: number): Day {
  return fromUtc(toUtc(from) + count * dayInMs)
}

/** The same day of the month `count` months on, or that month's last day where it has none (民法典 202). */
export function addMonths(from: Day, count: number): Day {
  const date = new Date(toUtc(from))
  const dayOfMonth = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  date.setUTCDate(Math.min(dayOfMonth, lastDayOfMonth(date)))
  return fromUtc(date.getTime())
}

/** How many days `until` lies after `from`; negative where it lies before. */
export function daysBetween(from: Day, until: Day): number {
  return (toUtc(until) - toUtc(from)) / dayInMs
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(of: Day): number {
  return new Date(toUtc(of)).getUTCDay() || 7
}

/** For `sort`: -1, 0 or 1. */
export function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day it is in Shanghai at that instant. */
export function dayOf(instant: Date): Day {
  return fromUtc(instant.getTime() + shanghaiOffsetInMs)
}

/** 00:00 in Shanghai. */
export function startOfDay(of: Day): Date {
  return new Date(toUtc(of) - shanghaiOffsetInMs)
}

/** 24:00 in Shanghai, which is 00:00 of the next day: a period ends then (民法典 203), so compare with `<`. */
export function endOfDay(of: Day): Date {
  return new Date(toUtc(of) + dayInMs - shanghaiOffsetInMs)
}

/** 2026年2月10日, or 10 February 2026. */
export function formatDay(of: Day, language: 'zh' | 'en'): string {
  const [year, month, dayOfMonth] = of.split('-').map(Number) as [number, number, number]
  if (language === 'zh') return `${year}年${month}月${dayOfMonth}日`
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 00:00 UTC of the day, in ms. By hand because clocks count day by day: `addDays` takes 0.1 µs, by `Date.parse` and `toISOString` 0.7. */
function toUtc(of: Day): number {
  const year = number(of, 0) * 100 + number(of, 2)
  const time = Date.UTC(year, number(of, 5) - 1, number(of, 8))
  // Date.UTC takes 0–99 for 1900–1999.
  return year > 99 ? time : new Date(time).setUTCFullYear(year)
}

/** The two digits that stand there. */
function number(of: Day, at: number): number {
  return (of.charCodeAt(at) - 48) * 10 + of.charCodeAt(at + 1) - 48
}

/** The 20,000 days from 2000-01-01 on, each written when it is first met: clocks meet the same ones again and again. */
const firstNamed = Date.UTC(2000, 0, 1) / dayInMs
const named: (Day | undefined)[] = new Array(20_000)

function fromUtc(time: number): Day {
  const at = Math.floor(time / dayInMs) - firstNamed
  if (!(at >= 0 && at < named.length)) return written(time)
  named[at] ??= written(time)
  return named[at]
}

function written(time: number): Day {
  const text = new Date(time).toISOString()
  if (text.length !== 24) throw new RangeError(`beyond the years a Day can name: ${text}`)
  return text.slice(0, 10) as Day
}

function lastDayOfMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}
