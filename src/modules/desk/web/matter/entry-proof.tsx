import { useText } from '#web/texts/use-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { matterTexts } from './matter-texts.ts'
import type { HistoryEntry } from './use-matter.ts'

/** The entry's place in the chain: short at sight, whole on demand, to be compared with a receipt or `huiyin verify`. */
export function EntryProof({ entry }: { readonly entry: HistoryEntry }) {
  const t = useText(matterTexts)
  return (
    <details className="entry-proof">
      <summary>
        {t.entry(entry.seq)} <code>{entry.hash.slice(0, 10)}</code>
      </summary>
      <dl>
        <dt>{t.hash}</dt>
        <dd>
          <code>{entry.hash}</code> <CopyButton text={entry.hash} />
        </dd>
        {entry.prev && (
          <>
            <dt>{t.prev}</dt>
            <dd>
              <code>{entry.prev}</code>
            </dd>
          </>
        )}
      </dl>
    </details>
  )
}
