import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Arithmetic } from '#web/ui/arithmetic.tsx'
import { Citation } from '#web/ui/citation.tsx'
import { Lamp } from '#web/ui/lamp.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { DayText } from '#web/ui/when.tsx'
import { Addition } from './addition.tsx'
import { Answers } from './answers.tsx'
import type { Looked } from './client.ts'
import { DownloadReceipt } from './download-receipt.tsx'
import { Rating } from './rating.tsx'
import { followTexts } from './texts.ts'

/** One's own matter: where it is, the answer, what can still be said, and what has happened. */
export function Followed(props: { readonly code: string; readonly matter: Looked; readonly onChanged: () => void }) {
  const { code, matter, onChanged } = props
  const t = useText(followTexts)
  const say = useSay()
  const timeline = matter.timeline.map((item, index) => ({
    key: index,
    when: <DayText day={item.on} />,
    title: say(item.title),
    body: item.text,
  }))
  return (
    <>
      <State matter={matter} />
      <Answers code={code} answers={matter.answers} />
      <Rating code={code} matter={matter} onChanged={onChanged} />
      <Addition code={code} matter={matter} onChanged={onChanged} />
      <section className="panel" aria-labelledby="history">
        <h2 id="history">{t.history}</h2>
        <Timeline items={timeline} />
      </section>
      <div className="row no-print">
        <DownloadReceipt receipt={matter.receipt} />
      </div>
    </>
  )
}

function State({ matter }: { readonly matter: Looked }) {
  const t = useText(followTexts)
  const say = useSay()
  return (
    <section className="panel" aria-labelledby="state">
      <h2 id="state">{t.state}</h2>
      <p className="window-step">
        {say(matter.step)} <span className="quiet">{matter.open ? t.open : t.closed}</span>
      </p>
      <dl className="facts">
        <dt>{t.receivedOn}</dt>
        <dd>
          <DayText day={matter.receivedOn} />
        </dd>
        <dt>{t.with}</dt>
        <dd>{matter.unit ?? t.notAssigned}</dd>
        {matter.due && (
          <>
            <dt>{say(matter.due.title)}</dt>
            <dd>
              {t.due} <DayText day={matter.due.dueOn} /> {matter.due.late && <Lamp value="red" label={t.late} />}
            </dd>
          </>
        )}
      </dl>
      {matter.due && <WhyThatDay due={matter.due} />}
    </section>
  )
}

function WhyThatDay({ due }: { readonly due: NonNullable<Looked['due']> }) {
  const t = useText(followTexts)
  return (
    <details>
      <summary>{t.why}</summary>
      {due.basis && <Citation of={due.basis} />}
      <Arithmetic steps={due.arithmetic} />
    </details>
  )
}
