import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from './fault.ts'

interface Row {
  series: string
  year: number
  no: number
  number: string
  act: string
  matter_id: string | null
  reason: string
  recorded_at: Date
  prev: string | null
  hash: string
  matter_number: string | null
}

/** 7: each series from 1 without a gap, each number once, chained, and each matter under the number that it was given. */
export async function checkNumbers(trx: Transaction<KernelSchema>): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const { rows } =
    await sql<Row>`select n.series, n.year, n.no, n.number, n.act, n.matter_id, n.reason, n.recorded_at, encode(n.prev, 'hex') as prev,
    encode(n.hash, 'hex') as hash, m.number as matter_number
    from kernel.number n left join kernel.matter m on m.id = n.matter_id order by n.series, n.year, n.no, n.recorded_at`.execute(
      trx,
    )
  const found = (row: Row, code: string, zh: string, en: string) =>
    faults.push({
      code,
      number: row.number,
      ...(row.matter_id ? { matterId: row.matter_id } : {}),
      text: { zh: `${row.number}：${zh}`, en: `${row.number}: ${en}` },
    })
  for (const [, series] of Map.groupBy(rows, row => `${row.series}/${row.year}`)) {
    let before: Row | undefined
    for (const row of series) {
      if (row.no !== (before?.no ?? 0) + 1 && row.no !== before?.no)
        found(row, 'number-gap', '之前的编号缺失', 'a number before it is missing')
      else if (row.prev !== (before?.hash ?? null))
        found(row, 'number-chain-broken', '编号台账未相连', 'the number ledger is broken here')
      if (hashOf(row) !== row.hash)
        found(row, 'number-altered', '编号记录被改动', 'the record of this number was altered')
      if (row.act === 'use' && row.matter_number !== row.number)
        found(
          row,
          'number-differs',
          row.matter_number === null ? '编号所属事项已不存在' : `事项现编号为${row.matter_number}`,
          'the matter does not carry it',
        )
      before = row
    }
  }
  const { rows: unnumbered } = await sql<{ id: string; number: string }>`select m.id, m.number from kernel.matter m
    where not exists (select from kernel.number n where n.matter_id = m.id and n.act = 'use')`.execute(trx)
  for (const { id, number } of unnumbered)
    faults.push({
      code: 'number-unfounded',
      number,
      matterId: id,
      text: { zh: `${number}：编号台账中没有`, en: `${number}: is not in the number ledger` },
    })
  return faults
}

function hashOf({ series, year, no, act, matter_id, reason, recorded_at, prev }: Row): string {
  // As `concat_ws` puts it together in `kernel.take_number`.
  const said = [series, year, no, act, matter_id ?? '', reason, recorded_at.toISOString()].join('/')
  return createHash('sha256')
    .update(Buffer.from(prev ?? '', 'hex'))
    .update(said)
    .digest('hex')
}
