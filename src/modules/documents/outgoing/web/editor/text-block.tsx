import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import type { BlockActs } from './block-editor.tsx'
import { type Block, changed } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

type Text = Extract<Block, { readonly text: string }>

/** Words: Enter begins the next block, Backspace in an empty one takes it away, Alt and an arrow moves it. */
export function TextBlock(props: { readonly block: Text; readonly no: number; readonly acts: BlockActs }) {
  const t = useText(editorTexts)
  const { block, no, acts } = props
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const act = keyed(event, acts, block)
    if (!act) return
    event.preventDefault()
    act()
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/\n\s*\S/.test(text)) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    acts.split(`${value.slice(0, selectionStart)}${text}${value.slice(selectionEnd)}`)
  }
  return (
    <>
      <GrowingText
        data-block
        aria-label={t.textOf(no)}
        value={block.text}
        onChange={event => acts.change(changed(block, { ...block, text: event.target.value.replace(/\n/g, '') }))}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {block.type === 'heading' && block.level > 1 && (
        <GrowingText
          aria-label={t.runOnOf(no)}
          placeholder={t.runOn}
          value={block.runOn ?? ''}
          onChange={event => acts.change(changed(block, withRunOn(block, event.target.value.replace(/\n/g, ''))))}
        />
      )}
    </>
  )
}

function withRunOn({ runOn: _, ...block }: Extract<Block, { type: 'heading' }>, runOn: string): Block {
  return runOn === '' ? block : { ...block, runOn }
}

function keyed(
  { key, shiftKey, altKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>,
  acts: BlockActs,
  block: Text,
): (() => void) | undefined {
  if (key === 'Enter' && !shiftKey) {
    const { selectionStart, value } = currentTarget
    return () => acts.split(`${value.slice(0, selectionStart)}\n${value.slice(selectionStart)}`)
  }
  if (key === 'Backspace' && block.text === '') return acts.remove
  if (altKey && key === 'ArrowUp') return acts.up
  if (altKey && key === 'ArrowDown') return acts.down
  return undefined
}
