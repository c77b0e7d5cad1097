import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { merkleTree } from '#lib/merkle.ts'
import { type Checkpoint, checkpointsOf, fixedHeads, type Head } from './checkpoint-rows.ts'

/** The bytes that stand for a head in the tree. */
export const leafOf = ({ matter_id, seq, head }: Head): Uint8Array => Buffer.from(canonicalJson([matter_id, seq, head]))

/** The root over the heads in the order of their matters' ids. */
export function rootOf(heads: readonly Head[]): string {
  return Buffer.from(merkleTree(heads.map(leafOf)).root).toString('hex')
}

/** What is signed, and hashed for the next. */
export const signedPartOf = ({ no, madeAt, matters, root, prev, keyId }: Checkpoint) =>
  Buffer.from(canonicalJson({ no, madeAt, matters, root, prev, keyId }))

/** What the next checkpoint carries as its `prev`. */
export function checkpointHash(checkpoint: Checkpoint): string {
  return createHash('sha256').update(signedPartOf(checkpoint)).digest('hex')
}

const byId = (a: Head, b: Head) => (a.matter_id < b.matter_id ? -1 : 1)
const uniqueViolation = '23505'

/**
 * Fixes the whole as it stands: a signed root over the heads of all matters, keeping those that changed since the one
 * before. Null where nothing changed, or where another process was first.
 */
export async function makeCheckpoint(kernel: Kernel): Promise<Checkpoint | null> {
  const asSystem = { principals: [], scope: 'system' } as const
  try {
    return await inTransaction(kernel.db, asSystem, trx => addCheckpoint(kernel, trx), { isolation: 'repeatable read' })
  } catch (error) {
    // The number was taken between our snapshot and now.
    if ((error as { code?: string }).code === uniqueViolation) return null
    throw error
  }
}

async function addCheckpoint(kernel: Kernel, trx: Transaction<KernelSchema>): Promise<Checkpoint | null> {
  const [before] = await checkpointsOf(trx, { latest: true })
  const { rows: heads } =
    await sql<Head>`select id as matter_id, seq, encode(head, 'hex') as head from kernel.matter`.execute(trx)
  const fixed = new Map((await fixedHeads(trx)).map(one => [one.matter_id, one.head]))
  const changed = heads.filter(one => fixed.get(one.matter_id) !== one.head)
  if (changed.length === 0) return null
  const made: Checkpoint = {
    no: (before?.checkpoint.no ?? 0) + 1,
    madeAt: kernel.now().toISOString(),
    matters: heads.length,
    root: rootOf(heads.toSorted(byId)),
    prev: before ? checkpointHash(before.checkpoint) : null,
    keyId: kernel.key.id,
  }
  const { rows } = await sql<{
    added: boolean
  }>`select kernel.add_checkpoint(${made.no}, ${made.madeAt}::timestamptz, ${made.matters},
    decode(${made.root}, 'hex'), decode(${made.prev}, 'hex'), ${made.keyId}, ${kernel.key.sign(signedPartOf(made))}, ${JSON.stringify(changed)}::jsonb) as added`.execute(
    trx,
  )
  return rows[0]?.added ? made : null
}
