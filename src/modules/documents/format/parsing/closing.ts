import type { Day } from '#lib/day.ts'
import type { OfficialDocumentInput } from '../document/official-document.ts'
import { dateAtEnd, dateLine, dayFrom, issuedLine } from './dates.ts'
import {
  attachmentLabel,
  attachmentNote,
  copiesLine,
  isOrgan,
  movedRecipientsLine,
  noteLine,
  numberedItem,
  postAndName,
} from './genre.ts'
import type { Line } from './lines.ts'

type Signature = { name: string; post?: string }

/** The text proper, what closes it, and what follows: attachments. */
export interface Closing {
  readonly body: readonly Line[]
  readonly fields: Partial<
    Pick<
      OfficialDocumentInput,
      'signatures' | 'date' | 'notes' | 'recipients' | 'copies' | 'issued' | 'attachmentNotes'
    >
  >
  readonly where: Readonly<Record<string, number>>
  readonly rest: readonly Line[]
}

export function readClosing(lines: readonly Line[], title: string): Closing {
  const found = findClosing(lines, title)
  const body = lines.slice(0, found?.from ?? lines.length)
  const after = lines.slice(found?.to ?? lines.length)
  const notes: string[] = []
  const where: Record<string, number> = {}
  const tail = readTail(after, notes, where)
  const own = readAttachmentNotes(body, notes)
  if (found?.signed) where.signatures = lines[found.from]?.at ?? 0
  if (found?.date) where.date = lines[found.to - 1]?.at ?? 0
  if (own.names.length > 0) where.attachmentNotes = own.at
  return {
    body: own.body,
    where,
    rest: tail.rest,
    fields: {
      ...(found && found.signatures.length > 0 && { signatures: found.signatures }),
      ...(found?.date && { date: found.date }),
      ...(notes.length > 0 && { notes }),
      ...tail.fields,
      ...(own.names.length > 0 && { attachmentNotes: own.names }),
    },
  }
}

interface Found {
  readonly from: number
  readonly to: number
  readonly signed: boolean
  readonly signatures: Signature[]
  readonly date?: Day
}

/**
 * The first date on a line by itself that has a signature above it, or the end of the text below. An attached text may
 * have a signature and a date of its own further down.
 */
function findClosing(lines: readonly Line[], title: string): Found | undefined {
  for (const [index, { text }] of lines.entries()) {
    const together = dateAtEnd.exec(text)
    if (together?.[1] && isOrgan(together[1])) {
      const date = dayFrom(together, 2)
      if (date) return { from: index, to: index + 1, signed: true, signatures: namesIn(together[1]), date }
    }
    const alone = dateLine.exec(text)
    const date = alone && dayFrom(alone)
    if (!date) continue
    const from = signatureAbove(lines, index, title)
    if (from < index) {
      const signatures = lines.slice(from, index).flatMap(line => namesIn(line.text))
      return { from, to: index + 1, signed: true, signatures, date }
    }
    if (endsHere(lines, index)) return { from: index, to: index + 1, signed: false, signatures: [], date }
  }
  return undefined
}

/** A date without a signature closes the text only where nothing but notes and the imprint follow. */
function endsHere(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]?.text
  return next === undefined || [noteLine, movedRecipientsLine, copiesLine, attachmentLabel].some(one => one.test(next))
}

/** The line above the date; more above it only where they are organs that the title or the same line names. */
function signatureAbove(lines: readonly Line[], dateAt: number, title: string): number {
  const last = lines[dateAt - 1]?.text ?? ''
  if (postAndName.test(last)) return dateAt - 1
  const signs = isOrgan(last) || (last.length >= 2 && last.length <= 30 && title.startsWith(last))
  if (!signs) return dateAt
  let from = dateAt - 1
  while (from > 0) {
    const above = lines[from - 1]?.text ?? ''
    if (!isOrgan(above) || !title.replace(/\s/g, '').includes(above.replace(/\s/g, ''))) break
    from--
  }
  return from
}

function namesIn(text: string): Signature[] {
  const person = postAndName.exec(text)
  if (person?.[1] && person[2]) return [{ post: person[1], name: person[2].replace(/[\s\u3000]/g, '') }]
  return text.split(/[\s\u3000]+/).map(name => ({ name }))
}

/** 附注, 主送 and 抄送 in the imprint, and 印发 after the date; the rest is attachments. */
function readTail(lines: readonly Line[], notes: string[], where: Record<string, number>) {
  const fields: Pick<Closing['fields'], never> & Record<string, unknown> = {}
  const rest: Line[] = []
  /** The last of 主送 and 抄送, which goes on until its full stop. */
  let sent = ''
  for (const { text, at } of lines) {
    const note = noteLine.exec(text)?.[1]
    const recipients = movedRecipientsLine.exec(text)?.[1]
    const copies = copiesLine.exec(text)?.[1]
    const issued = issuedLine.exec(text)
    const issuedOn = issued && dayFrom(issued, 2)
    if (note && rest.length === 0) {
      notes.push(note)
      where.notes ??= at
    } else if (recipients || copies) {
      sent = recipients ? 'recipients' : 'copies'
      fields[sent] = recipients ?? copies
      where[sent] = at
    } else if (issued?.[1] && issuedOn) {
      fields.issued = { organ: issued[1].replace(/[\s\u3000]+$/, ''), date: issuedOn }
      where.issued = at
    } else if (sent !== '' && !String(fields[sent]).endsWith('。')) fields[sent] += text
    else rest.push({ text, at })
  }
  for (const name of ['recipients', 'copies'])
    if (name in fields) fields[name] = String(fields[name]).replace(/。$/, '')
  return { fields: fields as Closing['fields'], rest }
}

/** 附件说明 at the end of the text: the names, without their numbers. A remark in brackets after it is a note. */
function readAttachmentNotes(
  body: readonly Line[],
  notes: string[],
): { body: readonly Line[]; names: string[]; at: number } {
  const start = body.findLastIndex(({ text }) => attachmentNote.test(text))
  const none = { body, names: [], at: 0 }
  if (start < 0) return none
  const [first, ...more] = body.slice(start)
  const names: string[] = []
  const add = (text: string) => names.push(numberedItem.exec(text)?.[1]?.trim() ?? text)
  const head = attachmentNote.exec(first?.text ?? '')?.[1] ?? ''
  if (head !== '') add(head)
  for (const { text } of more) {
    const note = noteLine.exec(text)?.[1]
    if (note) notes.push(note)
    else if (numberedItem.test(text) || names.length === 0) add(text)
    else if (text.length <= 40 && !/[。；]$/.test(text)) names[names.length - 1] += text
    else return none
  }
  return names.length > 0 ? { body: body.slice(0, start), names, at: first?.at ?? 0 } : none
}
