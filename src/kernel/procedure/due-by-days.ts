import type { Text } from '#kernel/refusal.ts'
import { type Day, dayOf } from '#lib/day.ts'
import {
  dueLine,
  extensionLine,
  fixedLine,
  monthEndLine,
  movedLine,
  pauseLine,
  periodLine,
  startLine,
  tallyLines,
} from './arithmetic.ts'
import type { ArithmeticLine } from './clock.ts'
import { type CountedCalendar, type CountedLeg, countLegs, type HeldDays, type Leg } from './count-days.ts'
import { tallyDays } from './day-tally.ts'
import type { LimitSpec } from './limit.ts'
import type { Change, LimitRun } from './limit-run.ts'
import { extensionOf, type Fields, type ResolvedPeriod, type Settings } from './period.ts'

/** One run of one limit, with all that its end depends on. */
export interface Reckoning {
  readonly run: LimitRun
  readonly limit: LimitSpec
  readonly period: ResolvedPeriod
  readonly fields: Fields
  readonly calendar: CountedCalendar
  readonly settings: Settings
  readonly now: Date
  readonly titleOf: (action: string) => Text
}

export interface Due {
  readonly dueOn: Day
  /** Where it is not simply the end of that day. */
  readonly dueAt?: Date
  readonly arithmetic: readonly ArithmeticLine[]
}

/** The due day of a limit in working days, days or months. */
export function dueByDays(reckoning: Reckoning): Due {
  const { run, calendar, now } = reckoning
  const held = run.held.map(({ from, until }) => ({
    from: from.on,
    until: until?.on ?? run.end?.on ?? later(from.on, dayOf(now)),
  }))
  const legs = countLegs(run.start.on, legsOf(reckoning), held, calendar)
  const end = legs.at(-1)?.end ?? run.start.on
  const dueOn = endsOnWorkedDay(legs) ? calendar.firstWorkedFrom(end) : end
  return { dueOn, arithmetic: linesOf(reckoning, legs, held, end, dueOn) }
}

/** What is counted: the period and what extended it, or from the last day that somebody named. */
function legsOf(reckoning: Reckoning): readonly Leg[] {
  return reckoning.run.changes.reduce<readonly Leg[]>(
    (legs, change) =>
      change.event.dueOn && change.what === 'fixed'
        ? [{ fixed: change.event.dueOn }]
        : lengthened(legs, legOf(extensionOf(reckoning, change.event))),
    [legOf(reckoning.period)],
  )
}

function legOf({ unit, count }: ResolvedPeriod): Leg & { count: number } {
  if (unit === 'hours') throw new Error('a limit in days or months cannot be extended by hours')
  return { unit, count }
}

/** Three months extended by three are six months from the first day, not three from the last. */
function lengthened(legs: readonly Leg[], added: Leg & { count: number }): readonly Leg[] {
  const last = legs.at(-1)
  if (!last || 'fixed' in last || !('unit' in added) || last.unit !== added.unit) return [...legs, added]
  return [...legs.slice(0, -1), { unit: last.unit, count: last.count + added.count }]
}

/** Periods in days and months move off a rest day (民法典 203); working days end on none, and a named day is itself. */
function endsOnWorkedDay(legs: readonly CountedLeg[]): boolean {
  const last = legs.at(-1)?.leg
  return last !== undefined && 'unit' in last && last.unit !== 'workingDays'
}

function linesOf(
  reckoning: Reckoning,
  legs: readonly CountedLeg[],
  held: readonly HeldDays[],
  end: Day,
  dueOn: Day,
): readonly ArithmeticLine[] {
  const { run, limit, period, calendar, titleOf } = reckoning
  const tally = tallyDays(legs, held, calendar)
  const { unit } = period
  return [
    startLine(run.start, run.restarted, titleOf),
    periodLine(period, period.basis ?? limit.basis),
    ...run.changes.map(change => changeLine(reckoning, change)),
    ...run.held.map((each, i) => pauseLine(each, held[i] as HeldDays, tally.held[i] ?? 0, unit, titleOf)),
    ...tallyLines(tally),
    ...legs.filter(({ monthEnd }) => monthEnd).map(monthEndLine),
    ...(dueOn === end ? [] : [movedLine(end, dueOn, calendar.kind(end))]),
    dueLine(dueOn, tally),
  ]
}

function changeLine(reckoning: Reckoning, change: Change): ArithmeticLine {
  if (change.what === 'fixed') return fixedLine(change.event, reckoning.titleOf)
  const added = extensionOf(reckoning, change.event)
  return extensionLine(change.event, added)
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a
}
