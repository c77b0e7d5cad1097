import { useState } from 'react'
import { dayOf } from '#lib/day.ts'
import type { Registered } from '#modules/desk/web/registration/registration-done.tsx'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { Kind } from '#modules/desk/web/use-kinds.ts'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { Notice } from '#web/ui/notice.tsx'
import { useCommand } from '#web/use-command.ts'
import type { Reading } from './client.ts'
import { incomingTexts } from './incoming-texts.ts'
import { RegisteredBefore } from './registered-before.tsx'

type Offer = Reading['offers'][number]

/** The registration, filled in with what the document says of itself; under each field where it says so. */
export function IncomingForm(props: {
  readonly kind: Kind
  readonly reading: Reading | undefined
  readonly onDone: (registered: Registered) => void
}) {
  const t = useText(incomingTexts)
  const { kind, reading } = props
  const { units, people } = useDirectory()
  const command = useCommand()
  const offered = Object.fromEntries((reading?.offers ?? []).map(({ field, value }) => [field, value]))
  const initial = {
    receivedOn: dayOf(new Date()),
    ...offered,
    ...(reading?.summary ? { content: reading.summary } : {}),
  }
  const [typed, setTyped] = useState<FormValues>(initial)
  const register = async (values: FormValues) => {
    const { files = [], ...fields } = values as { files?: readonly unknown[] } & Record<string, unknown>
    const input = {
      ...fields,
      door: 'document',
      raisers: [{ kind: 'organisation', name: values.organ }],
      files: [...(reading ? [reading.file] : []), ...files],
    }
    const { id, number, receipts } = await command(key =>
      desk('POST /api/matters', { body: { key, kind: kind.key, input } }),
    )
    props.onDone({ how: 'registered', id, number, title: String(values.title), receipts })
  }
  return (
    <div className="incoming">
      <div className="panel">
        {reading && <p>{t.from(reading.file.name)}</p>}
        {reading?.offers.length === 0 && <Notice tone="info">{t.foundNothing}</Notice>}
        <FieldForm
          name={`incoming:${reading?.file.sha256 ?? 'plain'}`}
          fields={fieldsOf(kind, reading?.offers ?? [])}
          initial={initial}
          context={{ units, people, raiserKinds: kind.raisers }}
          submit={t.register}
          onChange={setTyped}
          onSubmit={register}
        />
      </div>
      <RegisteredBefore documentNumber={String(typed.documentNumber ?? '')} organ={String(typed.organ ?? '')} />
    </div>
  )
}

function fieldsOf(kind: Kind, offers: readonly Offer[]): FormFields {
  const own: FormFields = {
    title: { type: 'short', title: incomingTexts.what, required: true, max: 200 },
    ...kind.fields,
    content: { type: 'long', title: incomingTexts.content, required: true, max: 20_000 },
    receivedOn: { type: 'day', title: incomingTexts.receivedOn, required: true },
    files: { type: 'files', title: incomingTexts.files, max: 19 },
  }
  const found = new Map(offers.map(offer => [offer.field, offer]))
  return Object.fromEntries(
    Object.entries(own).map(([key, field]) => {
      const offer = found.get(key)
      return [key, offer ? { ...field, hint: whereFound(offer) } : field]
    }),
  )
}

const longestExcerpt = 60

function whereFound({ line, page, excerpt, sure, because }: Offer) {
  const words = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt)}…` : excerpt
  const place = line === undefined ? incomingTexts.foundInName(words) : incomingTexts.foundAt(line, page, words)
  const check = sure === 'likely' ? incomingTexts.likely : { zh: '', en: '' }
  return {
    zh: [place.zh + check.zh, because?.zh].filter(Boolean).join('；'),
    en: [place.en + check.en, because?.en].filter(Boolean).join('; '),
  }
}
