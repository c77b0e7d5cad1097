import type { Transaction } from 'kysely'
import { refusing } from '#kernel/db/refusing.ts'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Role } from '#kernel/procedure/procedure.ts'
import { newId } from '#lib/uuid.ts'
import { change, type Doing, lockPerson } from '../change.ts'
import { noSuchPost, noSuchUnit, postBackwards, threeAdministrators } from './refusals.ts'

type Trx = Transaction<KernelSchema>

export interface PostInput {
  readonly unitId: string
  readonly role: Role
  readonly title: string
  readonly fromOn: string
  readonly untilOn: string | null
}

/** In a unit that is in use. Throws a Refusal; that the administrators stay three the database sees at commit. */
export async function insertPost(trx: Trx, personId: string, post: PostInput, now: Date): Promise<string> {
  if (post.untilOn !== null && post.untilOn < post.fromOn) throw refused(postBackwards)
  const unit = await trx
    .selectFrom('kernel.unit')
    .select('id')
    .where('id', '=', post.unitId)
    .where('active', '=', true)
    .forShare()
    .executeTakeFirst()
  if (!unit) throw refused(noSuchUnit)
  const id = newId(now)
  await trx
    .insertInto('kernel.post')
    .values({
      id,
      person_id: personId,
      unit_id: post.unitId,
      role: post.role,
      title: post.title,
      from_on: post.fromOn,
      until_on: post.untilOn,
    })
    .execute()
  return id
}

/** The person's row is held, so that two posts given at once cannot each think itself the only one. */
export async function givePost(doing: Doing, personId: string, post: PostInput): Promise<string> {
  const run = change(
    doing,
    'post-given',
    personId,
    async (trx, now) => {
      await lockPerson(trx, personId)
      return insertPost(trx, personId, post, now)
    },
    { role: post.role, unitId: post.unitId, fromOn: post.fromOn },
  )
  return refusing(run, { 'three-administrators': threeAdministrators })
}

export async function changePost(
  doing: Doing,
  id: string,
  set: { readonly title?: string; readonly untilOn?: string | null },
): Promise<void> {
  const run = change(
    doing,
    'post-changed',
    id,
    async trx => {
      const post = await trx
        .selectFrom('kernel.post')
        .select(['person_id', 'from_on'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!post) throw refused(noSuchPost)
      await lockPerson(trx, post.person_id)
      if (set.untilOn && set.untilOn < post.from_on) throw refused(postBackwards)
      const values = {
        ...(set.title === undefined ? {} : { title: set.title }),
        ...(set.untilOn === undefined ? {} : { until_on: set.untilOn }),
      }
      if (Object.keys(values).length > 0)
        await trx.updateTable('kernel.post').set(values).where('id', '=', id).execute()
    },
    { untilOn: set.untilOn },
  )
  await refusing(run, { 'three-administrators': threeAdministrators })
}
