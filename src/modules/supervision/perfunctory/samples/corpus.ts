import type { EarlierAnswer } from '../copies.ts'
import type { Mark } from '../mark.ts'
import type { AnswerUnderReview } from '../perfunctory-marks.ts'

type Kind = Mark['kind']
type Given = readonly [unit: string, item: string, answer: string, evidence?: readonly string[]]

/** Invented answers: what was given before, honest ones, and perfunctory ones with what is wrong with them. */
export interface Corpus {
  readonly history: readonly EarlierAnswer[]
  readonly honest: readonly AnswerUnderReview[]
  readonly perfunctory: readonly (AnswerUnderReview & { readonly expected: Kind })[]
}

export function corpusOf(
  requests: Readonly<Record<string, string>>,
  earlier: readonly (readonly [id: string, unit: string, item: string, period: string, text: string])[],
  honest: readonly Given[],
  perfunctory: readonly (readonly [expected: Kind, ...given: Given])[],
): Corpus {
  const answer = ([unit, item, text, evidence = []]: Given): AnswerUnderReview => ({
    unit,
    item,
    answer: text,
    request: requests[item] ?? '',
    evidence,
  })
  return {
    history: earlier.map(([id, unit, item, period, text]) => ({ id, unit, item, period, text })),
    honest: honest.map(answer),
    perfunctory: perfunctory.map(([expected, ...given]) => ({ ...answer(given), expected })),
  }
}
