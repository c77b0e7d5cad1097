import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { checkDocumentSeries } from './check-document-series.ts'
import type { Fault } from './fault.ts'
import { allSeries, faultOf, type NumberLine, walkLines } from './number-lines.ts'

type Trx = Transaction<KernelSchema>

/** 7: each series without a gap, each number once, chained, and each matter and document under the number that it was given. */
export async function checkNumbers(trx: Trx): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for (const series of await allSeries(trx)) {
    const found = series.of === 'document' ? checkDocumentSeries(trx, series) : walkLines(trx, series, matterFaults)
    faults.push(...(await found))
  }
  return [...faults, ...(await unnumbered(trx))]
}

/** A matter keeps the number that it was registered under; a line that was not used explains itself (`walkLines`). */
function matterFaults(line: NumberLine): readonly Fault[] {
  if (line.act !== 'use' || line.matter_number === line.number) return []
  return line.matter_number === null
    ? [faultOf(line, 'number-differs', '编号所属事项已不存在', 'its matter is gone')]
    : [
        faultOf(
          line,
          'number-differs',
          `事项现编号为${line.matter_number}`,
          `its matter now carries ${line.matter_number}`,
        ),
      ]
}

async function unnumbered(trx: Trx): Promise<readonly Fault[]> {
  const { rows } = await sql<{ id: string; number: string }>`select m.id, m.number from kernel.matter m
    where not exists (select from kernel.number n join kernel.number_series s using (series, year)
      where n.matter_id = m.id and n.act = 'use' and s.of = 'matter')
    union all
    select s.matter_id, s.state->'documentNumber'->>'number' from kernel.matter_state s
    where s.state->'documentNumber' <> 'null' and not exists (select from kernel.number n
      where n.matter_id = s.matter_id and n.act = 'use' and n.number = s.state->'documentNumber'->>'number')`.execute(
    trx,
  )
  return rows.map(({ id, number }) => ({
    code: 'number-unfounded',
    number,
    matterId: id,
    text: { zh: `${number}：编号台账中没有`, en: `${number}: is not in the number ledger` },
  }))
}
