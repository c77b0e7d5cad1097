/** A sentence in the two languages of the product. Chinese is the original. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Values a sentence or a client may need; never anything that the person may not know. */
export type RefusalDetails = Readonly<Record<string, unknown>>

/**
 * An expected "no": a rule that was not met, said to the person in their own words. Anything else that is thrown is a
 * bug. Pure rules return refusals, commands throw them, the HTTP edge makes JSON of them and the client rebuilds them.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly text: Text
  readonly details: RefusalDetails

  constructor(code: string, status: number, text: Text, details: RefusalDetails = {}) {
    super(text.en)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.text = text
    this.details = details
  }

  toJSON() {
    return { code: this.code, status: this.status, text: this.text, details: this.details }
  }
}

/** `code` is kebab-case and unique to the rule; `status` is the HTTP status that a client gets. */
export function refusal(code: string, status: number, text: Text, details?: RefusalDetails): Refusal {
  return new Refusal(code, status, text, details)
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal
}

/** For commands: a rule's refusal is thrown, anything else is passed on. */
export function orThrow<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw value
  return value
}
