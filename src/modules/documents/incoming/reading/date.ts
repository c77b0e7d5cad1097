import type { Day } from '#lib/day.ts'
import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import { dateAtEnd, dayFrom } from '#modules/documents/format/parsing/dates.ts'
import { isOrgan } from '#modules/documents/format/parsing/genre.ts'
import type { Offer } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import type { Where } from './where.ts'

const head = 12
/** （2026年3月1日云溪市人民政府第8次常务会议通过）: the day of a text that a meeting adopted (条例第九条). */
const adopted = /^[（(]\s*(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日.*(?:通过|批准|修订)[）)]$/

/** 成文日期: under the signature; else the day of adoption under the title, or beside the organ in the head of a bulletin. */
export function dateOf(
  { date, signatures }: OfficialDocument,
  where: Where,
  lines: readonly string[],
  { offer }: Offering,
): Offer<Day> | undefined {
  if (date) return offer(date, where.date ?? 0, signatures.length > 0 ? 'certain' : 'likely')
  for (const [index, line] of lines.slice(0, head).entries()) {
    const day = inHead(line.trim())
    if (day) return offer(day, index + 1, 'likely')
  }
  return undefined
}

function inHead(line: string): Day | undefined {
  const byMeeting = adopted.exec(line)
  if (byMeeting) return dayFrom(byMeeting)
  const beside = dateAtEnd.exec(line)
  return beside?.[1] && isOrgan(beside[1].trim()) ? dayFrom(beside, 2) : undefined
}
