import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from './fault.ts'

type Trx = Transaction<KernelSchema>

interface Row {
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

interface Series {
  series: string
  year: number
  last: number
  head: string | null
}

const batch = 5000

/** 7: each series from 1 without a gap, each number once, chained, and each matter under the number that it was given. */
export async function checkNumbers(trx: Trx): Promise<readonly Fault[]> {
  const { rows: all } =
    await sql<Series>`select coalesce(s.series, n.series) as series, coalesce(s.year, n.year) as year,
    coalesce(s.last, 0) as last, encode(s.head, 'hex') as head
    from kernel.number_series s full join (select distinct series, year from kernel.number) n using (series, year)
    order by 1, 2`.execute(trx)
  const faults: Fault[] = []
  for (const series of all) faults.push(...(await checkSeries(trx, series)))
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

async function checkSeries(trx: Trx, series: Series): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  let before: { no: number; hash: string | null } = { no: 0, hash: null }
  for (;;) {
    const rows = await nextNumbers(trx, series, before.no)
    for (const row of rows) {
      faults.push(...faultsOf(row, series, before))
      before = row
    }
    if (rows.length < batch) break
  }
  // The ledger of numbers ends where the series says: otherwise its last ones were removed.
  if (before.no !== series.last || before.hash !== series.head) {
    const name = `${series.series}〔${series.year}〕`
    faults.push({
      code: 'number-series-differs',
      text: {
        zh: `${name}：编号台账止于${before.no}号，而已编至${series.last}号`,
        en: `${name}: the number ledger ends at ${before.no}, and ${series.last} were given`,
      },
    })
  }
  return faults
}

async function nextNumbers(trx: Trx, { series, year }: Series, after: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select n.no, n.number, n.act, n.matter_id, n.reason, n.recorded_at,
    encode(n.prev, 'hex') as prev, encode(n.hash, 'hex') as hash, m.number as matter_number
    from kernel.number n left join kernel.matter m on m.id = n.matter_id
    where n.series = ${series} and n.year = ${year} and n.no > ${after} order by n.no limit ${batch}`.execute(trx)
  return rows
}

function faultsOf(row: Row, series: Series, before: { no: number; hash: string | null }): readonly Fault[] {
  const faults: Fault[] = []
  const found = (code: string, zh: string, en: string) =>
    faults.push({
      code,
      number: row.number,
      ...(row.matter_id ? { matterId: row.matter_id } : {}),
      text: { zh: `${row.number}：${zh}`, en: `${row.number}: ${en}` },
    })
  if (row.no !== before.no + 1) faults.push(gap(series, before.no + 1, row.no - 1))
  else if (row.prev !== before.hash) found('number-chain-broken', '编号台账未相连', 'the number ledger is broken here')
  if (hashOf(row, series) !== row.hash)
    found('number-altered', '编号记录被改动', 'the record of this number was altered')
  if (row.act === 'use' && row.matter_number !== row.number)
    found(
      'number-differs',
      row.matter_number === null ? '编号所属事项已不存在' : `事项现编号为${row.matter_number}`,
      row.matter_number === null ? 'its matter is gone' : `its matter now carries ${row.matter_number}`,
    )
  if (row.act !== 'use' && row.reason === '')
    found('number-unexplained', '编号未使用而没有说明', 'was not used, and nobody said why')
  return faults
}

function gap({ series, year }: Series, from: number, to: number): Fault {
  const first = `${series}〔${year}〕${from}号`
  const all = from === to ? first : `${first}—${to}号`
  return {
    code: 'number-gap',
    number: first,
    text: { zh: `${all}：编号台账中缺失`, en: `${all}: missing from the number ledger` },
  }
}

function hashOf({ no, act, matter_id, reason, recorded_at, prev }: Row, { series, year }: Series): string {
  // As `concat_ws` puts it together in `kernel.take_number`.
  const said = [series, year, no, act, matter_id ?? '', reason, recorded_at.toISOString()].join('/')
  return createHash('sha256')
    .update(Buffer.from(prev ?? '', 'hex'))
    .update(said)
    .digest('hex')
}
