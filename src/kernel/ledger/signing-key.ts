import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The office's Ed25519 key: signs receipts and checkpoints. The private half is a file that only the program reads. */
export interface KeyPair {
  /** First 16 hex digits of the SHA-256 of the public key. */
  readonly id: string
  readonly publicKey: string
  sign(bytes: Uint8Array): Buffer
  /** 32 bytes that only the holder of the key can derive from the label (HMAC-SHA-256). */
  secret(label: string): Buffer
}

export function keyId(publicKeyPem: string): string {
  return createHash('sha256')
    .update(createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}

function pairOf(privateKey: KeyObject): KeyPair {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  const seed = privateKey.export({ type: 'pkcs8', format: 'der' })
  return {
    id: keyId(publicKey),
    publicKey,
    sign: bytes => sign(null, bytes, privateKey),
    secret: label => createHmac('sha256', seed).update(label).digest(),
  }
}

/** Reads `ledger-key.pem` in the data folder; makes it (mode 0600) on the first start. Two first starts agree on one. */
export async function openSigningKey(dataDir: string): Promise<KeyPair> {
  const path = join(dataDir, 'ledger-key.pem')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  try {
    await writeFile(path, pem, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await chmod(path, 0o600)
  }
  return pairOf(createPrivateKey(await readFile(path, 'utf8')))
}

export function signatureHolds(publicKeyPem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, createPublicKey(publicKeyPem), signature)
  } catch {
    // A key or signature that cannot even be read does not hold.
    return false
  }
}
