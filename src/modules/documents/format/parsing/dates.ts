import { chineseAsNumber } from '#lib/chinese-number.ts'
import { type Day, isDay } from '#lib/day.ts'

const zero = '〇○零０OＯo'
const digit = `[${zero}一二三四五六七八九]`
const western = '([12]\\d{3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日'
const chinese = `([一二]${digit}{3})年\\s*([一二三四五六七八九十]{1,2})月\\s*([一二三四五六七八九十]{1,3})日`

/** A date that stands alone, in Arabic or Chinese digits. */
export const dateLine = new RegExp(`^(?:${western}|${chinese})$`)
/** A date at the end of a line, after something else. */
export const dateAtEnd = new RegExp(`^(.+?)[\\s\\u3000]+(?:${western}|${chinese})$`)
/** 印发机关 and 印发日期. */
export const issuedLine = new RegExp(`^(.+?)[\\s\\u3000]*(?:${western}|${chinese})\\s*印发$`)

/** The groups of the expressions above, from `first` on, as a day that exists. */
export function dayFrom(match: RegExpExecArray, first = 1): Day | undefined {
  const [year, month, dayOfMonth] = match.slice(first, first + 3)
  const [yearInWords = '', monthInWords = '', dayInWords = ''] = match.slice(first + 3, first + 6)
  const numbers = year
    ? [Number(year), Number(month), Number(dayOfMonth)]
    : [yearOf(yearInWords), chineseAsNumber(monthInWords) ?? 0, chineseAsNumber(dayInWords) ?? 0]
  const [y = 0, m = 0, d = 0] = numbers
  const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

const ones = '一二三四五六七八九'
const yearOf = (words: string) => Number([...words].map(one => ones.indexOf(one) + 1).join(''))
