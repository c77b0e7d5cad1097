import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { isRefusal, orThrow, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { closesAfterThoseBeneath } from './available.ts'
import type { Facts } from './facts.ts'
import type { MatterState } from './state.ts'
import { whoMay } from './who-may.ts'

type Trx = Transaction<KernelSchema>

/** A matter is placed under one that is open, of a kind that has such beneath it, by whoever may do so there. Throws a Refusal. */
export async function checkParent(
  trx: Trx,
  { under }: Procedure,
  parentId: unknown,
  actor: AnyActor,
  { directory, now }: Facts,
): Promise<void> {
  // What the procedure does not ask for, or is no id, the reading of the input refuses.
  if (!under || typeof parentId !== 'string' || !/^[0-9a-f-]{36}$/i.test(parentId)) return
  const { rows } = await sql<{
    state: MatterState | null
  }>`select kernel.parent_state(${parentId}::uuid) as state`.execute(trx)
  const parent = rows[0]?.state
  if (!parent || !under.kinds.includes(parent.kind))
    throw refusal('no-such-parent', 422, {
      zh: '所属事项不存在，或不能在其下设立此类事项。',
      en: 'There is no such matter for this one to stand under, or it has none of this kind beneath it.',
    })
  if (!parent.open) throw parentClosed()
  const may = whoMay(under.by, actor, { state: parent, deed: 'register', directory, on: dayOf(now) })
  if (isRefusal(may)) throw may
}

const parentClosed = () =>
  refusal('parent-closed', 409, {
    zh: '所属事项已办结，请先重新开启该事项。',
    en: 'The matter that it stands under is closed. Open that again first.',
  })

/** No matter closes before those under it, and none opens again under one that is closed. Throws a Refusal. */
export async function checkPlace(trx: Trx, before: MatterState, after: MatterState): Promise<void> {
  if (before.open && !after.open) orThrow(closesAfterThoseBeneath(await openBeneath(trx, after.id)))
  if (before.open || !after.open || !after.parentId) return
  const { rows } = await sql<{ open: boolean }>`select kernel.is_open(${after.parentId}::uuid) as open`.execute(trx)
  if (!rows[0]?.open) throw parentClosed()
}

/** How many under it are open: it does not close before them. */
export async function openBeneath(trx: Trx, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select kernel.open_beneath(${id}::uuid) as n`.execute(trx)
  return rows[0]?.n ?? 0
}
