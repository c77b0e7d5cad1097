import type { Transaction } from 'kysely'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import type { OfficeDay, YearData } from '#kernel/calendar/year-data.ts'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { day } from '#lib/day.ts'

export interface CalendarData {
  readonly years: readonly YearData[]
  readonly officeDays: readonly OfficeDay[]
}

/** What the working calendar is made of: a year that the office imported replaces the one that came with the program. */
export async function loadCalendarData(trx: Transaction<KernelSchema>): Promise<CalendarData> {
  const years = await trx.selectFrom('kernel.calendar_year').select('data').orderBy('year').execute()
  const days = await trx.selectFrom('kernel.office_day').select(['on', 'worked', 'name']).execute()
  return {
    years: [...nationalYears(), ...years.map(row => row.data as YearData)],
    officeDays: days.map(row => ({ day: day(row.on), worked: row.worked, name: { zh: row.name, en: row.name } })),
  }
}
