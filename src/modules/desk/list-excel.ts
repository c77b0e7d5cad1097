import writeXlsxFile from 'write-excel-file/node'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Ask } from '#kernel/http/routes.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { DeskContract } from './contract.ts'
import { mattersFound } from './list-queries.ts'
import { withOpenStep } from './open-step.ts'

const mostRows = 20_000
/** What whoever merely holds a copy has instead of a step. */
const receiptWords = { owed: '待签收', given: '已签收' }
const lampWords = { green: '正常', yellow: '临期', red: '超期' }

/** The list as it is filtered, as a workbook. Read in pieces, as the page reads it, so that no list is without bound. */
export async function listAsExcel({ kernel, actor, query, reply }: Ask<DeskContract['GET /api/matters.xlsx']>) {
  const as = databaseActorOf(actor)
  const asked = withOpenStep(kernel.procedures.values(), query)
  const { directory } = await kernel.facts()
  const matters = await readOnly(kernel.db, as, async trx => {
    const rows = []
    let after: string | undefined
    do {
      const piece = await mattersFound(trx, as, asked, kernel.now(), { after, limit: 1000 })
      rows.push(...piece.matters)
      after = piece.next ?? undefined
    } while (after !== undefined && rows.length < mostRows)
    return rows.slice(0, mostRows)
  })
  const head = [
    '编号',
    '标题',
    '种类',
    '环节',
    '主办单位',
    '承办人',
    '收到日期',
    '最近期限',
    '状态',
    '办结时间',
    '评价',
  ].map(value => ({ value, fontWeight: 'bold' as const }))
  const rows = matters.map(row => {
    const procedure = kernel.procedures.get(row.kind)
    return [
      row.number,
      row.title,
      procedure?.title.zh ?? row.kind,
      row.whole ? (procedure?.steps[row.step]?.title.zh ?? row.step) : receiptWords[row.open ? 'owed' : 'given'],
      directory.units.get(row.leadUnitId ?? '')?.name ?? '',
      directory.people.get(row.leadPersonId ?? '')?.name ?? '',
      row.receivedOn,
      row.dueOn ?? '',
      row.lamp ? lampWords[row.lamp] : row.open || !row.whole ? '' : '已办结',
      row.closedAt?.slice(0, 10) ?? '',
      row.grade === null ? '' : String(row.grade),
    ].map(value => ({ value, type: String }))
  })
  const workbook = await writeXlsxFile([head, ...rows], {
    columns: [20, 50, 14, 12, 20, 12, 12, 12, 8, 12, 6].map(width => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
  return reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('事项列表.xlsx')}`)
    .send(workbook)
}
