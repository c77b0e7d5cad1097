import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { faultOfPassword, hashPassword, passwordHolds } from './password.ts'
import { hasAccount, loginForm, loginTaken, noSuchAccount, passwordElsewhere, wrongPassword } from './refusals.ts'
import { asSignIn, revokeSessions } from './sessions.ts'

type Trx = Transaction<KernelSchema>

/** Gives a person an account without a password; they choose one through a set-up link. */
export async function createAccount(trx: Trx, personId: string, login: string, now: Date): Promise<void> {
  if (!/^[a-z0-9._-]{2,50}$/.test(login)) throw refused(loginForm)
  const inTheWay = await trx
    .selectFrom('kernel.account')
    .select('person_id')
    .where(eb => eb.or([eb('login', '=', login), eb('person_id', '=', personId)]))
    .execute()
  if (inTheWay.some(account => account.person_id === personId)) throw refused(hasAccount)
  if (inTheWay.length > 0) throw refused(loginTaken)
  await trx.insertInto('kernel.account').values({ person_id: personId, login, created_at: now }).execute()
}

/** The login of a person. Throws the Refusal `no-such-account`. */
export async function loginOf(trx: Trx, personId: string): Promise<string> {
  const account = await trx
    .selectFrom('kernel.account')
    .select('login')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!account) throw refused(noSuchAccount)
  return account.login
}

/** A person changes their own password; their other sessions end. */
export async function changePassword(
  kernel: Kernel,
  actor: Actor,
  change: { readonly current: string; readonly chosen: string; readonly token?: string; readonly requestId?: string },
): Promise<void> {
  const now = kernel.now()
  await inTransaction(kernel.db, asSignIn, async trx => {
    const account = await trx
      .selectFrom('kernel.account')
      .select(['login', 'password_hash'])
      .where('person_id', '=', actor.personId)
      .forUpdate()
      .executeTakeFirst()
    if (!account) throw refused(noSuchAccount)
    if (account.password_hash === null) throw refused(passwordElsewhere)
    if (!(await passwordHolds(account.password_hash, change.current))) throw refused(wrongPassword)
    const weak = faultOfPassword(change.chosen, account.login)
    if (weak) throw weak
    await trx
      .updateTable('kernel.account')
      .set({ password_hash: await hashPassword(change.chosen), password_set_at: now })
      .where('person_id', '=', actor.personId)
      .execute()
    await revokeSessions(trx, actor.personId, now, change.token ? { exceptToken: change.token } : {})
    await recordAudit(trx, { at: now, actor, act: 'password-changed', requestId: change.requestId })
  })
}
