import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { outgoing, type Written } from '../client.ts'
import { AttachmentsForm } from './attachments-form.tsx'
import { BlockList } from './block-list.tsx'
import { ClosingForm } from './closing-form.tsx'
import { DirectionCheck } from './direction-check.tsx'
import type { Draft } from './draft.ts'
import { editorTexts } from './editor-texts.ts'
import { HeadForm } from './head-form.tsx'
import { Preview } from './preview.tsx'
import { Printing } from './printing.tsx'
import { Reading } from './reading.tsx'
import { Replacement } from './replacement.tsx'
import { SaveBar, type Saved } from './save-bar.tsx'
import { useKept } from './use-kept.ts'
import { VersionList } from './version-list.tsx'
import { WordingCheck } from './wording-check.tsx'
import './editor.css'

/** The text of a document: written by its elements, seen as it will be printed. */
export default function EditorPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const [filters] = useFilters()
  const version = filters.version ? Number(filters.version) : undefined
  const query = version === undefined ? {} : { version }
  const found = useReply(outgoing, 'GET /api/documents/outgoing/:id', { params: { id }, query } as never)
  return (
    <Loaded query={found}>
      {written => <Editor key={`${id}:${version ?? ''}`} written={written} past={version !== undefined} />}
    </Loaded>
  )
}

const empty: Draft = { kind: 'notice', blocks: [{ type: 'paragraph', text: '' }] }

function Editor({ written, past }: { readonly written: Written; readonly past: boolean }) {
  const t = useText(editorTexts)
  const say = useSay()
  const queries = useQueryClient()
  const saved = (written.document ?? empty) as unknown as Draft
  const { id, version } = written
  const kept = useKept(past ? `${id}:${version}` : id, saved, version)
  const { draft, base, touched, restored, full, change, settle } = kept
  // What was typed and the matter that was read last are kept apart: reading it anew changes nothing that was typed.
  const readAnew = () => queries.invalidateQueries()
  const mayWrite = written.saves !== null && !past
  // Kept here: once it went back there is nothing to save any more, and yet it has to be said.
  const [done, setDone] = useState<Saved>()
  const [shown, setShown] = useState<'write' | 'look'>('write')
  const part = { draft, change }
  return (
    <>
      <PageHead title={written.title} note={`${written.number} · ${t.step(say(written.stepTitle), written.version)}`}>
        <Link to="/matters/$id" params={{ id: written.id } as never} className="editor-back">
          {t.back}
        </Link>
      </PageHead>
      {past && <Notice tone="info">{t.olderVersion(written.version)}</Notice>}
      {!past && written.whyNot && !written.mayPrint && (
        <Notice tone="info">
          {t.readOnly}
          {say(written.whyNot)}
        </Notice>
      )}
      {mayWrite && written.returns && (
        <Notice tone="warn">
          {t.bound(written.returns.version, say(written.returns.approval), say(written.returns.next))}
        </Notice>
      )}
      {restored && mayWrite && (
        <p className="form-restored" role="status">
          {t.restored}{' '}
          <Button type="link" size="small" onClick={() => settle(saved, version)}>
            {t.discard}
          </Button>
        </p>
      )}
      {done && !touched && (
        <Notice tone={done.next ? 'warn' : 'good'} live>
          {t.saved(done.version)} {done.next && t.returned(say(done.next))}
        </Notice>
      )}
      {full && <Notice tone="warn">{t.full}</Notice>}
      {written.step === 'withdrawn' && !past && <Replacement id={id} />}
      <Printing written={written} onPrinted={readAnew} />
      {mayWrite && (
        <SaveBar
          written={written}
          draft={draft}
          base={base}
          touched={touched}
          onSaved={async now => {
            setDone(now)
            settle(draft, now.version)
            await readAnew()
          }}
          onMovedOn={readAnew}
        />
      )}
      <div className="editor-switch">
        <Button type={shown === 'write' ? 'primary' : 'default'} onClick={() => setShown('write')}>
          {t.body}
        </Button>
        <Button type={shown === 'look' ? 'primary' : 'default'} onClick={() => setShown('look')}>
          {t.preview}
        </Button>
      </div>
      <div className={`editor editor-${shown}`}>
        <div className="editor-form">
          {mayWrite && (
            <>
              <HeadForm {...part} />
              <fieldset className="panel editor-part">
                <legend className="editor-legend">{t.body}</legend>
                <BlockList label={t.body} blocks={draft.blocks} onChange={blocks => change({ blocks })} />
              </fieldset>
              <ClosingForm {...part} />
              <AttachmentsForm {...part} />
              <DirectionCheck draft={draft} direction={written.direction} />
              <WordingCheck draft={draft} id={written.id} />
            </>
          )}
          {!mayWrite && <Reading draft={draft} />}
          <VersionList written={written} />
        </div>
        <div className="editor-preview">
          <Preview draft={draft} />
        </div>
      </div>
    </>
  )
}
