import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { isRefusal, type Text } from '#kernel/refusal.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { outgoing, type Written } from '../client.ts'
import { type Draft, said } from './draft.ts'
import { editorTexts } from './editor-texts.ts'

export interface Saved {
  readonly version: number
  /** Where it went by itself, as its substance was changed. */
  readonly next: Text | undefined
}

interface Saving {
  readonly written: Written
  readonly draft: Draft
  /** The number of the version that the draft was written from. */
  readonly base: number
  readonly touched: boolean
  readonly onSaved: (saved: Saved) => Promise<unknown>
  /** Reads the matter anew, keeping what was typed. */
  readonly onMovedOn: () => Promise<unknown>
}

/** 存稿. Where somebody saved another version meanwhile, both texts stay and whoever writes decides. */
export function SaveBar(props: Saving) {
  const t = useText(editorTexts)
  const noteId = useId()
  const { written, touched } = props
  const [note, setNote] = useState('')
  const { save, saving, error } = useSaving(props, note, () => setNote(''))
  const newer = touched && written.version !== props.base
  return (
    <div className="panel save-bar">
      {newer ? (
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
          {saving ? t.saving : newer ? t.saveOver : t.save}
        </Button>
        {!touched && <span className="quiet">{t.unchanged}</span>}
      </div>
    </div>
  )
}

function useSaving({ written, draft, onSaved, onMovedOn }: Saving, note: string, onDone: () => void) {
  const command = useCommand()
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const { id } = written
  const send = (seen: number) =>
    command(key =>
      outgoing('POST /api/documents/outgoing/:id/versions', {
        params: { id },
        body: { key, seen, document: said(draft), ...(note ? { note } : {}) } as never,
      }),
    )
  /** An opinion that came in meanwhile is no other text: only a version that nobody here has seen stops it. */
  const sendOnWhatStands = async () => {
    try {
      return await send(written.seq)
    } catch (thrown) {
      if (!isRefusal(thrown) || thrown.code !== 'moved-on') throw thrown
      const now = await outgoing('GET /api/documents/outgoing/:id', { params: { id }, query: {} } as never)
      if (now.version !== written.version) throw thrown
      return await send(now.seq)
    }
  }
  const save = async () => {
    if (saving) return
    setSaving(true)
    setError(undefined)
    try {
      const saved = await sendOnWhatStands()
      onDone()
      await onSaved({ version: saved.version, next: saved.returned ? written.returns?.next : undefined })
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === 'moved-on') await onMovedOn()
      else setError(thrown)
    } finally {
      setSaving(false)
    }
  }
  return { save, saving, error }
}
