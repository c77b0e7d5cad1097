import { sql, type Transaction } from 'kysely'
import type { DayKind, WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addDays, type Day, day } from '#lib/day.ts'
import type { Span } from './open-matters.ts'

/** From the first to the last day of an open clock that the two calendars tell otherwise; undefined where they agree on all. */
export async function affectedBetween(
  trx: Transaction<KernelSchema>,
  now: WorkingCalendar,
  candidate: WorkingCalendar,
): Promise<Span | undefined> {
  const { rows } = await sql<{ first: Day | null; last: Day | null }>`
    select min(started_on) as first, max(due_on) as last from kernel.clock c where c.status <> 'ended'
      and exists (select from kernel.matter m where m.id = c.matter_id and m.open)`.execute(trx)
  const { first, last } = rows[0] ?? {}
  if (!first || !last) return undefined
  let span: Span | undefined
  for (let on = day(first); on <= last; on = addDays(on, 1)) {
    if (worked(now, on) !== worked(candidate, on)) span = { from: span?.from ?? on, until: on }
  }
  return span
}

/** Undefined where the year has no data. */
function worked(calendar: WorkingCalendar, on: Day): DayKind['worked'] | undefined {
  try {
    return calendar.isWorked(on)
  } catch (error) {
    if (isRefusal(error) && error.code === 'calendar-year-missing') return undefined
    throw error
  }
}
