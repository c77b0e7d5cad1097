import type { Text } from '#kernel/refusal.ts'
import { addDays, addMonths, type Day } from '#lib/day.ts'
import type { Clock } from './clock.ts'
import type { CountedCalendar } from './count-days.ts'
import type { Due, Reckoning } from './due-by-days.ts'
import { periodText, type ResolvedPeriod, resolvePeriod } from './period.ts'

/**
 * Due so long before the other limit is; but never sooner than the limit's own period gives, so that whoever is asked late
 * still has time. Counted back the day moves to a worked day before it, not after.
 */
export function dueAheadOf(
  own: Due,
  { title, clock }: { readonly title: Text; readonly clock: Clock },
  { limit, fields, settings, calendar }: Reckoning,
): Due {
  // A day that somebody named stands.
  if (!limit.aheadOf || own.arithmetic.some(({ what }) => what === 'fixed')) return own
  const by = resolvePeriod(limit.aheadOf.by, fields, settings)
  const dueOn = countedBack(clock.dueOn, by, calendar)
  if (dueOn <= own.dueOn) return own
  const length = periodText(by.unit, by.count)
  return {
    dueOn,
    arithmetic: [
      ...own.arithmetic.filter(({ what }) => what === 'start' || what === 'restart' || what === 'period'),
      {
        what: 'ahead',
        text: {
          zh: `“${title.zh}”于 ${clock.dueOn} 到期，提前 ${length.zh}为 ${dueOn}（遇休息日再往前），晚于上述期限，以此为准`,
          en: `“${title.en}” is due on ${clock.dueOn}; ${length.en} before it (and before any rest days) is ${dueOn}, later than the above, so it stands`,
        },
        until: dueOn,
      },
      { what: 'due', text: { zh: `${dueOn} 24 时到期`, en: `Due at the end of ${dueOn}` }, until: dueOn },
    ],
  }
}

function countedBack(from: Day, { unit, count }: ResolvedPeriod, calendar: CountedCalendar): Day {
  if (unit === 'hours') throw new Error('nothing is due so many hours ahead')
  let on = unit === 'months' ? addMonths(from, -count) : unit === 'days' ? addDays(from, -count) : from
  for (let left = unit === 'workingDays' ? count : 0; left > 0; ) {
    on = addDays(on, -1)
    if (calendar.isWorked(on)) left -= 1
  }
  while (!calendar.isWorked(on)) on = addDays(on, -1)
  return on
}
