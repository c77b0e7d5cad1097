import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import { addDays, addMonths, type Day, day, weekday } from '#lib/day.ts'
import type { ReportingCycle } from '../breakdown/reporting-cycle.ts'

export interface ReportingSchedule {
  readonly every: ReportingCycle['every']
  /** Of a weekly report: 1 is Monday. Friday where it is left out. */
  readonly weekday?: number
  /** Of a report by the month or longer: the day of the month in which the period ends, or its last day where the month has no such day. The last where it is left out. */
  readonly dayOfMonth?: number
  /** Where a day falls that is not worked. */
  readonly moved: 'next' | 'previous' | 'never'
}

/** A report that is owed. */
export interface OwedReport {
  readonly on: Day
  /** The day by the rule, before it was moved for a day of rest. */
  readonly ruled: Day
  /** What it is about: from the day after the report before, to the day by the rule. */
  readonly from: Day
}

/** The reports whose days by the rule lie between two days, both counted. Where reports are moved, the last may be owed after `until`, the first before `from`. */
export function reportDays(
  schedule: ReportingSchedule,
  from: Day,
  until: Day,
  calendar: WorkingCalendar,
): OwedReport[] {
  const ruled = ruledDays(schedule, addMonths(from, -monthsBack), until)
  return ruled.flatMap((on, index) => {
    const before = ruled[index - 1]
    if (on < from || before === undefined) return []
    return [{ on: movedDay(on, schedule.moved, calendar), ruled: on, from: addDays(before, 1) }]
  })
}

/** The longest cycle and a month more, so that the report before the first is always known. */
const monthsBack = 13

function movedDay(on: Day, moved: ReportingSchedule['moved'], calendar: WorkingCalendar): Day {
  if (moved === 'never' || calendar.isWorked(on)) return on
  return moved === 'next' ? calendar.firstWorkedFrom(on) : calendar.workedDayBefore(on, 1)
}

function ruledDays({ every, weekday: asked = 5, dayOfMonth }: ReportingSchedule, from: Day, until: Day): Day[] {
  const days: Day[] = []
  if (every === 'week') {
    const first = addDays(from, (asked - weekday(from) + 7) % 7)
    for (let at = first; at <= until; at = addDays(at, 7)) days.push(at)
    return days
  }
  const first = day(`${from.slice(0, 7)}-01`)
  for (let month = first; month <= until; month = addMonths(month, 1)) {
    if (Number(month.slice(5, 7)) % months[every] === 0) days.push(...daysIn(month, every, dayOfMonth))
  }
  return days.filter(on => on >= from && on <= until)
}

const months: Readonly<Record<Exclude<ReportingSchedule['every'], 'week'>, number>> = {
  'ten-days': 1,
  'half-month': 1,
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** 旬 end on the 10th, the 20th and the last; half months on the 15th and the last. */
function daysIn(month: Day, every: ReportingSchedule['every'], dayOfMonth: number | undefined): Day[] {
  const last = addDays(addMonths(month, 1), -1)
  const of = (number: number) => addDays(month, number - 1)
  if (every === 'ten-days') return [of(10), of(20), last]
  if (every === 'half-month') return [of(15), last]
  const asked = dayOfMonth === undefined ? last : of(dayOfMonth)
  return [asked < last ? asked : last]
}
