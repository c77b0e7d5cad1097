import type { Text } from '#kernel/refusal.ts'
import type { Citation } from '#law/instrument.ts'

/** How long, in one unit. A setting's key with its default makes the figure the office's own. */
export type Amount = number | { readonly setting: string; readonly default: number; readonly max?: number }

export type Period =
  | { readonly workingDays: Amount }
  | { readonly days: Amount }
  | { readonly months: Amount }
  | { readonly hours: Amount }

/** A period, or one period for each value of a registered field (urgency, difficulty, track …). */
export type Periods = Period | { readonly byField: string; readonly periods: Readonly<Record<string, Period>>; readonly otherwise: string }

/**
 * A time limit as the law says it. The day it starts on is not counted (民法典 201). `fixedBy` names an action whose
 * `dueOn` replaces the computed end (a leader who names a day). A pause holds the clock between two actions; the days
 * between are not counted. A limit that starts again after it ended (reopened) runs anew.
 */
export interface LimitSpec {
  readonly title: Text
  readonly period: Periods
  readonly startsOn: readonly string[]
  readonly endsOn: readonly string[]
  /** The limit is not there for matters whose field has another value. */
  readonly onlyWhen?: { readonly field: string; readonly is: readonly string[] }
  readonly pause?: { readonly on: readonly string[]; readonly until: readonly string[]; readonly basis?: Citation }
  readonly extension?: { readonly on: string; readonly period: Period; readonly times: number; readonly basis?: Citation }
  readonly fixedBy?: readonly string[]
  /** Begun by this action it starts anew from that day (补正后答复期限自收到补正之日起算). */
  readonly restartsOn?: readonly string[]
  /** Inside the office: no law, so a setting. */
  readonly internal?: true
  readonly basis?: Citation
}
