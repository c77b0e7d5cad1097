import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Clock, ClockEvent } from '#kernel/procedure/clock.ts'
import { type ClockFacts, clocksOf } from '#kernel/procedure/compute-clock.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { day } from '#lib/day.ts'

export const nationalCalendar = workingCalendar({ years: nationalYears(), officeDays: [] })

/** No settings of an office's own: every figure is the default. */
export const bareFacts: ClockFacts = {
  calendar: nationalCalendar,
  settings: () => undefined,
  now: new Date('2026-12-31T01:00:00Z'),
}

/** 'register 2026-02-10' happened on that day at ten in the morning in Shanghai; a third word is a day that the act named, or after a `+` the limit by which it opened a task. */
export function happened(...acts: readonly string[]): readonly ClockEvent[] {
  return acts.map(act => {
    const [action = '', on = '', word] = act.split(' ')
    const said = word?.startsWith('+') ? { owed: [word.slice(1)] } : word ? { dueOn: day(word) } : {}
    return { action, on: day(on), at: `${on}T02:00:00.000Z`, ...said }
  })
}

/** The clock of one limit after these acts; throws where it has not started, so that no test passes on nothing. */
export function clockAfter(
  procedure: Procedure,
  limit: string,
  acts: readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
  facts: Partial<ClockFacts> = {},
): Clock {
  const clock = clocksOf(procedure, { fields, events: happened(...acts) }, { ...bareFacts, ...facts })[limit]
  if (!clock) throw new Error(`${procedure.key} has no clock ${limit} after ${acts.join(', ')}`)
  return clock
}

/** What a test compares: the due day of one limit after these acts. */
export function dueAfter(...asked: Parameters<typeof clockAfter>): string {
  return clockAfter(...asked).dueOn
}

/** Which articles the arithmetic rests on, as they are cited to a reader. */
export function basesOf(clock: Clock): readonly string[] {
  return [...new Set(clock.arithmetic.flatMap(({ basis }) => (basis ? [basis.text.zh] : [])))]
}
