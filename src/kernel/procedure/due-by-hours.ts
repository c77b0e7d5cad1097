import { type Day, dayOf, endOfDay } from '#lib/day.ts'
import { dueAtLine, extensionLine, fixedLine, heldHoursLine, periodLine, startAtLine } from './arithmetic.ts'
import type { Due, Reckoning } from './due-by-days.ts'
import type { Change } from './limit-run.ts'
import { extensionOf } from './period.ts'

const hour = 3_600_000

/** The due instant of a limit in hours, which runs from the act itself, over rest days too (民法典 201). */
export function dueByHours(reckoning: Reckoning): Due {
  const { run, limit, period, titleOf } = reckoning
  let due = Date.parse(run.start.at) + period.count * hour
  for (const change of run.changes) due = changed(reckoning, change, due)
  const named = run.changes.at(-1)?.what === 'fixed'
  const pauses = named ? [] : heldSpans(reckoning)
  for (const { from, until } of pauses) if (from < due) due += until - from
  const dueAt = new Date(due)
  return {
    dueAt,
    dueOn: lastDayOf(dueAt),
    arithmetic: [
      startAtLine(run.start, run.restarted, titleOf),
      periodLine(period, period.basis ?? limit.basis),
      ...run.changes.map(change =>
        change.what === 'fixed'
          ? fixedLine(change.event, titleOf)
          : extensionLine(change.event, extensionOf(reckoning, change.event)),
      ),
      ...pauses.map(span => heldHoursLine(new Date(span.from), new Date(span.until), run.held[0]?.basis)),
      dueAtLine(dueAt),
    ],
  }
}

function changed(reckoning: Reckoning, { what, event }: Change, due: number): number {
  if (what === 'fixed' && event.dueOn) return endOfDay(event.dueOn).getTime()
  const added = extensionOf(reckoning, event)
  if (added.unit !== 'hours') throw new Error('a limit in hours is extended by hours only')
  return due + added.count * hour
}

/** Where pauses overlap they are one, so that no hour is left out twice. */
function heldSpans({ run, now }: Reckoning): readonly { readonly from: number; readonly until: number }[] {
  const spans = run.held
    .map(({ from, until }) => {
      const begin = Date.parse(from.at)
      return { from: begin, until: Math.max(begin, Date.parse(until?.at ?? run.end?.at ?? now.toISOString())) }
    })
    .sort((a, b) => a.from - b.from)
  return spans.reduce<{ from: number; until: number }[]>((joined, span) => {
    const last = joined.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else joined.push({ ...span })
    return joined
  }, [])
}

/** 24:00 belongs to the day that it ends. */
function lastDayOf(instant: Date): Day {
  return dayOf(new Date(instant.getTime() - 1))
}
