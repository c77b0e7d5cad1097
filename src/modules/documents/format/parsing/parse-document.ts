import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { DocumentForm, DocumentKind } from '../document/kinds.ts'
import type { OfficialDocument, OfficialDocumentInput } from '../document/official-document.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { readAttachments } from './attachments.ts'
import { bodyBlocks } from './body.ts'
import { type Closing, readClosing } from './closing.ts'
import { kindOf } from './genre.ts'
import { type Head, readHead } from './head.ts'
import { linesOf } from './lines.ts'

export interface ParsedDocument {
  readonly document: OfficialDocument
  /** The line of the text, from 1, where each field was found, for whoever confirms it. */
  readonly where: Readonly<Record<string, number>>
}

/** The structure of a document's plain text, by the rules of the genre. What is not there is left out, never made up. */
export function parseDocument(text: string): ParsedDocument | Refusal {
  const head = readHead(linesOf(text))
  const closing = readClosing(head.rest, head.fields.title ?? '')
  const body = closing.body.map(line => line.text)
  const attachments = readAttachments(closing.rest, body.join('\n'))
  const issued = attachments.find(({ unmarked }) => unmarked)?.title
  const title = head.fields.title ?? (head.fields.form === 'order' ? issued : undefined)
  const kind = kindByForm[head.fields.form ?? 'common'] ?? kindOf(title ?? '') ?? 'notice'
  const given = {
    ...head.fields,
    ...(isLetter(kind, head, closing) && { form: 'letter' }),
    kind,
    ...(title !== undefined && { title }),
    blocks: [...head.below.map(centred), ...bodyBlocks(body)],
    ...closing.fields,
    attachments,
  } satisfies OfficialDocumentInput | object
  const document = readOfficialDocument(given)
  return isRefusal(document) ? document : { document, where: { ...head.where, ...closing.where } }
}

const kindByForm: Readonly<Partial<Record<DocumentForm, DocumentKind>>> = { order: 'order', minutes: 'minutes' }

/** 信函格式: a letter whose mark is the organ's name alone, and whose imprint names no issuing office (10.1). */
const isLetter = (kind: DocumentKind, { fields }: Head, closing: Closing) =>
  kind === 'letter' && fields.mark !== undefined && !fields.mark.withFile && closing.fields.issued === undefined

const centred = (text: string) => ({ type: 'line', align: 'center', text }) as const
