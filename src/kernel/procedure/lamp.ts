import { dayOf } from '#lib/day.ts'

export type Lamp = 'green' | 'yellow' | 'red'

/** Red: past its instant. Yellow: from the day that the clock names (three working days before, a setting). */
export function lampOf(due: { readonly dueAt: Date | string; readonly yellowOn: string }, now: Date): Lamp {
  if (new Date(due.dueAt) <= now) return 'red'
  return due.yellowOn <= dayOf(now) ? 'yellow' : 'green'
}
