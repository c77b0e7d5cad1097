import type { OfficialDocumentInput } from '#modules/documents/format/document/official-document.ts'
import { downwardDocuments } from './downward-documents.ts'
import { letters } from './letters.ts'
import { notices } from './notices.ts'
import { publicDocuments } from './public-documents.ts'
import type { Starter, StarterContext } from './starter.ts'
import { upwardDocuments } from './upward-documents.ts'

/** A starting point for each of the fifteen kinds, several for those that are written most. */
export const starters = {
  ...notices,
  ...letters,
  ...upwardDocuments,
  ...downwardDocuments,
  ...publicDocuments,
} as const satisfies Readonly<Record<string, Starter>>

export type StarterKey = keyof typeof starters

/** The document to begin with, signed and dated; its number is given when it is registered for issue. */
export const starterFor = (key: StarterKey, context: StarterContext): OfficialDocumentInput =>
  starters[key].make(context)
