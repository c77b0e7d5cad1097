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
      case 'lines':
        return Object.entries(field.columns ?? {})
          .map(([key, column]) =>
            shownValue(column, (single as Record<string, unknown>)[key], say, { unitName, personName }),
          )
          .filter(said => said !== '')
          .join(' ')
      case 'person':
      case 'people':
        return personName(String(single))
      default:
        return String(single)
    }
  }
  // A matter is gone to, not spelt out.
  if (field.type === 'matter') return ''
  return Array.isArray(value) ? value.map(one).join(field.type === 'lines' ? '\n' : '、') : one(value)
}
