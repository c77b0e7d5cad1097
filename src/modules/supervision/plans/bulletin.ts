import { type Day, daysBetween, formatDay } from '#lib/day.ts'
import { blocksOfLines, type OfficialDocument } from '#modules/documents/public.ts'
import type { Figures } from './queries.ts'

interface PlanNamed {
  readonly number: string
  readonly title: string
}

/** In the order of the office's units; what no unit has yet stands last, under its own words. */
export interface UnitCounted extends Figures {
  readonly unit: string
}

export interface LateItem {
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly dueOn: Day
}

/** At most so many late items are named; how many more there are is said. */
export const mostLate = 50

/** A document's title is at most 200 characters, and these words are eleven of them. */
const longestName = 180

const unitColumns = [
  ['任务数', 'items'],
  ['办结', 'done'],
  ['按期办结', 'onTime'],
  ['逾期', 'late'],
  ['延期', 'extended'],
  ['退回', 'returned'],
  ['未报进展', 'missed'],
] as const satisfies readonly (readonly [string, keyof Figures])[]

/** 督查通报: how a plan goes, in figures alone. It draws no conclusion: whoever signs it may. */
export function bulletinOf(
  plan: PlanNamed,
  figures: Figures,
  units: readonly UnitCounted[],
  late: readonly LateItem[],
  today: Day,
): Pick<OfficialDocument, 'kind' | 'blocks' | 'recipients'> & { readonly title: string } {
  const { items, done, onTime, yellow, share } = figures
  const blocks = blocksOfLines(
    `截至${formatDay(today, 'zh')}，《${inner(plan.title)}》（${plan.number}）进展情况通报如下：`,
    '一、总体情况',
    `共${items}项任务，办结${done}项，其中按期${onTime}项；逾期未办结${figures.late}项，临近或滞后${yellow}项，平均进度${share}%。`,
    '二、各单位情况',
    '任务按牵头单位计。延期为获准延期的任务数，退回、未报进展为次数；平均进度中，办结的按100%计。',
  )
  return {
    kind: 'circular',
    title: `关于《${inner(clipped(plan.title))}》进展情况的通报`,
    recipients: '各有关单位',
    blocks: [
      ...blocks,
      unitTable(units),
      ...blocksOfLines('三、逾期未办结任务'),
      ...lateBlocks(late.slice(0, mostLate), figures.late, today),
    ] as OfficialDocument['blocks'],
  }
}

function unitTable(units: readonly UnitCounted[]) {
  return {
    type: 'table',
    head: ['单位', ...unitColumns.map(([title]) => title), '平均进度'],
    rows: units.map(one => [one.unit, ...unitColumns.map(([, key]) => String(one[key])), `${one.share}%`]),
    widths: [26, 10, 8, 10, 8, 8, 8, 10, 10],
  } as const
}

function lateBlocks(named: readonly LateItem[], count: number, today: Day) {
  if (named.length === 0) return blocksOfLines('没有逾期未办结的任务。')
  const table = {
    type: 'table',
    head: ['序号', '任务', '牵头单位', '完成时限', '逾期天数'],
    rows: named.map((one, i) => [
      String(i + 1),
      `${one.title}（${one.number}）`,
      one.unit,
      formatDay(one.dueOn, 'zh'),
      String(daysBetween(one.dueOn, today)),
    ]),
    widths: [7, 41, 20, 22, 10],
  } as const
  const more = count - named.length
  return [table, ...(more > 0 ? blocksOfLines(`另有${more}项逾期未办结任务，未逐一列出。`) : [])]
}

const clipped = (title: string) => (title.length > longestName ? `${title.slice(0, longestName - 1)}…` : title)

/** 书名号 within 书名号 are single. */
const inner = (title: string) => title.replaceAll('《', '〈').replaceAll('》', '〉')
