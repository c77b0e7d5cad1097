import { type CronItem, type ParsedCronItem, parseCronItem, type TimestampDigest } from 'graphile-worker'

const hoursAhead = 8
const dayInMs = 86_400_000

/**
 * A recurring item whose five fields are read in Asia/Shanghai. The queue's own cron is UTC and gives a matcher minute, hour,
 * date, month and day of the week, no year; so the minute is moved eight hours ahead and asked again.
 */
export function shanghaiCronItem(item: CronItem & { readonly match: string }): ParsedCronItem {
  const local = parseCronItem(item)
  return parseCronItem({ ...item, match: utc => local.match(inShanghai(utc)) })
}

function inShanghai({ min, hour, date, month, dow }: TimestampDigest): TimestampDigest {
  const later = new Date(Date.UTC(yearOf(date, month, dow), month - 1, date, hour + hoursAhead, min))
  return {
    min,
    hour: later.getUTCHours(),
    date: later.getUTCDate(),
    month: later.getUTCMonth() + 1,
    dow: later.getUTCDay(),
  }
}

/** The year nearest to now in which that date falls on that day of the week: it is another each year, so one of three. */
function yearOf(date: number, month: number, dow: number): number {
  const now = Date.now()
  const year = new Date(now).getUTCFullYear()
  const [nearest] = [year - 1, year, year + 1]
    .map(each => ({ each, at: Date.UTC(each, month - 1, date) }))
    .filter(({ at }) => new Date(at).getUTCDay() === dow && new Date(at).getUTCDate() === date)
    .sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now))
  if (!nearest)
    throw new Error(`${month}-${date} is no ${dow} within a year of ${new Date(now - (now % dayInMs)).toISOString()}`)
  return nearest.each
}
