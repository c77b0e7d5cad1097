import type { Citation } from '#law/instrument.ts'
import type { ClockEvent } from './clock.ts'
import type { LimitSpec } from './limit.ts'
import { type Fields, pausesOf, startsOf } from './period.ts'

/** The clock was held from the one act to the other, or still is. */
export interface Held {
  readonly pause: number
  readonly from: ClockEvent
  readonly until?: ClockEvent
  readonly basis?: Citation
}

/** An act that moved the end: an extension, or a day that somebody named. */
export interface Change {
  readonly what: 'extension' | 'fixed'
  readonly event: ClockEvent
}

/** One run of a limit: from the act that started it to the one that ended it, with all that bears on its end between. */
export interface LimitRun {
  readonly start: ClockEvent
  readonly restarted: boolean
  readonly held: readonly Held[]
  readonly changes: readonly Change[]
  readonly end?: ClockEvent
}

/** The limit's latest run, undefined where nothing has started it. */
export function lastRun(
  limit: LimitSpec,
  key: string,
  fields: Fields,
  events: readonly ClockEvent[],
): LimitRun | undefined {
  const startsOn = startsOf(limit.startsOn, fields)
  let run: LimitRun | undefined
  for (const event of inOrder(events)) {
    if (event.partial) continue
    if (run && !run.end) run = goOn(run, limit, key, event)
    const running = run !== undefined && run.end === undefined
    if (limit.onlyIfOwed && !event.owed?.includes(key)) continue
    if (running && limit.restartsOn?.includes(event.action)) run = begin(limit, key, event, true)
    else if (!running && startsOn.includes(event.action)) run = begin(limit, key, event, false)
  }
  return run
}

/** By the day on which things happened: paper recorded late is counted where it belongs. Ties keep the ledger's order. */
function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function begin(limit: LimitSpec, key: string, start: ClockEvent, restarted: boolean): LimitRun {
  return { start, restarted, held: [], changes: fixes(limit, key, start) }
}

function goOn(run: LimitRun, limit: LimitSpec, key: string, event: ClockEvent): LimitRun {
  const nothingOwed = limit.onlyIfOwed && event.owed !== undefined && !event.owed.includes(key)
  if (nothingOwed || limit.endsOn.includes(event.action)) return { ...run, end: event }
  return {
    ...run,
    held: heldAfter(run.held, limit, key, event),
    changes: [...run.changes, ...extensions(run, limit, key, event), ...fixes(limit, key, event)],
  }
}

function heldAfter(held: readonly Held[], limit: LimitSpec, key: string, event: ClockEvent): readonly Held[] {
  if (!speaksOf(event, key)) return held
  let after = held
  for (const [pause, { on, until, basis }] of pausesOf(limit).entries()) {
    const open = after.find(each => each.pause === pause && !each.until)
    if (open && until.includes(event.action))
      after = after.map(each => (each === open ? { ...each, until: event } : each))
    else if (!open && on.includes(event.action)) after = [...after, { pause, from: event, basis }]
  }
  return after
}

function extensions(run: LimitRun, limit: LimitSpec, key: string, event: ClockEvent): readonly Change[] {
  if (!limit.extension || event.action !== limit.extension.on || !speaksOf(event, key)) return []
  const used = run.changes.filter(({ what }) => what === 'extension').length
  return used < limit.extension.times ? [{ what: 'extension', event }] : []
}

function fixes(limit: LimitSpec, key: string, event: ClockEvent): readonly Change[] {
  const named = event.dueOns?.[key]
  if (named) return [{ what: 'fixed', event: { ...event, dueOn: named } }]
  if (!event.dueOn || !limit.fixedBy?.includes(event.action) || !speaksOf(event, key)) return []
  return [{ what: 'fixed', event }]
}

/** An act that names no limit speaks of every limit that listens to it. */
function speaksOf(event: ClockEvent, key: string): boolean {
  return event.limit === undefined || event.limit === key
}
