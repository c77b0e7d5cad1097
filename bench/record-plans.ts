import type { History } from '#kernel/matter/history.ts'
import { recordHistories } from '#kernel/matter/history.ts'
import { dayOf } from '#lib/day.ts'
import type { OpenKernel } from '#server/open-kernel.ts'
import { itemHistory, planHistory } from './plan-histories.ts'

const lot = 60
const teller = { kind: 'system', name: 'bench' } as const

/** Records so many plans with so many items in all, spread over them. Answers the plans' ids. */
export async function recordPlans(
  kernel: OpenKernel,
  plans: number,
  items: number,
  told: (done: number) => void = () => {},
): Promise<readonly string[]> {
  const { calendar, now } = await kernel.facts()
  const heads = Array.from({ length: plans }, (_, n) => planHistory(n, plans, calendar, now))
  const ids = await recorded(kernel, heads)
  const on = heads.map(({ acts }) => dayOf(acts[0]?.happenedAt ?? now))
  for (let from = 0; from < items; from += lot) {
    const some = Array.from({ length: Math.min(lot, items - from) }, (_, i) => {
      const n = from + i
      const plan = Math.floor((n / items) * plans)
      return itemHistory({ id: ids[plan] ?? '', on: on[plan] ?? dayOf(now) }, n, calendar, now)
    })
    await recorded(kernel, some)
    told(from + some.length)
  }
  return ids
}

async function recorded(kernel: OpenKernel, histories: readonly History[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (let from = 0; from < histories.length; from += lot)
    for (const one of await recordHistories(kernel, histories.slice(from, from + lot), teller)) {
      if (one.outcome === 'refused') throw new Error(`${one.key} is refused: ${one.refusal.text.en}`)
      ids.push(one.id)
    }
  return ids
}
