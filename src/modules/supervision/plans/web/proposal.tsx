import { Button } from 'antd'
import { useState } from 'react'
import type { Outcome, Plan } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Approval } from './approval.tsx'
import { ItemListEditor } from './item-list-editor.tsx'
import { plansTexts } from './plans-texts.ts'
import { ProposedItems } from './proposed-items.tsx'

/** What is listed and not approved yet: to be approved, or changed; and while the plan runs, what may be added to it. */
export function Proposal(props: {
  readonly plan: Plan
  readonly onSaved: () => unknown
  readonly onApproved: (outcomes: readonly Outcome[]) => unknown
  readonly onMovedOn: () => unknown
}) {
  const t = useText(plansTexts)
  const say = useSay()
  const { plan, onSaved, onApproved, onMovedOn } = props
  const { step, proposed, may } = plan
  const [changing, setChanging] = useState(false)
  const runs = step === 'running'
  const listing = step === 'drafting' || step === 'proposed'
  if (!runs && !listing) return null
  const refusal = runs ? may.addItems : may.draft
  const change = runs ? t.add : t.change
  if (changing && !refusal)
    return (
      <ItemListEditor
        plan={plan}
        onSaved={() => {
          setChanging(false)
          return onSaved()
        }}
        onMovedOn={onMovedOn}
        onClose={() => setChanging(false)}
      />
    )
  const act = refusal ? (
    <p className="quiet">{t.whyNot(change, say(refusal))}</p>
  ) : (
    <Button onClick={() => setChanging(true)}>{change}</Button>
  )
  if (runs) return <div className="plan-act">{act}</div>
  return (
    <section className="panel" aria-labelledby="proposed">
      <h2 id="proposed">{t.proposed(proposed.length)}</h2>
      {step === 'proposed' && <Approval plan={plan} onApproved={onApproved} onMovedOn={onMovedOn} />}
      <div className="plan-act">{act}</div>
      <ProposedItems items={proposed} />
    </section>
  )
}
