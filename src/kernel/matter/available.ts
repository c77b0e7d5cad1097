import type { AnyActor } from '#kernel/people/actor.ts'
import { clocksAsFarAsKnown } from '#kernel/procedure/clocks-as-far-as-known.ts'
import { only } from '#kernel/procedure/compute-clock.ts'
import { type ConditionName, conditions } from '#kernel/procedure/conditions.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import type { ActionSpec, Procedure } from '#kernel/procedure/procedure.ts'
import { isFor } from '#kernel/procedure/walk-procedure.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { deeds } from './deeds/all.ts'
import type { Facts } from './facts.ts'
import type { MatterState } from './state.ts'
import { whoMay } from './who-may.ts'

/** One action as button, API and command line see it: what it asks for, and why not if not now. */
export interface Availability {
  readonly action: string
  readonly spec: ActionSpec
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly refusal?: Refusal
}

/** The fields that an action asks for: its deed's, the procedure's own for a registration, and its own. */
export function fieldsOf(
  procedure: Procedure,
  spec: ActionSpec,
  state?: MatterState,
): Readonly<Record<string, FieldSpec>> {
  const deed = deeds[spec.deed]
  // A correction may speak of whatever was registered, and need not say all of it again.
  const registered =
    spec.deed === 'register'
      ? { ...placeOf(procedure), ...procedure.fields }
      : spec.deed === 'correct'
        ? Object.fromEntries(
            Object.entries(procedure.fields).map(([key, field]) => [
              key,
              { ...field, required: undefined, default: undefined },
            ]),
          )
        : {}
  const asked = { ...deed.fields, ...registered, ...spec.fields }
  return Object.fromEntries(Object.entries(asked).map(([key, field]) => [key, asItStands(field, state)]))
}

/** A field that hangs on a condition is needed, or not, as the matter stands. */
function asItStands({ requiredUnless, ...field }: FieldSpec, state: MatterState | undefined): FieldSpec {
  const needed = requiredUnless !== undefined && state && conditions[requiredUnless as ConditionName](state)
  return needed ? { ...field, required: true } : field
}

/** The matter that it is to stand under, where its kind stands under another. */
function placeOf({ under }: Procedure): Readonly<Record<string, FieldSpec>> {
  return under ? { parent: { type: 'matter', title: under.title, required: true } } : {}
}

function atStep(procedure: Procedure, spec: ActionSpec, state: MatterState): Refusal | undefined {
  const here = spec.from === 'open' ? state.open : spec.from === 'closed' ? !state.open : spec.from.includes(state.step)
  if (here) return undefined
  const now = procedure.steps[state.step]?.title
  return refusal('not-at-this-step', 409, {
    zh: `当前为“${now?.zh}”，不能“${spec.title.zh}”。`,
    en: `It stands at “${now?.en}”, where “${spec.title.en}” is not done.`,
  })
}

function forOthers(procedure: Procedure, spec: ActionSpec, { fields }: MatterState): Refusal | undefined {
  if (isFor(spec, procedure, fields)) return undefined
  const field = procedure.fields[spec.onlyWhen?.field ?? '']
  const words = spec.onlyWhen?.is.map(value => field?.choices?.[value]) ?? []
  return refusal('not-for-this-one', 409, {
    zh: `“${spec.title.zh}”只用于${words.map(word => word?.zh).join('、')}。`,
    en: `“${spec.title.en}” is only for: ${words.map(word => word?.en).join(', ')}.`,
  })
}

function tooLate(
  procedure: Procedure,
  { within, title }: ActionSpec,
  state: MatterState,
  facts: Facts,
  at: Date,
): Refusal | undefined {
  const clock = within && clocksAsFarAsKnown(only(procedure, within), state, facts)[within]
  if (!within || !clock || at <= new Date(clock.dueAt)) return undefined
  const limit = procedure.limits[within]?.title
  return refusal('too-late', 409, {
    zh: `“${title.zh}”须在${limit?.zh}期限内，已于${clock.dueOn}届满；确需变动的，请与交办方协商。`,
    en: `“${title.en}” must be within the limit “${limit?.en}”, which was over on ${clock.dueOn}. Ask whoever assigned it.`,
  })
}

/** Why the action cannot be taken on the matter now, whoever asks. */
export function notNow(
  procedure: Procedure,
  spec: ActionSpec,
  state: MatterState,
  facts: Facts,
  at: Date,
): Refusal | undefined {
  const elsewhere =
    atStep(procedure, spec, state) ?? forOthers(procedure, spec, state) ?? tooLate(procedure, spec, state, facts, at)
  if (elsewhere) return elsewhere
  for (const name of spec.when ?? []) {
    const unmet = conditions[name as ConditionName](state)
    if (unmet) return unmet
  }
  return deeds[spec.deed].when?.(state, procedure, spec)
}

/** No matter closes before those that stand under it. */
export function closesAfterThoseBeneath(openBeneath: number): Refusal | undefined {
  if (openBeneath === 0) return undefined
  return refusal('open-beneath', 409, {
    zh: `其下还有${openBeneath}件未办结，须先逐件办结。`,
    en: `${openBeneath} under it ${openBeneath === 1 ? 'is' : 'are'} still open. Those close first.`,
  })
}

/** Every action of the procedure with its answer for this person: yes, or no and why. */
export function availableActions(
  procedure: Procedure,
  state: MatterState,
  actor: AnyActor,
  facts: Facts,
  /** How many matters under it are open. */
  openBeneath = 0,
): readonly Availability[] {
  const on = dayOf(facts.now)
  return Object.entries(procedure.actions)
    .filter(([, spec]) => spec.deed !== 'register')
    .map(([action, spec]) => {
      const may = whoMay(spec.by, actor, { state, deed: spec.deed, directory: facts.directory, on })
      const ends = spec.to !== undefined && procedure.steps[spec.to]?.final === true && state.open
      const refused =
        notNow(procedure, spec, state, facts, facts.now) ??
        (isRefusal(may) ? may : undefined) ??
        (ends ? closesAfterThoseBeneath(openBeneath) : undefined)
      return { action, spec, fields: fieldsOf(procedure, spec, state), ...(refused ? { refusal: refused } : {}) }
    })
}
