import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { type KeptMatter, matterById, raiserByReceipt } from '#kernel/matter/queries.ts'
import type { RaiserActor } from '#kernel/people/actor.ts'
import { refusal } from '#kernel/refusal.ts'
import { hashReceiptCode, normaliseReceiptCode } from '#lib/receipt-code.ts'

/** Whoever holds the code is the raiser. Read as the system: the code is the right to see. */
export const asWindow = { principals: [], scope: 'system' } as const

const noSuchCode = () =>
  refusal('no-such-code', 404, {
    zh: '没有查到对应的事项，请核对查询码（16位加1位校验，不分大小写）。',
    en: 'Nothing was found. Check the code (16 characters and one to check; case does not matter).',
  })

/**
 * The matter that a receipt code opens. A code that cannot be one and a code that is nobody's get the same answer; with
 * 80 random bits and a limit on tries, codes are not found by trying.
 */
export async function matterByCode(
  trx: Transaction<KernelSchema>,
  typed: string,
): Promise<KeptMatter & { readonly actor: RaiserActor }> {
  const code = normaliseReceiptCode(typed)
  const found = code === null ? undefined : await raiserByReceipt(trx, hashReceiptCode(code))
  if (!found) throw noSuchCode()
  const matter = await matterById(trx, found.matterId)
  return { ...matter, actor: { kind: 'raiser', matterId: found.matterId, raiserNo: found.raiserNo } }
}
