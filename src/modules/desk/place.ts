import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { DatabaseActor } from '#kernel/db/transaction.ts'
import { openBeneath } from '#kernel/matter/placed-under.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { toRow } from './list-queries.ts'
import { seenRows } from './seen-rows.ts'

type Trx = Transaction<KernelSchema>

/** Where a matter stands among others: under which, and how many open ones stand under it. */
export interface Place {
  readonly parent: { readonly id: string; readonly number: string; readonly title: string } | null
  readonly openBeneath: number
}

export async function placeOf(trx: Trx, { id, parentId }: MatterState): Promise<Place> {
  const [parent = null] = parentId
    ? await trx.selectFrom('kernel.matter').select(['id', 'number', 'title']).where('id', '=', parentId).execute()
    : []
  return { parent, openBeneath: await openBeneath(trx, id) }
}

const most = 300

/** Those that stand under it and that the person may see, in the order in which they were registered. */
export async function mattersBeneath(trx: Trx, as: DatabaseActor, id: string, now: Date) {
  const { columns, joined } = seenRows(as)
  const { rows } = await sql<Parameters<typeof toRow>[0]>`select ${columns} from kernel.matter m ${joined}
    where m.parent_id = ${id}::uuid order by m.id limit ${most + 1}`.execute(trx)
  return { matters: rows.slice(0, most).map(row => toRow(row, now)), orMore: rows.length > most }
}
