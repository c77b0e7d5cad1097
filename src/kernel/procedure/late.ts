import type { Clock } from './clock.ts'

/** Ended after it was due, or still running past it. A paused clock is not late: the law holds it; nor is a window, which nobody owes. */
export function isLate(clock: Pick<Clock, 'status' | 'dueAt' | 'endedAt' | 'window'>, now: Date): boolean {
  if (clock.window) return false
  if (clock.status === 'ended') return clock.endedAt !== undefined && new Date(clock.endedAt) > new Date(clock.dueAt)
  return clock.status === 'running' && now > new Date(clock.dueAt)
}
