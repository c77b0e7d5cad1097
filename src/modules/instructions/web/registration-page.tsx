import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '#lib/day.ts'
import { mattersToChoose } from '#modules/desk/web/matters-to-choose.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { type Kind, useKinds } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useCommand } from '#web/use-command.ts'
import { instructions, type Registered } from './client.ts'
import { instructionsTexts } from './instructions-texts.ts'
import './instructions.css'

interface Done extends Registered {
  readonly onBehalf: boolean
}

/** 登记批示: whose words, on what, and who does what by when; assigned or handed round at once. */
export default function RegistrationPage() {
  const t = useText(instructionsTexts)
  const kind = useKinds().of('leader-instruction')
  const [done, setDone] = useState<Done>()
  if (done) return <RegisteredNow done={done} onNext={() => setDone(undefined)} />
  return (
    <>
      <PageHead title={t.register} note={t.newNote} />
      {kind && (
        <div className="panel">
          <Form kind={kind} onDone={setDone} />
        </div>
      )}
    </>
  )
}

function Form({ kind, onDone }: { readonly kind: Kind; readonly onDone: (done: Done) => void }) {
  const t = useText(instructionsTexts)
  const { units, people } = useDirectory()
  const me = useSession()
  const command = useCommand()
  const { about } = useSearch({ strict: false }) as { about?: string }
  const leads = me?.roles.some(({ role }) => role === 'leader')
  const [typed, setTyped] = useState<FormValues>({ asks: 'action' })
  const register = async (values: FormValues) => {
    const { readers, readingUnits, ...said } = values as Record<string, string[]>
    const body = { ...said, readers: { people: readers ?? [], units: readingUnits ?? [] } }
    const registered = await command(key => instructions('POST /api/instructions', { body: { key, ...body } as never }))
    onDone({ ...registered, onBehalf: String(values.leaderId) !== me?.person.id })
  }
  return (
    <FieldForm
      name="instructions:new"
      fields={fieldsOf(kind, typed.asks === 'reading')}
      initial={{
        receivedOn: dayOf(new Date()),
        ...(leads ? { leaderId: me?.person.id } : {}),
        ...(about ? { about } : {}),
      }}
      context={{ units, people, matters: mattersToChoose }}
      submit={t.register}
      onChange={setTyped}
      onSubmit={register}
    />
  )
}

/** An 阅示件 asks who reads it, a 批示件 who does what. */
function fieldsOf({ fields }: Kind, reading: boolean): FormFields {
  const t = instructionsTexts
  const { asks, urgency, handwriting, document, about, duties } = fields as Required<FormFields>
  return {
    leaderId: { type: 'person', title: t.whose, required: true, roles: ['leader'] },
    title: { type: 'short', title: t.heading, required: true, max: 200 },
    words: { type: 'long', title: t.words, required: true, max: 20_000, hint: t.wordsHint },
    ...given({ handwriting }),
    files: { type: 'files', title: t.files, hint: t.filesHint, max: 20 },
    ...given({ about, document, asks }),
    ...(reading
      ? {
          readers: { type: 'people', title: t.readers, max: 100 },
          readingUnits: { type: 'units', title: t.readingUnits, max: 100 },
        }
      : given({ urgency, duties })),
    receivedOn: { type: 'day', title: t.receivedOn, required: true },
  }
}

const given = (fields: Readonly<Record<string, FormFields[string] | undefined>>): FormFields =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, field]) => (field ? [[key, field]] : [])))

function RegisteredNow({ done, onNext }: { readonly done: Done; readonly onNext: () => void }) {
  const t = useText(instructionsTexts)
  const say = useSay()
  return (
    <>
      <PageHead title={t.done} note={done.number} />
      <div className="panel" role="status">
        {done.refusal ? (
          <Notice tone="warn">
            {t.notFollowed}
            {say(done.refusal.text)}
          </Notice>
        ) : (
          <p>{t[done.went]}</p>
        )}
        {done.onBehalf && <p>{t.waits}</p>}
      </div>
      <div className="row">
        <Button type="primary" autoFocus onClick={onNext}>
          {t.another}
        </Button>
        <Link to="/matters/$id" params={{ id: done.id } as never}>
          {t.toMatter}
        </Link>
      </div>
    </>
  )
}
