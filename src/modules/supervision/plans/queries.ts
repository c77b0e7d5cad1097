import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Day } from '#lib/day.ts'
import type { ItemFacts } from './item-reason.ts'

type Trx = Transaction<KernelSchema>

/** Counts of the items that stand directly under their plans; parts roll up into these. `share` is of a hundred. */
export interface Figures {
  readonly items: number
  readonly done: number
  readonly onTime: number
  readonly late: number
  readonly yellow: number
  readonly extended: number
  readonly returned: number
  readonly sentBack: number
  readonly missed: number
  readonly share: number
}

export const noFigures: Figures = {
  items: 0,
  done: 0,
  onTime: 0,
  late: 0,
  yellow: 0,
  extended: 0,
  returned: 0,
  sentBack: 0,
  missed: 0,
  share: 0,
}

interface FiguresRow extends Omit<Figures, 'onTime' | 'sentBack'> {
  readonly key: string | null
  readonly on_time: number
  readonly sent_back: number
}

const rootsOf = (roots: readonly string[] | undefined) => sql`${roots ? `{${roots.join(',')}}` : null}::uuid[]`

/** Of the plans given, or of all that the asker sees; by unit or by plan. */
export async function figuresBy(
  trx: Trx,
  by: 'unit' | 'root',
  roots: readonly string[] | undefined,
  today: Day,
): Promise<ReadonlyMap<string | null, Figures>> {
  const { rows } =
    await sql<FiguresRow>`select * from supervision.figures(${rootsOf(roots)}, ${by}, ${today}::date)`.execute(trx)
  return new Map(
    rows.map(({ key, on_time: onTime, sent_back: sentBack, ...row }) => [key, { ...row, onTime, sentBack }]),
  )
}

interface LampsRow {
  readonly unit_id: string
  readonly month: number
  readonly open: number
  readonly near: number
  readonly late: number
}

/** Months are counted from year 0: year × 12 + month − 1. */
export async function lampsByMonth(
  trx: Trx,
  roots: readonly string[] | undefined,
  [from, until]: readonly [number, number],
): Promise<readonly LampsRow[]> {
  if (until < from) return []
  const { rows } =
    await sql<LampsRow>`select * from supervision.lamps_by_month(${rootsOf(roots)}, ${from}, ${until})`.execute(trx)
  return rows
}

export interface NodeRow extends ItemFacts {
  readonly matter_id: string
  readonly parent_id: string
  readonly number: string
  readonly title: string
  readonly step: string
  readonly unit_id: string | null
  readonly begun_on: Day
  readonly share: number
}

export async function treeOf(trx: Trx, root: string, most: number): Promise<readonly NodeRow[]> {
  const { rows } = await sql<NodeRow>`select * from supervision.tree(${root}::uuid, ${most})`.execute(trx)
  return rows
}

interface Behind {
  readonly roots: readonly string[] | undefined
  readonly unit?: string
  readonly which: string
  readonly after?: string
  readonly limit: number
}

interface BehindRow {
  readonly matter_id: string
  readonly sort: number
  readonly number: string
  readonly title: string
  readonly root_id: string
  readonly unit_id: string | null
  readonly due_on: Day
  readonly done_on: Day | null
  readonly share: number
  readonly lamp: 'done' | 'red' | 'yellow' | 'green'
}

/** The items that a figure counts, in the order in which they were listed. */
export async function itemsBehind(trx: Trx, { roots, unit, which, after, limit }: Behind, today: Day) {
  const { rows } =
    await sql<BehindRow>`select * from supervision.items_behind(${rootsOf(roots)}, ${unit ?? null}::uuid, ${which},
    ${today}::date, ${after ?? '0'}::bigint, ${limit + 1})`.execute(trx)
  const piece = rows.slice(0, limit)
  return { items: piece, next: rows.length > limit ? String(piece.at(-1)?.sort) : null }
}

interface PlanRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly step: string
  readonly open: boolean
  readonly received_on: Day
  readonly lead_unit_id: string | null
}

/** The plans that the asker may see, newest first. */
export async function plansSeen(
  trx: Trx,
  { open, after, limit }: { readonly open?: 'yes' | 'no'; readonly after?: string; readonly limit: number },
) {
  const { rows } = await sql<PlanRow>`select id, number, title, step, open, received_on, lead_unit_id from kernel.matter
    where kind = 'supervision-plan' ${open ? sql`and open = ${open === 'yes'}` : sql``} ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${limit + 1}`.execute(trx)
  const piece = rows.slice(0, limit)
  return { plans: piece, next: rows.length > limit ? (piece.at(-1)?.id ?? null) : null }
}
