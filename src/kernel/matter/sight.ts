import type { AnyActor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Entry } from './entry.ts'
import type { Copy, FileRef, MatterState } from './state.ts'

/** All of the matter; or, for whoever merely holds a copy of what it issued, that and no more. */
export type Sight = { readonly whole: true } | { readonly whole: false; readonly copies: readonly Copy[] }

/** The database says whether a person may see the matter at all; this says how much of it. */
export function sightOf(state: MatterState, actor: AnyActor): Sight {
  const { principals, scope } = databaseActorOf(actor)
  if (scope !== 'own' || state.parties.some(party => principals.includes(party))) return { whole: true }
  const copies = state.copies.filter(
    copy =>
      copy.name === undefined && [copy.unitId, copy.personId].some(id => id !== undefined && principals.includes(id)),
  )
  return { whole: false, copies }
}

/** The deeds by which the paper itself comes in. */
const bringsPaper = ['register', 'add', 'correct']

/** The files that a copy consists of: the paper that came in, or what was issued last. A print that was put right is no copy. */
export function filesOfCopies(procedure: Procedure, state: MatterState, entries: readonly Entry[]): readonly FileRef[] {
  if (procedure.copiesOf === undefined) return state.answers.at(-1)?.files ?? []
  return entries
    .filter(({ action }) => bringsPaper.includes(procedure.actions[action]?.deed ?? ''))
    .flatMap(({ data }) => data.files ?? [])
}
