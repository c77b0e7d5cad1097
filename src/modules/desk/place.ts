import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { openBeneath } from '#kernel/matter/placed-under.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { rowColumns, toRow } from './list-queries.ts'

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
export async function mattersBeneath(trx: Trx, id: string, now: Date) {
  const { rows } = await sql<Parameters<typeof toRow>[0]>`select ${rowColumns} from kernel.matter m
    where m.parent_id = ${id}::uuid order by m.id limit ${most + 1}`.execute(trx)
  return { matters: rows.slice(0, most).map(row => toRow(row, now)), orMore: rows.length > most }
}
