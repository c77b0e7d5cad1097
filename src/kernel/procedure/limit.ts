import type { Text } from '#kernel/refusal.ts'
import type { Citation } from '#law/instrument.ts'

/** How long, in one unit. A setting's key with its default makes the figure the office's own; `max` is the law's ceiling. */
export type Amount = number | { readonly setting: string; readonly default: number; readonly max?: number }

export type Period =
  | { readonly workingDays: Amount }
  | { readonly days: Amount }
  | { readonly months: Amount }
  | { readonly hours: Amount }

/**
 * A period, or one for each value of a registered field (urgency, difficulty, track …), which may depend on another field
 * in turn. `basis` is for a period that rests on another article than the limit as a whole, or where the others have none.
 */
export type Periods<Field extends string = string> = (
  | Period
  | { readonly byField: Field; readonly periods: Readonly<Record<string, Periods<Field>>>; readonly otherwise: string }
) & { readonly basis?: Citation }

/** The actions that start a limit, or those for each value of a registered field. */
export type Starts<Action extends string = string, Field extends string = string> =
  | readonly Action[]
  | {
      readonly byField: Field
      readonly actions: Readonly<Record<string, readonly Action[]>>
      readonly otherwise: string
    }

/** The clock is held from the one action to the other. Of several that overlap, until the last has ended. */
export interface PauseSpec<Action extends string = string> {
  readonly on: readonly Action[]
  readonly until: readonly Action[]
  readonly basis?: Citation
}

/** Each time adds `period`, or less where the act says so, after the end as it was before that end was moved off a rest day. */
export interface ExtensionSpec<Action extends string = string, Field extends string = string> {
  readonly on: Action
  readonly period: Periods<Field>
  readonly times: number
  readonly basis?: Citation
}

/**
 * A time limit as the law says it. The day it starts on is not counted (民法典 201). `fixedBy` names an action whose
 * `dueOn` replaces the computed end (a leader who names a day). A pause holds the clock between two actions; the days
 * between are not counted. A limit that starts again after it ended (reopened) runs anew; so does one whose action both
 * ends and starts it (transferred from one unit to the next). How days are counted: see the README beside this file.
 */
export interface LimitSpec<Action extends string = string, Field extends string = string> {
  readonly title: Text
  readonly period: Periods<Field>
  readonly startsOn: Starts<Action, Field>
  readonly endsOn: readonly Action[]
  /** The limit is not there for matters whose field has another value. */
  readonly onlyWhen?: { readonly field: Field; readonly is: readonly string[] }
  readonly pause?: PauseSpec<Action> | readonly PauseSpec<Action>[]
  readonly extension?: ExtensionSpec<Action, Field>
  readonly fixedBy?: readonly Action[]
  /** It runs only while a task is owed by it: nobody asked for an opinion, no day for opinions. */
  readonly onlyIfOwed?: true
  /** Due so long before that limit is, where that is later than `period` gives (会办意见在答复期限一个月前). */
  readonly aheadOf?: { readonly limit: string; readonly by: Period }
  /** A time in which something may be done (异议): nobody owes it, so nobody is reminded and nothing is late when it is over. */
  readonly window?: true
  /** Begun by this action it starts anew from that day (补正后答复期限自收到补正之日起算). */
  readonly restartsOn?: readonly Action[]
  /** Inside the office: no law, so a setting. */
  readonly internal?: true
  readonly basis?: Citation
}
