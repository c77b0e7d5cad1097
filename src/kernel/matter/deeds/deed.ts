import type { Facts } from '#kernel/matter/facts.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import type { ActionSpec, DeedName, Owes, Procedure } from '#kernel/procedure/procedure.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import type { EntryData } from '../entry.ts'
import type { MatterState, Party } from '../state.ts'

/** All that a deed looks at. `input` has been read against the deed's and the action's fields. */
export interface DeedContext {
  readonly procedure: Procedure
  readonly action: string
  readonly spec: ActionSpec
  readonly state: MatterState
  readonly input: Readonly<Record<string, unknown>>
  readonly actor: AnyActor
  readonly facts: Facts
  /** The day on which it happened, and the instant. */
  readonly on: Day
  /** Whose posts count: those of that day, but of today where older paper is recorded. */
  readonly inPostOn: Day
  readonly at: string
  /** The entry that this will be. */
  readonly seq: number
}

/** A task beside the one that the next step owes. */
export interface ExtraTask extends Owes {
  readonly party?: Party
}

/** What a deed comes to: the data of its entry, and where it leads if not where the action says. */
export interface Change {
  readonly data: EntryData
  /** Leads elsewhere than the action's `to`; `null`: stays. */
  readonly to?: string | null
  readonly opens?: readonly ExtraTask[]
  readonly closes?: readonly number[]
  /** 代: for whom it is done, where what was chosen says so. Null: in one's own right. */
  readonly forId?: string | null
  /** What follows at once by the procedure's own rule, as an entry of its own. */
  readonly follows?: { readonly action: string; readonly input: Readonly<Record<string, unknown>> }
}

/** The number of the first task that a deed opens beside the step's own: they run on from the last, the step's own before them. */
export function firstExtraTask({ state, spec }: DeedContext): number {
  return state.lastTaskNo + (spec.to === undefined ? 1 : 2)
}

/** An action common to every procedure: what it asks for, when it cannot be, what it comes to. Pure. */
export interface Deed {
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** Why not now, whatever the input; the button shows it. */
  when?(state: MatterState, procedure: Procedure, spec: ActionSpec): Refusal | undefined
  decide(context: DeedContext): Change | Refusal
}

export type Deeds = Readonly<Record<DeedName, Deed>>
