import writeXlsxFile from 'write-excel-file/node'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Ask } from '#kernel/http/routes.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { dayOf } from '#lib/day.ts'
import type { PlansContract } from './contract.ts'
import { type Figures, figuresBy } from './queries.ts'
import { inUnitOrder } from './unit-order.ts'

const columns = [
  ['任务', 'items'],
  ['办结', 'done'],
  ['按期办结', 'onTime'],
  ['逾期', 'late'],
  ['黄灯', 'yellow'],
  ['延期', 'extended'],
  ['退回', 'returned'],
  ['退办', 'sentBack'],
  ['漏报', 'missed'],
  ['平均进度（%）', 'share'],
] as const satisfies readonly (readonly [string, keyof Figures])[]

/** 各单位比较 as a workbook: a row for each unit, as many as an office has. */
export async function unitsAsExcel({
  kernel,
  actor,
  query,
  reply,
}: Ask<PlansContract['GET /api/supervision/units.xlsx']>) {
  const { directory, now } = await kernel.facts()
  const today = dayOf(now)
  const figures = await readOnly(kernel.db, databaseActorOf(actor), trx =>
    figuresBy(trx, 'unit', query.plan ? [query.plan] : undefined, today),
  )
  const head = ['单位', ...columns.map(([title]) => title)].map(value => ({ value, fontWeight: 'bold' as const }))
  const rows = inUnitOrder(figures, directory).map(one => [
    { value: one.unit, type: String },
    ...columns.map(([, key]) => ({ value: one[key], type: Number })),
  ])
  const workbook = await writeXlsxFile([head, ...rows], {
    columns: [24, ...columns.map(() => 12)].map(width => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
  return reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`各单位比较 ${today}.xlsx`)}`)
    .send(workbook)
}
