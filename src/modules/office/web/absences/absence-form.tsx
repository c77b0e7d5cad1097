import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import type { FormFields } from '#web/ui/form/form-field.ts'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { absencesTexts } from './absences-texts.ts'

const own: FormFields = {
  substituteId: { type: 'person', title: absencesTexts.substitute, required: true },
  fromOn: { type: 'day', title: absencesTexts.from, required: true },
  untilOn: { type: 'day', title: absencesTexts.until, required: true },
  reason: { type: 'short', title: absencesTexts.reason, max: 200 },
}
const another: FormFields = {
  personId: { type: 'person', title: absencesTexts.person, hint: absencesTexts.personHint },
  ...own,
}

export function AbsenceForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText(absencesTexts)
  const directs = useSession()?.roles.some(held => held.role === 'director')
  return (
    <FormDialog
      title={t.add}
      name="absence"
      submit={t.add}
      fields={directs ? another : own}
      changes={['GET /api/office/absences']}
      onSubmit={values => office('POST /api/office/absences', { body: values as never })}
      onClose={onClose}
    />
  )
}
