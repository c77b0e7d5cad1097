import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { asOffice } from './as-office.ts'
import { noSuchPerson } from './people/refusals.ts'

type Trx = Transaction<KernelSchema>

/** Who does it, over which kernel, in answer to which request. */
export interface Doing {
  readonly kernel: Kernel
  readonly actor: Actor
  readonly requestId: string
}

/** One change of the office's, written down in the audit trail with it. */
export async function change<T>(
  { kernel, actor, requestId }: Doing,
  act: string,
  subject: string | undefined,
  run: (trx: Trx, now: Date) => Promise<T>,
  details?: Readonly<Record<string, unknown>>,
): Promise<T> {
  const now = kernel.now()
  return inTransaction(kernel.db, asOffice, async trx => {
    const result = await run(trx, now)
    await recordAudit(trx, { at: now, actor, act, subject, details, requestId })
    return result
  })
}

/** Holds the person's row, so that what is true of them stays so until the change is made. Throws `no-such-person`. */
export async function lockPerson(trx: Trx, personId: string): Promise<{ readonly active: boolean }> {
  const person = await trx
    .selectFrom('kernel.person')
    .select('active')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw refused(noSuchPerson)
  return person
}
