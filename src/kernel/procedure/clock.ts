import type { Text } from '#kernel/refusal.ts'
import type { Citation } from '#law/instrument.ts'
import type { Day } from '#lib/day.ts'

/** What a clock needs to know of an entry. `on` is the day it happened; `at` the instant, for limits in hours. */
export interface ClockEvent {
  readonly action: string
  readonly on: Day
  readonly at: string
  /** A day fixed by the act (a leader's "by Friday", an agreed day). */
  readonly dueOn?: Day
  /** Days fixed for single limits, by their keys: these are not fixed by `dueOn`. */
  readonly dueOns?: Readonly<Record<string, Day>>
  /** The limit that the act speaks of, where an action can speak of several. */
  readonly limit?: string
  /** An extension for less than the most that the rule allows. */
  readonly amount?: number
  /** Not the whole act yet (delivered to some of the raisers): it starts, ends and moves no clock. */
  readonly partial?: true
  /** Of an act that opened or ended a task: the limits by which something is owed after it. */
  readonly owed?: readonly string[]
}

/** One line of the arithmetic, as data: what it did to the due day, and on what authority. */
export interface ArithmeticLine {
  readonly what:
    | 'start'
    | 'period'
    | 'skipped'
    | 'make-up'
    | 'pause'
    | 'extension'
    | 'month-end'
    | 'moved'
    | 'fixed'
    | 'restart'
    | 'awaited'
    | 'ahead'
    | 'due'
  readonly text: Text
  readonly from?: Day
  readonly until?: Day
  readonly days?: number
  readonly basis?: Citation
}

export type ClockStatus = 'running' | 'paused' | 'ended'

/** A limit as it stands for one matter: when it is due and every step of why. */
export interface Clock {
  readonly limit: string
  readonly status: ClockStatus
  readonly startedOn: Day
  readonly startedAt: string
  /** While paused: the day it would be due if it went on today. */
  readonly dueOn: Day
  /** ISO instant: the end of the due day (24:00 Asia/Shanghai), or start + hours. */
  readonly dueAt: string
  /** From this day the lamp is yellow: three working days (a setting) before it is due. */
  readonly yellowOn: Day
  /** A time in which something may be done; nothing is late when it is over. */
  readonly window?: true
  readonly endedOn?: Day
  readonly endedAt?: string
  readonly extensionsUsed: number
  /** The year whose holiday notice is still to come: until it is imported, the earliest day on which this can be due. */
  readonly awaitsYear?: number
  readonly arithmetic: readonly ArithmeticLine[]
}
