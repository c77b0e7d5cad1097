import type { Citation } from '#law/instrument.ts'
import type { Text } from '#lib/text.ts'
import { downwardRules } from './downward-rules.ts'
import { generalRules } from './general-rules.ts'
import type { OutgoingDraft } from './outgoing-draft.ts'
import type { Rule, Spot } from './rule.ts'
import { upwardRules } from './upward-rules.ts'

/** A rule of 行文 (条例第三章) that a draft breaks, for whoever drafts or reviews it. */
export interface DirectionFault {
  readonly id: string
  readonly severity: Rule['severity']
  readonly text: Text
  /** What to do. */
  readonly remedy: Text
  /** The element of the draft: recipients.1, blocks.3, signers. */
  readonly path: string
  readonly basis?: Citation
}

export const directionRules: readonly Rule[] = [...generalRules, ...upwardRules, ...downwardRules]

/** Every rule of 行文 that the draft breaks. What people decide (授权, 协商, 交办) is taken as it is given. */
export function directionFaults(draft: OutgoingDraft): DirectionFault[] {
  return directionRules.flatMap(rule => rule.spots(draft).map(spot => faultOf(rule, spot)))
}

function faultOf({ id, severity, basis, text, remedy }: Rule, { path, words }: Spot): DirectionFault {
  const told = words ? { zh: `${text.zh}（${words}）`, en: `${text.en} (${words})` } : text
  return { id, severity, text: told, remedy, path, ...(basis && { basis }) }
}
