import type { Text } from '#lib/text.ts'

/** What may be perfunctory in an answer, for the reviewer to look at; a mark decides nothing. */
export interface Mark {
  readonly kind: 'own-words-again' | 'copied' | 'no-evidence' | 'point-unanswered'
  readonly reason: Text
  /** The earlier text that it is like. */
  readonly like?: Likeness
  /** The point of the request that is not answered. */
  readonly point?: string
}

export interface Likeness {
  readonly id: string
  readonly unit: string
  readonly period?: string
  /** How much of what the answer says stands there, 0–1; the request's words and what everybody says do not count. */
  readonly similarity: number
  readonly passages: readonly SharedPassage[]
}

/** Characters `from` up to `to` of the answer, and what stands in the earlier text. */
export interface SharedPassage {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly earlier: string
}
