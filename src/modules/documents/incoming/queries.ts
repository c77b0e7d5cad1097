import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { gramsOf } from '#kernel/search/grams.ts'

export interface RegisteredBefore {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly receivedOn: string
  readonly open: boolean
  readonly organ: string
  readonly sameOrgan: boolean
}

/** What came in under that number before, whoever registered it; from the same organ first. */
export async function registeredBefore(
  trx: Transaction<KernelSchema>,
  documentNumber: string,
  organ: string,
): Promise<readonly RegisteredBefore[]> {
  const grams = gramsOf(documentNumber)
  const { rows } = await sql<{
    matter_id: string
    number: string
    title: string
    received_on: string
    open: boolean
    organ: string | null
  }>`select * from documents.registered_before(${grams}::text[], ${documentNumber}, ${organ})`.execute(trx)
  return rows.map(({ matter_id: id, number, title, received_on: receivedOn, open, organ: from }) => ({
    id,
    number,
    title,
    receivedOn,
    open,
    organ: from ?? '',
    sameOrgan: from === organ,
  }))
}
