import { diffArrays } from 'diff'

/** One of the earlier and one of the later that belong together; one alone was removed or added. */
export type Pair<T> = readonly [earlier: T | undefined, later: T | undefined]

/** Longer lists that have nothing in common are paired by their order: to compare all with all would take seconds. */
const mostEdits = 600
const mostCompared = 40_000
/** Below this two texts have only common words in common. */
const leastAlike = 0.4

/** Pairs two lists of texts in order: the same ones first, and between them those that are most alike. */
export function alignment<T extends { readonly text: string }>(earlier: readonly T[], later: readonly T[]): Pair<T>[] {
  const texts = (list: readonly T[]) => list.map(({ text }) => text)
  const steps = diffArrays(texts(earlier), texts(later), { maxEditLength: mostEdits })
  if (!steps) return inOrder(earlier, later)
  const pairs: Pair<T>[] = []
  const left = { earlier: [...earlier], later: [...later] }
  let gap: { earlier: T[]; later: T[] } = { earlier: [], later: [] }
  for (const { added, removed, count } of steps) {
    if (added) gap.later.push(...left.later.splice(0, count))
    else if (removed) gap.earlier.push(...left.earlier.splice(0, count))
    else {
      pairs.push(...mostAlike(gap.earlier, gap.later))
      gap = { earlier: [], later: [] }
      const [same, twin] = [left.earlier.splice(0, count), left.later.splice(0, count)]
      pairs.push(...same.map((one, at): Pair<T> => [one, twin[at]]))
    }
  }
  return [...pairs, ...mostAlike(gap.earlier, gap.later)]
}

function inOrder<T>(earlier: readonly T[], later: readonly T[]): Pair<T>[] {
  return Array.from({ length: Math.max(earlier.length, later.length) }, (_, at) => [earlier[at], later[at]])
}

/** The pairing of the greatest likeness altogether; what is like nothing stands alone, the earlier before the later. */
function mostAlike<T extends { readonly text: string }>(earlier: readonly T[], later: readonly T[]): Pair<T>[] {
  if (earlier.length === 0 || later.length === 0 || earlier.length * later.length > mostCompared)
    return [...earlier.map((one): Pair<T> => [one, undefined]), ...later.map((one): Pair<T> => [undefined, one])]
  const alike = likenesses(earlier, later)
  const best = Array.from({ length: earlier.length + 1 }, () => new Float64Array(later.length + 1))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = earlier.length - 1; row >= 0; row--)
    for (let column = later.length - 1; column >= 0; column--) {
      const together = alike(row, column)
      const paired = together < leastAlike ? 0 : together + at(row + 1, column + 1)
      ;(best[row] as Float64Array)[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  const pairs: Pair<T>[] = []
  let [row, column] = [0, 0]
  while (row < earlier.length && column < later.length) {
    const together = alike(row, column)
    if (together >= leastAlike && at(row, column) === together + at(row + 1, column + 1))
      pairs.push([earlier[row++], later[column++]])
    else if (at(row, column) === at(row + 1, column)) pairs.push([earlier[row++], undefined])
    else pairs.push([undefined, later[column++]])
  }
  return [
    ...pairs,
    ...earlier.slice(row).map((one): Pair<T> => [one, undefined]),
    ...later.slice(column).map((one): Pair<T> => [undefined, one]),
  ]
}

function likenesses(earlier: readonly { text: string }[], later: readonly { text: string }[]) {
  const [rows, columns] = [earlier, later].map(list => list.map(({ text }) => pairsOfCharacters(text)))
  return (row: number, column: number) => likeness(rows?.[row] ?? new Map(), columns?.[column] ?? new Map())
}

/** Each two characters that follow each other, with how often they do. */
function pairsOfCharacters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, text.length - 1); at++) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** The share that two texts have in common (Dice): 1 for the same text. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0
  let all = 0
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 1 : (2 * common) / all
}
