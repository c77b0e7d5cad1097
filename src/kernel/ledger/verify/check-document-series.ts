import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from './fault.ts'
import { faultOf, type NumberLine, type Series, walkLines } from './number-lines.ts'

/**
 * A series of document numbers (文号): each number comes into being in order, reserved or used; what is used afterwards was
 * reserved, what is void was one or the other; and whoever used one last still bears it.
 */
export async function checkDocumentSeries(trx: Transaction<KernelSchema>, series: Series): Promise<readonly Fault[]> {
  const lives = new Map<number, NumberLine>()
  let next = series.first
  const faults = await walkLines(trx, series, line => {
    const before = lives.get(line.no)
    lives.set(line.no, line)
    const comes = before === undefined ? line.no === next && line.act !== 'void' : follows(before, line)
    if (before === undefined) next = line.no + 1
    return comes ? [] : [faultOf(line, 'number-out-of-order', '编号未按次序取用', 'was not taken in its order')]
  })
  const used = [...lives.values()].filter(line => line.act === 'use' && line.document_number !== line.number)
  return [
    ...faults,
    ...used.map(line =>
      faultOf(
        line,
        'number-differs',
        `公文现文号为${line.document_number ?? '（无）'}`,
        `its document now bears ${line.document_number ?? 'none'}`,
      ),
    ),
  ]
}

function follows(before: NumberLine, line: NumberLine): boolean {
  if (line.act === 'void') return before.act !== 'void'
  return line.act === 'use' && before.act === 'reserve'
}
