import type { Procedure } from '#kernel/procedure/procedure.ts'
import { useText } from '#web/texts/use-text.ts'
import { ActionTable } from './action-table.tsx'
import { LimitTable } from './limit-table.tsx'
import { procedureTexts } from './procedure-texts.ts'
import { StepFlow } from './step-flow.tsx'
import './procedures.css'

/** A kind of matter as anybody can read it: its course, who may do what, by when and on what authority. */
export function ProcedureView(props: {
  readonly procedure: Procedure
  /** What the office has set of the figures that no law fixes. */
  readonly settings: Readonly<Record<string, number>>
}) {
  const t = useText(procedureTexts)
  const { procedure } = props
  const actions = Object.entries(procedure.actions)
  const always = actions.filter(([, action]) => action.from === 'open')
  const afterwards = actions.filter(([, action]) => action.from === 'closed')
  return (
    <>
      <section className="panel" aria-labelledby="steps">
        <h2 id="steps">{t.steps}</h2>
        <StepFlow procedure={procedure} />
      </section>
      <section className="panel" aria-labelledby="always">
        <h2 id="always">{t.anywhere}</h2>
        <ActionTable procedure={procedure} actions={always} label={t.anywhere} />
        {afterwards.length > 0 && (
          <>
            <h3>{t.afterwards}</h3>
            <ActionTable procedure={procedure} actions={afterwards} label={t.afterwards} />
          </>
        )}
      </section>
      <section className="panel" aria-labelledby="limits">
        <h2 id="limits">{t.limits}</h2>
        <LimitTable procedure={procedure} settings={props.settings} />
      </section>
    </>
  )
}
