import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { DatabaseActor } from '#kernel/db/transaction.ts'
import type { Day } from '#lib/day.ts'

type Trx = Transaction<KernelSchema>

export interface ListFilters {
  readonly session?: string
  readonly body?: string
  readonly unit?: string
  readonly outcome?: string
  readonly view?: string
  readonly state?: 'open' | 'unassigned' | 'late' | 'answered' | 'promise'
  readonly q?: string
}

/** Those of these numbers that are registered, in any session. */
export async function proposalsNumbered(trx: Trx, numbers: readonly string[]) {
  const { rows } = await sql<{
    id: string
    body: string
    session: string
    number: string
    title: string
    raised_by: string
    received_on: Day
  }>`
    select p.matter_id as id, p.body, p.session, p.number, m.title, p.raised_by, m.received_on from proposals.proposal p join kernel.matter m on m.id = p.matter_id
    where p.number = any (${[...numbers]}::text[])`.execute(trx)
  return rows
}

/** By whoever sees but a part: the index of that part decides, not a look at each row of the office. */
function mine(as: DatabaseActor): RawBuilder<unknown> {
  if (as.scope !== 'own') return sql`true`
  return sql`p.matter_id in (select x.matter_id from kernel.party x where x.kind = 'proposal'
    and x.principal_id = any (${`{${as.principals.join(',')}}`}::uuid[]))`
}

const isLate = (
  today: Day,
) => sql`(case when p.answered_on is null then m.open and c.due_on < ${today}::date and m.step <> 'following'
  else p.answered_on > c.due_on end)`

function conditions(as: DatabaseActor, filters: ListFilters, today: Day) {
  const { session, body, unit, outcome, view, state, q } = filters
  const states = {
    open: sql`p.answered_on is null and m.open`,
    unassigned: sql`m.step = 'registered'`,
    late: isLate(today),
    answered: sql`p.answered_on is not null`,
    promise: sql`p.promise is not null and p.kept_on is null`,
  }
  const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : ''
  return sql.join(
    [
      mine(as),
      ...(session ? [sql`p.session = ${session}`] : []),
      ...(body ? [sql`p.body = ${body}`] : []),
      ...(unit ? [sql`m.lead_unit_id = ${unit}::uuid`] : []),
      ...(outcome ? [sql`p.outcome = ${outcome}`] : []),
      ...(view ? [sql`p.view = ${view}`] : []),
      ...(state ? [states[state]] : []),
      ...(q ? [sql`(p.number = ${q} or m.title like ${like} or p.raised_by like ${like})`] : []),
    ],
    sql` and `,
  )
}

const joined = sql`proposals.proposal p join kernel.matter m on m.id = p.matter_id
  left join kernel.clock c on c.matter_id = p.matter_id and c.limit_key = 'answer'`

interface Row {
  readonly id: string
  readonly matter_number: string
  readonly title: string
  readonly step: string
  readonly open: boolean
  readonly body: 'npc' | 'cppcc'
  readonly session: string
  readonly number: string
  readonly category: string
  readonly delegation: string
  readonly raised_by: string
  readonly raisers: number
  readonly lead_unit_id: string | null
  readonly received_on: string
  readonly due_on: string | null
  readonly answered_on: string | null
  readonly late: boolean
  readonly outcome: 'a' | 'b' | 'c' | 'd' | null
  readonly view: 'content' | 'mostly' | 'discontent' | null
  readonly rounds: number
  readonly contacts: number
  readonly publicity: string | null
  readonly promise: string | null
  readonly promised_by: string | null
  readonly kept_on: string | null
}

/** The list in the order of the latest session's numbers; `from` counts rows. */
export async function proposalsListed(
  trx: Trx,
  as: DatabaseActor,
  filters: ListFilters,
  { today, from, limit }: { readonly today: Day; readonly from: number; readonly limit: number },
) {
  const { rows } = await sql<Row>`
    select p.matter_id as id, m.number as matter_number, m.title, m.step, m.open, p.body, p.session, p.number, p.category, p.delegation,
      p.raised_by, p.raisers, m.lead_unit_id, m.received_on, c.due_on, p.answered_on, coalesce(${isLate(today)}, false) as late, p.outcome, p.view,
      p.rounds, p.contacts, p.publicity, p.promise, p.promised_by, p.kept_on
    from ${joined} where ${conditions(as, filters, today)}
    order by p.session desc, p.no, p.matter_id limit ${limit} offset ${from}`.execute(trx)
  return rows.map(row => ({
    id: row.id,
    matterNumber: row.matter_number,
    title: row.title,
    step: row.step,
    open: row.open,
    body: row.body,
    session: row.session,
    number: row.number,
    category: row.category,
    delegation: row.delegation,
    raisedBy: row.raised_by,
    raisers: row.raisers,
    leadUnitId: row.lead_unit_id,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    late: row.late,
    outcome: row.outcome,
    view: row.view,
    rounds: row.rounds,
    contacts: row.contacts,
    publicity: row.publicity,
    promise: row.promise,
    promisedBy: row.promised_by,
    keptOn: row.kept_on,
  }))
}

