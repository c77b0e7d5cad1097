import { Link, useParams } from '@tanstack/react-router'
import { doorWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { Panels } from '#web/panels.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Actions } from './actions.tsx'
import { Answers } from './answers.tsx'
import { Beneath } from './beneath.tsx'
import { Clocks } from './clocks.tsx'
import { Content } from './content.tsx'
import { Copies } from './copies.tsx'
import { Dispute, isUndecided } from './dispute.tsx'
import { DraftAnswer } from './draft-answer.tsx'
import { Files } from './files.tsx'
import { History } from './history.tsx'
import { IssuedCopy } from './issued-copy.tsx'
import { matterTexts } from './matter-texts.ts'
import { Owed } from './owed.tsx'
import { Raisers } from './raisers.tsx'
import { Support } from './support.tsx'
import { type Matter, useMatter } from './use-matter.ts'
import { Versions } from './versions.tsx'
import './matter.css'

/** The heart: what it is, who owes what by when and why that day, the answer and the whole history. */
export default function MatterPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const matter = useMatter(id)
  // Another matter is another page: what was being done on the one before is not carried over.
  return <Loaded query={matter}>{found => <Whole key={id} matter={found} />}</Loaded>
}

function Whole({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  return (
    <>
      <PageHead title={matter.title} note={<Note matter={matter} />}>
        {matter.whole && <Panels place="head" matterId={matter.id} kind={matter.kind} />}
        {matter.procedure.sheet && matter.whole ? (
          <a href={matter.procedure.sheet.address} target="_blank" rel="noreferrer" className="link-button">
            {say(matter.procedure.sheet.title)}
          </a>
        ) : (
          <Link to="/matters/$id/print" params={{ id: matter.id } as never} className="link-button">
            {t.print}
          </Link>
        )}
      </PageHead>
      <div className="matter">
        <div className="matter-main">
          {!matter.whole && <IssuedCopy matter={matter} />}
          <Owed matter={matter} />
          {isUndecided(matter) && <Dispute matter={matter} />}
          <Actions matter={matter} />
          {matter.whole && <Panels place="beside" kind={matter.kind} matterId={matter.id} />}
          <DraftAnswer matter={matter} />
          {matter.fields.content !== undefined && <Content matter={matter} />}
          <Versions matter={matter} />
          {matter.whole && <Answers matter={matter} />}
          <Copies matter={matter} />
          <Support matter={matter} />
          {!isUndecided(matter) && <Dispute matter={matter} />}
          {matter.whole && <Beneath matter={matter} />}
        </div>
        <div className="matter-aside">
          {matter.whole && <Raisers matter={matter} />}
          <Clocks matter={matter} />
          {matter.whole && <Files matter={matter} />}
        </div>
        <History matter={matter} />
      </div>
    </>
  )
}

function Note({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  const step = matter.procedure.steps[matter.step]
  return (
    <>
      <span className="number">{matter.number}</span> · {say(matter.procedure.title)} · {say(doorWords[matter.door])} ·{' '}
      {t.receivedOn(matter.receivedOn)} · <strong className="matter-step">{step && say(step)}</strong>
      {matter.parent && (
        <>
          {' '}
          · {t.under}{' '}
          <Link to="/matters/$id" params={{ id: matter.parent.id } as never}>
            {matter.parent.title}
          </Link>
        </>
      )}
      {matter.bounces > 0 && <> · {t.bounces(matter.bounces)}</>}
    </>
  )
}
