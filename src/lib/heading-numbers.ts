import { numberInChinese } from './chinese-number.ts'

/** A heading of the four levels 一、（一）1.（1）; with its number where it says it itself. */
interface Heading {
  readonly level: 1 | 2 | 3 | 4
  readonly number?: string | undefined
}

const forms: Readonly<Record<Heading['level'], (value: number) => string>> = {
  1: value => `${numberInChinese(value)}、`,
  2: value => `（${numberInChinese(value)}）`,
  3: value => `${value}.`,
  4: value => `（${value}）`,
}

/** The number of each heading in turn: its own, or the next of its level, which starts again under a higher one. */
export function headingCounter(): (heading: Heading) => string {
  const counts = [0, 0, 0, 0, 0]
  return ({ level, number }) => {
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    return number ?? forms[level](counts[level])
  }
}
