import { Button } from 'antd'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { type Difference, outgoing } from '../client.ts'
import { editorTexts } from './editor-texts.ts'

type Element = Difference['elements'][number]

/** Two versions side by side in one text: what was taken away is struck through, what was added underlined. */
export function Comparison(props: {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly onClose: () => void
}) {
  const t = useText(editorTexts)
  const { id, from, to } = props
  const found = useReply(outgoing, 'GET /api/documents/outgoing/:id/comparison', {
    params: { id },
    query: { from, to },
  } as never)
  return (
    <Dialog wide title={t.comparison(from, to)} onClose={props.onClose}>
      <Loaded query={found}>
        {({ changes, elements }) => (
          <>
            <p role="status">{changes === 0 ? t.noChange : t.changes(changes)}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
            <div className="comparison" tabIndex={0}>
              {elements.map((element, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an element of a comparison is its place
                <ComparedElement key={i} element={element} />
              ))}
            </div>
          </>
        )}
      </Loaded>
      <Button onClick={props.onClose}>{t.close}</Button>
    </Dialog>
  )
}

function ComparedElement({ element }: { readonly element: Element }) {
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
