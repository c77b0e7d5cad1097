import type { Directory, Person } from '#kernel/people/directory.ts'
import type { Role } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'
import type { Told } from './ladder.ts'

/** What is owed on a matter, as far as it says whom to tell. */
export interface Owed {
  readonly tasks: readonly { readonly ownerId: string; readonly unitId: string; readonly limit: string }[]
  /** Persons of the office who raised it. */
  readonly raisedBy: readonly string[]
}

/** The tasks that a limit speaks of; a limit that no task hangs on (the answer as a whole) speaks of all. */
export function tasksBehind<T extends { readonly limit: string }>(limit: string, tasks: readonly T[]): readonly T[] {
  const own = tasks.filter(task => task.limit === limit)
  return own.length > 0 ? own : tasks
}

/**
 * Who is told, by id: those whom the rungs name, and whoever stands in for one who is away that day. A vacant post passes it
 * up (unit head, director, leader), so that a bell is never rung to nobody; where even the last is vacant, the owner hears it.
 */
export function personsTold(
  tell: readonly Told[],
  limit: string,
  owed: Owed,
  directory: Directory,
  on: Day,
): readonly string[] {
  const named = tell.flatMap(one => byTold(one, limit, owed, directory, on))
  const people = named.length > 0 ? named : ownersOf(limit, owed)
  return [...new Set(people.flatMap(id => [id, ...substitutesOf(id, directory, on)]))].filter(
    id => directory.people.get(id)?.active,
  )
}

function byTold(told: Told, limit: string, owed: Owed, directory: Directory, on: Day): readonly string[] {
  switch (told) {
    case 'owner':
      return ownersOf(limit, owed)
    case 'unit-head': {
      const units = new Set(tasksBehind(limit, owed.tasks).map(task => task.unitId))
      const heads = [...units].flatMap(unitId => ids(directory.holders('section-head', on, unitId)))
      return heads.length > 0 ? heads : byTold('director', limit, owed, directory, on)
    }
    case 'director': {
      const directors = holdersOf('director', directory, on)
      return directors.length > 0 ? directors : byTold('leader', limit, owed, directory, on)
    }
    case 'leader': {
      const leaders = holdersOf('leader', directory, on)
      // The leader who gave the instruction is the one in charge of it.
      const inCharge = leaders.filter(id => owed.raisedBy.includes(id))
      return inCharge.length > 0 ? inCharge : leaders
    }
  }
}

const ids = (people: readonly Person[]) => people.map(person => person.id)
const holdersOf = (role: Role, directory: Directory, on: Day) => ids(directory.holders(role, on))
const ownersOf = (limit: string, owed: Owed) => tasksBehind(limit, owed.tasks).map(task => task.ownerId)

export function substitutesOf(personId: string, directory: Directory, on: Day): readonly string[] {
  return directory.absences
    .filter(one => one.personId === personId && one.fromOn <= on && on <= one.untilOn)
    .map(one => one.substituteId)
}
