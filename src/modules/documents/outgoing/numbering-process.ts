import { openDatabase } from '#kernel/db/open.ts'
import { act } from '#kernel/matter/commands.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { kernelOver } from '#server/open-kernel.ts'

/** For the test of numbering: one of several processes in which eight registrars number at once. Says each number given. */
const [target, dataDir, who] = process.argv.slice(2) as [string, string, string]
const actor = JSON.parse(who) as Actor
const kernel = await kernelOver(await openDatabase(JSON.parse(target)), dataDir)

process.on('message', async (matters: readonly string[]) => {
  const queue = [...matters]
  const signer = async () => {
    for (let matterId = queue.shift(); matterId !== undefined; matterId = queue.shift()) {
      const input = { series: '测政发' }
      await act(kernel, { actor, key: `number:${matterId}`, matterId, action: 'number', input })
      process.send?.(matterId)
    }
  }
  await Promise.all(Array.from({ length: 8 }, signer))
  process.send?.('done')
})
process.send?.('ready')
