import type { ConditionName } from './conditions.ts'
import type { FieldSpec } from './field.ts'
import type { LimitSpec } from './limit.ts'
import type { ActionSpec, Procedure, StepSpec } from './procedure.ts'

/**
 * Gives a procedure its type: every step, action, limit, field and condition that it speaks of must be one that it has, or it does
 * not compile. Names are taken from the keys alone (`NoInfer`), so the error stands where the wrong name was written.
 * What the compiler cannot see, a graph without dead ends, `faultsOf` checks.
 */
export function defineProcedure<
  const Step extends string,
  const Action extends string,
  const Limit extends string,
  const Field extends string,
>(
  procedure: Omit<Procedure, 'steps' | 'first' | 'actions' | 'limits' | 'fields' | 'reopenOn'> & {
    readonly fields: Readonly<Record<Field, FieldSpec>>
    readonly steps: Readonly<Record<Step, StepSpec<NoInfer<Limit>>>>
    readonly first: NoInfer<Step>
    readonly actions: Readonly<
      Record<Action, ActionSpec<NoInfer<Step>, NoInfer<Limit>> & { readonly when?: readonly ConditionName[] }>
    >
    readonly limits: Readonly<Record<Limit, LimitSpec<NoInfer<Action>, NoInfer<Field>>>>
    readonly reopenOn?: { readonly gradeAtMost: number; readonly by: NoInfer<Action>; readonly times?: number }
  },
): Procedure<Step, Action, Limit, Field> {
  return procedure
}
