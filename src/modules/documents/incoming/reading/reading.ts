import { isRefusal } from '#kernel/refusal.ts'
import { kindOf, numberLine } from '#modules/documents/format/parsing/genre.ts'
import { type ParsedDocument, parseDocument } from '#modules/documents/format/parsing/parse-document.ts'
import { beginningOf, bodyOf, endOfBody, startOfBody } from './body.ts'
import { contactIn } from './contact.ts'
import { dateOf } from './date.ts'
import { handlingOf } from './handling.ts'
import type { IncomingReading } from './incoming-reading.ts'
import { isSheet, labelledFields } from './labelled.ts'
import { type Offering, offeringFrom } from './offers.ts'
import { organOf } from './organ.ts'
import type { PagedText } from './paged-text.ts'
import { recipientsOf } from './recipients.ts'
import { sentencesOf } from './sentences.ts'
import { kindOffer, titleOf } from './title.ts'
import { urgencyOf } from './urgency.ts'

const mostText = 20_000
/** 附注 may have three lines. */
const mostNotes = 3

export function readingOf(paged: PagedText): IncomingReading {
  const { lines } = paged
  const whole = lines.join('\n')
  const offering = offeringFrom(paged)
  const labelled = labelledFields(lines, offering)
  const kind = labelled.title && kindOf(labelled.title.value)
  const rest = { summary: beginningOf(whole), text: whole.slice(0, mostText) }
  if (isSheet(lines))
    return { ...labelled, ...(kind && labelled.title && { documentKind: { ...labelled.title, value: kind } }), ...rest }
  const parsed = structureOf(whole)
  if (!parsed) return { ...labelled, ...rest }
  return { ...rest, ...labelled, ...fieldsOf(parsed, lines, offering) }
}

/** Undefined where a text is nothing like a document (a field longer than any can be). A classification mark is refused. */
function structureOf(text: string): ParsedDocument | undefined {
  const parsed = parseDocument(text)
  if (!isRefusal(parsed)) return parsed
  if (parsed.code !== 'document-not-understood') throw parsed
  return undefined
}

function fieldsOf({ document, where }: ParsedDocument, lines: readonly string[], offering: Offering) {
  const { offer } = offering
  const { number, copyNumber } = document
  const title = titleOf(document, where, lines, offering)
  const kind = kindOffer(document, title)
  const date = dateOf(document, where, lines, offering)
  const end = endOfBody(where)
  const text = sentencesOf(lines, startOfBody(where), end)
  const attached = sentencesOf(lines, end, Number.POSITIVE_INFINITY)
  const notes = where.notes ? sentencesOf(lines, where.notes, where.notes + mostNotes) : []
  return saidOnly({
    title,
    documentNumber: number && offer(number, where.number ?? 0, numberLine.test(number) ? 'certain' : 'likely'),
    organ: organOf(document, where, offering),
    date,
    recipients: recipientsOf(document, where, offering),
    documentKind: kind,
    urgency: urgencyOf(lines, title, offering),
    copyNumber: copyNumber && offer(copyNumber, where.copyNumber ?? 0, 'certain'),
    ...contactIn(notes, text, offering),
    needsAnswer: handlingOf({ kind: kind?.value, title, written: date?.value, text, attached }, offering),
    summary: beginningOf(bodyOf(document)),
  })
}

/** Without the fields that the document does not say, so that what its labels say of them stays. */
function saidOnly<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as never
}
