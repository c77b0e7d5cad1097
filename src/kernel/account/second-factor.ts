import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { acceptedStep, enrolmentAddress, hashRecovery, newRecoveryCodes, newSecret } from './one-time-password.ts'
import { passwordHolds } from './password.ts'
import { alreadyEnrolled, wrongCode, wrongPassword } from './refusals.ts'
import { asSignIn } from './sessions.ts'

type Trx = Transaction<KernelSchema>

const lockedAccount = (trx: Trx, personId: string) =>
  trx
    .selectFrom('kernel.account')
    .select(['login', 'password_hash', 'totp_secret', 'totp_confirmed'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** Begins enrolling an authenticator: the address for its QR code. It counts only once a code of it was given. */
export async function beginSecondFactor(kernel: Kernel, actor: Actor): Promise<{ secret: string; address: string }> {
  return inTransaction(kernel.db, asSignIn, async trx => {
    const account = await lockedAccount(trx, actor.personId)
    if (account.totp_confirmed) throw refused(alreadyEnrolled)
    const office = await trx.selectFrom('kernel.office').select('short_name').executeTakeFirst()
    const secret = newSecret()
    await trx
      .updateTable('kernel.account')
      .set({ totp_secret: secret, totp_step: null })
      .where('person_id', '=', actor.personId)
      .execute()
    return { secret, address: enrolmentAddress(secret, account.login, office?.short_name ?? '') }
  })
}

/** Confirms it with a first code. Gives recovery codes, shown once. */
export async function confirmSecondFactor(
  kernel: Kernel,
  actor: Actor,
  code: string,
  requestId?: string,
): Promise<readonly string[]> {
  const now = kernel.now()
  return inTransaction(kernel.db, asSignIn, async trx => {
    const { totp_secret: secret, totp_confirmed: enrolled } = await lockedAccount(trx, actor.personId)
    if (enrolled) throw refused(alreadyEnrolled)
    const step = secret === null ? undefined : acceptedStep(secret, code, now, null)
    if (step === undefined) throw refused(wrongCode)
    const codes = newRecoveryCodes()
    await trx
      .updateTable('kernel.account')
      .set({ totp_confirmed: true, totp_step: step, recovery_hashes: codes.map(hashRecovery) })
      .where('person_id', '=', actor.personId)
      .execute()
    await recordAudit(trx, { at: now, actor, act: 'second-factor-on', requestId })
    return codes
  })
}

/** Turns it off. Asks for the password again: a screen left open is not enough. */
export async function endSecondFactor(
  kernel: Kernel,
  actor: Actor,
  password: string,
  requestId?: string,
): Promise<void> {
  await inTransaction(kernel.db, asSignIn, async trx => {
    const account = await lockedAccount(trx, actor.personId)
    if (!(await passwordHolds(account.password_hash, password))) throw refused(wrongPassword)
    await trx
      .updateTable('kernel.account')
      .set({ totp_secret: null, totp_confirmed: false, totp_step: null, recovery_hashes: [] })
      .where('person_id', '=', actor.personId)
      .execute()
    await recordAudit(trx, { at: kernel.now(), actor, act: 'second-factor-off', requestId })
  })
}

interface Enrolled {
  readonly person_id: string
  readonly totp_secret: string | null
  readonly totp_step: number | null
  readonly recovery_hashes: string[]
}

/** Whether the code is of the authenticator or a recovery code; it is used up. The account's row must be locked. */
export async function takeCode(trx: Trx, account: Enrolled, code: string, now: Date): Promise<boolean> {
  const step = account.totp_secret && acceptedStep(account.totp_secret, code, now, account.totp_step)
  const recovery = hashRecovery(code)
  if (!step && !account.recovery_hashes.includes(recovery)) return false
  const spent = step
    ? { totp_step: step }
    : { recovery_hashes: account.recovery_hashes.filter(one => one !== recovery) }
  await trx.updateTable('kernel.account').set(spent).where('person_id', '=', account.person_id).execute()
  return true
}
