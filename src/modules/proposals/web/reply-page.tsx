import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Letter, proposals, type Reply } from './client.ts'
import { LetterForm } from './letter-form.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { proposalsTexts } from './proposals-texts.ts'
import './proposals.css'

/** 答复函: written beside its pages as they will be printed, and submitted with what it says of the outcome. */
export default function ReplyPage() {
  const t = useText(proposalsTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useReply(proposals, 'GET /api/proposals/:id/reply', { params: { id } })
  return (
    <>
      <PageHead title={t.replyTitle} note={found.data && `${found.data.number} ${found.data.title}`}>
        <Link className="proposals-links" to="/matters/$id" params={{ id } as never}>
          {t.back}
        </Link>
      </PageHead>
      <Loaded query={found}>{reply => <Writing key={`${reply.id} ${reply.round}`} reply={reply} />}</Loaded>
    </>
  )
}

function Writing({ reply }: { readonly reply: Reply }) {
  const t = useText(proposalsTexts)
  const say = useSay()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [letter, setLetter] = useState<Letter>(reply.letter)
  const [outcome, setOutcome] = useState(reply.facts.outcome as string | undefined)
  const command = useCommand()
  const keep = useMutation({
    mutationFn: () => proposals('PUT /api/proposals/:id/letter', { params: { id: reply.id }, body: { letter } }),
  })
  const submit = async (input: Readonly<Record<string, unknown>>) => {
    await command(key =>
      proposals('POST /api/proposals/:id/reply', {
        params: { id: reply.id },
        body: { key, seen: reply.seq, letter, input },
      }),
    )
    await cache.invalidateQueries()
    await navigate({ to: '/matters/$id', params: { id: reply.id } as never })
  }
  return (
    <div className="proposals-reply">
      <div>
        <Notice tone={reply.contacts > 0 ? 'info' : 'warn'}>{t.contacts(reply.contacts)}</Notice>
        <Opinions reply={reply} />
        <LetterForm letter={letter} onChange={setLetter} />
        {reply.whyNot ? (
          <Notice tone="info">{say(reply.whyNot)}</Notice>
        ) : (
          <section className="panel">
            <div className="row">
              <Button onClick={() => keep.mutate()} aria-disabled={keep.isPending}>
                {t.keep}
              </Button>
              {keep.isSuccess && <span role="status">{t.keptNow}</span>}
            </div>
            {keep.error && <RefusalNotice error={keep.error} />}
            <h2>{t.facts}</h2>
            <FieldForm
              name={`proposal-reply ${reply.id} ${reply.round}`}
              fields={reply.fields}
              initial={reply.facts}
              submit={t.submitReply}
              onChange={values => setOutcome(values.outcome as string | undefined)}
              onSubmit={submit}
            />
          </section>
        )}
      </div>
      <LetterPreview letter={letter} outcome={outcome} />
    </div>
  )
}

function Opinions({ reply: { opinions } }: { readonly reply: Reply }) {
  const t = useText(proposalsTexts)
  const { unitName } = useDirectory()
  if (opinions.length === 0) return null
  return (
    <section className="panel">
      <h2>{t.opinionsTitle}</h2>
      <ul>
        {opinions.map(({ unitId, text, dissents }) => (
          <li key={unitId + text}>
            {unitName(unitId)}
            {dissents && t.dissents}：{text ?? <span className="quiet">{t.notYet}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
