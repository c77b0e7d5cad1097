import { inTransaction } from '#kernel/db/transaction.ts'
import type { Ask } from '#kernel/http/routes.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { identitiesOf, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import { whoMay } from '#kernel/matter/who-may.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { isRefusal, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import type { DeskContract } from './contract.ts'

/**
 * Who raised it and how to reach them: for those who owe a task on it, register, or head the unit that handles it. Each
 * showing is a line of the audit trail, written before anything is shown.
 */
export async function identitiesShown({
  kernel,
  actor,
  params,
  requestId,
}: Ask<DeskContract['GET /api/matters/:id/raisers']>) {
  const facts = await kernel.facts()
  return inTransaction(kernel.db, databaseActorOf(actor), async trx => {
    const { number, state } = await matterById(trx, params.id)
    const relation = { state, deed: 'note', directory: facts.directory, on: dayOf(facts.now) } as const
    const may = whoMay(
      ['registrar', 'task-owner', 'lead-member', 'task-unit-head', 'director', 'leader'],
      actor,
      relation,
    )
    // Whoever merely holds a copy owes a receipt, not the matter.
    if (isRefusal(may) || !sightOf(state, actor).whole)
      throw refusal('identity-not-needed', 403, {
        zh: '办理此事项不需要查看提出人身份，如确需查看请联系登记员。',
        en: 'Your part in this matter does not need the raiser’s identity. If it does, ask the registrar.',
      })
    await recordAudit(trx, { at: facts.now, actor, act: 'show-raiser', subject: number, details: {}, requestId })
    return { raisers: [...(await identitiesOf(trx, params.id))] }
  })
}
