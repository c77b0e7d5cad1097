import { Button } from 'antd'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { BlockEditor } from './block-editor.tsx'
import { blocksOfText } from './blocks-of-text.ts'
import { type Block, changed, keyOf, moved, replaced } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

/** The text of a document or of an attachment, block by block. */
export function BlockList(props: {
  readonly label: string
  readonly blocks: readonly Block[]
  readonly onChange: (blocks: Block[]) => void
}) {
  const t = useText(editorTexts)
  const { blocks, onChange } = props
  const place = useRef<HTMLFieldSetElement>(null)
  const goTo = useCursor(place)
  const textIndex = (index: number) => blocks.slice(0, index).filter(block => 'text' in block).length
  return (
    <fieldset ref={place} className="blocks" aria-label={props.label}>
      {blocks.map((block, i) => (
        <BlockEditor
          key={keyOf(block)}
          block={block}
          no={i + 1}
          acts={{
            change: next => onChange(replaced(blocks, i, next)),
            split: text => {
              const parts = splitOf(block, text)
              onChange(replaced(blocks, i, ...parts))
              goTo(textIndex(i) + parts.length - 1)
            },
            remove: () => {
              onChange(replaced(blocks, i))
              goTo(Math.max(0, textIndex(i) - 1), true)
            },
            up: () => onChange(moved(blocks, i, i - 1)),
            down: () => onChange(moved(blocks, i, i + 1)),
          }}
        />
      ))}
      <Button
        type="dashed"
        onClick={() => {
          onChange([...blocks, { type: 'paragraph', text: '' }])
          goTo(textIndex(blocks.length))
        }}
      >
        {t.addBlock}
      </Button>
    </fieldset>
  )
}

/** The block up to the first line's end, then what follows: an empty paragraph to write in, or what was pasted. */
function splitOf(block: Block, text: string): Block[] {
  const [first = '', ...rest] = text.split(/\r?\n/)
  const own = 'text' in block ? changed(block, { ...block, text: first }) : block
  const following = blocksOfText(rest.join('\n'))
  return [own, ...(following.length > 0 ? following : [{ type: 'paragraph' as const, text: '' }])]
}

/** Sends the cursor to the beginning of a block, or to its end, as soon as the change is drawn: before the next key. */
function useCursor(place: RefObject<HTMLElement | null>): (index: number, end?: boolean) => void {
  const wanted = useRef<{ readonly index: number; readonly end: boolean }>(undefined)
  useLayoutEffect(() => {
    if (!wanted.current) return
    const { index, end } = wanted.current
    wanted.current = undefined
    const field = place.current?.querySelectorAll<HTMLTextAreaElement>('[data-block]')[index]
    field?.focus()
    field?.setSelectionRange(end ? field.value.length : 0, end ? field.value.length : 0)
  })
  return (index, end = false) => {
    wanted.current = { index, end }
  }
}
