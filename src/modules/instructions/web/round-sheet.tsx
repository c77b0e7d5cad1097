import { FileLinks } from '#modules/desk/web/matter/file-links.tsx'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { momentText } from '#web/ui/when.tsx'
import type { Round } from './client.ts'
import { instructionsTexts } from './instructions-texts.ts'

interface Props {
  readonly matterId: string
  readonly round: Round
}

/** One instruction: its words, the result, who does what, and what was reported in the order in which it came. */
export function RoundSheet({ matterId, round, leader }: Props & { readonly leader: string }) {
  const t = useText(instructionsTexts)
  const heading = `round-${round.no}`
  return (
    <section className="note-round" aria-labelledby={heading}>
      <h2 id={heading}>{t.instruction(round.no)}</h2>
      <Words matterId={matterId} round={round} leader={leader} />
      {round.readers.length === 0 && <Result matterId={matterId} round={round} />}
      {round.readers.length > 0 && <Readers round={round} />}
      {round.lead && <Duties round={round} />}
      {(round.reports.length > 0 || round.lead) && <Reports matterId={matterId} round={round} />}
      {round.outcome !== 'open' && <p className="note-outcome">{t[outcomes[round.outcome]]}</p>}
    </section>
  )
}

const outcomes = { 'instructed-again': 'again', 'nothing-further': 'nothingFurther', read: 'allRead' } as const

function Words({ matterId, round, leader }: Props & { readonly leader: string }) {
  const t = useText(instructionsTexts)
  const { personName } = useDirectory()
  const { handwriting, takenDownBy, confirmedAt, unconfirmed } = round
  const said = [
    momentText(round.at),
    takenDownBy && t.takenDown(personName(takenDownBy)),
    confirmedAt && t.confirmed(momentText(confirmedAt)),
  ].filter(Boolean)
  return (
    <>
      <blockquote className="note-words">{round.words}</blockquote>
      <p className="note-signed">
        {leader} <span className="quiet">{said.join(' · ')}</span>{' '}
        {unconfirmed && <strong className="instruction-unconfirmed">{t.unconfirmed}</strong>}
      </p>
      {handwriting?.type.startsWith('image/') && (
        <img className="note-hand" src={`/api/matters/${matterId}/files/${handwriting.sha256}`} alt={t.image} />
      )}
      <FileLinks matterId={matterId} files={[...(handwriting ? [handwriting] : []), ...round.files]} />
    </>
  )
}

function Result({ matterId, round: { answer } }: Props) {
  const t = useText(instructionsTexts)
  const { personName } = useDirectory()
  if (!answer)
    return (
      <>
        <h3>{t.result}</h3>
        <p className="quiet">{t.noResult}</p>
      </>
    )
  const state = answer.reportedAt
    ? t.reported(momentText(answer.reportedAt))
    : answer.state === 'approved'
      ? t.approved
      : t.proposed
  return (
    <>
      <h3>
        {t.result} <span className="quiet">{state}</span>
      </h3>
      <p className="note-result">{answer.text}</p>
      {answer.evidence && (
        <p className="quiet">
          {t.evidence}：{answer.evidence}
        </p>
      )}
      {answer.approvedBy && <p className="quiet">{t.approvedBy(personName(answer.approvedBy))}</p>}
      <FileLinks matterId={matterId} files={answer.files} />
    </>
  )
}

function Duties({ round: { lead, support, duties } }: Pick<Props, 'round'>) {
  const t = useText(instructionsTexts)
  const { unitName } = useDirectory()
  const rows = [
    ...(lead ? [{ unitId: lead.unitId, as: t.lead, answered: true }] : []),
    ...support.map(({ unitId, answered }) => ({ unitId, as: t.support, answered })),
  ]
  return (
    <>
      <h3>{t.duties}</h3>
      <ul className="note-duties">
        {rows.map(({ unitId, as, answered }) => {
          const lines = duties.filter(({ unit }) => unit === unitId)
          return (
            <li key={`${as}-${unitId}`}>
              <strong>{unitName(unitId)}</strong> <span className="quiet">{as}</span>{' '}
              {!answered && <span className="quiet">（{t.outstanding}）</span>}
              {lines.length === 0 && <div>{t.notSaid}</div>}
              {lines.map(({ what, dueOn }) => (
                <div key={what}>
                  {what}
                  {dueOn && (
                    <span className="quiet">
                      {' '}
                      {t.byWhen} {dueOn}
                    </span>
                  )}
                </div>
              ))}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Reports({ matterId, round: { reports } }: Props) {
  const t = useText(instructionsTexts)
  const { unitName, personName } = useDirectory()
  return (
    <>
      <h3>{t.reports}</h3>
      {reports.length === 0 && <p className="quiet">{t.noReports}</p>}
      <ol className="note-reports">
        {reports.map(({ seq, at, unitId, personId, kind, dissents, text, files }) => (
          <li key={seq}>
            <div className="quiet">
              {momentText(at)} · {unitName(unitId)} {personName(personId)}
              {kind === 'support' && ` · ${t.opinion}`}
            </div>
            {dissents && <strong className="instruction-unconfirmed">{t.dissents}</strong>} {text}
            <FileLinks matterId={matterId} files={files} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Readers({ round: { readers } }: Pick<Props, 'round'>) {
  const t = useText(instructionsTexts)
  const { unitName, personName } = useDirectory()
  return (
    <>
      <h3>{t.readBy}</h3>
      <ul className="note-duties">
        {readers.map(({ unitId, personId, readAt }) => (
          <li key={`${unitId}-${personId}`}>
            {unitId ? unitName(unitId) : personName(personId)}{' '}
            <span className="quiet">{readAt ? t.read(momentText(readAt)) : t.unread}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
