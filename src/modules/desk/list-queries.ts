import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { DatabaseActor } from '#kernel/db/transaction.ts'
import { readPlace, writePlace } from '#kernel/http/place.ts'
import { lampOf } from '#kernel/procedure/lamp.ts'
import { gramsOf, searchText } from '#kernel/search/grams.ts'
import { dayOf } from '#lib/day.ts'

type Trx = Transaction<KernelSchema>

/** The filters of a list, read from its address. Days are Days, ids uuids. */
export interface MatterFilters {
  readonly q?: string
  readonly kind?: string
  readonly step?: string
  readonly open?: 'yes' | 'no'
  readonly lamp?: 'green' | 'yellow' | 'red'
  readonly unit?: string
  readonly person?: string
  readonly door?: string
  readonly from?: string
  readonly until?: string
  readonly sort: 'newest' | 'due'
}

interface Row {
  id: string
  number: string
  kind: string
  title: string
  step: string
  open: boolean
  seq: number
  door: string
  lead_unit_id: string | null
  lead_person_id: string | null
  received_on: string
  registered_at: Date
  closed_at: Date | null
  due_at: Date | null
  due_on: string | null
  yellow_on: string | null
  bounces: number
  grade: number | null
}

export const rowColumns = sql`m.id, m.number, m.kind, m.title, m.step, m.open, m.seq, m.door, m.lead_unit_id, m.lead_person_id, m.received_on,
  m.registered_at, m.closed_at, m.due_at, m.due_on, m.yellow_on, m.bounces, m.grade`

export function toRow(row: Row, now: Date) {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    step: row.step,
    open: row.open,
    seq: row.seq,
    door: row.door as 'visit',
    leadUnitId: row.lead_unit_id,
    leadPersonId: row.lead_person_id,
    receivedOn: row.received_on,
    registeredAt: row.registered_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    dueOn: row.due_on,
    dueAt: row.due_at?.toISOString() ?? null,
    lamp: row.due_at && row.yellow_on ? lampOf({ dueAt: row.due_at, yellowOn: row.yellow_on }, now) : null,
    bounces: row.bounces,
    grade: row.grade,
  }
}

const all = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

function conditionsOf(filters: MatterFilters, now: Date): RawBuilder<unknown>[] {
  const today = dayOf(now)
  const lamps = {
    red: sql`m.due_at <= ${now}`,
    yellow: sql`m.due_at > ${now} and m.yellow_on <= ${today}`,
    green: sql`m.due_at > ${now} and m.yellow_on > ${today}`,
  }
  return [
    ...(filters.kind ? [sql`m.kind = ${filters.kind}`] : []),
    ...(filters.step ? [sql`m.step = ${filters.step}`] : []),
    ...(filters.open || filters.lamp || filters.sort === 'due' ? [sql`m.open = ${filters.open !== 'no'}`] : []),
    ...(filters.lamp ? [lamps[filters.lamp]] : []),
    ...(filters.unit ? [sql`m.lead_unit_id = ${filters.unit}`] : []),
    ...(filters.person ? [sql`m.lead_person_id = ${filters.person}`] : []),
    ...(filters.door ? [sql`m.door = ${filters.door}`] : []),
    ...(filters.from ? [sql`m.received_on >= ${filters.from}`] : []),
    ...(filters.until ? [sql`m.received_on <= ${filters.until}`] : []),
  ]
}

/** One order, as SQL says it and as a place in it is told: newest first, or soonest due. */
const orders = {
  newest: {
    key: sql.raw('m.registered_at, m.id'),
    columns: (of: string) => sql.raw(`${of}.registered_at desc, ${of}.${of === 'm' ? 'id' : 'matter_id'} desc`),
    after: (of: string, at: string, id: string) =>
      sql`(${sql.ref(`${of}.registered_at`)}, ${sql.ref(`${of}.${of === 'm' ? 'id' : 'matter_id'}`)}) < (${at}::timestamptz, ${id}::uuid)`,
    of: (row: Row) => row.registered_at,
  },
  due: {
    key: sql.raw('m.due_at, m.id'),
    columns: (of: string) => sql.raw(`${of}.due_at, ${of}.${of === 'm' ? 'id' : 'matter_id'}`),
    after: (of: string, at: string, id: string) =>
      sql`(${sql.ref(`${of}.due_at`)}, ${sql.ref(`${of}.${of === 'm' ? 'id' : 'matter_id'}`)}) > (${at}::timestamptz, ${id}::uuid)`,
    of: (row: Row) => row.due_at ?? row.registered_at,
  },
} as const

