import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { accountLocked, addressLocked } from './refusals.ts'
import { asSignIn } from './sessions.ts'
import { figureOf, lockMinutes, mostFailures, mostFailuresByAddress } from './settings.ts'

type Trx = Transaction<KernelSchema>

/** The login is hashed because it may be a password typed into the wrong field, the address because it is nobody's business. */
const keyOf = (what: 'login' | 'address', value: string) => createHash('sha256').update(`${what}:${value}`).digest()

export interface Try {
  readonly login: string
  readonly address: string
}

/**
 * Counts a try against its login and its address *before* it is judged, so that many made at once are all counted. Throws
 * the Refusal of whichever is locked; tries while it is do not prolong the lock. `last` says that, if this one fails, the
 * login is locked from now on.
 */
export async function countTry(kernel: Kernel, { login, address }: Try): Promise<{ readonly last: boolean }> {
  const { now, settings } = await kernel.facts()
  const lockMs = figureOf(settings, lockMinutes) * 60_000
  const most = figureOf(settings, mostFailures)
  const mostByAddress = figureOf(settings, mostFailuresByAddress)
  const [byLogin, byAddress] = await inTransaction(kernel.db, asSignIn, async trx => [
    await counted(trx, keyOf('login', login), most, now, lockMs),
    await counted(trx, keyOf('address', address), mostByAddress, now, lockMs),
  ])
  const until = (at: Date) => ({ until: new Date(at.getTime() + lockMs).toISOString() })
  if (byAddress.tries > mostByAddress) throw refused(addressLocked, until(byAddress.last_at))
  if (byLogin.tries > most) throw refused(accountLocked, until(byLogin.last_at))
  return { last: byLogin.tries === most }
}

async function counted(trx: Trx, key: Buffer, most: number, now: Date, lockMs: number) {
  const forgotten = new Date(now.getTime() - lockMs)
  const { rows } = await sql<{ tries: number; last_at: Date }>`
    insert into kernel.sign_in_try as t (key, tries, last_at) values (${key}, 1, ${now})
    on conflict (key) do update set
      tries = case when t.last_at <= ${forgotten} then 1 else t.tries + 1 end,
      last_at = case when t.tries >= ${most} and t.last_at > ${forgotten} then t.last_at else ${now} end
    returning tries, last_at`.execute(trx)
  return rows[0] as { tries: number; last_at: Date }
}

const dayMs = 86_400_000

/** After a sign-in that was right: the login starts afresh, the address is given this try back, old counts go. */
export async function forgetTries(trx: Trx, { login, address }: Try, now: Date): Promise<void> {
  await trx
    .deleteFrom('kernel.sign_in_try')
    .where(eb => eb.or([eb('key', '=', keyOf('login', login)), eb('last_at', '<', new Date(now.getTime() - dayMs))]))
    .execute()
  await giveBack(trx, [keyOf('address', address)])
}

/** The password was right and something else is asked for: neither a failure nor a success. */
export async function giveTryBack(trx: Trx, { login, address }: Try): Promise<void> {
  await giveBack(trx, [keyOf('login', login), keyOf('address', address)])
}

async function giveBack(trx: Trx, keys: readonly Buffer[]): Promise<void> {
  await trx
    .updateTable('kernel.sign_in_try')
    .set(eb => ({ tries: eb('tries', '-', 1) }))
    .where('key', 'in', keys)
    .where('tries', '>', 0)
    .execute()
}

export async function unlock(trx: Trx, login: string): Promise<void> {
  await trx.deleteFrom('kernel.sign_in_try').where('key', '=', keyOf('login', login)).execute()
}

/** Until when each of the logins is locked; those that are not are left out. */
export async function locksOf(
  trx: Trx,
  logins: readonly string[],
  { now, settings }: Pick<Facts, 'settings' | 'now'>,
): Promise<ReadonlyMap<string, Date>> {
  if (logins.length === 0) return new Map()
  const lockMs = figureOf(settings, lockMinutes) * 60_000
  const byKey = new Map(logins.map(login => [keyOf('login', login).toString('hex'), login]))
  const rows = await trx
    .selectFrom('kernel.sign_in_try')
    .select(['key', 'last_at'])
    .where(
      'key',
      'in',
      [...byKey.keys()].map(hex => Buffer.from(hex, 'hex')),
    )
    .where('tries', '>=', figureOf(settings, mostFailures))
    .where('last_at', '>', new Date(now.getTime() - lockMs))
    .execute()
  return new Map(rows.map(row => [byKey.get(row.key.toString('hex')) ?? '', new Date(row.last_at.getTime() + lockMs)]))
}
