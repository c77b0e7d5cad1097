import { Link } from '@tanstack/react-router'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import type { Imported, Listing } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'
import { RowFaults } from './row-faults.tsx'

/** What became of the list: how many, and every row that somebody has to see to. */
export function ImportedListing({
  imported,
  faults,
}: {
  readonly imported: Imported
  readonly faults: Listing['faults']
}) {
  const t = useText(proposalsTexts)
  const say = useSay()
  const { recorded, assigned, known, outcomes } = imported
  const refused = outcomes.filter(one => one.outcome === 'refused').length
  const remarked = outcomes.filter(one => one.remarks.length > 0)
  return (
    <>
      <Notice tone={refused + faults.length === 0 ? 'good' : 'warn'} live>
        {t.imported(recorded, assigned, known, refused + new Set(faults.map(one => `${one.sheet} ${one.line}`)).size)}
      </Notice>
      <p>
        <Link to={'/proposals/list' as never}>{t.list}</Link>
      </p>
      <RowFaults faults={faults} />
      {remarked.length > 0 && (
        <section className="panel proposals-faults">
          <h2>{t.toDo}</h2>
          <ul>
            {remarked.map(({ line, sheet, number, title, id, outcome, remarks }) => (
              <li key={`${sheet} ${line}`}>
                {id ? (
                  <Link to="/matters/$id" params={{ id } as never}>
                    {number} {title}
                  </Link>
                ) : (
                  `${number} ${title}`
                )}
                {outcome === 'refused' && <strong> {t.notTaken}</strong>}
                {remarks.map(({ column, text }) => (
                  <div key={text.zh}>
                    {t.place(line, sheet, column)}
                    {say(text)}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
