import type { ActionSpec, Procedure } from '#kernel/procedure/procedure.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { byWords } from '../words.ts'
import { procedureTexts } from './procedure-texts.ts'
import { WideTable } from './wide-table.tsx'

/** Actions with where they lead, who may take them and on what authority. */
export function ActionTable(props: {
  readonly procedure: Procedure
  readonly actions: readonly (readonly [key: string, action: ActionSpec])[]
  readonly label: string
}) {
  const t = useText(procedureTexts)
  const say = useSay()
  if (props.actions.length === 0) return null
  return (
    <WideTable label={props.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.action}</th>
            <th scope="col">{t.leadsTo}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.basis}</th>
          </tr>
        </thead>
        <tbody>
          {props.actions.map(([key, action]) => {
            const to = action.to === undefined ? undefined : props.procedure.steps[action.to]
            return (
              <tr key={key}>
                <th scope="row">{say(action.title)}</th>
                <td>{to ? say(to.title) : <span className="quiet">{t.stays}</span>}</td>
                <td>{action.by.map(by => say(byWords[by])).join('、')}</td>
                <td>{action.basis && <Citation of={action.basis} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </WideTable>
  )
}
