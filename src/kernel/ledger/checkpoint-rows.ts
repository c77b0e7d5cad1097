import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

type Trx = Transaction<KernelSchema>

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

interface Row {
  no: number
  made_at: Date
  matters: number
  root: string
  prev: string | null
  key_id: string
  signature: Buffer
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly signature: Buffer
}

/** The checkpoints there are, earliest first; with `latest` the last one only. */
export async function checkpointsOf(trx: Trx, { latest = false } = {}): Promise<readonly SignedCheckpoint[]> {
  const { rows } = await sql<Row>`select no, made_at, matters, encode(root, 'hex') as root, encode(prev, 'hex') as prev,
    key_id, signature from kernel.checkpoint order by no ${latest ? sql`desc limit 1` : sql``}`.execute(trx)
  return rows.map(({ no, made_at, matters, root, prev, key_id, signature }) => ({
    checkpoint: { no, madeAt: made_at.toISOString(), matters, root, prev, keyId: key_id },
    signature,
  }))
}

/** The head of every matter as the latest checkpoint fixed it, in the order of the tree. */
export async function fixedHeads(trx: Trx): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`select distinct on (matter_id) matter_id, seq, encode(head, 'hex') as head
    from kernel.checkpoint_head order by matter_id, checkpoint_no desc`.execute(trx)
  return rows
}
