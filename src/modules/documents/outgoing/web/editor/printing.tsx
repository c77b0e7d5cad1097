import { Button } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import type { OutgoingContract } from '../../contract.ts'
import { outgoing, type Written } from '../client.ts'
import { editorTexts } from './editor-texts.ts'

type Printed = ReplyOf<OutgoingContract['POST /api/documents/outgoing/:id/printing']>

/** 印制: the three files, each to be opened before anything is sent out. */
export function Printing(props: { readonly written: Written; readonly onPrinted: () => Promise<unknown> }) {
  const t = useText(editorTexts)
  const command = useCommand()
  const { id, seq, mayPrint } = props.written
  const [printing, setPrinting] = useState(false)
  const [printed, setPrinted] = useState<Printed>()
  const [error, setError] = useState<unknown>()
  const print = async () => {
    if (printing) return
    setPrinting(true)
    setError(undefined)
    try {
      setPrinted(
        await command(key =>
          outgoing('POST /api/documents/outgoing/:id/printing', { params: { id }, body: { key, seen: seq } }),
        ),
      )
      await props.onPrinted()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setPrinting(false)
    }
  }
  if (!mayPrint && !printed) return null
  return (
    <section className="panel">
      {error !== undefined && <RefusalNotice error={error} />}
      {printed ? (
        <>
          <Notice tone={printed.missing.length > 0 ? 'warn' : 'good'} live>
            {t.printed(printed.pages)} {printed.missing.length > 0 && t.missing(printed.missing.join(''))}
          </Notice>
          <ul>
            {printed.files.map(file => (
              <li key={file.sha256}>
                <a href={`/api/matters/${id}/files/${file.sha256}`} download={file.name}>
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Button type="primary" onClick={print} aria-disabled={printing}>
          {printing ? t.printing : t.print}
        </Button>
      )}
    </section>
  )
}
