import { useState } from 'react'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { office } from '../client.ts'
import { officeTexts } from '../office-texts.ts'
import { whyWords } from '../words.ts'
import { AffectedList, type Preview } from './affected-list.tsx'
import { ApplyBar } from './apply-bar.tsx'
import { calendarTexts } from './calendar-texts.ts'
import type { GridDay } from './year-grid.tsx'

/** A day of the office's own: what it becomes, who is affected, and only then adopted. */
export function OfficeDay(props: {
  readonly day: string
  readonly kind: GridDay | undefined
  readonly onApplied: (moved: number) => void
  readonly onClose: () => void
}) {
  const t = useText(calendarTexts)
  const o = useText(officeTexts)
  const say = useSay()
  const { day, kind } = props
  const own = kind?.why === 'office-rest' || kind?.why === 'office-work'
  const [wanted, setWanted] = useState<FormValues>({})
  const [preview, setPreview] = useState<Preview>()
  const look = async (values: FormValues) => {
    const change = { on: day, worked: workedOf(values), name: values.name as string | undefined }
    setPreview(await office('POST /api/office/calendar/previews', { body: { days: [change] } }))
    setWanted(values)
  }
  const apply = async () => {
    const worked = workedOf(wanted)
    const params = { on: day }
    const { moved } =
      worked === null
        ? await office('DELETE /api/office/calendar/days/:on', { params })
        : await office('PUT /api/office/calendar/days/:on', { params, body: { worked, name: String(wanted.name) } })
    props.onApplied(moved)
    props.onClose()
  }
  return (
    <Dialog title={t.officeDay(day)} onClose={props.onClose} wide={preview !== undefined}>
      {kind && <p>{t.now(`${say(whyWords[kind.why])}${kind.name ? ` (${say(kind.name)})` : ''}`)}</p>}
      {preview ? (
        <>
          <AffectedList preview={preview} />
          <ApplyBar onApply={apply} onBack={() => setPreview(undefined)} />
        </>
      ) : (
        <FieldForm
          name={`office-day:${day}`}
          fields={fieldsFor(own)}
          initial={wanted}
          submit={t.preview}
          cancel={o.cancel}
          onCancel={props.onClose}
          onSubmit={look}
        />
      )}
    </Dialog>
  )
}

function fieldsFor(own: boolean): FormFields {
  const { work, rest, takeAway } = calendarTexts
  return {
    change: {
      type: 'choice',
      title: calendarTexts.change,
      required: true,
      choices: { work, rest, ...(own ? { takeAway } : {}) },
    },
    name: {
      type: 'short',
      title: calendarTexts.name,
      hint: calendarTexts.nameHint,
      max: 50,
      ...(own ? {} : { required: true }),
    },
  }
}

function workedOf(values: FormValues): boolean | null {
  return values.change === 'takeAway' ? null : values.change === 'work'
}
