import type { LimitSpec, Periods } from './limit.ts'
import { pausesOf, singlePeriods } from './period.ts'
import type { Procedure } from './procedure.ts'
import { actionsAt, fieldCases, fieldsReadBy, type Situation, situationsOf } from './walk-procedure.ts'

/** Limits that never start, never end, rest on nothing, or ask for a value that no form offers. */
export function limitFaults(procedure: Procedure): readonly string[] {
  const walked = fieldCases(procedure).flatMap(fields => situationsOf(procedure, fields))
  return Object.entries(procedure.limits).flatMap(([key, limit]) => {
    const faults = [
      ...basisFaults(limit, procedure.limits),
      ...choiceFaults(procedure, limit),
      ...taskFaults(procedure, key, walked),
    ]
    const runsAt = walked.filter(({ running }) => running.has(key))
    if (runsAt.length === 0) faults.push('never starts')
    else if (!runsAt.some(({ step }) => actionsAt(procedure, step).some(action => limit.endsOn.includes(action))))
      faults.push('can never end')
    for (const { until } of pausesOf(limit)) {
      if (
        !until.some(
          action =>
            limit.restartsOn?.includes(action) ||
            runsAt.some(({ step }) => actionsAt(procedure, step).includes(action)),
        )
      )
        faults.push('has a pause that can never end')
    }
    return faults.map(fault => `limit ${key} ${fault}`)
  })
}

function basisFaults(
  { internal, basis, period, extension, aheadOf }: LimitSpec,
  limits: Procedure['limits'],
): string[] {
  const based = basis !== undefined || singlePeriods(period).some(each => each.basis)
  const faults: string[] = []
  if (internal && based) faults.push('is internal and yet cites an article')
  if (!internal && !based) faults.push('rests on no article and is not called internal')
  if (aheadOf && limits[aheadOf.limit]?.aheadOf !== undefined)
    faults.push('goes ahead of a limit that goes ahead of another')
  if (aheadOf && !limits[aheadOf.limit]) faults.push(`goes ahead of ${aheadOf.limit}, which is no limit`)
  const units = [...singlePeriods(period), ...(extension ? singlePeriods(extension.period) : [])]
  if (new Set(units.map(each => 'hours' in each)).size > 1) faults.push('mixes hours with days')
  return faults
}

function choiceFaults(procedure: Procedure, limit: LimitSpec): string[] {
  const { period, startsOn, extension, onlyWhen } = limit
  const asked: [string, readonly string[]][] = [...valuesIn(period), ...(extension ? valuesIn(extension.period) : [])]
  if ('byField' in startsOn) asked.push([startsOn.byField, [...Object.keys(startsOn.actions), startsOn.otherwise]])
  if (onlyWhen) asked.push([onlyWhen.field, onlyWhen.is])
  const faults = fieldsReadBy(limit)
    .filter(field => procedure.fields[field]?.type !== 'choice')
    .map(field => `depends on ${field}, which is not a choice`)
  for (const [field, values] of asked) {
    const choices = procedure.fields[field]?.choices ?? {}
    for (const value of values)
      if (!Object.hasOwn(choices, value)) faults.push(`reads ${field} as ${value}, which is no choice`)
  }
  return [...new Set(faults)]
}

function valuesIn(periods: Periods): [string, readonly string[]][] {
  if (!('byField' in periods)) return []
  const values = [...Object.keys(periods.periods), periods.otherwise]
  return [[periods.byField, values], ...Object.values(periods.periods).flatMap(valuesIn)]
}

/** A task that a deed opens beside the step's own is due by a limit that runs after the action. */
function taskFaults(procedure: Procedure, key: string, walked: readonly Situation[]): string[] {
  return Object.entries(procedure.actions)
    .filter(([action, { options }]) => {
      if (options?.owes?.limit !== key) return false
      return walked.some(({ by, running }) => by === action && !running.has(key))
    })
    .map(([action]) => `does not run after ${action}, which opens a task due by it`)
}
