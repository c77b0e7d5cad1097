import { Link } from '@tanstack/react-router'
import type { Outcome } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { plansTexts } from './plans-texts.ts'

/** What became of each item that was approved: its number, or why not. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const t = useText(plansTexts)
  const say = useSay()
  const made = outcomes.filter(({ id }) => id !== undefined).length
  return (
    <section className="panel" aria-labelledby="outcomes">
      <Notice tone={outcomes.some(({ refusal }) => refusal) ? 'warn' : 'good'} live>
        <span id="outcomes">{t.outcomes(made, outcomes.length)}</span>
      </Notice>
      <ol className="outcomes">
        {outcomes.map(({ no, title, id, number, assigned, refusal }) => (
          <li key={no} value={no}>
            {id ? (
              <Link to="/matters/$id" params={{ id } as never}>
                {title}
              </Link>
            ) : (
              title
            )}{' '}
            <span className="quiet number">{number}</span>{' '}
            {refusal ? (
              <strong className="outcome-refused">
                {t.outcomeRefused}: {say(refusal.text)}
              </strong>
            ) : (
              <span className="quiet">{assigned ? t.outcomeAssigned : t.outcomeListed}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
