import type { Text } from '#kernel/refusal.ts'
import type { Matter } from './use-matter.ts'

/** An outcome in the words of the action that asked for it. */
export function outcomeTitle(matter: Matter, outcome: string | undefined): Text | undefined {
  if (outcome === undefined) return undefined
  const asked = matter.actions.map(action => action.fields.outcome?.choices?.[outcome])
  return asked.find(title => title !== undefined) ?? { zh: outcome, en: outcome }
}
