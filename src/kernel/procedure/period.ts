import type { Text } from '#kernel/refusal.ts'
import type { Citation } from '#law/instrument.ts'
import type { ClockEvent } from './clock.ts'
import type { Amount, LimitSpec, PauseSpec, Period, Periods, Starts } from './limit.ts'

export type PeriodUnit = 'workingDays' | 'days' | 'months' | 'hours'

/** A period with its figure looked up. `setting` names the office's own setting that the figure came from. */
export interface ResolvedPeriod {
  readonly unit: PeriodUnit
  readonly count: number
  readonly setting?: string
  readonly basis?: Citation
}

export type Fields = Readonly<Record<string, unknown>>
export type Settings = (key: string) => number | undefined

/** The period that holds for a matter with these fields; an unknown value counts as `otherwise`. */
export function resolvePeriod(periods: Periods, fields: Fields, settings: Settings): ResolvedPeriod {
  if ('byField' in periods) {
    const found = resolvePeriod(byValue(periods.periods, fields[periods.byField], periods.otherwise), fields, settings)
    return { ...found, basis: found.basis ?? periods.basis }
  }
  const { basis } = periods
  const { unit, amount } = unitOf(periods)
  if (typeof amount === 'number') return { unit, count: amount, basis }
  const set = settings(amount.setting) ?? amount.default
  return { unit, count: Math.max(1, Math.min(set, amount.max ?? set)), setting: amount.setting, basis }
}

/** Every single period in it, whatever the fields. */
export function singlePeriods(periods: Periods): readonly (Period & { readonly basis?: Citation })[] {
  if (!('byField' in periods)) return [periods]
  return Object.values(periods.periods).flatMap(each => singlePeriods({ ...each, basis: each.basis ?? periods.basis }))
}

/** How long it is and in what unit, before any setting is looked up. */
export function unitOf(period: Period): { readonly unit: PeriodUnit; readonly amount: Amount } {
  if ('workingDays' in period) return { unit: 'workingDays', amount: period.workingDays }
  if ('days' in period) return { unit: 'days', amount: period.days }
  if ('months' in period) return { unit: 'months', amount: period.months }
  return { unit: 'hours', amount: period.hours }
}

/** By how much one act extends the limit: what it names, never more than the rule allows. */
export function extensionOf(
  { limit, fields, settings }: { readonly limit: LimitSpec; readonly fields: Fields; readonly settings: Settings },
  { amount }: Pick<ClockEvent, 'amount'>,
): ResolvedPeriod {
  if (!limit.extension) throw new Error('this limit has no extension')
  const most = resolvePeriod(limit.extension.period, fields, settings)
  const count = amount === undefined ? most.count : Math.max(1, Math.min(amount, most.count))
  return { ...most, count, basis: most.basis ?? limit.extension.basis }
}

/** The actions that start a limit of a matter with these fields. */
export function startsOf(starts: Starts, fields: Fields): readonly string[] {
  return 'byField' in starts ? byValue(starts.actions, fields[starts.byField], starts.otherwise) : starts
}

/** The pauses of a limit, written as one or as a list. */
export function pausesOf(limit: LimitSpec): readonly PauseSpec[] {
  if (!limit.pause) return []
  return 'on' in limit.pause ? [limit.pause] : limit.pause
}

/** Whether a matter with these fields has this limit at all. */
export function appliesTo(limit: LimitSpec, fields: Fields): boolean {
  return !limit.onlyWhen || limit.onlyWhen.is.includes(String(fields[limit.onlyWhen.field]))
}

/** "20 个工作日", "3 months". */
export function periodText(unit: PeriodUnit, count: number): Text {
  const [zh, one, many] = unitWords[unit]
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` }
}

const unitWords = {
  workingDays: ['个工作日', 'working day', 'working days'],
  days: ['日', 'day', 'days'],
  months: ['个月', 'month', 'months'],
  hours: ['小时', 'hour', 'hours'],
} as const

function byValue<Value>(values: Readonly<Record<string, Value>>, value: unknown, otherwise: string): Value {
  const found = values[String(value)] ?? values[otherwise]
  if (found === undefined)
    throw new Error(`a procedure names no "${otherwise}" among ${Object.keys(values).join(', ')}`)
  return found
}
