import { isDay, startOfDay } from '#lib/day.ts'

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d{1,6})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

const minute = 60_000

/** An instant as people and programs write it; without a zone it is Shanghai's, without a time the day's beginning. */
export function readInstant(value: unknown): Date | undefined {
  // A spreadsheet's day: what the cell shows, read as UTC.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : new Date(value.getTime() - 480 * minute)
  const match = typeof value === 'string' ? written.exec(value.trim()) : null
  if (!match) return undefined
  const [, year = '', month = '', dayOfMonth = '', hours = '0', minutes = '0', seconds = '0', zone] = match
  const on = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  if (!isDay(on) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const inShanghai = startOfDay(on).getTime() + (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000
  return new Date(zone === undefined ? inShanghai : inShanghai + (480 - offsetOf(zone)) * minute)
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
