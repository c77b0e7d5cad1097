import type { Text } from '#kernel/refusal.ts'
import { limitFaults } from './check-limits.ts'
import { conditions } from './conditions.ts'
import type { FieldSpec } from './field.ts'
import type { Procedure } from './procedure.ts'
import { actionsAt, fieldCases, type Situation, situationsOf } from './walk-procedure.ts'

/** What the compiler cannot see: a sentence for each way in which a matter could be lost, stuck or owed by nobody. */
export function faultsOf(procedure: Procedure): readonly string[] {
  return [
    ...titleFaults(procedure),
    ...stepFaults(procedure),
    ...actionFaults(procedure),
    ...limitFaults(procedure),
  ].map(fault => `${procedure.key}: ${fault}`)
}

function titleFaults(procedure: Procedure): readonly string[] {
  const titled: [string, Text | undefined][] = [
    ['the procedure', procedure.title],
    ...named('step', procedure.steps),
    ...named('action', procedure.actions),
    ...named('limit', procedure.limits),
    ...named('field', procedure.fields),
    ...Object.entries(procedure.fields).flatMap(([field, { choices }]) =>
      Object.entries(choices ?? {}).map(([choice, title]): [string, Text] => [`choice ${field}.${choice}`, title]),
    ),
  ]
  return titled.filter(([, title]) => !title?.zh.trim() || !title.en.trim()).map(([what]) => `${what} lacks a title`)
}

function named(what: string, specs: Readonly<Record<string, { readonly title: Text }>>): [string, Text][] {
  return Object.entries(specs).map(([key, { title }]) => [`${what} ${key}`, title])
}

function stepFaults(procedure: Procedure): readonly string[] {
  const situations = fieldCases(procedure).flatMap(fields => situationsOf(procedure, fields))
  const reached = new Set(situations.map(({ step }) => step))
  return Object.entries(procedure.steps).flatMap(([step, { owes, final }]) => {
    const faults: string[] = []
    if (!reached.has(step)) faults.push(`step ${step} is never reached`)
    if (!final && !leadsToEnd(procedure, step))
      faults.push(`step ${step} is a dead end: nothing leads from it to a closed step`)
    if (!final && !owes) faults.push(`nobody owes anything at open step ${step}`)
    if (final && owes) faults.push(`step ${step} is closed, yet something is owed there`)
    if (owes) faults.push(...unsureLimit(step, owes.limit, situations))
    return faults
  })
}

/** A task is due by a clock, so the clock must run in every situation in which the matter stands at the step. */
function unsureLimit(step: string, limit: string, situations: readonly Situation[]): readonly string[] {
  const without = situations.filter(each => each.step === step && !each.running.has(limit))
  const by = [...new Set(without.map(each => each.by))]
  return by.length === 0 ? [] : [`limit ${limit} owed at step ${step} does not run there after ${by.join(', ')}`]
}

function leadsToEnd(procedure: Procedure, from: string): boolean {
  const seen = new Set([from])
  for (const step of seen) {
    if (procedure.steps[step]?.final) return true
    for (const action of actionsAt(procedure, step)) {
      const to = procedure.actions[action]?.to
      if (to !== undefined) seen.add(to)
    }
  }
  return false
}

function actionFaults(procedure: Procedure): readonly string[] {
  const opening = Object.values(procedure.actions).filter(({ deed }) => deed === 'register').length
  const possible = new Set(Object.keys(procedure.steps).flatMap(step => actionsAt(procedure, step)))
  const faults = opening === 1 ? [] : [`${opening} actions register it; there must be one`]
  for (const [action, { by, deed, options, within, fields }] of Object.entries(procedure.actions)) {
    if (by.length === 0) faults.push(`nobody may ${action}`)
    if (deed !== 'register' && !possible.has(action)) faults.push(`${action} is possible at no step`)
    const following = [
      options?.followedBy?.action,
      options?.whenSubstantive?.followedBy,
      options?.confirmedThrough,
      options?.onceBack?.action,
    ]
    for (const next of following) {
      if (next !== undefined && !procedure.actions[next]?.by.includes('system'))
        faults.push(`${action} is followed by ${next}, which the system may not do`)
    }
    const approvedBy = options?.whenSubstantive?.approvedBy
    if (approvedBy !== undefined && procedure.actions[approvedBy]?.deed !== 'endorse')
      faults.push(`${action} is held to the approval ${approvedBy}, which is none`)
    if (within !== undefined) faults.push(...unsureWithin(procedure, action, within))
    faults.push(...unknownFields(action, fields ?? {}))
    const asks = deed.endsWith('-extension')
    if (asks && !procedure.limits[options?.limit ?? '']?.extension)
      faults.push(`${action} names no limit that can be extended`)
  }
  return faults
}

/** What must be done within a limit is refused as too late by its clock, so the clock runs wherever it can be done. */
function unsureWithin(procedure: Procedure, action: string, within: string): readonly string[] {
  const situations = fieldCases(procedure).flatMap(fields => situationsOf(procedure, fields))
  const without = situations.filter(
    ({ step, running }) => actionsAt(procedure, step).includes(action) && !running.has(within),
  )
  const steps = [...new Set(without.map(({ step }) => step))]
  return steps.length === 0 ? [] : [`${action} is held to limit ${within}, which does not run at ${steps.join(', ')}`]
}

function unknownFields(action: string, fields: Readonly<Record<string, FieldSpec>>): readonly string[] {
  return Object.entries(fields).flatMap(([key, { requiredWhen, requiredUnless }]) => [
    ...(requiredWhen?.is.every(value => Object.hasOwn(fields[requiredWhen.field]?.choices ?? {}, value)) === false
      ? [
          `field ${key} of ${action} hangs on ${requiredWhen.field} as ${requiredWhen.is.join(', ')}, which is no choice there`,
        ]
      : []),
    ...(requiredUnless !== undefined && !Object.hasOwn(conditions, requiredUnless)
      ? [`field ${key} of ${action} hangs on ${requiredUnless}, which is no condition`]
      : []),
  ])
}
