import type { Citation } from '#law/instrument.ts'
import type { Text } from '#lib/text.ts'
import type { OutgoingDraft, Recipient, Relation } from './outgoing-draft.ts'

/** Where a draft breaks a rule: the path of the element (recipients.0, blocks.3, signers), and the words at fault. */
export interface Spot {
  readonly path: string
  readonly words?: string
}

/** One rule of 行文, with its authority. 应当 and 不得 make an error, 原则上, 一般 and 必要时 a warning. */
export interface Rule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  /** Absent where custom asks for it and no article does. */
  readonly basis?: Citation
  readonly text: Text
  readonly remedy: Text
  spots(draft: OutgoingDraft): readonly Spot[]
}

/** The recipients, or the copies, with one of these relations. */
export function spotsAmong(
  list: 'recipients' | 'copies',
  draft: OutgoingDraft,
  matches: (recipient: Recipient) => boolean,
): Spot[] {
  return draft[list].flatMap((one, at) => (matches(one) ? [{ path: `${list}.${at}`, words: one.name }] : []))
}

export const isOneOf =
  (...relations: readonly Relation[]) =>
  ({ relation }: Recipient) =>
    relations.includes(relation)

/** Whether a name is among those that get it. */
export function gets({ recipients, copies }: OutgoingDraft, name: string): boolean {
  return [...recipients, ...copies].some(one => one.name === name)
}
