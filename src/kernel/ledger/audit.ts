import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { AnyActor } from '#kernel/people/actor.ts'

/** Something done beside the matters: a sign-in, a showing of a raiser's identity, a setting. */
export interface AuditLine {
  readonly at: Date
  readonly actor: AnyActor | null
  /** kebab-case, as the catalogue lists them. */
  readonly act: string
  readonly subject?: string
  /** Never anything personal or secret. */
  readonly details?: Readonly<Record<string, unknown>>
  readonly requestId?: string
}

/** One more line of the audit trail, chained to the one before it, in the transaction of what it records. */
export async function recordAudit(
  trx: Transaction<KernelSchema>,
  { at, actor, act, subject, details, requestId }: AuditLine,
): Promise<void> {
  const personId = actor?.kind === 'person' ? actor.personId : null
  await sql`select kernel.record_audit(${at.toISOString()}::timestamptz, ${actor?.kind ?? 'nobody'}, ${personId}::uuid, ${act}, ${subject ?? null},
    ${JSON.stringify(details ?? {})}::jsonb, ${requestId ?? null})`.execute(trx)
}
