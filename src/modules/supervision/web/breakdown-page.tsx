import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { DropArea } from '#web/ui/drop-area.tsx'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { type Proposals, proposalsIn, supervision } from './client.ts'
import { Confirm } from './confirm.tsx'
import { supervisionTexts } from './supervision-texts.ts'
import './supervision.css'

/** From policy to action: a document in, its tasks proposed in its own words, confirmed, listed and assigned. */
export default function BreakdownPage() {
  const t = useText(supervisionTexts)
  const pasteId = useId()
  const [pasted, setPasted] = useState('')
  const navigate = useNavigate()
  const read = useMutation<Proposals, Error, File | string>({
    mutationFn: given =>
      typeof given === 'string'
        ? supervision('POST /api/supervision/proposals-of-text', { body: { text: given } })
        : proposalsIn(given),
  })
  return (
    <>
      <PageHead title={t.title} note={t.note}>
        {read.data && <Button onClick={() => read.reset()}>{t.again}</Button>}
      </PageHead>
      {!read.data && (
        <>
          <DropArea label={t.choose} hint={t.drop} accept=".docx,.pdf,.ofd,.txt" onFile={file => read.mutate(file)} />
          <div className="panel">
            <label htmlFor={pasteId} className="form-label">
              {t.paste}
            </label>
            <GrowingText id={pasteId} value={pasted} onChange={event => setPasted(event.target.value)} />
            <p />
            <Button type="primary" onClick={() => pasted.trim() && read.mutate(pasted)}>
              {t.split}
            </Button>
          </div>
          {read.isPending && <p role="status">{t.working}</p>}
          {read.error && <RefusalNotice error={read.error} />}
        </>
      )}
      {read.data && (
        <Confirm
          key={read.submittedAt}
          proposals={read.data}
          onListed={id => navigate({ to: '/supervision/plans/$id', params: { id } } as never)}
        />
      )}
    </>
  )
}
