import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { DatabaseActor } from '#kernel/db/transaction.ts'
import { readPlace, writePlace } from '#kernel/http/place.ts'
import { lampOf } from '#kernel/procedure/lamp.ts'
import type { Purpose } from '#kernel/procedure/procedure.ts'
import { dayOf } from '#lib/day.ts'
import { toRow } from './list-queries.ts'
import { seenRows } from './seen-rows.ts'

type Trx = Transaction<KernelSchema>

interface TaskRow {
  task_no: number
  purpose: Purpose
  owner_id: string
  unit_id: string
  limit_key: string
  task_due_at: Date
  task_due_on: string
  task_yellow_on: string
}

/** The open tasks of these people (oneself and whom one stands in for), soonest due first. */
export async function tasksOwedBy(
  trx: Trx,
  as: DatabaseActor,
  owners: readonly string[],
  page: { readonly after?: string; readonly limit: number; readonly lamp?: 'green' | 'yellow' | 'red' },
  now: Date,
) {
  const place = page.after === undefined ? undefined : readPlace(page.after)
  const today = dayOf(now)
  const lit = {
    red: sql`and t.due_at <= ${now}`,
    yellow: sql`and t.due_at > ${now} and t.yellow_on <= ${today}`,
    green: sql`and t.due_at > ${now} and t.yellow_on > ${today}`,
  }
  const seen = seenRows(as)
  // The tasks first and only as many as the piece needs: who registers for a whole office owes thousands.
  const { rows } = await sql<TaskRow & Parameters<typeof toRow>[0]>`
    select t.no as task_no, t.purpose, t.owner_id, t.unit_id, t.limit_key, t.due_at as task_due_at, t.due_on as task_due_on,
      t.yellow_on as task_yellow_on, ${seen.columns}
    from (
      select * from kernel.task t
      where t.owner_id = any (${`{${owners.join(',')}}`}::uuid[]) and t.closed_seq is null ${page.lamp ? lit[page.lamp] : sql``}
        ${place ? sql`and (t.due_at, t.matter_id) > (${place.at}::timestamptz, ${place.id}::uuid)` : sql``}
      order by t.due_at, t.matter_id limit ${page.limit + 1}
    ) t
    join kernel.matter m on m.id = t.matter_id ${seen.joined}
    order by t.due_at, t.matter_id, t.no`.execute(trx)
  const piece = pieceOf(rows, page.limit)
  const last = piece.at(-1)
  return {
    tasks: piece.map(row => ({
      no: row.task_no,
      purpose: row.purpose,
      ownerId: row.owner_id,
      unitId: row.unit_id,
      limit: row.limit_key,
      dueOn: row.task_due_on,
      dueAt: row.task_due_at.toISOString(),
      lamp: lampOf({ dueAt: row.task_due_at, yellowOn: row.task_yellow_on }, now),
      matter: toRow(row, now),
    })),
    next: rows.length > piece.length && last ? writePlace(last.task_due_at, last.id) : null,
  }
}

/** Two tasks of one matter that are due at once are not parted: the place between two pieces names a matter. */
function pieceOf<T extends { readonly id: string; readonly task_due_at: Date }>(rows: readonly T[], limit: number) {
  const over = rows[limit]
  if (!over) return rows
  const parted = (row: T) => row.id === over.id && row.task_due_at.getTime() === over.task_due_at.getTime()
  const whole = rows.slice(0, limit).filter(row => !parted(row))
  return whole.length > 0 ? whole : rows.slice(0, limit)
}

/** How many open tasks burn in each colour. */
export async function lampsOf(trx: Trx, owners: readonly string[], now: Date) {
  const today = dayOf(now)
  const { rows } = await sql<{ red: number; yellow: number; green: number }>`
    select count(*) filter (where due_at <= ${now})::int as red,
      count(*) filter (where due_at > ${now} and yellow_on <= ${today})::int as yellow,
      count(*) filter (where due_at > ${now} and yellow_on > ${today})::int as green
    from kernel.task where owner_id = any (${`{${owners.join(',')}}`}::uuid[]) and closed_seq is null`.execute(trx)
  return rows[0] ?? { red: 0, yellow: 0, green: 0 }
}
