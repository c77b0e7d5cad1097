import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Clock } from '#kernel/procedure/clock.ts'
import { addDays, type Day, day, dayOf, startOfDay, weekday } from '#lib/day.ts'

/** Who is told at a rung: the owner of each open task, the head of the owner's unit, the office director, the leaders. */
export type Told = 'owner' | 'unit-head' | 'director' | 'leader'

/**
 * The ladder (催办) as data: when, counted in working days from the due day, and who is told. The first rung is the yellow
 * lamp's day, which the clock itself names. An office sets the others by `ladder.*`.
 */
export const ladder = [
  { rung: 1, when: 'yellow', tell: ['owner'] },
  { rung: 2, when: 'late', setting: 'ladder.unit-head-working-days', default: 0, tell: ['owner', 'unit-head'] },
  { rung: 3, when: 'late', setting: 'ladder.director-working-days', default: 1, tell: ['director'] },
  { rung: 4, when: 'late', setting: 'ladder.leader-working-days', default: 3, tell: ['leader'] },
] as const satisfies readonly {
  rung: number
  when: 'yellow' | 'late'
  setting?: string
  default?: number
  tell: readonly Told[]
}[]

/** Bells ring at half past eight in the morning, Asia/Shanghai, so that nobody is told at midnight. */
const morning = 8.5 * 3_600_000

interface LadderFacts {
  readonly calendar: Pick<WorkingCalendar, 'years' | 'isWorked'>
  settings(key: string): number | undefined
}

/** Bells are no deadlines: in a year whose holidays are still to be announced they ring on weekdays. */
function rings(on: Day, { calendar }: LadderFacts): boolean {
  return calendar.years.includes(Number(on.slice(0, 4))) ? calendar.isWorked(on) : weekday(on) <= 5
}

/** The first ringing day from `from` on, and `count` of them later. */
function ringingDay(from: Day, count: number, facts: LadderFacts): Day {
  let on = from
  while (!rings(on, facts)) on = addDays(on, 1)
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (rings(on, facts)) left--
  }
  return on
}

type RungClock = Pick<Clock, 'startedOn' | 'dueAt' | 'dueOn' | 'yellowOn'>

/**
 * On the yellow morning. A limit so short that it begins yellow was told of as a task that very day: it rings on the morning
 * of the day it is due, and one that begins on that day when it is due.
 */
function yellowBell({ startedOn, yellowOn, dueOn, dueAt }: RungClock): Date {
  const on = [yellowOn, dueOn].find(each => each > startedOn)
  const due = new Date(dueAt)
  if (on === undefined) return due
  return new Date(Math.min(startOfDay(day(on)).getTime() + morning, due.getTime()))
}

/** When the rung after `rung` rings for a clock, as an ISO instant; null after the last. Never before the clock is due. */
export function ringAfter(rung: number, clock: RungClock, facts: LadderFacts): string | null {
  const next = ladder[rung]
  if (!next) return null
  if (next.when === 'yellow') return yellowBell(clock).toISOString()
  const dueAt = new Date(clock.dueAt)
  // A due day ends at 24:00, which is the next day's first instant: late from the next working morning on.
  const lateOn = dayOf(dueAt)
  const on = ringingDay(lateOn, facts.settings(next.setting) ?? next.default, facts)
  return new Date(Math.max(startOfDay(on).getTime() + morning, dueAt.getTime())).toISOString()
}

export function firstRing(clock: Clock, facts: LadderFacts): string | null {
  return ringAfter(0, clock, facts)
}
