import { nationalYears } from '#kernel/calendar/national-years.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { previewRecompute } from '#kernel/matter/recompute.ts'
import { loadCalendarData } from '#kernel/people/load-calendar-data.ts'
import { day, isDay } from '#lib/day.ts'
import { asOffice } from '../as-office.ts'
import { change, type Doing } from '../change.ts'
import { candidateCalendar, type DayChange, readNotice, yearOf } from './candidate.ts'
import { calendarContract } from './contract.ts'

/** The database queues the recomputation of open clocks with the change; this says how many it will move. */
async function movedBy(kernel: Kernel, what: Parameters<typeof candidateCalendar>[1]): Promise<number> {
  return (await previewRecompute(kernel, await candidateCalendar(kernel, what))).count
}

async function changeDay(doing: Doing, { on, worked, name = '' }: DayChange): Promise<{ moved: number }> {
  const { kernel, actor } = doing
  const moved = await movedBy(kernel, { days: [{ on, worked, name }] })
  await change(
    doing,
    worked === null ? 'office-day-removed' : 'office-day-set',
    on,
    async (trx, now) => {
      const row = { worked: worked === true, name, added_at: now, added_by: actor.personId }
      if (worked === null) await trx.deleteFrom('kernel.office_day').where('on', '=', on).execute()
      else
        await trx
          .insertInto('kernel.office_day')
          .values({ on, ...row })
          .onConflict(conflict => conflict.column('on').doUpdateSet(row))
          .execute()
    },
    worked === null ? {} : { worked, moved },
  )
  return { moved }
}

async function adopt(doing: Doing, text: string): Promise<{ year: number; moved: number }> {
  const { kernel, actor } = doing
  const data = yearOf(readNotice(text))
  const moved = await movedBy(kernel, { year: data })
  await change(
    doing,
    'calendar-year-adopted',
    String(data.year),
    (trx, now) => {
      const row = { data: JSON.stringify(data), source: text, imported_at: now, imported_by: actor.personId }
      return trx
        .insertInto('kernel.calendar_year')
        .values({ year: data.year, ...row })
        .onConflict(conflict => conflict.column('year').doUpdateSet(row))
        .execute()
    },
    { moved },
  )
  return { year: data.year, moved }
}

async function sourceOf(kernel: Kernel, year: number) {
  const imported = await readOnly(kernel.db, asOffice, trx =>
    trx.selectFrom('kernel.calendar_year').select('imported_at').where('year', '=', year).executeTakeFirst(),
  )
  if (imported) return { zh: '本机关导入的放假通知', en: 'The holiday notice that this office imported' }
  if (!nationalYears().some(one => one.year === year)) return null
  return { zh: '随程序附带的国务院办公厅放假安排', en: 'The State Council’s arrangement that came with the program' }
}

const everyDayOf = (year: number) =>
  Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10))
    .filter(on => on.startsWith(`${year}-`) && isDay(on))
    .map(day)

export const calendarRoutes = defineRoutes(calendarContract, {
  async 'GET /api/office/calendar/:year'({ kernel, params: { year } }) {
    const { calendar } = await kernel.facts()
    const known = calendar.years.includes(year)
    const source = await sourceOf(kernel, year)
    const days = everyDayOf(year)
    const own = async () => {
      const { officeDays } = await readOnly(kernel.db, asOffice, loadCalendarData)
      return officeDays
        .filter(one => days.includes(one.day))
        .map(one => ({ ...one, why: one.worked ? ('office-work' as const) : ('office-rest' as const) }))
    }
    const exceptions = () =>
      calendar.exceptionsWithin(days[0] ?? day(`${year}-01-01`), days.at(-1) ?? day(`${year}-12-31`))
    return { year, known, source, years: [...calendar.years], days: [...(known ? exceptions() : await own())] }
  },
  'PUT /api/office/calendar/days/:on': ({ params, body, ...doing }) => changeDay(doing, { ...params, ...body }),
  'DELETE /api/office/calendar/days/:on': ({ params, ...doing }) => changeDay(doing, { ...params, worked: null }),

  async 'POST /api/office/calendar/readings'({ body }) {
    const { year, days, notUsed, doubts } = readNotice(body.text)
    return { year, days: [...days], notUsed: [...notUsed], doubts: [...doubts] }
  },
  async 'POST /api/office/calendar/previews'({ kernel, body }) {
    const year = body.text === undefined ? undefined : yearOf(readNotice(body.text))
    const { count, changes } = await previewRecompute(
      kernel,
      await candidateCalendar(kernel, { year, days: body.days }),
    )
    return { affected: [...changes], total: count }
  },
  'POST /api/office/calendar/years': ({ body, ...doing }) => adopt(doing, body.text),
})
