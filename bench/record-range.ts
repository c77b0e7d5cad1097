import { recordHistories } from '#kernel/matter/history.ts'
import { type OpenKernel, openKernel } from '#server/open-kernel.ts'
import { benchHistory } from './histories.ts'

const lot = 60

/** Records the matters `from`–`until` of `of`, two lots under way at once: while the database writes one, the next is told. */
export async function recordRange(
  kernel: OpenKernel,
  from: number,
  until: number,
  of: number,
  told: (done: number) => void = () => {},
): Promise<void> {
  const { calendar, now } = await kernel.facts()
  let next = from
  const lane = async () => {
    while (next < until) {
      const first = next
      next = Math.min(until, first + lot)
      const histories = Array.from({ length: next - first }, (_, i) => benchHistory(first + i, of, calendar, now))
      const outcomes = await recordHistories(kernel, histories, { kind: 'system', name: 'bench' })
      const refused = outcomes.find(one => one.outcome === 'refused')
      if (refused?.outcome === 'refused') throw new Error(`${refused.key} is refused: ${refused.refusal.text.en}`)
      told(next - from)
    }
  }
  await Promise.all([lane(), lane()])
}

if (import.meta.main) {
  const [databaseUrl = '', dataDir = '', from, until, of] = process.argv.slice(2)
  const url = new URL(databaseUrl)
  // Of this session only: a crash would cost the last half second of the seeding, which is begun again then.
  url.searchParams.set('options', '-c synchronous_commit=off')
  const kernel = await openKernel({ databaseUrl: url.href, dataDir, poolSize: 3 })
  const [first, last] = [Number(from), Number(until)]
  const began = performance.now()
  let saidAt = began
  await recordRange(kernel, first, last, Number(of), done => {
    if (performance.now() - saidAt < 10_000) return
    saidAt = performance.now()
    console.log(`${from}–${until}: ${done} recorded, ${Math.round((done / (saidAt - began)) * 1000)} a second`)
  })
  await kernel.close()
}
