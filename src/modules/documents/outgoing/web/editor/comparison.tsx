import { Button } from 'antd'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { outgoing } from '../client.ts'
import { ComparedElement } from '../compared-element.tsx'
import { editorTexts } from './editor-texts.ts'

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
