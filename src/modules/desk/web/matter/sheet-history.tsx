import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { momentText } from '#web/ui/when.tsx'
import { sheetTexts } from './sheet-texts.ts'
import { useActor } from './use-actor.ts'
import type { Matter } from './use-matter.ts'

/** What was done, in order, and the hash of the last entry, by which the paper can be held against the ledger. */
export function SheetHistory({ matter }: { readonly matter: Matter }) {
  const t = useText(sheetTexts)
  const say = useSay()
  const actor = useActor()
  return (
    <>
      <table className="sheet-table sheet-history">
        <caption>{t.history}</caption>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.act}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.byHand}</th>
          </tr>
        </thead>
        <tbody>
          {matter.entries.map(entry => (
            <tr key={entry.seq}>
              <td>{momentText(entry.happenedAt)}</td>
              <td>{say(entry.title)}</td>
              <td>{actor(entry)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sheet-hash">
        {t.head} {matter.entries.at(-1)?.hash}
      </p>
    </>
  )
}
