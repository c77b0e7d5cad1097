import type { Procedure } from '#kernel/procedure/procedure.ts'
import { purposeWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { owedByWords } from '../words.ts'
import { ActionTable } from './action-table.tsx'
import { procedureTexts } from './procedure-texts.ts'

/** The steps in their order, each with what is owed there and the ways on. */
export function StepFlow({ procedure }: { readonly procedure: Procedure }) {
  const t = useText(procedureTexts)
  const say = useSay()
  return (
    <ol className="step-flow">
      {Object.entries(procedure.steps).map(([key, step]) => {
        const actions = Object.entries(procedure.actions).filter(
          ([, action]) => Array.isArray(action.from) && action.from.includes(key),
        )
        const limit = step.owes && procedure.limits[step.owes.limit]
        return (
          <li key={key} className={step.final ? 'step-final' : undefined}>
            <strong>{say(step.title)}</strong>{' '}
            <span className="quiet">
              {key === procedure.first && t.first}
              {step.final && t.final}
            </span>
            {step.owes && (
              <p>
                {t.owes(
                  say(purposeWords[step.owes.purpose]),
                  say(owedByWords[step.owes.by]),
                  limit ? say(limit.title) : step.owes.limit,
                )}
              </p>
            )}
            <ActionTable procedure={procedure} actions={actions} label={say(step.title)} />
          </li>
        )
      })}
    </ol>
  )
}
