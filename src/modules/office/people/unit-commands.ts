import { sql, type Transaction } from 'kysely'
import { refusing } from '#kernel/db/refusing.ts'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { refused } from '#kernel/http/refused.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'
import { change, type Doing } from '../change.ts'
import { noSuchUnit, unitAboveItself, unitHasPeople, unitNameTaken } from './refusals.ts'

type Trx = Transaction<KernelSchema>

export interface UnitInput {
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
  readonly sort: number
}

const constraints = { unit_name: unitNameTaken, unit_parent_id_fkey: noSuchUnit }

export async function addUnit(doing: Doing, unit: UnitInput): Promise<string> {
  const id = newId(doing.kernel.now())
  const run = change(doing, 'unit-added', id, trx =>
    trx
      .insertInto('kernel.unit')
      .values({ id, name: unit.name, short_name: unit.shortName, parent_id: unit.parentId, sort: unit.sort })
      .execute(),
  )
  await refusing(run, constraints)
  return id
}

export async function changeUnit(
  doing: Doing,
  id: string,
  set: Partial<UnitInput> & { readonly active?: boolean },
): Promise<void> {
  const { shortName, parentId, ...same } = set
  const values = {
    ...same,
    ...(shortName === undefined ? {} : { short_name: shortName }),
    ...(parentId === undefined ? {} : { parent_id: parentId }),
  }
  const run = change(
    doing,
    'unit-changed',
    id,
    async (trx, now) => {
      await lockUnits(trx)
      const unit = await trx.selectFrom('kernel.unit').select('id').where('id', '=', id).executeTakeFirst()
      if (!unit) throw refused(noSuchUnit)
      if (set.active === false) await refuseWhileUsed(trx, id, dayOf(now))
      if (parentId) await refuseLoop(trx, id, parentId)
      if (Object.keys(values).length > 0)
        await trx.updateTable('kernel.unit').set(values).where('id', '=', id).execute()
    },
    { changed: Object.keys(set) },
  )
  await refusing(run, constraints)
}

/** Two units moved below each other at once would each look right: units change one at a time. */
const lockUnits = (trx: Trx) => sql`select pg_advisory_xact_lock(hashtext('kernel.unit'))`.execute(trx)

async function refuseWhileUsed(trx: Trx, id: string, on: string): Promise<void> {
  const { rows } = await sql`select 1 from kernel.post o join kernel.person p on p.id = o.person_id
      where o.unit_id = ${id} and p.active and (o.until_on is null or o.until_on >= ${on})
    union all select 1 from kernel.unit u where u.parent_id = ${id} and u.active limit 1`.execute(trx)
  if (rows.length > 0) throw refused(unitHasPeople)
}

async function refuseLoop(trx: Trx, id: string, parentId: string): Promise<void> {
  const { rows } = await sql`with recursive above as (
      select u.id, u.parent_id from kernel.unit u where u.id = ${parentId}
      union select u.id, u.parent_id from kernel.unit u join above on u.id = above.parent_id)
    select 1 from above where id = ${id}`.execute(trx)
  if (rows.length > 0) throw refused(unitAboveItself)
}
