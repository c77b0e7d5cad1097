import type { Heading } from './blocks.ts'

const digits = '〇一二三四五六七八九'

/** 1 to 99 as headings count: 十、十一、二十、二十一. */
function chineseCount(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const high = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return high + (ones === 0 && tens > 0 ? '' : digits[ones])
}

const forms: Readonly<Record<Heading['level'], (value: number) => string>> = {
  1: value => `${chineseCount(value)}、`,
  2: value => `（${chineseCount(value)}）`,
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
