import type { Text } from '#kernel/refusal.ts'
import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import type { Section } from '../model.ts'
import type { RuleId, Strength } from './catalogue.ts'

/** One departure from a rule, with the change that mends it where format alone can. */
export interface Fault {
  readonly rule: RuleId
  /** Where it is weaker or stronger than the rule as a whole. */
  readonly strength?: Strength
  readonly at: Element | Section | undefined
  readonly what: Text
  readonly found: Text
  readonly expected: Text
  readonly mend?: () => void
}

export type Check = (document: ClassifiedDocument) => Iterable<Fault>

/** For what reads the same in both languages. */
export function same(text: string): Text {
  return { zh: text, en: text }
}
