import { sql } from 'kysely'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { entryHash } from '#kernel/ledger/entry-hash.ts'
import { type Receipt, receiptIsGenuine } from '#kernel/ledger/receipt.ts'
import { entriesOf } from '#kernel/matter/queries.ts'
import { asWindow } from './by-code.ts'

/** Whether what a raiser holds agrees with what the ledger holds; tells nothing of the matter itself. */
export async function checkReceipt(kernel: Kernel, receipt: Receipt) {
  return readOnly(kernel.db, asWindow, async trx => {
    const known = await trx
      .selectFrom('kernel.signing_key')
      .select('public_key')
      .where('id', '=', receipt.keyId)
      .executeTakeFirst()
    const genuine = known?.public_key === receipt.publicKey && receiptIsGenuine(receipt)
    const entries = genuine ? await entriesOf(trx, receipt.matterId) : []
    const unbroken = entries.every(
      (entry, i) => entry.prev === (entries[i - 1]?.hash ?? null) && entryHash(entry) === entry.hash,
    )
    const inLedger = genuine && unbroken && entries[receipt.seq - 1]?.hash === receipt.entryHash
    const { rows } = await sql<{ no: number; made_at: Date; root: string }>`
      select c.no, c.made_at, encode(c.root, 'hex') as root from kernel.checkpoint c
      join kernel.checkpoint_head h on h.checkpoint_no = c.no
      where h.matter_id = ${receipt.matterId} and h.seq >= ${receipt.seq} order by c.no limit 1`.execute(trx)
    const [first] = rows
    const covered = inLedger && first ? { no: first.no, madeAt: first.made_at.toISOString(), root: first.root } : null
    return { genuine, inLedger, checkpoint: covered }
  })
}
