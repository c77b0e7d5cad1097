import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#kernel/db/open.ts'
import { kernelOver, type OpenKernel } from '#server/open-kernel.ts'
import { furnishOffice } from '../bench/office.ts'
import { recordRange } from '../bench/record-range.ts'

export { actorOf, staff } from '../bench/office.ts'
export type { OpenKernel }

/** The benchmark's office with so many matters in it, and statistics as a running office has them. */
export async function kernelWithMatters(open: () => Promise<Database>, count: number): Promise<OpenKernel> {
  const db = await open()
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-many-'))
  const kernel = await kernelOver(db, dataDir)
  await furnishOffice(kernel)
  await recordRange(kernel, 0, count, count)
  await db.pool.query('vacuum (analyze)')
  return {
    ...kernel,
    async close() {
      await kernel.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
