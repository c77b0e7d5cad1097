import { sql } from 'kysely'
import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { day, endOfDay, startOfDay } from '#lib/day.ts'
import { asOffice } from '../as-office.ts'
import { auditContract } from './contract.ts'

interface AuditRow {
  readonly no: number
  readonly at: Date
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly act: string
  readonly subject: string | null
  readonly subject_name: string | null
  readonly details: Record<string, unknown>
  readonly request_id: string | null
  readonly hash: Buffer
}

export const auditRoutes = defineRoutes(auditContract, {
  async 'GET /api/audit'({ kernel, query }) {
    const conditions = [
      query.act === undefined ? undefined : sql`a.act = ${query.act}`,
      query.person === undefined ? undefined : sql`a.actor_id = ${query.person}`,
      query.subject === undefined ? undefined : sql`a.subject = ${query.subject}`,
      query.from === undefined ? undefined : sql`a.at >= ${startOfDay(day(query.from))}`,
      query.until === undefined ? undefined : sql`a.at < ${endOfDay(day(query.until))}`,
      query.after === undefined ? undefined : sql`a.no < ${query.after}::bigint`,
    ].filter(one => one !== undefined)
    return readOnly(kernel.db, asOffice, async trx => {
      const { rows } = await sql<AuditRow>`
        select a.no, a.at, a.actor_kind, a.actor_id, p.name as actor_name, a.act, a.subject, coalesce(s.name, u.name) as subject_name,
          a.details, a.request_id, a.hash
        from kernel.audit a left join kernel.person p on p.id = a.actor_id
          left join kernel.person s on s.id::text = a.subject left join kernel.unit u on u.id::text = a.subject
        where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
        order by a.no desc limit ${query.limit + 1}`.execute(trx)
      // A walk from act to act over the index: the trail is long and its acts are few.
      const acts = await sql<{ act: string }>`with recursive acts as (
          (select act from kernel.audit order by act limit 1)
          union all select (select a.act from kernel.audit a where a.act > acts.act order by a.act limit 1) from acts where acts.act is not null)
        select act from acts where act is not null`.execute(trx)
      const piece = rows.slice(0, query.limit)
      return {
        lines: piece.map(row => ({
          no: row.no,
          at: row.at.toISOString(),
          actorKind: row.actor_kind,
          actorId: row.actor_id,
          actorName: row.actor_name,
          act: row.act,
          subject: row.subject,
          subjectName: row.subject_name,
          details: row.details,
          requestId: row.request_id,
          hash: row.hash.toString('hex'),
        })),
        acts: acts.rows.map(row => row.act),
        next: rows.length > query.limit ? String(piece.at(-1)?.no) : null,
      }
    })
  },
})