export interface Counts {
  readonly all: number
  readonly assigned: number
  readonly answered: number
  readonly onTime: number
  readonly late: number
  readonly contacted: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly content: number
  readonly mostly: number
  readonly discontent: number
  readonly again: number
  readonly published: number
  readonly promised: number
  readonly kept: number
}

/** What a liaison is asked for, in one reading: the whole, by lead unit, by category. */
export async function proposalCounts(
  trx: Trx,
  as: DatabaseActor,
  filters: Pick<ListFilters, 'session' | 'body'>,
  today: Day,
) {
  const { rows } = await sql<Counts & { unit: string | null; category: string | null; which: number }>`
    select grouping(m.lead_unit_id, p.category)::int as which, m.lead_unit_id as unit, p.category,
      count(*)::int as all, (count(*) filter (where m.lead_unit_id is not null))::int as assigned,
      (count(*) filter (where p.first_answered_on is not null))::int as answered,
      (count(*) filter (where p.answered_on <= c.due_on))::int as "onTime",
      (count(*) filter (where ${isLate(today)}))::int as late,
      (count(*) filter (where p.contacts > 0))::int as contacted,
      (count(*) filter (where p.outcome = 'a'))::int as a, (count(*) filter (where p.outcome = 'b'))::int as b,
      (count(*) filter (where p.outcome = 'c'))::int as c, (count(*) filter (where p.outcome = 'd'))::int as d,
      (count(*) filter (where p.view = 'content'))::int as content, (count(*) filter (where p.view = 'mostly'))::int as mostly,
      (count(*) filter (where p.view = 'discontent'))::int as discontent, (count(*) filter (where p.rounds > 1))::int as again,
      (count(*) filter (where p.answered_on is not null and p.publicity in ('full', 'summary')))::int as published,
      (count(*) filter (where p.promise is not null))::int as promised, (count(*) filter (where p.kept_on is not null))::int as kept
    from ${joined} where ${conditions(as, filters, today)}
    group by grouping sets ((), (m.lead_unit_id), (p.category)) order by 1, count(*) desc`.execute(trx)
  const { rows: sessions } = await sql<{ session: string }>`
    select distinct p.session from proposals.proposal p where ${mine(as)} order by 1 desc limit 60`.execute(trx)
  const countsOf = ({ unit: _, category: __, which: ___, ...counts }: (typeof rows)[number]): Counts => counts
  const whole = rows.find(row => row.which === 3)
  if (!whole) throw new Error('a count over nothing is a row of noughts')
  return {
    sessions: sessions.map(row => row.session).filter(session => session !== ''),
    total: countsOf(whole),
    byUnit: rows.filter(row => row.which === 1).map(row => ({ unitId: row.unit, counts: countsOf(row) })),
    byCategory: rows
      .filter(row => row.which === 2)
      .map(row => ({ category: row.category ?? '', counts: countsOf(row) })),
  }
}

/** The letter as it was last kept in this round; undefined where none was. */
export async function letterOf(trx: Trx, id: string, round: number): Promise<unknown> {
  const { rows } = await sql<{ letter: unknown }>`
    select letter from proposals.letter where matter_id = ${id}::uuid and round = ${round}`.execute(trx)
  return rows[0]?.letter
}

export async function keepLetter(
  trx: Trx,
  kept: {
    readonly id: string
    readonly round: number
    readonly letter: object
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await sql`insert into proposals.letter (matter_id, round, letter, saved_by, saved_at)
    values (${kept.id}::uuid, ${kept.round}, ${JSON.stringify(kept.letter)}::jsonb, ${kept.by}::uuid, ${kept.at})
    on conflict (matter_id, round) do update set letter = excluded.letter, saved_by = excluded.saved_by, saved_at = excluded.saved_at`.execute(
    trx,
  )
}
