/** Above these a text is marked; an office may set its own. All but `leastWords` are shares, 0–1. */
export interface Thresholds {
  /** How much of the unit's own earlier text, and of another unit's, an answer may repeat. */
  readonly ownWords: number
  readonly othersWords: number
  /** The same where most figures other than days are new: the sentences of a yearly table stay, what they count does not. */
  readonly ownWordsNewFigures: number
  /** How much of a point's own words an answer must take up. */
  readonly pointWords: number
  /** Shorter answers are not compared: everybody has said them. In characters, numbers and punctuation aside. */
  readonly leastWords: number
}

export const usualThresholds: Thresholds = {
  ownWords: 0.6,
  othersWords: 0.55,
  ownWordsNewFigures: 0.7,
  pointWords: 0.3,
  leastWords: 15,
}
