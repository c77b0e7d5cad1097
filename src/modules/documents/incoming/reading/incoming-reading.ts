import type { Day } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'
import type { DocumentKind } from '#modules/documents/format/document/kinds.ts'

/** Where in a document something stands, for whoever confirms it. */
export interface Place {
  /** The line of the whole text, from 1. Absent where only the file's name says it. */
  readonly line?: number
  /** Where the file has pages. */
  readonly page?: number
  /** The line, or the sentence, as it stands there. */
  readonly excerpt: string
}

/** A value for the registration form: offered, and taken only by whoever registers the document. */
export interface Offer<T> extends Place {
  readonly value: T
  readonly sure: Sureness
}

export type Sureness = 'certain' | 'likely'

export type Urgency = 'ordinary' | 'urgent' | 'most-urgent'

/** 批办件 or 阅知件. */
export type Handling = 'to-act-on' | 'to-read'

/** What the sender asks for in time: a day, or a period that runs from receipt and that only who receives it can count. */
export type Due = { readonly day: Day } | { readonly within: number; readonly unit: 'working-days' | 'days' | 'months' }

export interface ProposedHandling extends Offer<Handling> {
  readonly because: Text
  readonly due?: Offer<Due>
}

/** What a document says about itself. A field that it does not say is left out, never made up. */
export interface IncomingReading {
  readonly title?: Offer<string>
  readonly documentNumber?: Offer<string>
  /** Who sent it; several of a joint document with 、 between them. */
  readonly organ?: Offer<string>
  readonly date?: Offer<Day>
  readonly recipients?: Offer<string>
  readonly documentKind?: Offer<DocumentKind>
  readonly urgency?: Offer<Urgency>
  readonly copyNumber?: Offer<string>
  readonly contactPerson?: Offer<string>
  readonly contactPhone?: Offer<string>
  readonly needsAnswer?: ProposedHandling
  /** The beginning of the text proper. */
  readonly summary: string
  readonly text: string
}
