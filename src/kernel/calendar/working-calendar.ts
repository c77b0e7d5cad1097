import type { Text } from '#kernel/refusal.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { addDays, weekday } from '#lib/day.ts'
import type { ArrangedDay, OfficeDay, YearData } from './year-data.ts'

export interface DayKind {
  readonly worked: boolean
  readonly why: 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'office-rest' | 'office-work'
  /** Of the festival or the office's own day. */
  readonly name?: Text
}

/** Every question may throw the Refusal `calendar-year-missing`: a day of a year without data is never guessed. */
export interface WorkingCalendar {
  /** The years with data, earliest first. */
  readonly years: readonly number[]
  kind(of: Day): DayKind
  isWorked(of: Day): boolean
  /** The `count`-th worked day after `from`, which is not counted itself (民法典 201); `from` where count is 0. */
  workedDayAfter(from: Day, count: number): Day
  /** The `count`-th worked day before `from`, for lamps that turn yellow so many working days ahead. */
  workedDayBefore(from: Day, count: number): Day
  /** `from` where it is worked, else the first worked day after it (民法典 203). */
  firstWorkedFrom(from: Day): Day
  /** How many worked days lie in `from`–`until`, both counted; 0 where `until` is earlier. */
  workedDaysWithin(from: Day, until: Day): number
  /** The days in `from`–`until`, both counted, that are not simply a weekday or a weekend: what arithmetic must show. */
  exceptionsWithin(from: Day, until: Day): readonly (DayKind & { readonly day: Day })[]
}

/**
 * Of two `years` for the same year the later in the list stands alone (an imported or amended notice replaces the
 * packaged one); where the notices of two years name the same day, that of the later year decides. The office's own days
 * come before both.
 */
export function workingCalendar(data: {
  readonly years: readonly YearData[]
  readonly officeDays: readonly OfficeDay[]
}): WorkingCalendar {
  const years = new Map(data.years.map(year => [year.year, year]))
  const inOrder = [...years.values()].sort((a, b) => a.year - b.year)
  const arranged = new Map(inOrder.flatMap(({ days }) => days.map(each => [each.day, each] as const)))
  const own = new Map(data.officeDays.map(each => [each.day, each]))

  const kind = (of: Day): DayKind => {
    const year = Number(of.slice(0, 4))
    if (!years.has(year)) throw calendarYearMissing(year)
    return kindOf(of, own.get(of), arranged.get(of))
  }
  const isWorked = (of: Day) => kind(of).worked

  return {
    years: inOrder.map(({ year }) => year),
    kind,
    isWorked,
    workedDayAfter: (from, count) => step(from, count, 1, isWorked),
    workedDayBefore: (from, count) => step(from, count, -1, isWorked),
    firstWorkedFrom: from => (isWorked(from) ? from : step(from, 1, 1, isWorked)),
    workedDaysWithin: (from, until) => daysWithin(from, until).filter(isWorked).length,
    exceptionsWithin: (from, until) =>
      daysWithin(from, until)
        .map(each => ({ day: each, ...kind(each) }))
        .filter(({ why }) => why !== 'weekday' && why !== 'weekend'),
  }
}

function kindOf(of: Day, own: OfficeDay | undefined, arranged: ArrangedDay | undefined): DayKind {
  if (own) return { worked: own.worked, why: own.worked ? 'office-work' : 'office-rest', name: own.name }
  if (arranged) return { worked: arranged.worked, why: arranged.worked ? 'make-up' : 'holiday', name: arranged.name }
  return weekday(of) <= 5 ? { worked: true, why: 'weekday' } : { worked: false, why: 'weekend' }
}

/** Ends without a bound of its own: a calendar has finitely many years, and past them `isWorked` throws. */
function step(from: Day, count: number, direction: 1 | -1, isWorked: (of: Day) => boolean): Day {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of days: ${count}`)
  let at = from
  for (let left = count; left > 0; ) {
    at = addDays(at, direction)
    if (isWorked(at)) left -= 1
  }
  return at
}

function daysWithin(from: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let at = from; at <= until; at = addDays(at, 1)) days.push(at)
  return days
}

function calendarYearMissing(year: number) {
  return refusal(
    'calendar-year-missing',
    409,
    {
      zh: `工作日历缺少${year}年的放假安排，无法推算期限。请在“机关管理→工作日历”导入国务院办公厅关于${year}年部分节假日安排的通知，或运行 huiyin calendar import。`,
      en: `The working calendar has no holiday arrangement for ${year}, so no day in it can be worked out. Import the State Council's holiday notice for ${year} under Office → Working calendar, or run huiyin calendar import.`,
    },
    { year },
  )
}
