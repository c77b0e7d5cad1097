import type { Text } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'

/** A day that one year's arrangement makes worked or not, and the festival it was done for. */
export interface ArrangedDay {
  readonly day: Day
  readonly worked: boolean
  readonly name: Text
}

/**
 * One year's holiday arrangement. Its days are those of the notice, which may reach into the December before: the notice
 * for 2019 made Saturday 2018-12-29 a working day.
 */
export interface YearData {
  readonly year: number
  readonly days: readonly ArrangedDay[]
}

/** A day that the office itself works or rests, whatever the country does: a local festival, a day of duty for all. */
export interface OfficeDay {
  readonly day: Day
  readonly worked: boolean
  readonly name: Text
}
