import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

type Trx = Transaction<KernelSchema>

/** Every series of document numbers, the newest year first. There are few: one a name and year. */
export async function allDocumentSeries(trx: Trx) {
  const { rows } = await sql<{ series: string; year: number; first: number; last: number; reserved: number[] }>`
    select s.series, s.year, s.first, s.last, coalesce((select array_agg(n.no order by n.no) from kernel.number n
      where n.series = s.series and n.year = s.year and n.act = 'reserve' and not exists (select from kernel.number m
        where m.series = n.series and m.year = n.year and m.no = n.no and m.act <> 'reserve')), '{}') as reserved
    from kernel.number_series s where s.of = 'document' order by s.year desc, s.series limit 200`.execute(trx)
  return rows
}

interface NumberRow {
  no: number
  number: string
  act: 'use' | 'reserve' | 'void'
  reason: string
  matter_id: string | null
  title: string | null
  at: Date
}

/** What became of each number, from the one after `after` on. A title is seen by whom the matter is. */
export async function numbersOf(
  trx: Trx,
  { series, year, after, limit }: { series: string; year: number; after: number; limit: number },
): Promise<readonly NumberRow[]> {
  const { rows } = await sql<NumberRow>`
    select distinct on (n.no) n.no, n.number, n.act, n.reason, n.matter_id, m.title, n.recorded_at as at
    from kernel.number n left join kernel.matter m on m.id = n.matter_id
    where n.series = ${series} and n.year = ${year} and n.no > ${after}
    order by n.no, n.line desc limit ${limit}`.execute(trx)
  return rows
}

export interface IssuedRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly sha256: string
}

/** The latest documents that the office issued and this person may see, with the file of the version that was printed. */
export async function issuedBefore(trx: Trx, except: string | undefined, limit: number): Promise<readonly IssuedRow[]> {
  const { rows } = await sql<IssuedRow>`
    select m.id, s.state->'documentNumber'->>'number' as number, m.title, s.state->'versions'->-1->'file'->>'sha256' as sha256
    from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
    where m.kind = 'outgoing-document' and m.step in ('sent', 'acknowledged', 'closed', 'archived')
      and m.id is distinct from ${except ?? null}::uuid
    order by m.registered_at desc, m.id desc limit ${limit}`.execute(trx)
  return rows
}
