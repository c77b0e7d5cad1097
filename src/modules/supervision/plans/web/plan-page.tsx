import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Outcome, type Plan, plans } from '#modules/supervision/web/client.ts'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { DraftBulletin } from './draft-bulletin.tsx'
import { Outcomes } from './outcomes.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { PlanViews } from './plan-views.tsx'
import { plansTexts } from './plans-texts.ts'
import { Proposal } from './proposal.tsx'
import './plans.css'

/** A plan: what is proposed and by whom it may be approved, then its tree, table, time line and units. */
export default function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const plan = useReply(plans, 'GET /api/supervision/plans/:id', { params: { id } })
  return <Loaded query={plan}>{found => <Whole key={id} plan={found} />}</Loaded>
}

function Whole({ plan }: { readonly plan: Plan }) {
  const t = useText(plansTexts)
  const [said, setSaid] = useState<string>()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>()
  const [refused, setRefused] = useState<unknown>()
  const changed = usePlanChanged()
  return (
    <>
      <PageHead title={plan.title} note={<Note plan={plan} />}>
        <DraftBulletin plan={plan} onRefused={setRefused} />
        <Link to="/matters/$id" params={{ id: plan.id } as never} className="link-button">
          {t.toMatter}
        </Link>
      </PageHead>
      {refused !== undefined && <RefusalNotice error={refused} />}
      {said && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {outcomes && <Outcomes outcomes={outcomes} />}
      <Proposal
        plan={plan}
        onSaved={() => {
          setSaid(t.saved)
          setOutcomes(undefined)
          return changed()
        }}
        onApproved={async came => {
          // With the plan as it then stands, not above a list that looks as if it were still to be approved.
          await changed()
          setSaid(undefined)
          setOutcomes(came)
        }}
        onMovedOn={changed}
      />
      {plan.figures.items > 0 && (
        <>
          <PlanFigures plan={plan} />
          <PlanViews
            plan={plan}
            onPart={number => {
              setSaid(t.partAdded(number))
              return changed()
            }}
          />
        </>
      )}
    </>
  )
}

function Note({ plan }: { readonly plan: Plan }) {
  const t = useText(plansTexts)
  const say = useSay()
  return (
    <>
      <span className="number">{plan.number}</span> · {t.received(plan.receivedOn)}
      {plan.dueOn && <> · {t.toBeDoneBy(plan.dueOn)}</>} · <strong className="plan-step">{say(plan.stepTitle)}</strong>
    </>
  )
}

/** What an act on a plan changes beside the plan itself. */
function usePlanChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => !unchanged.has(key) })
}

const unchanged: ReadonlySet<unknown> = new Set(['GET /api/kinds', 'GET /api/directory', 'session'])
