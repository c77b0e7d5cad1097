import type { DayKind } from '#kernel/calendar/working-calendar.ts'
import { addDays, type Day, daysBetween } from '#lib/day.ts'
import type { CountedCalendar, CountedLeg, HeldDays } from './count-days.ts'

/** Days that follow each other and are rest days, or make-up days, for the same reason. */
export interface Stretch {
  readonly from: Day
  readonly until: Day
  readonly days: number
  readonly kind: DayKind
}

/** What became of every day between the start and the end: the clerk's recount. `held` is by pause, in their order. */
export interface DayTally {
  readonly counted: number
  readonly held: readonly number[]
  readonly stretches: readonly Stretch[]
  /** Saturdays and Sundays that belong to no holiday. */
  readonly weekends: number
}

/** A rest day within a pause is a rest day: only days that would have counted are put down to the pause. */
export function tallyDays(legs: readonly CountedLeg[], held: readonly HeldDays[], calendar: CountedCalendar): DayTally {
  const heldCounts = held.map(() => 0)
  const stretches: Stretch[] = []
  let counted = 0
  let weekends = 0
  for (const { leg, from, end } of legs) {
    if ('fixed' in leg) continue
    if (leg.unit !== 'workingDays' && held.length === 0) {
      counted += daysBetween(from, end)
      continue
    }
    for (let on = addDays(from, 1); on <= end; on = addDays(on, 1)) {
      const kind = leg.unit === 'workingDays' ? calendar.kind(on) : plain
      if (kind.why === 'weekend') weekends += 1
      else if (kind.why !== 'weekday') append(stretches, on, kind)
      if (!kind.worked) continue
      const pause = held.findIndex(each => each.from < on && on <= each.until)
      if (pause < 0) counted += 1
      else heldCounts[pause] = (heldCounts[pause] ?? 0) + 1
    }
  }
  return { counted, held: heldCounts, stretches, weekends }
}

const plain: DayKind = { worked: true, why: 'weekday' }

function append(stretches: Stretch[], on: Day, kind: DayKind): void {
  const last = stretches.at(-1)
  const goesOn =
    last && addDays(last.until, 1) === on && last.kind.why === kind.why && last.kind.name?.zh === kind.name?.zh
  if (goesOn) stretches[stretches.length - 1] = { ...last, until: on, days: last.days + 1 }
  else stretches.push({ from: on, until: on, days: 1, kind })
}
