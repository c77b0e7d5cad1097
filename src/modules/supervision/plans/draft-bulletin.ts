import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { matterById } from '#kernel/matter/queries.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { beginWithText } from '#modules/documents/public.ts'
import { bulletinOf, mostLate } from './bulletin.ts'
import { figuresBy, itemsBehind } from './queries.ts'
import { inUnitOrder, unitName } from './unit-order.ts'

/** 督查通报, a draft of an outgoing document: the plan as it stands now, for whoever drafts to go on with. Sent twice it is one. Throws a Refusal. */
export async function draftBulletin(
  { kernel, actor }: { readonly kernel: Kernel; readonly actor: Actor },
  { key, id }: { readonly key: string; readonly id: string },
) {
  const { directory, now } = await kernel.facts()
  const today = dayOf(now)
  const { plan, total, units, late } = await readOnly(kernel.db, databaseActorOf(actor), async trx => ({
    plan: await matterById(trx, id),
    total: (await figuresBy(trx, 'root', [id], today)).get(id),
    units: await figuresBy(trx, 'unit', [id], today),
    late: await itemsBehind(trx, { roots: [id], which: 'red', limit: mostLate }, today),
  }))
  if (!total)
    throw refusal('nothing-to-report', 409, {
      zh: '计划还没有立项的任务，没有可通报的进展。批准立项之后再起草通报。',
      en: 'The plan has no items yet, so there is nothing to report. Draft the circular once it is approved.',
    })
  const title = String(plan.state.fields.title)
  return beginWithText(
    { kernel, actor },
    {
      key,
      // Nothing that moves: sent again later, it is the same command.
      reason: `督办计划《${title}》（${plan.number}）的进展情况。`,
      text: bulletinOf(
        { number: plan.number, title },
        total,
        inUnitOrder(units, directory),
        late.items.map(item => ({ ...item, unit: unitName(directory, item.unit_id), dueOn: item.due_on })),
        today,
      ),
    },
  )
}
