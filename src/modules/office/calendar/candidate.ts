import { type HolidayNotice, parseNotice } from '#kernel/calendar/parse-notice.ts'
import { type WorkingCalendar, workingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { OfficeDay, YearData } from '#kernel/calendar/year-data.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { loadCalendarData } from '#kernel/people/load-calendar-data.ts'
import { orThrow } from '#kernel/refusal.ts'
import { day } from '#lib/day.ts'
import { asOffice } from '../as-office.ts'

/** A day to be added to the office's own, or with `worked: null` to be taken away. */
export interface DayChange {
  readonly on: string
  readonly worked: boolean | null
  readonly name?: string
}

/** The notice as data. Throws the Refusal `holiday-notice-unreadable`. */
export function readNotice(text: string): HolidayNotice {
  return orThrow(parseNotice(text))
}

/** A year of the notice as it is kept: its days, without the sentences that they were read from. */
export function yearOf({ year, days }: HolidayNotice): YearData {
  return { year, days: days.map(({ day, worked, name }) => ({ day, worked, name })) }
}

/** The calendar as it would be with the year and the days. */
export async function candidateCalendar(
  kernel: Kernel,
  { year, days = [] }: { readonly year?: YearData; readonly days?: readonly DayChange[] },
): Promise<WorkingCalendar> {
  const data = await readOnly(kernel.db, asOffice, loadCalendarData)
  const changed = new Set(days.map(({ on }) => on))
  const added = days.flatMap(({ on, worked, name = '' }): OfficeDay[] =>
    worked === null ? [] : [{ day: day(on), worked, name: { zh: name, en: name } }],
  )
  return workingCalendar({
    years: year ? [...data.years, year] : data.years,
    officeDays: [...data.officeDays.filter(own => !changed.has(own.day)), ...added],
  })
}
