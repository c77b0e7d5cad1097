import { sql } from 'kysely'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { entriesOf } from '#kernel/matter/queries.ts'
import { refusal } from '#kernel/refusal.ts'
import { entryHash } from './entry-hash.ts'
import { type Receipt, receiptIsGenuine } from './receipt.ts'

/** Whether what a raiser holds agrees with what the ledger holds; tells nothing of the matter itself. */
export async function checkReceipt(kernel: Kernel, receipt: Receipt) {
  return readOnly(kernel.db, { principals: [], scope: 'system' }, async trx => {
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

const texts = [
  'office',
  'matterId',
  'number',
  'receivedOn',
  'recordedAt',
  'entryHash',
  'keyId',
  'publicKey',
  'signature',
] as const
const numbers = ['raiser', 'seq'] as const

/** A receipt from the text of its file. Throws a Refusal where it is none. */
export function readReceipt(text: string): Receipt {
  const wrong = refusal('not-a-receipt', 422, {
    zh: '文件不是回音系统的回执（应为登记时下载的 .json 文件）。',
    en: 'The file is not a Huiyin receipt (it should be the .json file given at registration).',
  })
  try {
    const read = JSON.parse(text) as Record<string, unknown>
    const whole =
      read.kind === 'huiyin-receipt' &&
      read.version === 1 &&
      texts.every(key => typeof read[key] === 'string') &&
      numbers.every(key => Number.isSafeInteger(read[key]))
    if (whole) return read as unknown as Receipt
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw wrong
}
