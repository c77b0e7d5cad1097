import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compare, day } from '#lib/day.ts'
import { holidayName } from './festival.ts'
import type { ArrangedDay, YearData } from './year-data.ts'

/**
 * Every year that the installed `chinese-days` has data for, earliest first: 2004–2026 in 1.5.7; a newer release adds
 * years without a change here. Only its data files are read, never its functions: those take a year without data for
 * Monday-to-Friday, and west of Greenwich they are a day off. Throws an Error where a file is not as expected.
 */
export function nationalYears(): readonly YearData[] {
  loaded ??= readYears()
  return loaded
}

let loaded: readonly YearData[] | undefined

function readYears(): readonly YearData[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years')
  const years = readdirSync(folder)
    .filter(name => /^\d{4}\.json$/.test(name))
    .sort()
    .map(name => readYear(Number(name.slice(0, 4)), readFileSync(join(folder, name), 'utf8')))
  if (years.length === 0) throw new Error(`chinese-days holds no years in ${folder}`)
  return years
}

/** `{"holidays": {"2026-01-01": "New Year's Day,元旦,1", …}, "workdays": {…}, "inLieuDays": {…}}`; in-lieu days are holidays too. */
export function readYear(year: number, json: string): YearData {
  const { holidays, workdays } = JSON.parse(json) as Record<string, unknown>
  const days = [...readDays(year, holidays, false), ...readDays(year, workdays, true)]
  return { year, days: days.sort((a, b) => compare(a.day, b.day)) }
}

function readDays(year: number, listed: unknown, worked: boolean): ArrangedDay[] {
  if (typeof listed !== 'object' || listed === null) throw new Error(`chinese-days ${year}: a list of days is missing`)
  return Object.entries(listed).map(([date, names]) => {
    const [english, chinese] = String(names).split(',')
    if (!english || !chinese || !date.startsWith(`${year}-`)) {
      throw new Error(`chinese-days ${year}: not understood: ${date} ${names}`)
    }
    return { day: day(date), worked, name: holidayName(chinese) }
  })
}
