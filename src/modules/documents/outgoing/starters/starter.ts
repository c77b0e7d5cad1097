import type { Citation } from '#law/instrument.ts'
import type { Day } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'
import type { DocumentKind } from '#modules/documents/format/document/kinds.ts'
import type { OfficialDocumentInput } from '#modules/documents/format/document/official-document.ts'
import type { Direction } from '../direction/direction.ts'

/** Who drafts, and when. */
export interface StarterContext {
  /** 发文机关, as it signs. */
  readonly organ: string
  /** The office (办公厅、办公室) that prints and sends for it: 印发机关. */
  readonly unit: string
  readonly today: Day
}

/** A document to begin with: its skeleton in the right form, ××× where words are to be filled in. */
export interface Starter {
  readonly kind: DocumentKind
  readonly title: Text
  /** When it is used, after 条例第八条. */
  readonly use: Text
  readonly basis: Citation
  readonly direction: Direction
  make(context: StarterContext): OfficialDocumentInput
}
