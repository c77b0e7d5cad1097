import { dayOf, daysBetween } from '#lib/day.ts'
import { bandKeys, similarity } from '#lib/similar-text.ts'
import type { RowHistory } from './row-history.ts'

/** What the records say once they are together: how fast they were answered, and which tell the same. */
export interface Findings {
  readonly answered: number
  readonly unanswered: number
  readonly within15Days: number
  readonly within60Days: number
  /** Days beyond the sixtieth, of those answered later. */
  readonly late: { readonly count: number; readonly medianDays: number; readonly mostDays: number }
  /** Ids of records at least `alike` similar, in groups of two or more, larger ones first. */
  readonly alike: number
  readonly groups: readonly (readonly string[])[]
}

const alike = 0.8

export function findingsOf(rows: readonly RowHistory[]): Findings {
  const took = rows.flatMap(({ receivedAt, answeredAt }) =>
    answeredAt ? [daysBetween(dayOf(receivedAt), dayOf(answeredAt))] : [],
  )
  // The day of receipt is not counted (民法典 201), so the difference is the number of days taken.
  const late = took
    .filter(days => days > 60)
    .map(days => days - 60)
    .toSorted((a, b) => a - b)
  return {
    answered: took.length,
    unanswered: rows.length - took.length,
    within15Days: took.filter(days => days <= 15).length,
    within60Days: took.filter(days => days <= 60).length,
    late: { count: late.length, medianDays: median(late), mostDays: late.at(-1) ?? 0 },
    alike,
    groups: groupsOf(rows),
  }
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** Pairs that share a band of their signatures are compared exactly, and those alike joined. */
function groupsOf(rows: readonly RowHistory[]): readonly (readonly string[])[] {
  const texts = rows.map(row => `${row.title}\n${row.content}`)
  const byBand = new Map<bigint, number[]>()
  const leader = rows.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (leader[at] !== at) at = leader[at] as number
    return at
  }
  for (const [i, text] of texts.entries()) {
    for (const band of bandKeys(text)) {
      const before = byBand.get(band) ?? []
      for (const other of before)
        if (find(other) !== find(i) && similarity(texts[other] ?? '', text) >= alike) leader[find(i)] = find(other)
      // Of a hundred copies of one text the hundred-and-first need not be compared with each.
      if (before.length < 20) byBand.set(band, [...before, i])
    }
  }
  const groups = Map.groupBy(rows.entries(), ([i]) => find(i))
  return [...groups.values()]
    .map(group => group.map(([, row]) => row.id))
    .filter(group => group.length > 1)
    .toSorted((a, b) => b.length - a.length)
}
