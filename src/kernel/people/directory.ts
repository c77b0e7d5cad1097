import type { Role } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'

export interface Unit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
  readonly active: boolean
  readonly sort: number
}

export interface Post {
  readonly id: string
  readonly personId: string
  readonly unitId: string
  readonly role: Role
  readonly title: string
  readonly fromOn: Day
  readonly untilOn: Day | null
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

export interface Absence {
  readonly id: string
  readonly personId: string
  readonly substituteId: string
  readonly fromOn: Day
  readonly untilOn: Day
}

/** Everyone who works here, small enough to hold in memory; indexed by `directoryOf`. */
export interface Directory {
  readonly units: ReadonlyMap<string, Unit>
  readonly people: ReadonlyMap<string, Person>
  readonly posts: readonly Post[]
  readonly absences: readonly Absence[]
  postsOf(personId: string, on: Day): readonly Post[]
  /** Active people who hold the role on that day, in the unit or anywhere, in the order of their posts. */
  holders(role: Role, on: Day, unitId?: string): readonly Person[]
  standsInFor(personId: string, on: Day): readonly string[]
}
