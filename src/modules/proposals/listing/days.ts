import { addDays, type Day, day, isDay } from '#lib/day.ts'

const pad = (digits: string) => digits.padStart(2, '0')

/** A day as a list has it: a day of Excel's, its number, or text (2026年3月16日, 2026-3-16, 2026/3/16, 2026.3.16, 20260316). */
export function dayIn(cell: unknown): Day | undefined {
  if (cell instanceof Date) return checked(cell.toISOString().slice(0, 10))
  const text = String(cell).trim()
  // Excel counts days from 1899-12-30; these are of the years 2000 to 2100.
  if (/^\d{5}(?:\.\d+)?$/.test(text) && Number(text) >= 36_526 && Number(text) < 73_051)
    return addDays(day('1899-12-30'), Math.floor(Number(text)))
  const [, year = '', month = '', date = ''] =
    /^(\d{4})\s*[年\-/.．]\s*(\d{1,2})\s*[月\-/.．]\s*(\d{1,2})\s*日?(?:\s.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    []
  return checked(`${year}-${pad(month)}-${pad(date)}`)
}

function checked(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}
