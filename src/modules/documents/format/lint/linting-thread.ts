import { fillOrders } from '../thread-queue.ts'
import type { Finding } from './finding.ts'
import { type Fixed, fixDocument, lintDocument } from './lint.ts'

export interface LintingOrder {
  readonly bytes: Uint8Array
  /** Mended too, and saved as a document where it was a template. */
  readonly mend: boolean
}
export type LintingAnswer = Finding[] | Fixed

fillOrders<LintingOrder, LintingAnswer>(({ bytes, mend }) =>
  mend ? fixDocument(bytes, { asDocument: true }) : lintDocument(bytes),
)
