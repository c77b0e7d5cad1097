import { addMonths, type Day, day, daysBetween } from '#lib/day.ts'
import type { PlanNode } from '#modules/supervision/web/client.ts'

export interface Scale {
  /** Where a day stands, of a hundred. */
  at(on: string): number
  /** The beginnings of months, so few that their names do not touch. */
  readonly months: readonly { readonly name: string; readonly at: number }[]
}

const mostNames = 12

/** From the first day on which an item was listed to the last on which one is due or was done; today is always in it. */
export function scaleOf(nodes: readonly Pick<PlanNode, 'begunOn' | 'dueOn' | 'doneOn'>[], today: Day): Scale {
  const days = nodes.flatMap(({ begunOn, dueOn, doneOn }) => [begunOn, dueOn, ...(doneOn ? [doneOn] : [])]) as Day[]
  const sorted = [...days, today].sort()
  const [first, last] = [sorted[0] ?? today, sorted.at(-1) ?? today]
  const length = Math.max(daysBetween(first, last), 1)
  const at = (on: string) => (daysBetween(first, on as Day) / length) * 100
  const begins: Day[] = []
  for (let one = addMonths(day(`${first.slice(0, 7)}-01`), 1); one <= last; one = addMonths(one, 1)) begins.push(one)
  const every = Math.max(Math.ceil(begins.length / mostNames), 1)
  const months = begins.filter((_, i) => i % every === 0).map(one => ({ name: one.slice(0, 7), at: at(one) }))
  return { at, months }
}
