import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import type { Offer } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import type { Where } from './where.ts'

/** 主送 that the first page had no room for stands above 抄送 in the imprint (7.3.2). */
const inImprint = /^主\s*送\s*[：:]\s*(.+?)。?$/

export function recipientsOf(
  { recipients }: OfficialDocument,
  where: Where,
  lines: readonly string[],
  { offer }: Offering,
): Offer<string> | undefined {
  if (recipients) return offer(recipients, where.recipients ?? 0, 'certain')
  for (const [index, line] of lines.entries()) {
    const value = inImprint.exec(line.trim())?.[1]
    if (value) return offer(value, index + 1, 'likely')
  }
  return undefined
}
