import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import type { Listing } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'

/** Each place that could not be taken: its row, its column, and what to do. */
export function RowFaults({ faults }: { readonly faults: Listing['faults'] }) {
  const t = useText(proposalsTexts)
  const say = useSay()
  if (faults.length === 0) return null
  return (
    <section className="panel proposals-faults">
      <h2>{t.faultsTitle}</h2>
      <ul>
        {faults.map(({ line, sheet, column, text }) => (
          <li key={`${sheet} ${line} ${column} ${text.zh}`}>
            <strong>{t.place(line, sheet, column)}</strong>
            {say(text)}
          </li>
        ))}
      </ul>
    </section>
  )
}
