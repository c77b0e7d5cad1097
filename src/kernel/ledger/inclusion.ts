import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { merkleTree, verifyInclusion } from '#lib/merkle.ts'
import { leafOf, signedPartOf } from './checkpoint.ts'
import { type Checkpoint, checkpointsOf, fixedHeads, type Head } from './checkpoint-rows.ts'
import { keyId, signatureHolds } from './signing-key.ts'

/** What shows without the ledger that a signed checkpoint fixes the head of a matter. */
export interface Inclusion {
  readonly checkpoint: Checkpoint
  /** Hex, over the canonical JSON of the checkpoint. */
  readonly signature: string
  readonly publicKey: string
  readonly leaf: Head
  /** Where the leaf stands among `checkpoint.matters`, from 0. */
  readonly index: number
  /** Hex hashes from the leaf to the root. */
  readonly proof: readonly string[]
}

/** The proof of a matter against the latest checkpoint; null while it is in none. */
export async function inclusionOf(kernel: Kernel, matterId: string): Promise<Inclusion | null> {
  return readOnly(
    kernel.db,
    { principals: [], scope: 'system' },
    async trx => {
      const [latest] = await checkpointsOf(trx, { latest: true })
      const heads = await fixedHeads(trx)
      const index = heads.findIndex(one => one.matter_id === matterId)
      const leaf = heads[index]
      if (!latest || !leaf) return null
      const { public_key: publicKey } = await trx
        .selectFrom('kernel.signing_key')
        .select('public_key')
        .where('id', '=', latest.checkpoint.keyId)
        .executeTakeFirstOrThrow()
      const proof = merkleTree(heads.map(leafOf)).proof(index)
      return {
        checkpoint: latest.checkpoint,
        signature: latest.signature.toString('hex'),
        publicKey,
        leaf,
        index,
        proof: proof.map(hash => hash.toString('hex')),
      }
    },
    { isolation: 'repeatable read' },
  )
}

/** Whether the proof leads to the root and the root is signed by the key it names. Whose key that is, the office's published keys say. */
export function inclusionHolds({ checkpoint, signature, publicKey, leaf, index, proof }: Inclusion): boolean {
  const claim = {
    leaf: leafOf(leaf),
    index,
    size: checkpoint.matters,
    proof: proof.map(hash => Buffer.from(hash, 'hex')),
    root: Buffer.from(checkpoint.root, 'hex'),
  }
  return (
    keyId(publicKey) === checkpoint.keyId &&
    signatureHolds(publicKey, signedPartOf(checkpoint), Buffer.from(signature, 'hex')) &&
    verifyInclusion(claim)
  )
}
