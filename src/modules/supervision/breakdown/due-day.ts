import { chineseAsNumber } from '#lib/chinese-number.ts'
import { addDays, addMonths, type Day, day, isDay } from '#lib/day.ts'

/** The named groups of a form in `due-forms.ts`. */
type Groups = Readonly<Record<string, string | undefined>>
/** The day of the document. */
type Issued = Day | undefined

export function lastOfMonth(of: Day): Day {
  return addDays(addMonths(day(`${of.slice(0, 7)}-01`), 1), -1)
}

export function dayNamed(groups: Groups, issued: Issued): Day | undefined {
  return inYear(groups, issued, of => existing(of, numberOf(groups.month), numberOf(groups.day)))
}

export function endOfMonth(groups: Groups, issued: Issued): Day | undefined {
  return inYear(groups, issued, of => {
    const first = existing(of, numberOf(groups.month), 1)
    return first && lastOfMonth(addMonths(first, groups.before ? -1 : 0))
  })
}

/** 上旬 ends on the 10th, 中旬 on the 20th. */
export function endOfThird(groups: Groups, issued: Issued): Day | undefined {
  if (groups.third === '下') return endOfMonth(groups, issued)
  return inYear(groups, issued, of => existing(of, numberOf(groups.month), groups.third === '上' ? 10 : 20))
}

export function endOfQuarter(groups: Groups, issued: Issued): Day | undefined {
  return inYear(groups, issued, of => {
    const last = existing(of, 3 * numberOf(groups.quarter), 1)
    return last && lastOfMonth(addMonths(last, groups.before ? -3 : 0))
  })
}

export function endOfHalf(groups: Groups, issued: Issued): Day | undefined {
  return inYear(groups, issued, of => existing(of, groups.half === '上' ? 6 : 12, groups.half === '上' ? 30 : 31))
}

export function endOfYear(groups: Groups, issued: Issued): Day | undefined {
  const of = yearOf(groups, issued)
  return of === undefined ? undefined : existing(groups.before ? of - 1 : of, 12, 31)
}

/** 十四五, the 14th five-year plan, ran to 2025. */
export function endOfPlan({ plan }: Groups): Day | undefined {
  return existing(2005 + 5 * numberOf(plan), 12, 31)
}

const longestPeriod = 60

/** From the day of the document. Working days are the calendar's affair: no day here. */
export function endOfPeriod({ count = '', unit = '' }: Groups, issued: Issued): Day | undefined {
  if (!issued || unit === '工作日') return undefined
  if (count === '半') return unit === '年' ? addMonths(issued, 6) : undefined
  const number = numberOf(count)
  if (number === 0 || number > longestPeriod) return undefined
  if (unit === '年' || unit === '月') return addMonths(issued, unit === '年' ? 12 * number : number)
  return addDays(issued, unit === '日' || unit === '天' ? number : 7 * number)
}

const numberOf = (text = '') => (/^\d+$/.test(text) ? Number(text) : text === '两' ? 2 : (chineseAsNumber(text) ?? 0))

/** The year that is named, or that of the document. */
function yearOf({ year, which }: Groups, issued: Issued): number | undefined {
  if (year) return Number(year)
  const own = issued && Number(issued.slice(0, 4))
  return own && own + (which && /^[明次]/.test(which) ? 1 : 0)
}

/** A time without a year is the next one that comes after the day of the document. */
function inYear(groups: Groups, issued: Issued, dayIn: (year: number) => Day | undefined): Day | undefined {
  const of = yearOf(groups, issued)
  if (of === undefined) return undefined
  const due = dayIn(of)
  const isPast = due !== undefined && issued !== undefined && due < issued
  return isPast && !groups.year && !groups.which ? dayIn(of + 1) : due
}

function existing(year: number, month: number, dayOfMonth: number): Day | undefined {
  const [m, d] = [month, dayOfMonth].map(part => String(part).padStart(2, '0'))
  const text = `${year}-${m}-${d}`
  return isDay(text) ? text : undefined
}
