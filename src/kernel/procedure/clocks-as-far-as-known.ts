import { isRefusal } from '#kernel/refusal.ts'
import { addDays, type Day } from '#lib/day.ts'
import type { ArithmeticLine, Clock } from './clock.ts'
import { type ClockFacts, type ClockSource, clockOf, eachClock, type Limited } from './compute-clock.ts'
import type { CountedCalendar } from './count-days.ts'

/**
 * The clocks of an office that works on while next year's holiday notice is still to come, as it is every autumn: a
 * limit of 60 days that starts in November cannot wait for it, and neither can whoever raised the matter. A clock that
 * reaches into such a year stands at the earliest day on which it can be due, and says so. That day is a bound and no
 * guess: the notice can only move it later, and importing it recomputes every open clock.
 */
export function clocksAsFarAsKnown(procedure: Limited, source: ClockSource, facts: ClockFacts): Record<string, Clock> {
  return eachClock(procedure, (limit, key, around) => {
    try {
      return clockOf(limit, key, source, facts, around)
    } catch (error) {
      const year = missingYear(error)
      if (year === undefined) throw error
      const clock = clockOf(limit, key, source, { ...facts, calendar: everyUnknownDayWorked(facts.calendar) }, around)
      return clock && { ...clock, awaitsYear: year, arithmetic: [...clock.arithmetic, awaitedLine(year, clock)] }
    }
  })
}

/** With every unknown day worked, working days are counted off soonest and no end moves: nothing can be due earlier. */
function everyUnknownDayWorked(calendar: CountedCalendar): CountedCalendar {
  const kind: CountedCalendar['kind'] = of => {
    try {
      return calendar.kind(of)
    } catch (error) {
      if (missingYear(error) === undefined) throw error
      return { worked: true, why: 'weekday' }
    }
  }
  const isWorked = (of: Day) => kind(of).worked
  const firstWorkedFrom = (from: Day): Day => {
    let on = from
    while (!isWorked(on)) on = addDays(on, 1)
    return on
  }
  return { kind, isWorked, firstWorkedFrom }
}

function missingYear(error: unknown): number | undefined {
  return isRefusal(error) && error.code === 'calendar-year-missing' ? Number(error.details.year) : undefined
}

function awaitedLine(year: number, { dueOn }: Clock): ArithmeticLine {
  return {
    what: 'awaited',
    text: {
      zh: `${year} 年放假安排尚未导入：该年各日先按工作日算，到期日不早于 ${dueOn}，导入后自动重算`,
      en: `The holiday notice for ${year} is still to come: with every day of it counted as worked it is due no earlier than ${dueOn}, and reckoned again once it is imported`,
    },
    until: dueOn,
  }
}
