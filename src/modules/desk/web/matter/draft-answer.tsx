import { useSay } from '#web/language.tsx'
import { Panels } from '#web/panels.tsx'
import { useText } from '#web/texts/use-text.ts'
import { FileLinks } from './file-links.tsx'
import { matterTexts } from './matter-texts.ts'
import { outcomeTitle } from './outcome-title.ts'
import type { Matter } from './use-matter.ts'

/** What is put up for approval, where the one who approves sees it first. */
export function DraftAnswer({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  if (!matter.draft) return null
  return (
    <section className="panel matter-draft" aria-labelledby="draft">
      <h2 id="draft">{t.draft}</h2>
      <DraftText matter={matter} draft={matter.draft} />
      <Evidence matter={matter} seq={matter.draft.seq} />
      <Panels place="review" matterId={matter.id} kind={matter.kind} />
    </section>
  )
}

/** What a draft rests on, which its entry says: for who approves it, not for the raiser. */
export function Evidence({ matter, seq }: { readonly matter: Matter; readonly seq: number }) {
  const t = useText(matterTexts)
  const text = matter.entries.find(entry => entry.seq === seq)?.data.text
  if (typeof text !== 'string' || text === '') return null
  return (
    <>
      <h3>{t.evidence}</h3>
      <pre>{text}</pre>
    </>
  )
}

/** An answer, drafted or given: its outcome, its words, its files. */
export function DraftText(props: {
  readonly matter: Matter
  readonly draft: Pick<NonNullable<Matter['draft']>, 'text' | 'files' | 'outcome'>
}) {
  const t = useText(matterTexts)
  const say = useSay()
  const { matter, draft } = props
  const outcome = outcomeTitle(matter, draft.outcome)
  return (
    <>
      {outcome && (
        <p>
          <span className="quiet">{t.outcome}</span> <strong>{say(outcome)}</strong>
        </p>
      )}
      <pre>{draft.text}</pre>
      <FileLinks matterId={matter.id} files={draft.files} />
    </>
  )
}
