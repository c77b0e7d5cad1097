import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

type Trx = Transaction<KernelSchema>

interface CheckRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly place: string
  readonly planned_on: string | null
  readonly step: string
  readonly open: boolean
}

const mostListed = 100

/** The checks that the person may see, those still open first. */
export async function checksSeen(trx: Trx): Promise<readonly CheckRow[]> {
  const { rows } = await sql<CheckRow>`select m.id, m.number, m.title, m.step, m.open,
      s.state->'fields'->>'place' as place, s.state->'fields'->>'plannedOn' as planned_on
    from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
    where m.kind = 'on-site-check' order by m.open desc, m.id desc limit ${mostListed}`.execute(trx)
  return rows
}

interface RectificationRow {
  readonly id: string
  readonly number: string
  readonly step: string
  readonly open: boolean
  /** The entry of the check that it follows. */
  readonly finding: number
  readonly handed_on: boolean
}

/** How the rectifications of a check stand. Whoever sees the check sees this much of each. */
export async function rectificationsOf(trx: Trx, checkId: string): Promise<readonly RectificationRow[]> {
  const { rows } = await sql<RectificationRow>`select m.id, m.number, m.step, m.open,
      (s.state->'fields'->>'finding')::int as finding,
      coalesce((s.state->'taken'->>'handOn')::int, 0) > coalesce((s.state->'taken'->>'reopen')::int, 0) as handed_on
    from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
    where m.parent_id = ${checkId}::uuid and m.kind = 'rectification'`.execute(trx)
  return rows
}

/** What a team member uploaded becomes the office's own, so that the matters which follow may bring it. */
export async function shareUploads(trx: Trx, hashes: readonly string[], newIds: readonly string[], at: Date) {
  await sql`insert into kernel.upload (id, sha256, name, uploaded_by, uploaded_at, text)
    select (${newIds}::uuid[])[n.no], n.sha256, u.name, null, ${at}, u.text
    from unnest(${hashes}::text[]) with ordinality n (sha256, no)
    cross join lateral (select name, text from kernel.upload where sha256 = n.sha256 order by uploaded_at limit 1) u
    where not exists (select from kernel.upload o where o.sha256 = n.sha256 and o.uploaded_by is null)`.execute(trx)
}
