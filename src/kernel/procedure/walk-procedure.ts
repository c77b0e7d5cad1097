import type { LimitSpec, Periods } from './limit.ts'
import { appliesTo, type Fields, startsOf } from './period.ts'
import type { ActionSpec, Procedure } from './procedure.ts'

/** One situation that a matter can come to: where it stands, and which limits run there. */
export interface Situation {
  readonly step: string
  readonly running: ReadonlySet<string>
  /** The action that led here. */
  readonly by: string
}

/** A matter's values for the fields on which limits depend. */
export type FieldCase = Readonly<Record<string, string>>

/** Every combination of values that makes a difference to a limit: one empty case where none does. */
export function fieldCases(procedure: Procedure): readonly FieldCase[] {
  const fields = new Set([
    ...Object.values(procedure.limits).flatMap(fieldsReadBy),
    ...Object.values(procedure.actions).flatMap(({ onlyWhen }) => (onlyWhen ? [onlyWhen.field] : [])),
  ])
  let cases: readonly FieldCase[] = [{}]
  for (const field of fields) {
    const values = Object.keys(procedure.fields[field]?.choices ?? {})
    cases = cases.flatMap(each => values.map(value => ({ ...each, [field]: value })))
  }
  return cases
}

export function fieldsReadBy(limit: LimitSpec): readonly string[] {
  const { period, startsOn, extension, onlyWhen } = limit
  return [
    ...fieldsIn(period),
    ...('byField' in startsOn ? [startsOn.byField] : []),
    ...(extension ? fieldsIn(extension.period) : []),
    ...(onlyWhen ? [onlyWhen.field] : []),
  ]
}

function fieldsIn(periods: Periods): readonly string[] {
  return 'byField' in periods ? [periods.byField, ...Object.values(periods.periods).flatMap(fieldsIn)] : []
}

/** Every situation that some history of such a matter leads to; each action may lead on, stay, or go where it bounces to. */
export function situationsOf(procedure: Procedure, fields: FieldCase): readonly Situation[] {
  const found = new Map<string, Situation>()
  const add = (situation: Situation) => {
    const key = `${situation.step} ${[...situation.running].sort().join(' ')} ${situation.by}`
    if (!found.has(key)) found.set(key, situation)
  }
  for (const [action, { deed }] of Object.entries(procedure.actions)) {
    if (deed === 'register')
      add({ step: procedure.first, running: runningAfter(procedure, fields, new Set(), action), by: action })
  }
  // A Map goes on to what is added while it is walked, so this ends when nothing new is found.
  for (const { step, running } of found.values()) {
    for (const action of actionsAt(procedure, step)) {
      const spec = procedure.actions[action]
      if (spec && !isFor(spec, procedure, fields)) continue
      const after = runningAfter(procedure, fields, running, action)
      for (const to of [spec?.to ?? step, spec?.options?.secondTo]) {
        if (to !== undefined) add({ step: to, running: after, by: action })
      }
    }
  }
  return [...found.values()]
}

/** Whether an action is for matters of this kind at all, by what their field says. */
export function isFor({ onlyWhen }: ActionSpec, procedure: Procedure, fields: Fields): boolean {
  return !onlyWhen || onlyWhen.is.includes(String(fields[onlyWhen.field] ?? procedure.fields[onlyWhen.field]?.default))
}

/** The actions that the procedure allows at a step, whoever asks. */
export function actionsAt(procedure: Procedure, step: string): readonly string[] {
  const final = procedure.steps[step]?.final === true
  return Object.entries(procedure.actions)
    .filter(([, { deed, from }]) => {
      if (deed === 'register') return false
      return from === 'open' ? !final : from === 'closed' ? final : from.includes(step)
    })
    .map(([action]) => action)
}

function runningAfter(
  procedure: Procedure,
  fields: Fields,
  running: ReadonlySet<string>,
  action: string,
): ReadonlySet<string> {
  const after = new Set(running)
  for (const [key, limit] of Object.entries(procedure.limits)) {
    if (!appliesTo(limit, fields)) continue
    if (limit.endsOn.includes(action)) after.delete(key)
    if (startsOf(limit.startsOn, fields).includes(action)) after.add(key)
  }
  return after
}
