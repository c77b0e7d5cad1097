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
  const file = await admitFile(kernel.files, bytes, about)
  const type = acceptedTypes[file.type].mime
  const now = kernel.now()
  await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
    await trx
      .insertInto('kernel.file')
      .values({ sha256: file.sha256, size: file.size, type, kept_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await trx
      .insertInto('kernel.upload')
      .values({
        id: newId(now),
        sha256: file.sha256,
        name: file.name,
        uploaded_by: about.by,
        uploaded_at: now,
        text: file.text,
      })
      .execute()
  })
  return { sha256: file.sha256, name: file.name, size: file.size, type }
}
