import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { office } from '../client.ts'
import { officeTexts } from '../office-texts.ts'
import { AffectedList, type Preview } from './affected-list.tsx'
import { ApplyBar } from './apply-bar.tsx'
import { calendarTexts } from './calendar-texts.ts'
import { NoticeReading } from './notice-reading.tsx'

export type Reading = ReplyOf<OfficeContract['POST /api/office/calendar/readings']>

const fields = {
  text: { type: 'long', title: calendarTexts.text, hint: calendarTexts.textHint, required: true, max: 20_000 },
} as const

/** Paste the notice; see how every sentence was read and who is affected; then adopt it. */
export function ImportNotice(props: {
  readonly onApplied: (moved: number, year: number) => void
  readonly onClose: () => void
}) {
  const t = useText(calendarTexts)
  const o = useText(officeTexts)
  const [read, setRead] = useState<{ text: string; reading: Reading; preview: Preview }>()
  const [text, setText] = useState('')
  const look = async (typed: string) => {
    setText(typed)
    const body = { text: typed }
    const reading = await office('POST /api/office/calendar/readings', { body })
    setRead({ text: typed, reading, preview: await office('POST /api/office/calendar/previews', { body }) })
  }
  return (
    <Dialog title={t.importNotice} onClose={props.onClose} wide>
      {read ? (
        <>
          <NoticeReading reading={read.reading} />
          <AffectedList preview={read.preview} />
          <ApplyBar
            onApply={async () => {
              const { moved, year } = await office('POST /api/office/calendar/years', { body: { text: read.text } })
              props.onApplied(moved, year)
              props.onClose()
            }}
            onBack={() => setRead(undefined)}
          />
        </>
      ) : (
        <FieldForm
          name="holiday-notice"
          fields={fields}
          initial={{ text }}
          submit={t.read}
          cancel={o.cancel}
          onCancel={props.onClose}
          onSubmit={values => look(String(values.text))}
        />
      )}
    </Dialog>
  )
}
