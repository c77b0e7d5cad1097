/** A sentence in the two languages of the product. Chinese is the original. */
export interface Text {
  readonly zh: string
  readonly en: string
}
