import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from './fault.ts'

type Trx = Transaction<KernelSchema>

export interface NumberLine {
  readonly line: number
  readonly no: number
  readonly number: string
  readonly act: 'use' | 'reserve' | 'void'
  readonly matter_id: string | null
  readonly reason: string
  readonly recorded_at: Date
  readonly prev: string | null
  readonly hash: string
  /** The number that its matter carries itself, and that of the document it issues. */
  readonly matter_number: string | null
  readonly document_number: string | null
}

export interface Series {
  readonly series: string
  readonly year: number
  readonly of: 'matter' | 'document'
  readonly first: number
  readonly last: number
  readonly lines: number
  readonly head: string | null
}

const batch = 5000

export async function allSeries(trx: Trx): Promise<readonly Series[]> {
  const { rows } = await sql<Series>`select coalesce(s.series, n.series) as series, coalesce(s.year, n.year) as year,
    coalesce(s.of, 'matter') as of, coalesce(s.first, 1) as first, coalesce(s.last, 0) as last, coalesce(s.lines, 0) as lines,
    encode(s.head, 'hex') as head
    from kernel.number_series s full join (select distinct series, year from kernel.number) n using (series, year)
    order by 1, 2`.execute(trx)
  return rows
}

/** The ledger of one series, line by line, unbroken and unaltered up to where the series says that it ends. */
export async function walkLines(
  trx: Trx,
  series: Series,
  faultsOf: (line: NumberLine) => readonly Fault[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  let before: { line: number; no: number; hash: string | null } = { line: 0, no: series.first - 1, hash: null }
  for (;;) {
    const lines = await nextLines(trx, series, before.line)
    for (const line of lines) {
      if (line.line !== before.line + 1) faults.push(gap(series, before.no + 1, line.no - 1))
      else if (line.prev !== before.hash)
        faults.push(faultOf(line, 'number-chain-broken', '编号台账未相连', 'the number ledger is broken here'))
      if (hashOf(line, series) !== line.hash)
        faults.push(faultOf(line, 'number-altered', '编号记录被改动', 'the record of this number was altered'))
      if (line.act !== 'use' && line.reason === '')
        faults.push(faultOf(line, 'number-unexplained', '编号未使用而没有说明', 'was not used, and nobody said why'))
      faults.push(...faultsOf(line))
      before = line
    }
    if (lines.length < batch) break
  }
  // The ledger of numbers ends where the series says: otherwise its last lines were removed.
  if (before.line !== series.lines || before.hash !== series.head) {
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

async function nextLines(trx: Trx, { series, year }: Series, after: number): Promise<readonly NumberLine[]> {
  const { rows } = await sql<NumberLine>`select n.line, n.no, n.number, n.act, n.matter_id, n.reason, n.recorded_at,
    encode(n.prev, 'hex') as prev, encode(n.hash, 'hex') as hash, m.number as matter_number,
    s.state->'documentNumber'->>'number' as document_number
    from kernel.number n left join kernel.matter m on m.id = n.matter_id left join kernel.matter_state s on s.matter_id = n.matter_id
    where n.series = ${series} and n.year = ${year} and n.line > ${after} order by n.line limit ${batch}`.execute(trx)
  return rows
}

export function faultOf({ number, matter_id }: NumberLine, code: string, zh: string, en: string): Fault {
  return {
    code,
    number,
    ...(matter_id ? { matterId: matter_id } : {}),
    text: { zh: `${number}：${zh}`, en: `${number}: ${en}` },
  }
}

function gap({ series, year }: Series, from: number, to: number): Fault {
  const first = `${series}〔${year}〕${from}号`
  const all = from >= to ? first : `${first}—${to}号`
  return {
    code: 'number-gap',
    number: first,
    text: { zh: `${all}：编号台账中缺失`, en: `${all}: missing from the number ledger` },
  }
}

function hashOf({ no, act, matter_id, reason, recorded_at, prev }: NumberLine, { series, year }: Series): string {
  // As `concat_ws` puts it together in `kernel.write_number`.
  const said = [series, year, no, act, matter_id ?? '', reason, recorded_at.toISOString()].join('/')
  return createHash('sha256')
    .update(Buffer.from(prev ?? '', 'hex'))
    .update(said)
    .digest('hex')
}
