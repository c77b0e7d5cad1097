import type { Matter } from '#modules/desk/web/matter/use-matter.ts'
import { useText } from '#web/texts/use-text.ts'
import { Moment } from '#web/ui/when.tsx'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'

/** What a report says: see the action `progress` of the procedure. */
interface Report {
  readonly seq: number
  readonly at: string
  readonly text: string
  readonly share?: number
  readonly figure?: string
  readonly problems?: string
  readonly next?: string
  readonly promised?: number
}

/** The reports of an item, the last first. */
export function reportsOf({ entries }: Matter): readonly Report[] {
  return entries
    .filter(({ action }) => action === 'progress')
    .map(({ seq, happenedAt, data }) => {
      const { text, fields } = data as { readonly text?: string; readonly fields?: Omit<Report, 'seq' | 'at' | 'text'> }
      return { seq, at: happenedAt, text: text ?? '', ...fields }
    })
    .reverse()
}

/** 上期承诺: how far the last report said that it would be by now, what next and what was in the way. */
export function Promised({ matter }: { readonly matter: Matter }) {
  const t = useText(plansTexts)
  const [last] = reportsOf(matter)
  if (!last) return <p className="quiet">{t.firstReport}</p>
  return (
    <div className="promised">
      <h3>{t.promised}</h3>
      <p>{last.promised === undefined ? t.nothingPromised : <strong>{t.promisedBy(last.promised)}</strong>}</p>
      {last.next && (
        <p>
          <span className="quiet">{t.next}</span> {last.next}
        </p>
      )}
    </div>
  )
}

export function Reports({ matter }: { readonly matter: Matter }) {
  const t = useText(plansTexts)
  const reports = reportsOf(matter)
  if (reports.length === 0) return null
  return (
    <details className="reports">
      <summary>{t.earlier(reports.length)}</summary>
      <ol>
        {reports.map(({ seq, at, text, share, figure, problems, next }) => (
          <li key={seq}>
            <div className="row">
              <span className="quiet number">
                <Moment at={at} />
              </span>
              {share !== undefined && <ShareBar share={share} />}
            </div>
            <p>{text}</p>
            {[
              [t.figure, figure],
              [t.problems, problems],
              [t.next, next],
            ].map(
              ([name, said]) =>
                said && (
                  <p key={name}>
                    <span className="quiet">{name}</span> {said}
                  </p>
                ),
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
