import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useCommand } from '#web/use-command.ts'
import { outgoing, type Starter } from './client.ts'
import { outgoingTexts } from './outgoing-texts.ts'
import './outgoing.css'

const fields = {
  title: { type: 'short', title: outgoingTexts.documentTitle, hint: outgoingTexts.titleHint, required: true, max: 200 },
  reason: { type: 'long', title: outgoingTexts.reason, hint: outgoingTexts.reasonHint, required: true, max: 5000 },
  urgency: {
    type: 'choice',
    title: outgoingTexts.urgency,
    required: true,
    default: 'ordinary',
    choices: {
      ordinary: outgoingTexts.ordinary,
      urgent: outgoingTexts.urgent,
      'most-urgent': outgoingTexts.mostUrgent,
    },
  },
} as const

/** A document begins from the kind that it is: choose one, say what it is about and why, and write. */
export default function NewPage() {
  const t = useText(outgoingTexts)
  const found = useReply(outgoing, 'GET /api/documents/starters', {}, { staleTime: Number.POSITIVE_INFINITY })
  const [chosen, setChosen] = useState<Starter>()
  return (
    <>
      <PageHead title={t.write} note={t.writeNote} />
      <Loaded query={found}>
        {({ starters }) => (
          <div className={chosen ? 'write write-chosen' : 'write'}>
            <Starters starters={starters} chosen={chosen} onChoose={setChosen} />
            {chosen && <Begin key={chosen.key} starter={chosen} />}
          </div>
        )}
      </Loaded>
    </>
  )
}

function Starters(props: {
  readonly starters: readonly Starter[]
  readonly chosen: Starter | undefined
  readonly onChoose: (starter: Starter) => void
}) {
  const t = useText(outgoingTexts)
  const say = useSay()
  return (
    <fieldset className="panel starters">
      <legend className="starters-legend">{t.kinds}</legend>
      <div className="starters-list">
        {props.starters.map(starter => (
          <label key={starter.key} className="starter">
            <input
              type="radio"
              name="starter"
              checked={props.chosen?.key === starter.key}
              onChange={() => props.onChoose(starter)}
            />
            <span>
              <strong>{say(starter.title)}</strong>
              <span className="quiet">{say(starter.use)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Begin({ starter }: { readonly starter: Starter }) {
  const t = useText(outgoingTexts)
  const say = useSay()
  const navigate = useNavigate()
  const command = useCommand()
  return (
    <section className="panel" aria-labelledby="begin">
      <h2 id="begin">{say(starter.title)}</h2>
      <Citation of={starter.basis} />
      <FieldForm
        name={`write:${starter.key}`}
        fields={fields}
        submit={t.begin}
        onSubmit={async values => {
          const { id } = await command(key =>
            outgoing('POST /api/documents/outgoing', { body: { key, starter: starter.key, ...values } as never }),
          )
          await navigate({ to: `/documents/outgoing/${id}` as never })
        }}
      />
    </section>
  )
}
