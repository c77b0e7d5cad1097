import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { isRefusal, Refusal } from '#kernel/refusal.ts'
import type { PasswordDirectory } from './means.ts'
import { passwordHolds } from './password.ts'
import { codeNeeded, outsideUnknown, passwordExpired, wrongSignIn } from './refusals.ts'
import { takeCode } from './second-factor.ts'
import { asSignIn, openSession, type SignedIn } from './sessions.ts'
import { figureOf, passwordDays } from './settings.ts'
import { countTry, forgetTries, giveTryBack } from './tries.ts'

type Trx = Transaction<KernelSchema>

export interface SignIn {
  readonly login: string
  readonly password: string
  /** The six digits, or a recovery code, where the account asks for them. */
  readonly code?: string
  /** Where the request came from. */
  readonly address: string
  readonly device: string
  readonly requestId?: string
}

const dayMs = 86_400_000

const accountOf = (trx: Trx, login: string) =>
  trx
    .selectFrom('kernel.account as a')
    .innerJoin('kernel.person as p', 'p.id', 'a.person_id')
    .selectAll('a')
    .select(['p.active', 'p.name'])
    .where('a.login', '=', login)

type Account = Awaited<ReturnType<ReturnType<typeof accountOf>['executeTakeFirstOrThrow']>>

/**
 * Signs a person in and opens a session. Whoever has no account, a wrong password or a wrong code gets the same answer
 * after the same work. The hash is computed outside of any transaction, so that a flood of tries holds no connections.
 */
export async function signIn(kernel: Kernel, given: SignIn, directory?: PasswordDirectory): Promise<SignedIn> {
  const attempt = { login: given.login.trim().toLowerCase(), address: given.address }
  const { last } = await countTry(kernel, attempt)
  const account = await readOnly(kernel.db, asSignIn, trx => accountOf(trx, attempt.login).executeTakeFirst())
  const right = await isRight(account, attempt.login, given.password, directory)
  const facts = await kernel.freshFacts()
  const outcome = await inTransaction(kernel.db, asSignIn, async trx => {
    if (!right || !account?.active) return refused(wrongSignIn)
    const lacking = await whatIsLacking(trx, facts, account.login, given)
    if (lacking?.code === codeNeeded.code || lacking?.code === passwordExpired.code) await giveTryBack(trx, attempt)
    if (lacking) return lacking
    await forgetTries(trx, attempt, facts.now)
    return admit(trx, facts, account, given)
  })
  if (!(outcome instanceof Refusal)) return outcome
  if (outcome.code === wrongSignIn.code) await writeDownFailure(kernel, account, last, given.requestId)
  throw outcome
}

/** Asked of the directory where the account has no password of its own, also for a login that nobody has. */
async function isRight(
  account: Account | undefined,
  login: string,
  password: string,
  directory: PasswordDirectory | undefined,
): Promise<boolean> {
  const own = account?.password_hash ?? null
  const holds = await passwordHolds(own, password)
  return own === null && directory ? directory.holds(login, password) : holds
}

/** The second factor, and a password that is not too old. The account is read again and locked: a code is used once. */
async function whatIsLacking(
  trx: Trx,
  { now, settings }: Facts,
  login: string,
  given: SignIn,
): Promise<Refusal | undefined> {
  const account = await accountOf(trx, login).forUpdate('a').executeTakeFirstOrThrow()
  const days = figureOf(settings, passwordDays)
  const setAt = account.password_set_at
  if (account.totp_confirmed) {
    if (!given.code) return refused(codeNeeded)
    if (!(await takeCode(trx, account, given.code, now))) return refused(wrongSignIn)
  }
  if (days > 0 && setAt && now.getTime() - setAt.getTime() > days * dayMs) return refused(passwordExpired)
  return undefined
}

/** Only logins that exist are written down: what was typed may be a password in the wrong field. */
async function writeDownFailure(
  kernel: Kernel,
  account: Account | undefined,
  locks: boolean,
  requestId: string | undefined,
): Promise<void> {
  await inTransaction(kernel.db, asSignIn, trx =>
    recordAudit(trx, {
      at: kernel.now(),
      actor: null,
      act: locks ? 'lock-out' : 'sign-in-failed',
      subject: account?.person_id,
      requestId,
    }),
  )
}

async function admit(
  trx: Trx,
  facts: Facts,
  account: Account,
  { device, requestId }: Pick<SignIn, 'device' | 'requestId'>,
  details = {},
): Promise<SignedIn> {
  const actor: Actor = { kind: 'person', personId: account.person_id, name: account.name, roles: [], standsInFor: [] }
  await recordAudit(trx, { at: facts.now, actor, act: 'sign-in', details: { device, ...details }, requestId })
  return openSession(trx, facts, account.person_id, device)
}

/**
 * Signs in whom the identity provider vouches for: the account of that login, which is bound to the provider's subject the
 * first time, so that a login given to somebody else over there opens nothing here.
 */
export async function signInFromOutside(
  kernel: Kernel,
  { login, subject }: { readonly login: string; readonly subject: string },
  from: Pick<SignIn, 'device' | 'requestId'>,
): Promise<SignedIn> {
  const facts = await kernel.freshFacts()
  const outcome = await inTransaction(kernel.db, asSignIn, async trx => {
    const account = await accountOf(trx, login.toLowerCase()).forUpdate('a').executeTakeFirst()
    if (!account?.active || (account.outside_subject !== null && account.outside_subject !== subject)) {
      await recordAudit(trx, {
        at: kernel.now(),
        actor: null,
        act: 'sign-in-failed',
        subject: account?.person_id,
        details: { by: 'identity-provider' },
        requestId: from.requestId,
      })
      return refused(outsideUnknown)
    }
    if (account.outside_subject === null)
      await trx
        .updateTable('kernel.account')
        .set({ outside_subject: subject })
        .where('person_id', '=', account.person_id)
        .execute()
    return admit(trx, facts, account, from, { by: 'identity-provider' })
  })
  if (isRefusal(outcome)) throw outcome
  return outcome
}
