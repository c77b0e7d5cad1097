import { dayOf } from '#lib/day.ts'
import type { Kind } from '#modules/desk/web/use-kinds.ts'
import { doorWords } from '#modules/desk/web/words.ts'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { registerTexts as t } from './register-texts.ts'

/**
 * What a registration asks: what every kind asks, with the kind's own between. What was typed on paper comes first; the
 * door and the day, which seldom change from one letter to the next, come last and are remembered.
 */
export function registrationFields(kind: Kind): FormFields {
  const doors = Object.fromEntries(kind.doors.map(door => [door, doorWords[door]]))
  return {
    title: { type: 'short', title: t.what, required: true, max: 200 },
    content: { type: 'long', title: t.content, required: true, max: 20_000 },
    raisers: { type: 'raisers', title: t.raisers, required: true, max: 200 },
    ...kind.fields,
    door: { type: 'choice', title: t.door, required: true, choices: doors },
    receivedOn: { type: 'day', title: t.receivedOn, required: true },
    files: { type: 'files', title: t.files, max: 20 },
  }
}

const doorKey = (kind: string) => `huiyin.register.door.${kind}`

export function registrationDefaults(kind: Kind, typed: { readonly title?: string }): FormValues {
  const door = localStorage.getItem(doorKey(kind.key))
  return {
    door: kind.doors.find(one => one === door) ?? kind.doors[0],
    receivedOn: dayOf(new Date()),
    ...(typed.title ? { title: typed.title } : {}),
  }
}

export function rememberDoor(kind: string, door: unknown): void {
  if (typeof door === 'string') localStorage.setItem(doorKey(kind), door)
}
