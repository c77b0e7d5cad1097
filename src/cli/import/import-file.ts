import { extname } from 'node:path'
import type { Kernel } from '#kernel/kernel.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { orThrow, refusal } from '#kernel/refusal.ts'
import { columnMap } from './column-map.ts'
import { type Findings, findingsOf } from './findings.ts'
import { readJsonl } from './read-jsonl.ts'
import { readXlsx } from './read-xlsx.ts'
import { receivingUnit, unitNamed } from './receiving-unit.ts'
import { recordRows } from './record-rows.ts'
import type { RowFault, Source } from './row.ts'
import { type RowHistory, rowHistory } from './row-history.ts'

export interface Imported {
  readonly source: string
  readonly kind: string
  readonly unit: string
  readonly dry: boolean
  /** `read` is always the sum of the other three. */
  readonly read: number
  readonly recorded: number
  readonly known: number
  /** By line, each with its reason. */
  readonly rejected: readonly RowFault[]
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly findings: Findings
}

/** The rows of a file by its name's ending. Throws the Refusal `file-type-unknown` or `file-unreadable`. */
export async function readSource(path: string): Promise<Source> {
  const type = extname(path).toLowerCase()
  if (type !== '.jsonl' && type !== '.xlsx')
    throw refusal('file-type-unknown', 422, {
      zh: `只能导入 .jsonl 和 .xlsx，不能导入“${type}”。`,
      en: `Only .jsonl and .xlsx can be imported, not “${type}”.`,
    })
  try {
    return await (type === '.jsonl' ? readJsonl(path) : readXlsx(path))
  } catch (error) {
    const { message } = error as Error
    throw refusal('file-unreadable', 422, { zh: `读不出 ${path}：${message}`, en: `Cannot read ${path}: ${message}` })
  }
}

export interface ImportOptions {
  readonly procedure: Procedure
  /** JSON of the column map. */
  readonly map?: string
  readonly unit?: string
  readonly dry: boolean
  told(done: number, of: number): void
}

/**
 * Records every row of a source as it happened, and says of each what became of it. Throws a Refusal where nothing can be
 * begun: no map fits, no unit to give them to.
 */
export async function importSource(kernel: Kernel, source: Source, options: ImportOptions): Promise<Imported> {
  const { procedure } = options
  const began = performance.now()
  const facts = await kernel.facts()
  const fields = [...Object.keys(procedure.fields), ...Object.keys(procedure.actions.submit?.fields ?? {})]
  const map = orThrow(columnMap(source.columns, [...new Set(fields)], options.map))
  const unit = orThrow(receivingUnit(facts, options.unit))
  const reading = {
    procedure,
    map,
    source: source.source,
    unit: unit.id,
    unitNamed: (name: string) => unitNamed(facts, name)?.id,
    now: facts.now,
  }
  const rejected: RowFault[] = []
  const rows: RowHistory[] = []
  for (const row of source.rows) {
    const read = 'fault' in row ? row.fault : rowHistory(row.line, row.values, reading)
    if ('rule' in read) rejected.push(read)
    else rows.push(read)
  }
  const of = source.rows.length
  const told = (done: number) => options.told(rejected.length + done, of)
  const outcome = await recordRows(kernel, rows, map, { dry: options.dry, told })
  const seconds = (performance.now() - began) / 1000
  return {
    source: source.source,
    kind: procedure.key,
    unit: unit.name,
    dry: options.dry,
    read: of,
    recorded: outcome.recorded.length,
    known: outcome.known.length,
    rejected: [...rejected, ...outcome.rejected].toSorted((a, b) => a.line - b.line),
    seconds: Math.round(seconds * 100) / 100,
    rowsPerSecond: Math.round(rows.length / seconds),
    findings: findingsOf([...outcome.recorded, ...outcome.known]),
  }
}
