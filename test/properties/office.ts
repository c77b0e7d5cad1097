import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { Actor } from '#kernel/people/actor.ts'
import type { Absence, Directory, Person, Post, Unit } from '#kernel/people/directory.ts'
import { directoryOf } from '#kernel/people/directory-of.ts'
import type { Role } from '#kernel/procedure/procedure.ts'
import { day } from '#lib/day.ts'

/** A small office of invented people, enough for every role and for somebody to be away. */
const id = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export const units: readonly Unit[] = ['办公室', '城建科', '民政科', '教育科'].map((name, i) => ({
  id: id(100 + i),
  name,
  shortName: name,
  parentId: null,
  active: true,
  sort: i,
}))
const unitId = (i: number) => units[i]?.id ?? ''

const staff: readonly [name: string, role: Role, unit: number][] = [
  ['登记甲', 'registrar', 0],
  ['登记乙', 'registrar', 0],
  ['主任甲', 'director', 0],
  ['领导甲', 'leader', 0],
  ['领导乙', 'leader', 0],
  ['城建科长', 'section-head', 1],
  ['城建经办', 'handler', 1],
  ['城建联络', 'liaison', 1],
  ['民政科长', 'section-head', 2],
  ['民政经办', 'handler', 2],
  ['教育科长', 'section-head', 3],
  ['教育经办', 'handler', 3],
]
export const people: readonly Person[] = staff.map(([name], i) => ({ id: id(i + 1), name, active: true }))
export const posts: readonly Post[] = staff.map(([, role, unit], i) => ({
  id: id(200 + i),
  personId: id(i + 1),
  unitId: unitId(unit),
  role,
  title: '',
  fromOn: day('2020-01-01'),
  untilOn: null,
}))

export function directoryWith(absences: readonly Absence[] = []): Directory {
  return directoryOf({ units, people, posts, absences })
}

export const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })

export function factsAt(now: Date, directory: Directory = directoryWith()): Facts {
  return { directory, calendar, settings: () => undefined, now }
}

export function actorFor(person: Person, directory: Directory, on: ReturnType<typeof day>): Actor {
  const roles = directory.postsOf(person.id, on).map(({ role, unitId }) => ({ role, unitId }))
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    roles,
    standsInFor: directory.standsInFor(person.id, on),
  }
}
