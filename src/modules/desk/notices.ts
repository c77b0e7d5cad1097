import { sql } from 'kysely'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import type { Ask } from '#kernel/http/routes.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { DeskContract } from './contract.ts'

interface NoticeRow {
  id: number
  kind: string
  matter_id: string | null
  number: string | null
  details: Record<string, unknown>
  made_at: Date
  read_at: Date | null
}

/** Counting stops here: more than a hundred is "99+". */
const counted = 100

export async function noticesFor(
  kernel: Kernel,
  actor: Actor,
  page: { readonly unread?: 'yes'; readonly after?: string; readonly limit: number },
) {
  return readOnly(kernel.db, databaseActorOf(actor), async trx => {
    const { rows } = await sql<NoticeRow>`select n.id, n.kind, n.matter_id, m.number, n.details, n.made_at, n.read_at
      from kernel.notice n left join kernel.matter m on m.id = n.matter_id
      where n.person_id = ${actor.personId} ${page.unread ? sql`and n.read_at is null` : sql``}
        ${page.after === undefined ? sql`` : sql`and n.id < ${page.after}::bigint`}
      order by n.id desc limit ${page.limit + 1}`.execute(trx)
    const unread = await sql<{ n: number }>`select count(*)::int as n from (
      select 1 from kernel.notice where person_id = ${actor.personId} and read_at is null limit ${counted}) as unread`.execute(
      trx,
    )
    const piece = rows.slice(0, page.limit)
    return {
      unread: unread.rows[0]?.n ?? 0,
      notices: piece.map(row => ({
        id: row.id,
        kind: row.kind,
        matterId: row.matter_id,
        number: row.number,
        details: row.details,
        madeAt: row.made_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      })),
      next: rows.length > page.limit ? String(piece.at(-1)?.id) : null,
    }
  })
}

export async function markRead(
  kernel: Kernel,
  actor: Actor,
  which: { readonly upTo?: number; readonly ids?: readonly number[] },
): Promise<void> {
  await inTransaction(kernel.db, databaseActorOf(actor), trx =>
    trx
      .updateTable('kernel.notice')
      .set({ read_at: kernel.now() })
      .where('person_id', '=', actor.personId)
      .where('read_at', 'is', null)
      .where(eb => eb.or([eb('id', 'in', [...(which.ids ?? []), -1]), eb('id', '<=', which.upTo ?? -1)]))
      .execute(),
  )
}

const heartbeatMs = 25_000

/** A stream that says "look": what is new is read like any other list, so that nothing is missed while it was broken. */
export async function liveEvents({ kernel, actor, reply }: Ask<DeskContract['GET /api/events']>): Promise<unknown> {
  reply.hijack()
  const out = reply.raw
  out.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  out.write('event: open\ndata: {}\n\n')
  const stop = kernel.live.watch(actor.personId, () => out.write('event: notice\ndata: {}\n\n'))
  const beat = setInterval(() => out.write(': still here\n\n'), heartbeatMs)
  out.on('close', () => {
    stop()
    clearInterval(beat)
  })
  return reply
}
