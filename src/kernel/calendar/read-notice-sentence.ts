import type { Refusal } from '#kernel/refusal.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { addDays, daysBetween, formatDay, isDay, weekday } from '#lib/day.ts'
import { unreadable } from './unreadable-notice.ts'

export interface NoticeSentence {
  readonly rest: readonly Day[]
  readonly work: readonly Day[]
}

/**
 * One sentence of a holiday notice, without white space. The days named up to 放假 or 补休 are rested, those up to 上班
 * worked; days that no such word follows are left out. What the sentence says of its own weekdays and count is checked.
 */
export function readSentence(sentence: string, noticeYear: number): NoticeSentence | Refusal {
  const rest: Day[] = []
  const work: Day[] = []
  let waiting: Day[] = []
  for (const clause of sentence.split(/[，；,;]/)) {
    const days = readDays(clause, noticeYear)
    if (isRefusal(days)) return days
    waiting.push(...days)
    const rests = /放假|补休/.test(clause)
    const works = clause.includes('上班')
    if (rests && works) return unreadable('一句里既放假又上班', 'one clause both rests and works', sentence)
    if (!rests && !works) continue
    ;(rests ? rest : work).push(...waiting)
    waiting = []
  }
  return miscounted(sentence, rest.length) ?? { rest, work }
}

function miscounted(sentence: string, counted: number): Refusal | undefined {
  const said = [...sentence.matchAll(/(?:共|放假)(\d+)天/g)].map(([, count]) => Number(count))
  if (said.length === 0 || said.includes(counted)) return undefined
  return unreadable(`通知写${said[0]}天，数出${counted}天`, `it says ${said[0]} days, and names ${counted}`, sentence)
}

/** “1月28日（农历除夕、周二）”: groups are year, month, day of the month, what stands in the brackets. */
const datePattern = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/g
const until = /^[至到—–－~～-]+$/
/** The longest holiday so far had 10 days; a longer range is a misprint or two dates of different years. */
const longestRange = 15

function readDays(clause: string, noticeYear: number): Day[] | Refusal {
  const days: Day[] = []
  let readTo = 0
  let year = noticeYear
  let month = ''
  for (const match of clause.matchAll(datePattern)) {
    const joint = clause.slice(readTo, match.index)
    readTo = match.index + match[0].length
    if (match[2]) {
      year = Number(match[1] ?? noticeYear)
      month = match[2]
    }
    const of = `${year}-${month.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
    if (!isDay(of) || !isOfNotice(of, noticeYear)) {
      return unreadable(
        `${match[0]}不是${noticeYear}年安排里的日子`,
        `${match[0]} is no day of the ${noticeYear} notice`,
        clause,
      )
    }
    const wrong = wrongWeekday(of, match[4] ?? '', clause)
    if (wrong) return wrong
    const range = until.test(joint) ? daysAfter(days.at(-1), of) : [of]
    if (!range) return unreadable('起止日期不通', 'a range that does not run from an earlier to a later day', clause)
    days.push(...range)
  }
  return days
}

/** The notice's own year, and the December before it. */
function isOfNotice(of: Day, noticeYear: number): boolean {
  return of.startsWith(`${noticeYear}-`) || of.startsWith(`${noticeYear - 1}-12-`)
}

function daysAfter(from: Day | undefined, until: Day): Day[] | undefined {
  const length = from ? daysBetween(from, until) : 0
  if (!from || length < 1 || length > longestRange) return undefined
  return Array.from({ length }, (_, index) => addDays(from, index + 1))
}

function wrongWeekday(of: Day, bracket: string, clause: string): Refusal | undefined {
  const said = /(?:周|星期)([一二三四五六日天])/.exec(bracket)?.[1]?.replace('天', '日')
  const actual = '一二三四五六日'[weekday(of) - 1]
  if (!said || said === actual) return undefined
  return unreadable(
    `通知写${formatDay(of, 'zh')}是星期${said}，实为星期${actual}`,
    `the weekday given for ${formatDay(of, 'en')} is not the one it falls on`,
    clause,
  )
}
