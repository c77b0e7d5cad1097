import type { Text } from '#kernel/refusal.ts'
import type { Directory } from '#modules/desk/web/use-directory.ts'
import type { FormField } from '#web/ui/form/form-field.ts'
import { matterTexts } from './matter-texts.ts'

/** A registered value as it is read: a choice by its words, a unit or person by name. Empty where there is none. */
export function shownValue(
  field: FormField,
  value: unknown,
  say: (text: Text) => string,
  { unitName, personName }: Pick<Directory, 'unitName' | 'personName'>,
): string {
  if (value === undefined || value === null || value === '') return ''
  const one = (single: unknown): string => {
    switch (field.type) {
      case 'choice':
      case 'choices':
      case 'checklist':
        return field.choices?.[String(single)] ? say(field.choices[String(single)] as Text) : String(single)
      case 'yes-no':
        return say(single === true ? matterTexts.yes : matterTexts.no)
      case 'unit':
      case 'units':
        return unitName(String(single))
      case 'person':
      case 'people':
        return personName(String(single))
      default:
        return String(single)
    }
  }
  return Array.isArray(value) ? value.map(one).join('、') : one(value)
}
