import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { merkleTree } from '#lib/merkle.ts'

/** A matter's head as a leaf of the tree. */
export interface Head {
  readonly matter_id: string
  readonly seq: number
  /** Hex hash of its last entry. */
  readonly head: string
}

export interface Checkpoint {
  readonly no: number
  readonly madeAt: string
  readonly matters: number
  /** Hex. */
  readonly root: string
  /** Hex hash of the checkpoint before; null for the first. */
  readonly prev: string | null
  readonly keyId: string
}

const leafOf = ({ matter_id, seq, head }: Head): Uint8Array => Buffer.from(canonicalJson([matter_id, seq, head]))

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

interface Row {
  no: number
  made_at: Date
  matters: number
  root: string
  prev: string | null
  key_id: string
}

export const checkpointOf = (row: Row): Checkpoint => ({
  no: row.no,
  madeAt: row.made_at.toISOString(),
  matters: row.matters,
  root: row.root,
  prev: row.prev,
  keyId: row.key_id,
})

const byId = (a: Head, b: Head) => (a.matter_id < b.matter_id ? -1 : 1)

/**
 * Fixes the whole as it stands: a signed root over the heads of all matters, keeping those that changed since the one
 * before. Null where nothing changed, or where another process was first.
 */
export async function makeCheckpoint(kernel: Kernel): Promise<Checkpoint | null> {
  const asSystem = { principals: [], scope: 'system' } as const
  return inTransaction(
    kernel.db,
    asSystem,
    async trx => {
      const { rows: last } =
        await sql<Row>`select no, made_at, matters, encode(root, 'hex') as root, encode(prev, 'hex') as prev, key_id
        from kernel.checkpoint order by no desc limit 1`.execute(trx)
      const before = last[0] && checkpointOf(last[0])
      const { rows: heads } =
        await sql<Head>`select id as matter_id, seq, encode(head, 'hex') as head from kernel.matter`.execute(trx)
      const { rows: known } = await sql<Head>`select distinct on (matter_id) matter_id, seq, encode(head, 'hex') as head
        from kernel.checkpoint_head order by matter_id, checkpoint_no desc`.execute(trx)
      const fixed = new Map(known.map(one => [one.matter_id, one.head]))
      const changed = heads.filter(one => fixed.get(one.matter_id) !== one.head)
      if (changed.length === 0) return null
      const made: Checkpoint = {
        no: (before?.no ?? 0) + 1,
        madeAt: kernel.now().toISOString(),
        matters: heads.length,
        root: rootOf(heads.toSorted(byId)),
        prev: before ? checkpointHash(before) : null,
        keyId: kernel.key.id,
      }
      const { rows } = await sql<{
        added: boolean
      }>`select kernel.add_checkpoint(${made.no}, ${made.madeAt}::timestamptz, ${made.matters},
        decode(${made.root}, 'hex'), decode(${made.prev}, 'hex'), ${made.keyId}, ${kernel.key.sign(signedPartOf(made))}, ${JSON.stringify(changed)}::jsonb) as added`.execute(
        trx,
      )
      return rows[0]?.added ? made : null
    },
    { isolation: 'repeatable read' },
  )
}
