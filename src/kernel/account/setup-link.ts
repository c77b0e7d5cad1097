import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { faultOfPassword, hashPassword } from './password.ts'
import { linkDead } from './refusals.ts'
import { asSignIn, revokeSessions } from './sessions.ts'
import { hashToken, newToken } from './token.ts'
import { unlock } from './tries.ts'

type Trx = Transaction<KernelSchema>

const linkHours = 72

export interface SetupLink {
  readonly token: string
  /** Behind the address of the system. The token stands after #, where no server and no log sees it. */
  readonly path: string
  readonly expiresAt: Date
}

/** A one-time link by which the person chooses a password; links made before stop working. */
export async function makeSetupLink(trx: Trx, personId: string, now: Date): Promise<SetupLink> {
  const { token, hash } = newToken()
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000)
  await trx
    .updateTable('kernel.setup_link')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
  await trx
    .insertInto('kernel.setup_link')
    .values({ token_hash: hash, person_id: personId, expires_at: expiresAt })
    .execute()
  return { token, path: `/set-up#${token}`, expiresAt }
}

const linked = (trx: Trx, token: string, now: Date) =>
  trx
    .selectFrom('kernel.setup_link as l')
    .innerJoin('kernel.account as a', 'a.person_id', 'l.person_id')
    .innerJoin('kernel.person as p', 'p.id', 'l.person_id')
    .select(['a.person_id', 'a.login', 'p.name'])
    .where('l.token_hash', '=', hashToken(token))
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('p.active', '=', true)

/** Whose link it is, for the page that greets them. Throws the Refusal `link-dead`. */
export async function setupLinkOwner(kernel: Kernel, token: string): Promise<{ login: string; name: string }> {
  const found = await readOnly(kernel.db, asSignIn, trx => linked(trx, token, kernel.now()).executeTakeFirst())
  if (!found) throw refused(linkDead)
  return { login: found.login, name: found.name }
}

/** Uses up the link: sets the password, ends every session, takes a lost second factor away. */
export async function redeemSetupLink(
  kernel: Kernel,
  token: string,
  password: string,
  requestId?: string,
): Promise<void> {
  const now = kernel.now()
  await inTransaction(kernel.db, asSignIn, async trx => {
    const found = await linked(trx, token, now).forUpdate('l').executeTakeFirst()
    if (!found) throw refused(linkDead)
    const weak = faultOfPassword(password, found.login)
    if (weak) throw weak
    await trx
      .updateTable('kernel.account')
      .set({
        password_hash: await hashPassword(password),
        password_set_at: now,
        totp_secret: null,
        totp_confirmed: false,
        totp_step: null,
        recovery_hashes: [],
      })
      .where('person_id', '=', found.person_id)
      .execute()
    await trx
      .updateTable('kernel.setup_link')
      .set({ used_at: now })
      .where('token_hash', '=', hashToken(token))
      .execute()
    await unlock(trx, found.login)
    await revokeSessions(trx, found.person_id, now)
    await recordAudit(trx, { at: now, actor: null, act: 'password-set-by-link', subject: found.person_id, requestId })
  })
}
