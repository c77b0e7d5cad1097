import { canonicalJson } from '#lib/canonical-json.ts'
import { type KeyPair, keyId, signatureHolds } from './signing-key.ts'

/** 回执: what a raiser holds against the office. It says that this entry was in the ledger, signed by the office's key. */
export interface Receipt {
  readonly kind: 'huiyin-receipt'
  readonly version: 1
  readonly office: string
  readonly matterId: string
  readonly number: string
  readonly raiser: number
  readonly receivedOn: string
  readonly recordedAt: string
  readonly seq: number
  readonly entryHash: string
  readonly keyId: string
  readonly publicKey: string
  /** Ed25519 over the canonical JSON of all the above, in hex. */
  readonly signature: string
}

function signedPart(receipt: Omit<Receipt, 'signature'>): Buffer {
  const { kind, version, office, matterId, number, raiser, receivedOn, recordedAt, seq, entryHash, keyId, publicKey } =
    receipt
  return Buffer.from(
    canonicalJson({
      kind,
      version,
      office,
      matterId,
      number,
      raiser,
      receivedOn,
      recordedAt,
      seq,
      entryHash,
      keyId,
      publicKey,
    }),
  )
}

export function issueReceipt(
  key: KeyPair,
  said: Omit<Receipt, 'kind' | 'version' | 'keyId' | 'publicKey' | 'signature'>,
): Receipt {
  const receipt = { kind: 'huiyin-receipt', version: 1, ...said, keyId: key.id, publicKey: key.publicKey } as const
  return { ...receipt, signature: key.sign(signedPart(receipt)).toString('hex') }
}

/** Whether the receipt is as it was signed, by the key it names. Whose key that is, the office's published keys say. */
export function receiptIsGenuine(receipt: Receipt): boolean {
  return (
    keyId(receipt.publicKey) === receipt.keyId &&
    signatureHolds(receipt.publicKey, signedPart(receipt), Buffer.from(receipt.signature, 'hex'))
  )
}
