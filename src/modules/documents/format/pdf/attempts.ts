import type { Compiled } from './compiler.ts'

/** What may be tried to bring a document onto its pages. */
export interface Attempt {
  readonly lines: number
  /** Blank lines for the seal. */
  readonly sealLines: number
  /** The last block goes to the next page with the signature. */
  readonly keepLast: boolean
  /** 主送 stands in the imprint. */
  readonly recipientsMoved: boolean
}

const spacings: readonly (readonly [lines: number, sealLines: number, keepLast: boolean])[] = [
  [22, 3, false],
  [22, 2, false],
  [23, 3, false],
  [23, 2, false],
  [21, 3, false],
  [21, 2, false],
  [24, 2, false],
  [20, 2, false],
  [22, 3, true],
]

export interface Outcome extends Attempt {
  readonly compiled: Compiled
  /** No body on the first page, and a signature on a page without text. */
  readonly bodyless: boolean
  readonly signatureAlone: boolean
}

/**
 * The first attempt with body on the first page (7.3.3) and the signature on a page with text (7.3.5.5), which the distance of
 * the lines brings together. 主送 moves into the imprint only where it left no room for the body (7.3.2). Where nothing helps,
 * body on the first page, which must be, goes before the other.
 */
export function bestOf(hasRecipients: boolean, compile: (attempt: Attempt) => Compiled): Outcome {
  const usual = attemptsOf(false, compile)
  const best = bestAmong(usual)
  if (!hasRecipients || !best.bodyless) return best
  const moved = bestAmong(attemptsOf(true, compile))
  return moved.bodyless ? best : moved
}

const faults = ({ bodyless, signatureAlone }: Outcome) => (bodyless ? 2 : 0) + (signatureAlone ? 1 : 0)

/** As many as it takes to come to one without a fault. */
function attemptsOf(recipientsMoved: boolean, compile: (attempt: Attempt) => Compiled): Outcome[] {
  const outcomes: Outcome[] = []
  for (const [lines, sealLines, keepLast] of spacings) {
    const attempt = { lines, sealLines, keepLast, recipientsMoved }
    const outcome = outcomeOf(attempt, compile(attempt))
    outcomes.push(outcome)
    if (faults(outcome) === 0) break
  }
  return outcomes
}

function bestAmong(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((best, one) => (faults(one) < faults(best) ? one : best))
}

function outcomeOf(attempt: Attempt, compiled: Compiled): Outcome {
  const { bodyStart = null, bodyEnd = null, closing = null } = markIn<Pages>(compiled, '<pages>') ?? {}
  const bodyless = bodyStart !== null && bodyStart > 1
  return { ...attempt, compiled, bodyless, signatureAlone: closing !== null && bodyEnd !== closing }
}

/** The pages on which these stand. */
interface Pages {
  readonly bodyStart: number | null
  readonly bodyEnd: number | null
  readonly closing: number | null
}

/** What the template says by a mark of this name. */
export function markIn<T>({ document, compiler }: Compiled, selector: string): T | undefined {
  const found: unknown = compiler.query(document, { selector, field: 'value' })
  return Array.isArray(found) ? (found[0] as T) : undefined
}
