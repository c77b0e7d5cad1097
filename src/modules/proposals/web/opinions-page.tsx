import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { GrowingText } from '#web/ui/growing-text.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { type Forms, proposals } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'
import './proposals.css'
import '#web/ui/form/form.css'

/** 征询意见表: one for each who signed, taken down as they come back. */
export default function OpinionsPage() {
  const t = useText(proposalsTexts)
  const say = useSay()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useReply(proposals, 'GET /api/proposals/:id/opinions', { params: { id } })
  const cache = useQueryClient()
  const [done, setDone] = useState<'taken' | 'reopened'>()
  const onTaken = async (step: string) => {
    setDone(step === 'registered' ? 'reopened' : 'taken')
    await cache.invalidateQueries()
  }
  return (
    <>
      <PageHead title={t.formsTitle} note={t.formsNote}>
        <Link className="proposals-links" to="/matters/$id" params={{ id } as never}>
          {t.back}
        </Link>
      </PageHead>
      {done && (
        <Notice tone={done === 'taken' ? 'good' : 'warn'} live>
          {t[done]}
        </Notice>
      )}
      <Loaded query={found}>
        {data => (
          <>
            <h2>
              {data.number} {data.title}
            </h2>
            {data.whyNot && <Notice tone="info">{say(data.whyNot)}</Notice>}
            {data.forms.map(form => (
              <OpinionForm key={`${form.raiser} ${data.round}`} form={form} data={data} onTaken={onTaken} />
            ))}
          </>
        )}
      </Loaded>
    </>
  )
}

const views = ['content', 'mostly', 'discontent'] as const

function OpinionForm(props: {
  readonly form: Forms['forms'][number]
  readonly data: Forms
  readonly onTaken: (step: string) => Promise<void>
}) {
  const t = useText(proposalsTexts)
  const id = useId()
  const { form, data } = props
  const [view, setView] = useState<(typeof views)[number]>()
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>()
  const command = useCommand()
  const name = t.raiser(form.raiser, form.name)
  const take = async () => {
    if (!view) return
    setError(undefined)
    try {
      const { step } = await command(key =>
        proposals('POST /api/proposals/:id/opinions', {
          params: { id: data.id },
          body: { key, seen: data.seq, raiser: form.raiser, view, text },
        }),
      )
      await props.onTaken(step)
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <section className="panel proposals-form" aria-labelledby={`${id}-name`} data-raiser={form.raiser}>
      <h3 id={`${id}-name`}>{name}</h3>
      {form.earlier.length > 0 && <p className="quiet">{t.earlier(form.earlier.map(one => t[one]).join('、'))}</p>}
      {form.view && (
        <p>
          <strong>{t[form.view]}</strong> {form.text}
        </p>
      )}
      {!form.view && !data.whyNot && (
        <>
          <fieldset className="proposals-views">
            <legend className="visually-hidden">{name}</legend>
            {views.map(one => (
              <label key={one}>
                <input type="radio" name={id} checked={view === one} onChange={() => setView(one)} />
                {t[one]}
              </label>
            ))}
          </fieldset>
          <label htmlFor={`${id}-text`} className="form-label">
            {t.remarks}
          </label>
          <GrowingText id={`${id}-text`} value={text} onChange={event => setText(event.target.value)} />
          <div>
            <Button type="primary" aria-disabled={!view} aria-label={`${t.take} ${name}`} onClick={take}>
              {t.take}
            </Button>
          </div>
        </>
      )}
      {error !== undefined && <RefusalNotice error={error} />}
    </section>
  )
}
