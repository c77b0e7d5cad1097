import type { Day } from '#lib/day.ts'
import type { Actor } from './actor.ts'
import type { Directory } from './directory.ts'

/** The person as an actor, with the posts and substitutions of that day; null for one who is not active. */
export function actorIn(directory: Directory, personId: string, on: Day): Actor | null {
  const person = directory.people.get(personId)
  if (!person?.active) return null
  return {
    kind: 'person',
    personId,
    name: person.name,
    roles: directory.postsOf(personId, on).map(({ role, unitId }) => ({ role, unitId })),
    standsInFor: directory.standsInFor(personId, on),
  }
}
