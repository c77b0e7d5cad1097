import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { isRefusal } from '#kernel/refusal.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { outgoing, type Written } from '../client.ts'
import { type Draft, said } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

interface Saved {
  readonly version: number
  readonly returned: boolean
}

/** 存稿. Where somebody saved before, both texts stay and whoever writes decides. */
export function SaveBar(props: {
  readonly written: Written
  readonly draft: Draft
  readonly touched: boolean
  readonly onSaved: (saved: Saved) => Promise<unknown>
  /** Reads the matter anew, keeping what was typed. */
  readonly onMovedOn: () => Promise<unknown>
}) {
  const t = useText(editorTexts)
  const noteId = useId()
  const command = useCommand()
  const { written, draft, touched } = props
  const [note, setNote] = useState('')
  const [saving, setSaving] = useState(false)
  const [done, setDone] = useState<Saved>()
  const [error, setError] = useState<unknown>()
  const movedOn = isRefusal(error) && error.code === 'moved-on'
  const save = async () => {
    if (saving) return
    setSaving(true)
    setError(undefined)
    setDone(undefined)
    try {
      const saved = await command(key =>
        outgoing('POST /api/documents/outgoing/:id/versions', {
          params: { id: written.id },
          body: { key, seen: written.seq, document: said(draft), ...(note ? { note } : {}) } as never,
        }),
      )
      setNote('')
      setDone(saved)
      await props.onSaved(saved)
    } catch (thrown) {
      setError(thrown)
      if (isRefusal(thrown) && thrown.code === 'moved-on') await props.onMovedOn()
    } finally {
      setSaving(false)
    }
  }
  return (
    <div className="panel save-bar">
      {done && (
        <Notice tone={done.returned ? 'warn' : 'good'} live>
          {t.saved(done.version)} {done.returned && t.returned}
        </Notice>
      )}
      {movedOn ? (
        <Notice tone="warn" live>
          {t.movedOn}
        </Notice>
      ) : (
        error !== undefined && <RefusalNotice error={error} />
      )}
      <div className="row">
        <label htmlFor={noteId}>{t.note}</label>
        <Input
          id={noteId}
          className="save-note"
          maxLength={1000}
          value={note}
          onChange={event => setNote(event.target.value)}
        />
        <Button type="primary" onClick={save} aria-disabled={saving || !touched}>
          {saving ? t.saving : movedOn ? t.saveOver : t.save}
        </Button>
        {!touched && <span className="quiet">{t.unchanged}</span>}
      </div>
    </div>
  )
}
