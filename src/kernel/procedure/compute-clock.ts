import type { Text } from '#kernel/refusal.ts'
import { addDays, type Day, endOfDay } from '#lib/day.ts'
import type { TitleOf } from './arithmetic.ts'
import type { Clock, ClockEvent, ClockStatus } from './clock.ts'
import type { CountedCalendar } from './count-days.ts'
import { dueAheadOf } from './due-ahead-of.ts'
import { dueByDays } from './due-by-days.ts'
import { dueByHours } from './due-by-hours.ts'
import type { LimitSpec } from './limit.ts'
import { type LimitRun, lastRun } from './limit-run.ts'
import { appliesTo, type Fields, resolvePeriod, type Settings } from './period.ts'
import type { Procedure } from './procedure.ts'

/** What clocks are computed against. `now` matters only to a clock that is held. */
export interface ClockFacts {
  readonly calendar: CountedCalendar
  readonly settings: Settings
  readonly now: Date
}

/** What a clock needs to know of a matter. */
export interface ClockSource {
  readonly fields: Fields
  readonly events: readonly ClockEvent[]
}

/**
 * Every limit of the procedure that has started on this matter, by its key. Pure: the same history, calendar, settings
 * and instant give the same clocks, on any machine. Throws the calendar's Refusal where a year it needs has no data;
 * `clocksAsFarAsKnown` does not.
 */
export function clocksOf(procedure: Limited, source: ClockSource, facts: ClockFacts): Record<string, Clock> {
  return eachClock(procedure, (limit, key, words) => clockOf(limit, key, source, facts, words))
}

/** The part of a procedure that clocks come from. */
export type Limited = Pick<Procedure, 'limits' | 'actions'>

/** What of the procedure around it a limit speaks of: the words for actions, and the limit that it goes ahead of. */
interface Around {
  readonly titleOf: TitleOf
  readonly ahead?: { readonly title: Text; readonly clock: Clock }
}

/** The clocks that `compute` finds, by the key of their limit. One that is due ahead of another is reckoned after it. */
export function eachClock(
  procedure: Limited,
  compute: (limit: LimitSpec, key: string, around: Around) => Clock | undefined,
): Record<string, Clock> {
  const titleOf = (action: string) => procedure.actions[action]?.title ?? { zh: action, en: action }
  const clocks: Record<string, Clock> = {}
  const limits = Object.entries(procedure.limits)
  const inOrder = [...limits.filter(([, { aheadOf }]) => !aheadOf), ...limits.filter(([, { aheadOf }]) => aheadOf)]
  for (const [key, limit] of inOrder) {
    const other = limit.aheadOf?.limit ?? ''
    const [title, later] = [procedure.limits[other]?.title, clocks[other]]
    const clock = compute(limit, key, title && later ? { titleOf, ahead: { title, clock: later } } : { titleOf })
    if (clock) clocks[key] = clock
  }
  return clocks
}

/** The procedure with nothing of its limits but what this one needs. */
export function only(procedure: Limited, key: string): Limited {
  const limit = procedure.limits[key]
  const other = limit?.aheadOf && procedure.limits[limit.aheadOf.limit]
  return {
    actions: procedure.actions,
    limits: {
      ...(limit?.aheadOf && other ? { [limit.aheadOf.limit]: other } : {}),
      ...(limit ? { [key]: limit } : {}),
    },
  }
}

/** One limit as it stands; undefined where it does not apply to such a matter or nothing has started it. */
export function clockOf(
  limit: LimitSpec,
  key: string,
  { fields, events }: ClockSource,
  facts: ClockFacts,
  { titleOf, ahead }: Around = { titleOf: action => ({ zh: action, en: action }) },
): Clock | undefined {
  if (!appliesTo(limit, fields)) return undefined
  const run = lastRun(limit, key, fields, events)
  if (!run) return undefined
  const period = resolvePeriod(limit.period, fields, facts.settings)
  const reckoning = { run, limit, period, fields, titleOf, ...facts }
  const byPeriod = period.unit === 'hours' ? dueByHours(reckoning) : dueByDays(reckoning)
  const due = ahead ? dueAheadOf(byPeriod, ahead, reckoning) : byPeriod
  return {
    limit: key,
    status: statusOf(run),
    startedOn: run.start.on,
    startedAt: run.start.at,
    dueOn: due.dueOn,
    dueAt: (due.dueAt ?? endOfDay(due.dueOn)).toISOString(),
    yellowOn: yellowDay(due.dueOn, run.start.on, facts),
    ...(limit.window ? { window: true as const } : {}),
    endedOn: run.end?.on,
    endedAt: run.end?.at,
    extensionsUsed: run.changes.filter(({ what }) => what === 'extension').length,
    arithmetic: due.arithmetic,
  }
}

function statusOf(run: LimitRun): ClockStatus {
  if (run.end) return 'ended'
  return run.held.some(({ until }) => !until) ? 'paused' : 'running'
}

/** So many working days before the due day; not before the limit began, however short it is. */
function yellowDay(dueOn: Day, startedOn: Day, { calendar, settings }: ClockFacts): Day {
  let yellow = dueOn
  for (let left = settings('lamp.yellow-working-days') ?? 3; left > 0 && yellow > startedOn; ) {
    yellow = addDays(yellow, -1)
    if (calendar.isWorked(yellow)) left -= 1
  }
  return yellow
}
