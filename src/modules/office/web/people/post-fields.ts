import { dayOf } from '#lib/day.ts'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { roleWords } from '../words.ts'
import { peopleTexts as t } from './people-texts.ts'

export const postFields: FormFields = {
  unitId: { type: 'unit', title: t.unit, required: true },
  role: { type: 'choice', title: t.role, required: true, choices: roleWords },
  title: { type: 'short', title: t.post, max: 100 },
  fromOn: { type: 'day', title: t.from, required: true },
  untilOn: { type: 'day', title: t.until },
}

export function postDefaults(): FormValues {
  return { fromOn: dayOf(new Date()) }
}
