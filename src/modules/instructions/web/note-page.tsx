import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '#modules/desk/web/matter/action-dialog.tsx'
import { type Action, useMatter } from '#modules/desk/web/matter/use-matter.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { instructions, type Note } from './client.ts'
import { instructionsTexts } from './instructions-texts.ts'
import { RoundSheet } from './round-sheet.tsx'
import './instructions.css'

/** 报告单: what the leader reads, on a phone or on paper. The words first, the result next, then what can be said to it. */
export default function NotePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const note = useReply(instructions, 'GET /api/instructions/:id/note', { params: { id } })
  return <Loaded query={note}>{found => <Sheet key={id} note={found} />}</Loaded>
}

function Sheet({ note }: { readonly note: Note }) {
  const t = useText(instructionsTexts)
  const { personName } = useDirectory()
  const written = [note.document, note.about && `${note.about.number} ${note.about.title}`].filter(Boolean).join('；')
  return (
    <article className="note">
      <PageHead title={note.title} note={`${note.office} · ${t.noteTitle} · ${note.number}`}>
        <Button onClick={() => window.print()}>{t.print}</Button>
        <Link to="/matters/$id" params={{ id: note.id } as never}>
          {t.back}
        </Link>
      </PageHead>
      <dl className="note-facts">
        <div>
          <dt>{t.leader}</dt>
          <dd>
            {personName(note.leaderId)} · {note.asks === 'reading' ? t.reading : t.action}
          </dd>
        </div>
        {written && (
          <div>
            <dt>{t.writtenOn}</dt>
            <dd>
              {note.about ? (
                <Link to="/matters/$id" params={{ id: note.about.id } as never}>
                  {written}
                </Link>
              ) : (
                written
              )}
            </dd>
          </div>
        )}
        {note.dueOn && (
          <div>
            <dt>{t.dueOn}</dt>
            <dd>{note.dueOn}</dd>
          </div>
        )}
      </dl>
      {/* The newest words and their result stand first: that is what the leader is asked about. */}
      {[...note.rounds].reverse().map(round => (
        <RoundSheet key={round.no} matterId={note.id} round={round} leader={personName(note.leaderId)} />
      ))}
      <Decision matterId={note.id} />
    </article>
  )
}

/** What the leader may say to it here; everything else is done on the matter's own page. */
const saidHere = ['confirm', 'finishReading', 'close', 'instructAgain']

function Decision({ matterId }: { readonly matterId: string }) {
  const t = useText(instructionsTexts)
  const say = useSay()
  const queries = useQueryClient()
  const { data: matter } = useMatter(matterId)
  const [doing, setDoing] = useState<Action>()
  const [done, setDone] = useState<Action>()
  const possible = saidHere.flatMap(name => matter?.actions.filter(one => one.action === name && !one.refusal) ?? [])
  if (!matter || (possible.length === 0 && !done)) return null
  return (
    <section className="note-decision no-print" aria-labelledby="decision">
      <h2 id="decision" className="visually-hidden">
        {t.decide}
      </h2>
      {done && (
        <Notice tone="good" live>
          {t.doneNow(say(done.title))}
        </Notice>
      )}
      <div className="note-acts">
        {possible.map((one, i) => (
          <Button key={one.action} type={i === 0 ? 'primary' : 'default'} size="large" onClick={() => setDoing(one)}>
            {say(one.title)}
          </Button>
        ))}
      </div>
      {doing && (
        <ActionDialog
          matter={matter}
          action={doing}
          onDone={() => {
            setDone(doing)
            setDoing(undefined)
            void queries.invalidateQueries({ queryKey: ['GET /api/instructions/:id/note'] })
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
    </section>
  )
}
