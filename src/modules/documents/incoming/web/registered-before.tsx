import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSettled } from '#modules/desk/web/use-settled.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { incoming } from './client.ts'
import { incomingTexts } from './incoming-texts.ts'

/** The same paper may have come twice: what was registered under its number, by whomever. */
export function RegisteredBefore(props: { readonly documentNumber: string; readonly organ: string }) {
  const t = useText(incomingTexts)
  const documentNumber = useSettled(props.documentNumber.trim())
  const organ = useSettled(props.organ.trim())
  const enabled = documentNumber.length >= 2
  const { data } = useReply(
    incoming,
    'GET /api/documents/incoming/registered-before',
    { query: { documentNumber, organ } },
    { enabled, placeholderData: keepPreviousData },
  )
  const matters = enabled ? data?.matters : undefined
  return (
    <section className="panel incoming-before" aria-labelledby="before">
      <h2 id="before">{t.before}</h2>
      {!matters && <p className="quiet">{t.whenNumbered}</p>}
      {matters?.length === 0 && (
        <p className="quiet" role="status">
          {t.noneBefore}
        </p>
      )}
      <ul>
        {matters?.map(({ id, number, title, receivedOn, organ: from, sameOrgan }) => (
          <li key={id} className={sameOrgan ? 'incoming-same' : undefined}>
            <Link to="/matters/$id" params={{ id } as never} target="_blank">
              {title}
            </Link>
            <div className="quiet">
              {number} · {t.received(receivedOn)} · {sameOrgan ? <strong>{t.sameOrgan}</strong> : t.otherOrgan(from)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
