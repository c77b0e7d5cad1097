import { Readable } from 'node:stream'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { FileRef } from '#kernel/matter/state.ts'
import { newId } from '#lib/uuid.ts'
import { acceptedTypes } from './accepted-types.ts'
import { admitFile } from './admit-file.ts'

/**
 * A file through the door, not yet part of any matter: on disk and in the database when this returns. `by` is null at the
 * public window. Throws the refusals of `admitFile`.
 */
export async function keepUpload(
  kernel: Kernel,
  bytes: AsyncIterable<Uint8Array>,
  about: { readonly name: string; readonly by: string | null; readonly maxBytes?: number },
): Promise<FileRef> {
  const { sha256, name, size, type, text } = await admitFile(kernel.files, bytes, about)
  const file = { sha256, name, size, type: acceptedTypes[type].mime }
  await record(kernel, file, about.by, text)
  return file
}

/** A file that the system itself made for a person: its words have passed the door where they came in. */
export async function keepMade(
  kernel: Kernel,
  bytes: Uint8Array,
  about: { readonly name: string; readonly type: string; readonly by: string | null },
): Promise<FileRef> {
  const staged = await kernel.files.receive(Readable.from([bytes]), { name: about.name })
  await kernel.files.keep(staged)
  const file = { sha256: staged.sha256, name: about.name, size: bytes.length, type: about.type }
  await record(kernel, file, about.by, '')
  return file
}

async function record(kernel: Kernel, { sha256, name, size, type }: FileRef, by: string | null, text: string) {
  const now = kernel.now()
  await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
    await trx
      .insertInto('kernel.file')
      .values({ sha256, size, type, kept_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await trx
      .insertInto('kernel.upload')
      .values({ id: newId(now), sha256, name, uploaded_by: by, uploaded_at: now, text })
      .execute()
  })
}
