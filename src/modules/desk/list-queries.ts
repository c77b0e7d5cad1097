import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { DatabaseActor } from '#kernel/db/transaction.ts'
import { type Place, readPlace, writePlace } from '#kernel/http/place.ts'
import { lampOf } from '#kernel/procedure/lamp.ts'
import { gramsOf, searchText } from '#kernel/search/grams.ts'
import { dayOf } from '#lib/day.ts'
import { principalsOf, type SeenRows, seenRows, theirBestRow } from './seen-rows.ts'

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
  readonly raiser?: string
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
  whole: boolean
}

export function toRow(row: Row, now: Date) {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    whole: row.whole,
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

interface Carried {
  readonly open: RawBuilder<unknown>
  readonly dueAt: RawBuilder<unknown>
}
const carried: Carried = { open: sql`p.open`, dueAt: sql`p.due_at` }

/** What the rows of `kernel.party` carry as well as the matters themselves: `of` is p or m. */
function sharedConditions(of: 'p' | 'm', { open, dueAt }: Carried, filters: MatterFilters, now: Date) {
  const { kind, lamp, from, until } = filters
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return [
    ...(kind ? [sql`${column('kind')} = ${kind}`] : []),
    ...(asksState(filters) ? [sql`${open} = ${filters.open !== 'no'}`] : []),
    ...(lamp ? [lamp === 'red' ? sql`${dueAt} <= ${now}` : sql`${dueAt} > ${now}`] : []),
    ...(from ? [sql`${column('received_on')} >= ${from}`] : []),
    ...(until ? [sql`${column('received_on')} <= ${until}`] : []),
  ]
}

const asksState = ({ open, lamp, sort }: MatterFilters) => Boolean(open || lamp || sort === 'due')

/** What only the matters themselves say. Of whoever merely holds a copy nothing is told by finding or not finding it. */
function ownConditions({ step, lamp, unit, person, raiser, door }: MatterFilters, seen: SeenRows, now: Date) {
  return [
    ...(step || unit || person ? [sql`${seen.whole}`] : []),
    ...(step ? [sql`m.step = ${step}`] : []),
    ...(lamp === 'yellow' ? [sql`${seen.yellowOn} <= ${dayOf(now)}`] : []),
    ...(lamp === 'green' ? [sql`${seen.yellowOn} > ${dayOf(now)}`] : []),
    ...(unit ? [sql`m.lead_unit_id = ${unit}`] : []),
    ...(person ? [sql`m.lead_person_id = ${person}`] : []),
    ...(raiser ? [sql`exists (select from kernel.raiser r where r.matter_id = m.id and r.person_id = ${raiser})`] : []),
    ...(door ? [sql`m.door = ${door}`] : []),
  ]
}

/** One order, as SQL says it and as a place in it is told: newest first, or soonest due. `of` is m, or p or mine. */
const orders = {
  newest: {
    column: sql.raw('registered_at'),
    by: (of: string) => sql.raw(`${of}.registered_at desc, ${idOf(of)} desc`),
    after: (of: string, { at, id }: Place) =>
      sql`(${sql.raw(`${of}.registered_at, ${idOf(of)}`)}) < (${at}::timestamptz, ${id}::uuid)`,
    of: (row: Row) => row.registered_at,
  },
  due: {
    column: sql.raw('due_at'),
    by: (of: string) => sql.raw(`${of}.due_at, ${idOf(of)}`),
    after: (of: string, { at, id }: Place) =>
      sql`(${sql.raw(`${of}.due_at, ${idOf(of)}`)}) > (${at}::timestamptz, ${id}::uuid)`,
    of: (row: Row) => row.due_at ?? row.registered_at,
  },
} as const
const idOf = (of: string) => (of === 'm' ? 'm.id' : `${of}.matter_id`)

interface Piece {
  readonly filters: MatterFilters
  readonly now: Date
  readonly place: Place | undefined
  readonly limit: number
}

/**
 * A piece of the list. Who is party to a small part of the office walks the index of that part, as far as the piece needs;
 * who sees all or nearly all walks the matters' own. The other way round a clerk would pass sixty matters of others for
 * each of their own, and a registrar all there are in search of a step that is rare.
 */
async function walk(trx: Trx, as: DatabaseActor, piece: Piece): Promise<readonly Row[]> {
  const seen = seenRows(as)
  const own = ownConditions(piece.filters, seen, piece.now)
  // Whoever raised a matter is party to it: of all there are, that part.
  if (as.scope !== 'own' && piece.filters.raiser)
    return walkPart(trx, { ...as, principals: [piece.filters.raiser] }, seen, piece, own)
  if (as.scope !== 'own') return walkAll(trx, seen, piece)
  if (own.length === 0) return walkParties(trx, as, seen, piece)
  return (await isPartyToMuch(trx, as)) ? walkAll(trx, seen, piece) : walkPart(trx, as, seen, piece, own)
}

/** In the order of the matters' own index, where a receipt has no place: by state or day, of what is seen whole only. */
async function walkAll(trx: Trx, seen: SeenRows, { filters, now, place, limit }: Piece): Promise<readonly Row[]> {
  const order = orders[filters.sort]
  const conditions = [
    ...sharedConditions('m', { open: sql`m.open`, dueAt: sql`m.due_at` }, filters, now),
    ...ownConditions(filters, seen, now),
    ...(asksState(filters) ? [sql`${seen.whole}`] : []),
    ...(place ? [order.after('m', place)] : []),
  ]
  const { rows } = await sql<Row>`select ${seen.columns} from kernel.matter m ${seen.joined}
    where ${all(conditions)} order by ${order.by('m')} limit ${limit}`.execute(trx)
  return rows
}

/** Where what the parties' rows carry decides: the first of each principal, in order of the index, then those of all. */
async function walkParties(
  trx: Trx,
  as: DatabaseActor,
  seen: SeenRows,
  { filters, now, place, limit }: Piece,
): Promise<readonly Row[]> {
  const order = orders[filters.sort]
  const conditions = [
    ...sharedConditions('p', carried, filters, now),
    theirBestRow(as),
    ...(place ? [order.after('p', place)] : []),
  ]
  // Those that are in the piece are looked at closer, and no others.
  const { rows } = await sql<Row>`select ${seen.columns}
    from (
      select distinct on (one.${order.column}, one.matter_id) one.*
      from unnest(${principalsOf(as)}) as who(id)
      cross join lateral (
        select p.matter_id, p.${order.column}, p.whole, p.open from kernel.party p
        where p.principal_id = who.id and ${all(conditions)} order by ${order.by('p')} limit ${limit}
      ) one
      order by ${order.by('one')} limit ${limit}
    ) y
    join kernel.matter m on m.id = y.matter_id ${seen.joinedToParty}
    order by ${order.by('y')}`.execute(trx)
  return rows
}

/** Where the matters themselves must be looked at: each of the part once, in order, until the piece is full. */
async function walkPart(
  trx: Trx,
  as: DatabaseActor,
  seen: SeenRows,
  { filters, now, place, limit }: Piece,
  own: readonly RawBuilder<unknown>[],
): Promise<readonly Row[]> {
  const order = orders[filters.sort]
  const conditions = [
    ...sharedConditions('p', carried, filters, now),
    theirBestRow(as),
    ...(place ? [order.after('p', place)] : []),
  ]
  const { rows } = await sql<Row>`select ${seen.columns}
    from (
      select p.matter_id, p.${order.column}, p.whole, p.open
      from kernel.party p where p.principal_id = any (${principalsOf(as)}) and ${all(conditions)}
      group by 1, 2, 3, 4 order by ${order.by('p')} offset 0
    ) y
    join kernel.matter m on m.id = y.matter_id ${seen.joinedToParty}
    where ${all(own)} order by ${order.by('y')} limit ${limit}`.execute(trx)
  return rows
}

const much = 10_000

async function isPartyToMuch(trx: Trx, as: DatabaseActor): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from (select 1 from kernel.party where principal_id = any (${principalsOf(as)}) limit ${much}) as those`.execute(
    trx,
  )
  return rows[0]?.n === much
}

/** At most this many hits are looked at: who searches for a word that is everywhere narrows it. */
const mostFound = 1000
/** And no more than so many pieces ahead: to count a thousand hits of a common word takes longer than to show fifty. */
const piecesAhead = 2

async function search(
  trx: Trx,
  as: DatabaseActor,
  q: string,
  { filters, now }: { readonly filters: MatterFilters; readonly now: Date },
  page: { readonly from: number; readonly limit: number },
): Promise<{ rows: readonly Row[]; found: number; orMore: boolean }> {
  const words = searchText(q)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, 10)
  const grams = words.flatMap(word => [...gramsOf(word)])
  const seen = seenRows(as)
  const conditions = [...sharedConditions('m', seen, filters, now), ...ownConditions(filters, seen, now)]
  // They come newest first, so that those shown are all that need be read.
  const asFound = conditions.length === 0 && filters.sort === 'newest'
  const most = asFound ? Math.min(mostFound, page.from + page.limit * piecesAhead) : mostFound
  const { rows: hits } = await sql<{
    id: string
  }>`select matter_id as id from kernel.find_matters(${words}::text[], ${grams}::text[], ${most})`.execute(trx)
  const hidden = as.scope === 'own' ? await foundByHidden(trx, as, hits, words) : []
  const ids = hits.map(hit => hit.id).filter(id => !hidden.includes(id))
  const read = asFound ? ids.slice(page.from, page.from + page.limit) : ids
  const among = sql`m.id = any (${`{${read.join(',')}}`}::uuid[])`
  const by = filters.sort === 'due' ? sql`${seen.dueAt}, m.id` : orders.newest.by('m')
  const { rows } = await sql<Row>`select ${seen.columns} from kernel.matter m ${seen.joined}
    where ${all([among, ...conditions])} order by ${by}`.execute(trx)
  const orMore = hits.length === most
  return asFound
    ? { rows, found: ids.length, orMore }
    : { rows: rows.slice(page.from, page.from + page.limit), found: rows.length, orMore }
}

/** Of the hits those of which the person merely holds a copy, found by words that they do not see. */
async function foundByHidden(
  trx: Trx,
  as: DatabaseActor,
  hits: readonly { id: string }[],
  words: readonly string[],
): Promise<readonly string[]> {
  const ids = `{${hits.map(hit => hit.id).join(',')}}`
  const { rows } = await sql<{ id: string; said: string }>`
    select distinct m.id, concat_ws(' ', m.title, m.number, s.state->'documentNumber'->>'number') as said
    from kernel.party p join kernel.matter m on m.id = p.matter_id join kernel.matter_state s on s.matter_id = m.id
    where p.matter_id = any (${ids}::uuid[]) and p.principal_id = any (${principalsOf(as)}) and not p.whole and ${theirBestRow(as)}`.execute(
    trx,
  )
  return rows.filter(({ said }) => !words.every(word => searchText(said).includes(word))).map(({ id }) => id)
}

/** A number typed into the search box (…〔2026〕12号, or its digits) finds the matter itself. */
async function byNumber(trx: Trx, as: DatabaseActor, q: string): Promise<readonly Row[]> {
  const typed = q
    .replace(/[[(（【]/g, '〔')
    .replace(/[\])）】]/g, '〕')
    .replace(/\s/g, '')
  if (!/〔\d{4}〕\d+/.test(typed)) return []
  const { columns, joined } = seenRows(as)
  const number = typed.endsWith('号') ? typed : `${typed}号`
  const { rows } = await sql<Row>`select ${columns} from kernel.matter m ${joined} where m.number = ${number}`.execute(
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
  const { after, limit } = page
  if (filters.q !== undefined && filters.q !== '') {
    const exact = await byNumber(trx, as, filters.q)
    const from = after === undefined ? 0 : Number(after)
    const { rows, found, orMore } =
      exact.length > 0
        ? { rows: exact, found: exact.length, orMore: false }
        : await search(trx, as, filters.q, { filters, now }, { from, limit })
    return {
      matters: rows.map(row => toRow(row, now)),
      found,
      orMore,
      next: from + limit < found ? String(from + limit) : null,
    }
  }
  const place = after === undefined ? undefined : readPlace(after)
  const rows = await walk(trx, as, { filters, now, place, limit: limit + 1 })
  const piece = rows.slice(0, limit)
  const last = piece.at(-1)
  const next = rows.length > limit && last ? writePlace(orders[filters.sort].of(last), last.id) : null
  return { matters: piece.map(row => toRow(row, now)), found: null, orMore: false, next }
}
