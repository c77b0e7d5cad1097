import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Lamp } from '#kernel/procedure/lamp.ts'
import { type Day, daysBetween, formatDay } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'

/** How much is to be done by a day. */
export interface PlanPoint {
  readonly on: Day
  /** 0–1. */
  readonly share: number
  readonly what?: string
}

export interface ProgressReport {
  readonly on: Day
  /** 0–1; 1 is finished. */
  readonly share: number
}

export interface SupervisedItem {
  /** None where it is 持续推进. */
  readonly dueOn?: Day
  readonly plan: readonly PlanPoint[]
  readonly reports: readonly ProgressReport[]
}

export interface ItemLamp {
  readonly lamp: Lamp
  readonly reason: Text
}

/** Working days before the due day from which a lamp is yellow, as on every clock of the kernel. */
const near = 3
/** No three working days lie so far apart in any year: nobody asks the calendar about a day further off, whose year may not be known yet. */
const far = 31

/** Red: its day has passed. Yellow: within three working days of it, or behind its plan. What is finished is green, and says so if it was late. */
export function itemLamp({ dueOn, plan, reports }: SupervisedItem, today: Day, calendar: WorkingCalendar): ItemLamp {
  const known = reports.filter(({ on }) => on <= today)
  const finished = known
    .filter(({ share }) => share >= 1)
    .map(({ on }) => on)
    .toSorted()[0]
  if (finished !== undefined) return { lamp: 'green', reason: finishedText(finished, dueOn) }
  if (dueOn !== undefined && today > dueOn) return { lamp: 'red', reason: lateText(dueOn, today) }
  const behind = behindPlan(plan, known, today)
  if (dueOn !== undefined && isNear(dueOn, today, calendar))
    return { lamp: 'yellow', reason: nearText(dueOn, today, calendar) }
  if (behind) return { lamp: 'yellow', reason: behindText(behind.point, behind.share) }
  return { lamp: 'green', reason: openText(dueOn) }
}

const isNear = (dueOn: Day, today: Day, calendar: WorkingCalendar) =>
  daysBetween(today, dueOn) <= far && calendar.workedDayBefore(dueOn, near) <= today

/** The latest point of the plan whose day has passed, if less than it asks was reported. Reports of before and after its day count alike. */
function behindPlan(plan: readonly PlanPoint[], reports: readonly ProgressReport[], today: Day) {
  const passed = plan.filter(({ on }) => on < today).toSorted((a, b) => a.on.localeCompare(b.on))
  const point = passed.at(-1)
  const share = reports.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)?.share ?? 0
  return point && share < point.share ? { point, share } : undefined
}

const percent = (share: number) => `${Math.round(share * 100)}%`

function finishedText(on: Day, dueOn: Day | undefined): Text {
  const late = dueOn === undefined ? 0 : daysBetween(dueOn, on)
  const [zh, en] = [formatDay(on, 'zh'), formatDay(on, 'en')]
  return late > 0
    ? { zh: `${zh}办结，逾期${late}天。`, en: `Finished on ${en}, ${late} days late.` }
    : { zh: `${zh}办结。`, en: `Finished on ${en}.` }
}

function lateText(dueOn: Day, today: Day): Text {
  const late = daysBetween(dueOn, today)
  return {
    zh: `应于${formatDay(dueOn, 'zh')}完成，已逾期${late}天。`,
    en: `Was due on ${formatDay(dueOn, 'en')}; ${late} days late.`,
  }
}

function nearText(dueOn: Day, today: Day, calendar: WorkingCalendar): Text {
  const left = Math.max(0, calendar.workedDaysWithin(today, dueOn) - (calendar.isWorked(today) ? 1 : 0))
  return {
    zh: `应于${formatDay(dueOn, 'zh')}完成，还剩${left}个工作日。`,
    en: `Due on ${formatDay(dueOn, 'en')}; ${left} working days left.`,
  }
}

function behindText({ on, share: asked, what }: PlanPoint, share: number): Text {
  return {
    zh: `计划${formatDay(on, 'zh')}${what ? `${what}，` : ''}完成${percent(asked)}，报告的是${percent(share)}。`,
    en: `Planned for ${formatDay(on, 'en')}${what ? ` (${what})` : ''}: ${percent(asked)}; reported: ${percent(share)}.`,
  }
}

function openText(dueOn: Day | undefined): Text {
  return dueOn === undefined
    ? { zh: '没有规定完成的日子，不落后于计划。', en: 'No day is set for it, and it is not behind its plan.' }
    : {
        zh: `应于${formatDay(dueOn, 'zh')}完成，不落后于计划。`,
        en: `Due on ${formatDay(dueOn, 'en')}, and not behind its plan.`,
      }
}
