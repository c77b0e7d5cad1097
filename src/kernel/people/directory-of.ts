import type { Role } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'
import type { Absence, Directory, Person, Post, Unit } from './directory.ts'

export interface DirectoryRows {
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly posts: readonly Post[]
  readonly absences: readonly Absence[]
}

function group<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const held = groups.get(key(row))
    if (held) held.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const inForce = (post: Post, on: Day) => post.fromOn <= on && (post.untilOn === null || on <= post.untilOn)

/** The directory over its rows, indexed so that every question is answered without a scan of all posts. */
export function directoryOf({ units, people, posts, absences }: DirectoryRows): Directory {
  const unitsById = new Map(units.map(unit => [unit.id, unit]))
  const peopleById = new Map(people.map(person => [person.id, person]))
  const byPerson = group(posts, post => post.personId)
  const byRole = group(posts, post => post.role)
  const bySubstitute = group(absences, absence => absence.substituteId)
  return {
    units: unitsById,
    people: peopleById,
    posts,
    absences,
    postsOf: (personId, on) => (byPerson.get(personId) ?? []).filter(post => inForce(post, on)),
    holders(role: Role, on: Day, unitId?: string) {
      const held = (byRole.get(role) ?? []).filter(
        post => inForce(post, on) && (unitId === undefined || post.unitId === unitId),
      )
      const found = held.map(post => peopleById.get(post.personId)).filter(person => person?.active)
      return [...new Set(found)] as Person[]
    },
    standsInFor: (personId, on) =>
      (bySubstitute.get(personId) ?? []).filter(one => one.fromOn <= on && on <= one.untilOn).map(one => one.personId),
  }
}
