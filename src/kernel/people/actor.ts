import type { Role } from '#kernel/procedure/procedure.ts'

/** A person who is signed in, with what their posts give them and whom they stand in for today. */
export interface Actor {
  readonly kind: 'person'
  readonly personId: string
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly unitId: string }[]
  /** Persons absent today whose substitute this is (代). */
  readonly standsInFor: readonly string[]
}

/** The raiser of one matter, known by the receipt code. */
export interface RaiserActor {
  readonly kind: 'raiser'
  readonly matterId: string
  readonly raiserNo: number
}

/** A timer, an import, the demonstration: a program acting for nobody in particular. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
}

export type AnyActor = Actor | RaiserActor | SystemActor

export function holds(actor: AnyActor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'person' && actor.roles.some(held => roles.includes(held.role))
}

/** 三员: they keep the system and see no matter. */
export const isAdministrator = (role: Role): boolean => role.endsWith('-admin')

/** The first post in which a person works on matters; an administrator has none. */
export function workingPost({ roles }: Actor): Actor['roles'][number] | undefined {
  return roles.find(({ role }) => !isAdministrator(role))
}
