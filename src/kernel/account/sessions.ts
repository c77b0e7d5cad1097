import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { actorIn } from '#kernel/people/actor-in.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'
import { figureOf, idleMinutes, sessionHours } from './settings.ts'
import { hashToken, newToken } from './token.ts'

const minute = 60_000

/** Accounts and sessions are seen by the system alone. */
export const asSignIn = { principals: [], scope: 'system' } as const

export interface SignedIn {
  /** Stored nowhere but in the browser. */
  readonly token: string
  readonly endsAt: Date
  readonly personId: string
}

/** `facts` are read before the transaction: asking for them inside of it would wait for a second connection. */
export async function openSession(
  trx: Transaction<KernelSchema>,
  { settings, now }: Pick<Facts, 'settings' | 'now'>,
  personId: string,
  device: string,
): Promise<SignedIn> {
  const { token, hash } = newToken()
  const endsAt = new Date(now.getTime() + figureOf(settings, sessionHours) * 60 * minute)
  await trx
    .insertInto('kernel.session')
    .values({
      id: newId(now),
      token_hash: hash,
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      ends_at: endsAt,
      device,
    })
    .execute()
  return { token, endsAt, personId }
}

/** Seen is written down once a minute at most, so that reading a page is not a write. */
const seenEvery = minute

/**
 * Who holds the token: an active person with a session that has neither ended, idled out nor been revoked. Null is
 * nobody. Posts and substitutions are those of today.
 */
export async function actorOfToken(kernel: Kernel, token: string | undefined): Promise<Actor | null> {
  if (!token) return null
  const { directory, settings, now } = await kernel.facts()
  const since = new Date(now.getTime() - figureOf(settings, idleMinutes) * minute)
  // One statement by an unguessable hash, asked before every request: a transaction would be three round trips more.
  const { rows } = await sql<{ id: string; person_id: string; last_seen_at: Date }>`
    select id, person_id, last_seen_at from kernel.session
    where token_hash = ${hashToken(token)} and revoked_at is null and ends_at > ${now} and last_seen_at > ${since}`.execute(
    kernel.db.kysely,
  )
  const [session] = rows
  if (!session) return null
  if (now.getTime() - session.last_seen_at.getTime() > seenEvery)
    await kernel.db.kysely
      .updateTable('kernel.session')
      .set({ last_seen_at: now })
      .where('id', '=', session.id)
      .execute()
  return actorIn(directory, session.person_id, dayOf(now))
}

export async function sessionsOf(kernel: Kernel, personId: string, token: string | undefined) {
  const { now, settings } = await kernel.facts()
  const since = new Date(now.getTime() - figureOf(settings, idleMinutes) * minute)
  const current = token ? hashToken(token) : undefined
  const rows = await readOnly(kernel.db, asSignIn, trx =>
    trx
      .selectFrom('kernel.session')
      .select(['id', 'token_hash', 'created_at', 'last_seen_at', 'device'])
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .where('ends_at', '>', now)
      .where('last_seen_at', '>', since)
      .orderBy('last_seen_at', 'desc')
      .limit(50)
      .execute(),
  )
  return rows.map(row => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    device: row.device,
    current: current?.equals(row.token_hash) === true,
  }))
}

/** Ends sessions of a person: one, all but one, or all. Gives how many. */
export async function revokeSessions(
  trx: Transaction<KernelSchema>,
  personId: string,
  now: Date,
  which: { readonly id?: string; readonly token?: string; readonly exceptToken?: string } = {},
): Promise<number> {
  let query = trx
    .updateTable('kernel.session')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
  if (which.id) query = query.where('id', '=', which.id)
  if (which.token) query = query.where('token_hash', '=', hashToken(which.token))
  if (which.exceptToken) query = query.where('token_hash', '<>', hashToken(which.exceptToken))
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}
