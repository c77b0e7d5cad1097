import { sql, type Transaction } from 'kysely'
import { locksOf } from '#kernel/account/tries.ts'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { Role } from '#kernel/procedure/procedure.ts'
import { dayOf } from '#lib/day.ts'
import { asOffice } from '../as-office.ts'
import { noSuchPerson } from './refusals.ts'

type Trx = Transaction<KernelSchema>

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly active: boolean
  readonly open_tasks: number
  readonly login: string | null
  readonly ready: boolean | null
  readonly totp_confirmed: boolean | null
  readonly last_seen_at: Date | null
}

export interface PeopleFilter {
  readonly q?: string
  readonly unit?: string
  readonly active?: 'yes' | 'no'
  readonly after?: string
  readonly limit: number
}

const columns = sql`p.id, p.name, p.email, p.phone, p.active,
  (select count(*)::int from kernel.task t where t.owner_id = p.id and t.closed_seq is null) as open_tasks,
  a.login, a.password_hash is not null or a.outside_subject is not null as ready, a.totp_confirmed,
  (select max(s.last_seen_at) from kernel.session s where s.person_id = p.id) as last_seen_at`

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** People in the order of their names, a piece at a time, with posts and account. */
export async function peopleFound(kernel: Kernel, { q, unit, active, after, limit }: PeopleFilter) {
  const facts = await kernel.facts()
  const on = dayOf(facts.now)
  const conditions = [
    q ? sql`(p.name like ${likePattern(q)} or a.login like ${likePattern(q.toLowerCase())})` : undefined,
    active ? sql`p.active = ${active === 'yes'}` : undefined,
    unit
      ? sql`exists (select from kernel.post o where o.person_id = p.id and o.unit_id = ${unit} and o.from_on <= ${on}
          and (o.until_on is null or o.until_on >= ${on}))`
      : undefined,
    after ? sql`(p.name, p.id) > (select x.name, x.id from kernel.person x where x.id = ${after})` : undefined,
  ].filter(one => one !== undefined)
  return readOnly(kernel.db, asOffice, async trx => {
    const { rows } =
      await sql<PersonRow>`select ${columns} from kernel.person p left join kernel.account a on a.person_id = p.id
      where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
      order by p.name, p.id limit ${limit + 1}`.execute(trx)
    const piece = rows.slice(0, limit)
    return { people: await withPosts(trx, piece, facts), next: rows.length > limit ? (piece.at(-1)?.id ?? null) : null }
  })
}

/** Throws the Refusal `no-such-person`. */
export async function personById(kernel: Kernel, id: string) {
  const facts = await kernel.facts()
  return readOnly(kernel.db, asOffice, async trx => {
    const { rows } =
      await sql<PersonRow>`select ${columns} from kernel.person p left join kernel.account a on a.person_id = p.id
      where p.id = ${id}`.execute(trx)
    const [person] = await withPosts(trx, rows, facts)
    if (!person) throw refused(noSuchPerson)
    return person
  })
}

async function withPosts(trx: Trx, rows: readonly PersonRow[], facts: Facts) {
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const posts = await trx
    .selectFrom('kernel.post')
    .selectAll()
    .where('person_id', 'in', ids)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  const locks = await locksOf(
    trx,
    rows.flatMap(row => row.login ?? []),
    facts,
  )
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    active: row.active,
    openTasks: row.open_tasks,
    posts: posts
      .filter(post => post.person_id === row.id)
      .map(post => ({
        id: post.id,
        unitId: post.unit_id,
        role: post.role as Role,
        title: post.title,
        fromOn: post.from_on,
        untilOn: post.until_on,
      })),
    account: row.login === null ? null : accountOf(row, row.login, locks),
  }))
}

function accountOf(row: PersonRow, login: string, locks: ReadonlyMap<string, Date>) {
  return {
    login,
    ready: row.ready === true,
    secondFactor: row.totp_confirmed === true,
    lockedUntil: locks.get(login)?.toISOString() ?? null,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  }
}
