import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { refusal } from '#kernel/refusal.ts'
import { newId } from '#lib/uuid.ts'

const most = 50

export async function viewsOf(kernel: Kernel, actor: Actor) {
  return readOnly(kernel.db, databaseActorOf(actor), trx =>
    trx
      .selectFrom('kernel.saved_view')
      .select(['id', 'name', 'search'])
      .where('person_id', '=', actor.personId)
      .orderBy('name')
      .limit(most)
      .execute(),
  )
}

/** Saves the address of a list under a name; the same name is said anew. */
export async function saveView(
  kernel: Kernel,
  actor: Actor,
  view: { readonly name: string; readonly search: string },
): Promise<string> {
  const now = kernel.now()
  return inTransaction(kernel.db, databaseActorOf(actor), async trx => {
    const held = await trx
      .selectFrom('kernel.saved_view')
      .select(['id', 'name'])
      .where('person_id', '=', actor.personId)
      .execute()
    if (held.length >= most && !held.some(one => one.name === view.name))
      throw refusal('too-many-views', 409, {
        zh: `最多保存${most}个查询，请先删除不用的。`,
        en: `At most ${most} views. Delete one first.`,
      })
    const { id } = await trx
      .insertInto('kernel.saved_view')
      .values({ id: newId(now), person_id: actor.personId, name: view.name, search: view.search, saved_at: now })
      .onConflict(conflict =>
        conflict.columns(['person_id', 'name']).doUpdateSet({ search: view.search, saved_at: now }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

export async function deleteView(kernel: Kernel, actor: Actor, id: string): Promise<void> {
  await inTransaction(kernel.db, databaseActorOf(actor), trx =>
    trx.deleteFrom('kernel.saved_view').where('id', '=', id).where('person_id', '=', actor.personId).execute(),
  )
}
