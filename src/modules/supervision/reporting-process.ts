import { openDatabase } from '#kernel/db/open.ts'
import { ringDue } from '#kernel/notice/ring.ts'
import { kernelOver } from '#server/open-kernel.ts'
import { openReports } from './open-reports.ts'

/** For the test of a campaign: one of several processes that open reports and ring at once, as of each instant that it is sent. */
const [target, dataDir] = process.argv.slice(2) as [string, string]
let at = new Date()
const kernel = await kernelOver(await openDatabase(JSON.parse(target)), dataDir, () => at)
process.on('message', async (now: string) => {
  at = new Date(now)
  await openReports(kernel, at)
  await ringDue(kernel, at)
  process.send?.(now)
})
process.send?.('ready')
