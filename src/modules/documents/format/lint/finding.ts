import type { Text } from '#kernel/refusal.ts'
import { type Kind, kinds } from './elements/kinds.ts'
import { catalogue, type RuleId, type Severity, severities } from './rules/catalogue.ts'
import type { Fault } from './rules/fault.ts'

/** One departure from the standard, as it is shown and as JSON. */
export interface Finding {
  readonly rule: RuleId
  readonly clause: string
  readonly severity: Severity
  readonly title: Text
  readonly where: Where
  readonly what: Text
  readonly found: Text
  readonly expected: Text
  /** Mended by format alone, without changing a word. */
  readonly fixable: boolean
}

export type Where =
  | { readonly paragraph: number; readonly element: Kind; readonly name: Text; readonly beginning: string }
  | { readonly section: number }
  | { readonly document: true }

const beginningLength = 20

export function findingOf({ rule, strength, at, what, found, expected, mend }: Fault): Finding {
  const { clause, strength: usual, title } = catalogue[rule]
  return {
    rule,
    clause,
    severity: severities[strength ?? usual],
    title,
    where: whereOf(at),
    what,
    found,
    expected,
    fixable: mend !== undefined,
  }
}

function whereOf(at: Fault['at']): Where {
  if (!at) return { document: true }
  if ('page' in at) return { section: at.number }
  const { kind, paragraph, text } = at
  return { paragraph: paragraph.number, element: kind, name: kinds[kind], beginning: text.slice(0, beginningLength) }
}
