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
  /** The first day after a month: of what was not done as it began. */
  readonly before?: Day
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
export async function itemsBehind(trx: Trx, asked: Behind, today: Day) {
  const { roots, which, before, limit } = asked
  const unit = asked.unit === 'none' ? undefined : asked.unit
  const counted = (kind: string, most: number | null) =>
    sql<BehindRow>`select * from supervision.items_behind(${rootsOf(roots)}, ${unit ?? null}::uuid, ${kind},
    ${today}::date, ${asked.after ?? '0'}::bigint, ${most}::integer) b where ${asked.unit === 'none' ? sql`unit_id is null` : sql`true`}
    and ${which === 'open' && !before ? sql`lamp <> 'done'` : sql`true`}`
  // What is left out here is left out of all that are counted, not of a first piece of them.
  const whole = before !== undefined || asked.unit === 'none' || which === 'open'
  const kind = which === 'open' || (before && lamps.has(which)) ? 'all' : which
  const found = counted(kind, whole ? null : limit + 1)
  const { rows } = await (before
    ? asItWas(found, which, before, limit + 1)
    : sql<BehindRow>`select * from (${found}) f order by sort limit ${limit + 1}`
  ).execute(trx)
  const piece = rows.slice(0, limit)
  return { items: piece, next: rows.length > limit ? String(piece.at(-1)?.sort) : null }
}

/** What is asked of the day rather than of the item's own history. */
const lamps: ReadonlySet<string> = new Set(['all', 'red', 'yellow', 'green'])

/** Counted as `lamps_by_month` does: not done as the day began, red and yellow by the days as they stand now. */
function asItWas(counted: ReturnType<typeof sql<BehindRow>>, which: string, before: Day, most: number) {
  const lit = {
    red: sql`and t.due_on + 1 < ${before}::date`,
    yellow: sql`and t.due_on + 1 >= ${before}::date and t.yellow_on < ${before}::date`,
  }
  const lamp =
    which === 'red' || which === 'yellow'
      ? lit[which]
      : which === 'green'
        ? sql`and t.yellow_on >= ${before}::date`
        : sql``
  return sql<BehindRow>`select t.* from (${counted}) t
    where t.begun_on < ${before}::date and (t.done_on is null or t.done_on >= ${before}::date) ${lamp} order by t.sort limit ${most}`
}

export interface Placed {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: string
}

/** What a matter stands under, the head first and itself last, as far up as the asker may see. */
export async function placeOf(trx: Trx, id: string): Promise<readonly Placed[]> {
  const { rows } = await sql<Placed>`with recursive up as (
      select id, number, title, kind, parent_id, 0 as height from kernel.matter where id = ${id}::uuid
      union all select m.id, m.number, m.title, m.kind, m.parent_id, height + 1 from up join kernel.matter m on m.id = up.parent_id where height < 20)
    select id, number, title, kind from up order by height desc`.execute(trx)
  return rows
}

/** By when a matter is to be done, and how many rungs of the ladder have rung over that day. */
export async function doneClockOf(
  trx: Trx,
  id: string,
): Promise<{ readonly dueOn: Day | null; readonly rung: number }> {
  const { rows } = await sql<{
    due_on: Day
    rung: number
  }>`select due_on, rung from kernel.clock where matter_id = ${id}::uuid and limit_key = 'answer'`.execute(trx)
  return { dueOn: rows[0]?.due_on ?? null, rung: rows[0]?.rung ?? 0 }
}

interface PlanRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly step: string
  readonly open: boolean
  readonly received_on: Day
  readonly due_on: Day | null
  readonly lead_unit_id: string | null
}

/** The plans that the asker may see, newest first. */
export async function plansSeen(
  trx: Trx,
  { open, after, limit }: { readonly open?: 'yes' | 'no'; readonly after?: string; readonly limit: number },
) {
  const { rows } =
    await sql<PlanRow>`select m.id, m.number, m.title, m.step, m.open, m.received_on, c.due_on, m.lead_unit_id from kernel.matter m
    left join kernel.clock c on c.matter_id = m.id and c.limit_key = 'answer'
    where m.kind = 'supervision-plan' ${open ? sql`and m.open = ${open === 'yes'}` : sql``} ${after ? sql`and m.id < ${after}::uuid` : sql``}
    order by m.id desc limit ${limit + 1}`.execute(trx)
  const piece = rows.slice(0, limit)
  return { plans: piece, next: rows.length > limit ? (piece.at(-1)?.id ?? null) : null }
}