/**
 * A piece of the list. Who sees all walks the matters' own index; anyone else the index of what each of their principals
 * is party to, and only as far as the piece needs: milliseconds however many matters there are.
 */
async function walk(
  trx: Trx,
  as: DatabaseActor,
  filters: MatterFilters,
  now: Date,
  after: string | undefined,
  limit: number,
): Promise<readonly Row[]> {
  const order = orders[filters.sort]
  const conditions = conditionsOf(filters, now)
  const place = after === undefined ? undefined : readPlace(after)
  const openOnly = filters.sort === 'due' || filters.open === 'yes' || filters.lamp !== undefined
  if (as.scope === 'all') {
    const { rows } = await sql<Row>`select ${rowColumns} from kernel.matter m
      where ${all([...conditions, ...(place ? [order.after('m', place.at, place.id)] : [])])} order by ${order.columns('m')} limit ${limit}`.execute(
      trx,
    )
    return rows
  }
  const ofParty = [
    sql`p.principal_id = who.id`,
    ...(openOnly ? [sql`p.open`] : []),
    ...(filters.kind ? [sql`p.kind = ${filters.kind}`] : []),
    ...(place ? [order.after('p', place.at, place.id)] : []),
  ]
  const { rows } = await sql<Row>`select distinct on (${order.key}) ${rowColumns}
    from unnest(${`{${as.principals.join(',')}}`}::uuid[]) as who(id)
    cross join lateral (
      select p.matter_id from kernel.party p join kernel.matter m on m.id = p.matter_id
      where ${all([...ofParty, ...conditions])} order by ${order.columns('p')} limit ${limit}
    ) one
    join kernel.matter m on m.id = one.matter_id
    order by ${order.columns('m')} limit ${limit}`.execute(trx)
  return rows
}

/** At most this many hits are looked at: who searches for a word that is everywhere narrows it. */
export const mostFound = 1000

async function search(
  trx: Trx,
  q: string,
  filters: MatterFilters,
  now: Date,
): Promise<{ rows: readonly Row[]; found: number }> {
  const words = searchText(q)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, 10)
  const grams = words.flatMap(word => [...gramsOf(word)])
  const { rows } = await sql<Row>`select ${rowColumns} from kernel.matter m
    where m.id in (select matter_id from kernel.find_matters(${words}::text[], ${grams}::text[], ${mostFound}))
      and ${all(conditionsOf(filters, now))}
    order by ${orders[filters.sort].columns('m')}`.execute(trx)
  return { rows, found: rows.length }
}

/** A number typed into the search box (…〔2026〕12号, or its digits) finds the matter itself. */
async function byNumber(trx: Trx, q: string): Promise<readonly Row[]> {
  const typed = q
    .replace(/[[(（【]/g, '〔')
    .replace(/[\])）】]/g, '〕')
    .replace(/\s/g, '')
  if (!/〔\d{4}〕\d+/.test(typed)) return []
  const { rows } =
    await sql<Row>`select ${rowColumns} from kernel.matter m where m.number = ${typed.endsWith('号') ? typed : `${typed}号`}`.execute(
      trx,
    )
  return rows
}

export async function mattersFound(
  trx: Trx,
  as: DatabaseActor,
  filters: MatterFilters,
  now: Date,
  page: { after?: string; limit: number },
) {
  if (filters.q !== undefined && filters.q !== '') {
    const exact = await byNumber(trx, filters.q)
    const { rows, found } =
      exact.length > 0 ? { rows: exact, found: exact.length } : await search(trx, filters.q, filters, now)
    const from = page.after === undefined ? 0 : Number(page.after)
    const piece = rows.slice(from, from + page.limit)
    return {
      matters: piece.map(row => toRow(row, now)),
      found,
      next: from + page.limit < rows.length ? String(from + page.limit) : null,
    }
  }
  const rows = await walk(trx, as, filters, now, page.after, page.limit + 1)
  const piece = rows.slice(0, page.limit)
  const last = piece.at(-1)
  const next = rows.length > page.limit && last ? writePlace(orders[filters.sort].of(last), last.id) : null
  return { matters: piece.map(row => toRow(row, now)), found: null, next }
}
