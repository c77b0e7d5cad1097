import { Button } from 'antd'
import { useState } from 'react'
import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'

/** Copies a text, and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const t = useText(uiTexts)
  const [copied, setCopied] = useState(false)
  return (
    <Button
      onClick={async () => {
        await copy(text)
        setCopied(true)
      }}
    >
      <span aria-live="polite">{copied ? t.copied : (label ?? t.copy)}</span>
    </Button>
  )
}

/** `navigator.clipboard` is there on HTTPS only; without it the old way, through a field that is selected. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
