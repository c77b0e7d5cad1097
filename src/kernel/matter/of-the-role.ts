import type { Directory } from '#kernel/people/directory.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { bySaid } from './who-may.ts'

/** A person named in a field that only some roles may fill, and who holds none of them. */
export function notOfTheRole(
  fields: Readonly<Record<string, FieldSpec>>,
  input: Readonly<Record<string, unknown>>,
  directory: Directory,
  on: Day,
): Refusal | undefined {
  for (const [key, { roles, title }] of Object.entries(fields)) {
    const personId = input[key]
    if (!roles || typeof personId !== 'string') continue
    if (
      directory.people.get(personId)?.active &&
      directory.postsOf(personId, on).some(one => roles.some(role => role === one.role))
    )
      continue
    const named = (language: 'zh' | 'en') => roles.map(role => bySaid[role][language])
    return refusal('person-not-of-the-role', 422, {
      zh: `“${title.zh}”须由在岗的${named('zh').join('或')}担任，请另选。`,
      en: `“${title.en}” has to be ${named('en').join(' or ')} in post. Choose again.`,
    })
  }
  return undefined
}
