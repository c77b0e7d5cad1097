import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

/** As the office is called on its papers; empty before it is set up. */
export async function officeName(trx: Transaction<KernelSchema>): Promise<string> {
  const office = await trx.selectFrom('kernel.office').select('name').executeTakeFirst()
  return office?.name ?? ''
}
