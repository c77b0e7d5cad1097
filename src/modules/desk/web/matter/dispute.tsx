import type { EntryData } from '#kernel/matter/entry.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { Arithmetic } from '#web/ui/arithmetic.tsx'
import { Citation } from '#web/ui/citation.tsx'
import { Due, momentText } from '#web/ui/when.tsx'
import { disputeTexts } from './dispute-texts.ts'
import { useActor } from './use-actor.ts'
import type { HistoryEntry, Matter } from './use-matter.ts'
import './dispute.css'

const objectionOf = (entry: HistoryEntry) => (entry.data as EntryData).objection

/** Whether somebody has still to say who leads: then the arguments stand before what can be done. */
export const isUndecided = (matter: Matter) => matter.bounces > 0

/** 主办争议: who says why it is not theirs, whose it is and on what basis, beside each other; and what the procedure says. */
export function Dispute({ matter }: { readonly matter: Matter }) {
  const t = useText(disputeTexts)
  const said = matter.entries.filter(entry => objectionOf(entry) || (entry.data as EntryData).leadDecided)
  if (!said.some(objectionOf)) return null
  return (
    <section className="panel dispute" aria-labelledby="dispute">
      <h2 id="dispute">{t.title}</h2>
      <ol className="dispute-sides">
        {said.map(entry => (
          <li key={entry.seq}>{objectionOf(entry) ? <Side entry={entry} /> : <Decided entry={entry} />}</li>
        ))}
      </ol>
      <Rules matter={matter} />
    </section>
  )
}

function Side({ entry }: { readonly entry: HistoryEntry }) {
  const t = useText(disputeTexts)
  const actor = useActor()
  const { unitName } = useDirectory()
  const { reason } = entry.data as EntryData
  const { unitId = null, suggestedUnitId, basis, whoUnknown } = objectionOf(entry) ?? {}
  return (
    <>
      <p className="dispute-who">
        <strong>{unitName(unitId)}</strong> {actor(entry)} <span className="quiet">{momentText(entry.happenedAt)}</span>
      </p>
      <dl className="facts">
        <div>
          <dt>{entry.deed === 'appeal' ? t.appeals : t.why}</dt>
          <dd>{reason}</dd>
        </div>
        <div>
          <dt>{t.who}</dt>
          <dd>{suggestedUnitId ? <strong>{unitName(suggestedUnitId)}</strong> : t.unknown(whoUnknown ?? '')}</dd>
        </div>
        <div>
          <dt>{t.basis}</dt>
          <dd>{basis ?? <span className="quiet">{t.noBasis}</span>}</dd>
        </div>
      </dl>
    </>
  )
}

function Decided({ entry }: { readonly entry: HistoryEntry }) {
  const t = useText(disputeTexts)
  const actor = useActor()
  const { unitName } = useDirectory()
  const { lead, text } = entry.data as EntryData
  return (
    <>
      <p className="dispute-who">
        <strong>{t.decided(unitName(lead?.unitId ?? null))}</strong> {actor(entry)}{' '}
        <span className="quiet">{momentText(entry.happenedAt)}</span>
      </p>
      {text && <p>{text}</p>}
    </>
  )
}

/** What the procedure says of it, and by when it is decided. */
function Rules({ matter }: { readonly matter: Matter }) {
  const t = useText(disputeTexts)
  const task = matter.tasks.find(one => one.limit === 'decideLead')
  const clock = matter.clocks.find(one => one.limit === 'decideLead')
  const basis = matter.actions.find(one => one.action === 'decideLead')?.basis
  return (
    <details className="dispute-rules" open={task !== undefined}>
      <summary>{t.rules}</summary>
      <ul>
        <li>{t.oneLead}</li>
        <li>{t.second}</li>
        <li>{t.final}</li>
      </ul>
      {basis && <Citation of={basis} />}
      {task && clock && (
        <>
          <p>
            {t.decideBy} <Due dueOn={task.dueOn} lamp={task.lamp} />
          </p>
          <Arithmetic steps={clock.arithmetic} />
        </>
      )}
    </details>
  )
}
