import { openDatabase } from '#kernel/db/open.ts'
import { ringDue } from '#kernel/notice/ring.ts'
import { kernelOver } from '#server/open-kernel.ts'

/** For the test of the ladder: one of several processes that ring at once. Rings as of each instant that it is sent, and says so. */
const [target, dataDir] = process.argv.slice(2) as [string, string]
const db = await openDatabase(JSON.parse(target))
const kernel = await kernelOver(db, dataDir)
process.on('message', async (now: string) => {
  await ringDue(kernel, new Date(now))
  process.send?.(now)
})
process.send?.('ready')
