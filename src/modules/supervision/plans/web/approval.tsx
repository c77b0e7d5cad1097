import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { isRefusal } from '#kernel/refusal.ts'
import { type Outcome, type Plan, plans } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { plansTexts } from './plans-texts.ts'

/** 批准立项, above the list, so that on a phone nobody scrolls past three hundred items to find it; why not, for everybody else. */
export function Approval(props: {
  readonly plan: Plan
  readonly onApproved: (outcomes: readonly Outcome[]) => unknown
  readonly onMovedOn: () => unknown
}) {
  const t = useText(plansTexts)
  const say = useSay()
  const opinionId = useId()
  const command = useCommand()
  const [opinion, setOpinion] = useState('')
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>()
  const { plan, onApproved, onMovedOn } = props
  const count = plan.proposed.length
  if (plan.may.approvePlan) return <p className="quiet">{t.whyNot(t.approve(count), say(plan.may.approvePlan))}</p>
  const approve = async () => {
    if (working) return
    setWorking(true)
    setError(undefined)
    try {
      const said = opinion.trim()
      const { outcomes } = await command(key =>
        plans('POST /api/supervision/plans/:id/approval', {
          params: { id: plan.id },
          body: { key, seen: plan.seq, ...(said ? { opinion: said } : {}) },
        }),
      )
      await onApproved(outcomes)
    } catch (thrown) {
      setError(thrown)
      // The list is read anew: what is approved is what was seen.
      if (isRefusal(thrown) && thrown.code === 'moved-on') await onMovedOn()
    } finally {
      setWorking(false)
    }
  }
  return (
    <div className="approval">
      <p className="quiet">{t.approveNote}</p>
      <label htmlFor={opinionId} className="form-label">
        {t.opinion}
      </label>
      <GrowingText id={opinionId} maxLength={2000} value={opinion} onChange={event => setOpinion(event.target.value)} />
      {error !== undefined && <RefusalNotice error={error} />}
      <div className="row approval-acts">
        <Button type="primary" aria-disabled={working} onClick={approve}>
          {working ? t.approving : t.approve(count)}
        </Button>
        <Link to="/matters/$id" params={{ id: plan.id } as never} className="link-button">
          {t.sendBack}
        </Link>
      </div>
    </div>
  )
}
