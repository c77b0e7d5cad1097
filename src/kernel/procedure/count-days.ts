import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import { addDays, addMonths, type Day, daysBetween } from '#lib/day.ts'
import type { PeriodUnit } from './period.ts'

/** All that counting asks of a calendar. */
export type CountedCalendar = Pick<WorkingCalendar, 'kind' | 'isWorked' | 'firstWorkedFrom'>

/** The clock is held on the days after `from`, up to and with `until`: as 民法典 201 counts, not the day it began. */
export interface HeldDays {
  readonly from: Day
  readonly until: Day
}

/** What is counted one after the other: a period with its extensions in the same unit, or a day that was named. */
export type Leg = { readonly unit: Exclude<PeriodUnit, 'hours'>; readonly count: number } | { readonly fixed: Day }

/** Where a leg began and where it ended, before any move off a rest day. */
export interface CountedLeg {
  readonly leg: Leg
  readonly from: Day
  readonly end: Day
  /** The month it ends in has no such day (民法典 202). */
  readonly monthEnd: boolean
}

/** Each leg begins where the one before ended. A named day is itself, whatever lies before it. */
export function countLegs(
  start: Day,
  legs: readonly Leg[],
  held: readonly HeldDays[],
  calendar: CountedCalendar,
): readonly CountedLeg[] {
  const counted: CountedLeg[] = []
  for (const leg of legs) {
    const from = counted.at(-1)?.end ?? start
    counted.push({ leg, from, ...endOf(leg, from, held, calendar) })
  }
  return counted
}

function isHeld(held: readonly HeldDays[], on: Day): boolean {
  return held.some(({ from, until }) => from < on && on <= until)
}

function endOf(leg: Leg, from: Day, held: readonly HeldDays[], calendar: CountedCalendar) {
  if ('fixed' in leg) return { end: leg.fixed, monthEnd: false }
  if (leg.unit === 'workingDays') {
    return { end: nthDay(from, leg.count, on => !isHeld(held, on) && calendar.isWorked(on)), monthEnd: false }
  }
  const unmoved = leg.unit === 'days' ? addDays(from, leg.count) : addMonths(from, leg.count)
  const monthEnd = leg.unit === 'months' && unmoved.slice(8) !== from.slice(8)
  if (held.length === 0) return { end: unmoved, monthEnd }
  return { end: nthDay(from, daysBetween(from, unmoved), on => !isHeld(held, on)), monthEnd }
}

function nthDay(from: Day, count: number, counts: (on: Day) => boolean): Day {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (counts(on)) left -= 1
  }
  return on
}
