import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Directory } from '#kernel/people/directory.ts'

/** What a decision may look at beside the matter itself. A value, so that deciding stays pure. */
export interface Facts {
  readonly directory: Directory
  readonly calendar: WorkingCalendar
  settings(key: string): number | undefined
  /** When it is decided; the day of an act is `happenedAt`'s, which a record of older paper gives itself. */
  readonly now: Date
}
