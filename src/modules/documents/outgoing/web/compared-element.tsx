import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import type { Difference } from './client.ts'
import { editorTexts } from './editor/editor-texts.ts'
import './compared.css'

/** One element of two versions in one text: what was taken away is struck through, what was added underlined. */
export function ComparedElement({ element }: { readonly element: Difference['elements'][number] }) {
  const t = useText(editorTexts)
  const say = useSay()
  const { name, was, attachment, change, runs } = element
  return (
    <div className={`compared compared-${change}`}>
      <p className="quiet compared-name">
        {attachment !== undefined && `${t.inAttachment(attachment)} · `}
        {say(name)}
        {was && ` (${t.was(say(was))})`}
        {change !== 'same' && <strong> {t[change]}</strong>}
      </p>
      <p className="compared-text">
        {runs.map((run, i) => {
          const Tag = run.change === 'removed' ? 'del' : run.change === 'added' ? 'ins' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
          return <Tag key={i}>{run.text}</Tag>
        })}
      </p>
    </div>
  )
}
