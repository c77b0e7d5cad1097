import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { defineJob } from './define-job.ts'

const unusedForMs = 7 * 86_400_000

/**
 * Removes what was uploaded more than a week before `now` and never became part of an entry: the text read from it, and its
 * bytes where nothing else names them. Returns how many files went.
 */
export async function sweepUploads(kernel: Kernel, now: Date): Promise<number> {
  const before = new Date(now.getTime() - unusedForMs)
  const unnamed = await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
    const { rows } = await sql<{
      sha256: string
    }>`select sha256 from kernel.sweep_uploads(${before}) as sha256`.execute(trx)
    return rows.map(row => row.sha256)
  })
  // After the commit: bytes without a row are waste, a row without bytes would be a lost file.
  for (const sha256 of unnamed) await kernel.files.drop(sha256, before)
  return unnamed.length
}

export const sweepUploadsJob = defineJob({
  name: 'sweep-uploads',
  cron: '40 3 * * *',
  payload: z.unknown(),
  async run(kernel) {
    await sweepUploads(kernel, kernel.now())
  },
})
