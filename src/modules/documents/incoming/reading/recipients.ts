import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import type { Offer } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import type { Where } from './where.ts'

/** 主送, under the title or, where the first page had no room for it, in the imprint (7.3.2). */
export function recipientsOf(
  { recipients }: OfficialDocument,
  where: Where,
  { offer }: Offering,
): Offer<string> | undefined {
  return recipients ? offer(recipients, where.recipients ?? 0, 'certain') : undefined
}
