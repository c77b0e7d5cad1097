import { ringAfter } from '#kernel/notice/ladder.ts'
import { substitutesOf, tasksBehind } from '#kernel/notice/told.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Text } from '#kernel/refusal.ts'
import { type Day, dayOf } from '#lib/day.ts'
import type { Facts } from './facts.ts'
import type { StoredClock, StoredMatter, StoredTask } from './open-matters.ts'
import { clockRows, clocksNow, nextDue } from './write.ts'

/** One limit whose due day moves. */
interface Move {
  readonly limit: string
  readonly limitTitle: Text
  readonly from: Day
  readonly to: Day
}

/** What is stored of a matter's days where that is no longer what its state, the calendar and the settings give. */
export interface Recomputed {
  readonly matter: StoredMatter
  readonly due: NonNullable<ReturnType<typeof nextDue>>
  readonly clocks: readonly StoredClock[]
  readonly tasks: readonly StoredTask[]
  /** Of limits that run: the day of one that is held moves every day, and concerns nobody until it goes on. */
  readonly moves: readonly Move[]
  readonly told: readonly { readonly personId: string; readonly moves: readonly Move[] }[]
}

/**
 * Reckons an open matter's clocks from its state. Undefined where everything stored is right already, and for a kind that this
 * program does not know any more: nobody could act on it either.
 */
export function recomputed(
  procedures: ReadonlyMap<string, Procedure>,
  matter: StoredMatter,
  facts: Facts,
): Recomputed | undefined {
  const { state } = matter
  const procedure = procedures.get(`${state.kind}@${state.version}`)
  if (!procedure) return undefined
  const clocks = clocksNow(procedure, state, facts)
  const stored = new Map(matter.clocks.map(clock => [clock.limit_key, clock]))
  const rows = clockRows(state, clocks, facts).map(row => withBell(row, stored.get(row.limit_key), facts))
  const changed = rows.filter(row => !sameClock(row, stored.get(row.limit_key)))
  const tasks = matter.tasks.flatMap(task => {
    const limit = state.tasks.find(one => one.no === task.no)?.limit
    const clock = limit === undefined ? undefined : clocks[limit]
    if (!clock) return []
    const fresh = { no: task.no, due_at: clock.dueAt, due_on: clock.dueOn, yellow_on: clock.yellowOn }
    return sameInstant(task.due_at, fresh.due_at) && task.yellow_on === fresh.yellow_on ? [] : [fresh]
  })
  const due = nextDue(state, clocks)
  if (!due) throw new Error(`open matter ${matter.id} would be due no day`)
  const sameDue = sameInstant(matter.due_at.toISOString(), due.due_at) && matter.yellow_on === due.yellow_on
  if (changed.length === 0 && tasks.length === 0 && sameDue) return undefined
  const moves = changed.flatMap(row => moveOf(procedure, row, stored.get(row.limit_key)))
  return { matter, due, clocks: changed, tasks, moves, told: toldOf(matter, moves, facts) }
}

type ClockRow = ReturnType<typeof clockRows>[number]

/** A clock whose day stays goes on up the ladder from where it stands. */
function withBell(row: ClockRow, before: StoredClock | undefined, facts: Facts): StoredClock {
  const { started_on, due_on, due_at, yellow_on } = row
  const fresh = {
    ...row,
    started_on: started_on as Day,
    due_on: due_on as Day,
    yellow_on: yellow_on as Day,
  } as StoredClock
  if (!before || row.rings_at === null || !sameInstant(before.due_at, due_at)) return fresh
  const clock = { startedOn: fresh.started_on, dueOn: fresh.due_on, dueAt: due_at, yellowOn: fresh.yellow_on }
  return { ...fresh, rung: before.rung, rings_at: ringAfter(before.rung, clock, facts) }
}

const plain = ['status', 'started_on', 'due_on', 'yellow_on', 'ended_on'] as const
const instants = ['due_at', 'ended_at', 'rings_at'] as const

function sameClock(fresh: StoredClock, before: StoredClock | undefined): boolean {
  return (
    before !== undefined &&
    plain.every(key => fresh[key] === before[key]) &&
    instants.every(key => sameInstant(fresh[key], before[key]))
  )
}

/** The database writes an instant in another way than we do. */
function sameInstant(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  return new Date(one).getTime() === new Date(other).getTime()
}

function moveOf(procedure: Procedure, row: StoredClock, before: StoredClock | undefined): readonly Move[] {
  if (row.status !== 'running' || !before || before.due_on === row.due_on) return []
  const limitTitle = procedure.limits[row.limit_key]?.title ?? { zh: row.limit_key, en: row.limit_key }
  return [{ limit: row.limit_key, limitTitle, from: before.due_on, to: row.due_on }]
}

/** Whoever owes what the limit speaks of, and who stands in for them today: each once, of all that moved. */
function toldOf({ state }: StoredMatter, moves: readonly Move[], { directory, now }: Facts): Recomputed['told'] {
  const byPerson = new Map<string, Move[]>()
  for (const move of moves) {
    const owners = tasksBehind(move.limit, state.tasks).map(task => task.ownerId)
    const people = new Set(owners.flatMap(id => [id, ...substitutesOf(id, directory, dayOf(now))]))
    for (const id of people) byPerson.set(id, [...(byPerson.get(id) ?? []), move])
  }
  return [...byPerson].map(([personId, moved]) => ({ personId, moves: moved }))
}
