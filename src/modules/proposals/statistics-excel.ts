import writeXlsxFile from 'write-excel-file/node'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Ask } from '#kernel/http/routes.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { dayOf } from '#lib/day.ts'
import type { ProposalsContract } from './contract.ts'
import { type Counts, proposalCounts, proposalsListed } from './queries.ts'

const mostRows = 20_000

const share = (part: number, whole: number) => (whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)}%`)

/** What a liaison reports, in the words in which it is asked for. */
const columns: readonly (readonly [title: string, of: (counts: Counts) => string | number])[] = [
  ['交办件数', counts => counts.all],
  ['已答复', counts => counts.answered],
  ['办复率', counts => share(counts.answered, counts.all)],
  ['按期答复', counts => counts.onTime],
  ['超期', counts => counts.late],
  ['已沟通', counts => counts.contacted],
  ['沟通率', counts => share(counts.contacted, counts.all)],
  ['A类', counts => counts.a],
  ['B类', counts => counts.b],
  ['C类', counts => counts.c],
  ['D类', counts => counts.d],
  ['满意', counts => counts.content],
  ['基本满意', counts => counts.mostly],
  ['不满意', counts => counts.discontent],
  ['满意率', ({ content, mostly, discontent }) => share(content + mostly, content + mostly + discontent)],
  ['重新办理', counts => counts.again],
  ['公开', counts => counts.published],
  ['承诺事项', counts => counts.promised],
  ['已兑现', counts => counts.kept],
]

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
const cell = (value: string | number | null) =>
  typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String }

const bodies = { npc: '人大代表建议', cppcc: '政协提案' }
const views = { content: '满意', mostly: '基本满意', discontent: '不满意' }
const publicities: Readonly<Record<string, string>> = { full: '全文公开', summary: '摘要公开', withheld: '不公开' }

/** The statistics by unit and by category, and the list behind them, as one workbook. */
export async function statisticsAsExcel({
  kernel,
  actor,
  query,
  reply,
}: Ask<ProposalsContract['GET /api/proposals.xlsx']>) {
  const as = databaseActorOf(actor)
  const { directory, now } = await kernel.facts()
  const today = dayOf(now)
  const { counted, rows } = await readOnly(kernel.db, as, async trx => ({
    counted: await proposalCounts(trx, as, query, today),
    rows: await proposalsListed(trx, as, query, { today, from: 0, limit: mostRows }),
  }))
  const unitName = (id: string | null) => directory.units.get(id ?? '')?.name ?? '（待交办）'
  const steps = procedureOf(kernel, 'proposal').steps
  const table = (first: string, lines: readonly (readonly [string, Counts])[]) => [
    [bold(first), ...columns.map(([title]) => bold(title))],
    ...lines.map(([name, counts]) => [cell(name), ...columns.map(([, of]) => cell(of(counts)))]),
    [bold('合计'), ...columns.map(([, of]) => cell(of(counted.total)))],
  ]
  const list = [
    [
      '案号',
      '类别',
      '届次',
      '标题',
      '领衔代表（第一提案人）',
      '提出人数',
      '界别（代表团）',
      '分类',
      '主办单位',
      '收到日期',
      '答复期限',
      '答复日期',
      '是否超期',
      '办理结果',
      '意见',
      '第几轮',
      '沟通次数',
      '公开',
      '承诺事项',
      '计划完成',
      '兑现日期',
      '环节',
      '编号',
    ].map(bold),
    ...rows.map(row =>
      [
        row.number,
        bodies[row.body],
        row.session,
        row.title,
        row.raisedBy,
        row.raisers,
        row.delegation,
        row.category,
        unitName(row.leadUnitId),
        row.receivedOn,
        row.dueOn,
        row.answeredOn,
        row.late ? '是' : '',
        row.outcome?.toUpperCase() ?? '',
        row.view ? views[row.view] : '',
        row.rounds,
        row.contacts,
        row.publicity ? (publicities[row.publicity] ?? '') : '',
        row.promise,
        row.promisedBy,
        row.keptOn,
        steps[row.step]?.title.zh ?? row.step,
        row.matterNumber,
      ].map(cell),
    ),
  ]
  const workbook = await writeXlsxFile([
    {
      sheet: '按单位',
      data: table(
        '主办单位',
        counted.byUnit.map(one => [unitName(one.unitId), one.counts]),
      ),
      stickyRowsCount: 1,
    },
    {
      sheet: '按类别',
      data: table(
        '类别',
        counted.byCategory.map(one => [one.category || '（未分类）', one.counts]),
      ),
      stickyRowsCount: 1,
    },
    { sheet: '清单', data: list, stickyRowsCount: 1 },
  ]).toBuffer()
  return reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('建议提案办理情况.xlsx')}`)
    .send(workbook)
}
