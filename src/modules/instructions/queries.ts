import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

type Trx = Transaction<KernelSchema>

interface Particulars {
  readonly id: string
  readonly leaderId: string | null
  readonly asks: 'action' | 'reading'
  readonly round: number
  readonly unconfirmed: boolean
  readonly next: { readonly purpose: string; readonly ownerId: string } | null
}

/** What a list of instructions says beside what every list does, of a page of them at once. */
export async function particularsOf(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, Particulars>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Particulars>`select s.matter_id as id, r.person_id as "leaderId",
      coalesce(s.state->'fields'->>'asks', 'action') as asks,
      1 + coalesce((s.state->'taken'->>'instructAgain')::integer, 0) + coalesce((s.state->'taken'->>'recordAgain')::integer, 0) as round,
      s.state @> '{"tasks": [{"purpose": "confirm"}]}' as unconfirmed,
      case when t.purpose is null then null else jsonb_build_object('purpose', t.purpose, 'ownerId', t.owner_id) end as next
    from kernel.matter_state s
    left join kernel.raiser r on r.matter_id = s.matter_id and r.no = 1
    left join lateral (select t.purpose, t.owner_id from kernel.task t
      where t.matter_id = s.matter_id and t.closed_seq is null order by t.due_at, t.no limit 1) t on true
    where s.matter_id = any (${`{${ids.join(',')}}`}::uuid[])`.execute(trx)
  return new Map(rows.map(row => [row.id, row]))
}

/** The matter on which the instruction was given, as far as the reader may see it. */
export async function matterNamed(trx: Trx, id: string) {
  const { rows } = await sql<{
    id: string
    number: string
    title: string
  }>`select id, number, title from kernel.matter where id = ${id}::uuid`.execute(trx)
  return rows[0] ?? null
}
