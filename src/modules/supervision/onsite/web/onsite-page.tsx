import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSay } from '#web/language.tsx'
import { useShell } from '#web/offline/use-shell.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { momentText } from '#web/ui/when.tsx'
import { Arrive } from './arrive.tsx'
import { FindingForm } from './finding-form.tsx'
import { FindingList } from './finding-list.tsx'
import { IssueList } from './issue-list.tsx'
import { onsiteTexts } from './onsite-texts.ts'
import { OutboxList } from './outbox-list.tsx'
import { type CheckAndNames, useCheck } from './phone/use-check.ts'
import { useFindingDraft } from './phone/use-finding-draft.ts'
import { useOnlyHere } from './phone/use-only-here.ts'
import { type Outbox, type Owner, useOutbox } from './phone/use-outbox.ts'
import { PlanFacts } from './plan-facts.tsx'
import { ReportForm } from './report-form.tsx'
import { SendingBar } from './sending-bar.tsx'
import { useOwner } from './use-owner.ts'
import './onsite.css'

/** Made for a phone in one hand, in a cellar: everything that is entered is on the phone first, and goes when there is a network. */
export default function OnsitePage() {
  const t = useText(onsiteTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const owner = useOwner()
  const check = useCheck(owner.personId, id)
  const outbox = useOutbox(owner)
  const shell = useShell()
  useEffect(() => {
    // Asked once: so that the phone, short of room, does not clear what is not sent yet.
    navigator.storage?.persist?.().catch(() => undefined)
  }, [])
  return (
    <div className="onsite">
      <PageHead title={check.data?.data.check.title ?? t.title} />
      <SendingBar owner={owner} outbox={outbox} shell={shell} cutOff={check.data?.cutOff ?? check.isError} />
      <Loaded query={check}>
        {({ data, kept, at }) => (
          <>
            {kept && <Notice tone="warn">{t.kept(momentText(at))}</Notice>}
            <CheckAtHand key={id} owner={owner} known={data} outbox={outbox} kept={kept} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function CheckAtHand(props: {
  readonly owner: Owner
  readonly known: CheckAndNames
  readonly outbox: Outbox
  readonly kept: boolean
}) {
  const t = useText(onsiteTexts)
  const say = useSay()
  const { owner, known, outbox, kept } = props
  const { check } = known
  const draft = useFindingDraft(owner, check.id)
  const mine = useOnlyHere(`huiyin-onsite-draft:${owner.personId}:${check.id}`)
  const items = outbox.items.filter(item => item.checkId === check.id)
  const may = (action: string) => check.actions.some(one => one.action === action && !one.refusal)
  return (
    <>
      <p className="quiet">
        {check.number} · {say(check.step)} ·{' '}
        <Link to="/matters/$id" params={{ id: check.id } as never}>
          {t.whole}
        </Link>
      </p>
      <PlanFacts known={known} />
      <Arrive owner={owner} check={check} outbox={outbox} />
      {check.open &&
        (mine ? (
          <FindingForm known={known} draft={draft} onRecorded={() => outbox.read().then(outbox.flush)} />
        ) : (
          <Notice tone="warn">{t.elsewhere}</Notice>
        ))}
      <OutboxList
        items={items}
        outbox={outbox}
        mayTakeBack={mine && draft.isEmpty}
        onTakeBack={item => draft.takeBack(item).then(outbox.read)}
      />
      <FindingList known={known} kept={kept} mayWithdraw={may('withdrawFinding')} />
      {!kept && may('issue') && <IssueList known={known} />}
      {!kept && may('report') && <ReportForm check={check} />}
    </>
  )
}
