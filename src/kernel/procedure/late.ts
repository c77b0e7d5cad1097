import type { Clock } from './clock.ts'

/** Ended after it was due, or still running past it. A paused clock is not late: the law holds it. */
export function isLate(clock: Pick<Clock, 'status' | 'dueAt' | 'endedAt'>, now: Date): boolean {
  if (clock.status === 'ended') return clock.endedAt !== undefined && new Date(clock.endedAt) > new Date(clock.dueAt)
  return clock.status === 'running' && now > new Date(clock.dueAt)
}
