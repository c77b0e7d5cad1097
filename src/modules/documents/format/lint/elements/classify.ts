import type { Paragraph, WordDocument } from '../model.ts'
import { classifyHead } from './head.ts'
import type { Kind } from './kinds.ts'
import { patterns, spoken } from './patterns.ts'
import { classifyTail } from './tail.ts'

/** The forms of GB/T 9704-2012: the ordinary one, and those of chapter 10. */
export type Form = 'common' | 'letter' | 'order' | 'minutes'

export interface Element {
  readonly kind: Kind
  readonly paragraph: Paragraph
  /** Without the blanks around it, with its automatic number. */
  readonly text: string
  /** 0 for the document itself, 1 and on for its attachments. */
  readonly attachment: number
}

export interface ClassifiedDocument extends WordDocument {
  readonly form: Form
  /** One for each paragraph, in order. */
  readonly elements: readonly Element[]
  /** It has a head (版头): an office mark or a number before the title. */
  readonly hasHead: boolean
  readonly title: string
}

/** A paragraph while it is being classified. */
export interface Unit {
  readonly paragraph: Paragraph
  readonly text: string
  kind: Kind | undefined
  attachment: number
}

/**
 * By words and place first: a document in bad format must be recognised before it can be mended. Format decides only
 * where mending keeps it as it is (a centred line under the title), so that mending never changes what a paragraph is.
 */
export function classify(document: WordDocument): ClassifiedDocument {
  const units: Unit[] = document.paragraphs.map(paragraph => {
    const text = spoken(paragraph)
    return { paragraph, text, kind: text === '' ? 'empty' : undefined, attachment: 0 }
  })
  const written = units.filter(unit => unit.kind === undefined)
  const flow = written.filter(unit => unit.paragraph.place === 'body')
  const bodyFrom = classifyHead(written, flow)
  classifyTail(written, flow, bodyFrom)
  markCaptions(written)
  for (const unit of flow) unit.kind ??= kindInBody(unit.text)
  markAttachments(units)
  const elements = units.map(({ kind = 'other', paragraph, text, attachment }) => ({
    kind,
    paragraph,
    text,
    attachment,
  }))
  const title = elements.filter(({ kind }) => kind === 'title').map(({ text }) => text)
  return {
    ...document,
    form: formOf(document, elements),
    elements,
    hasHead: elements.some(({ kind }) => kind === 'mark' || kind === 'number'),
    title: title.join(''),
  }
}

/** `任务分工表` right above a table, without a number of its own. */
function markCaptions(written: readonly Unit[]): void {
  for (const [at, unit] of written.entries()) {
    const above = unit.paragraph.place === 'body' && written[at + 1]?.paragraph.place === 'table'
    if (unit.kind === undefined && above && patterns.tableName.test(unit.text)) unit.kind = 'other'
  }
}

function kindInBody(text: string): Kind {
  if (patterns.chapter.test(text) || patterns.caption.test(text)) return 'other'
  for (const level of ['heading1', 'heading2', 'heading3', 'heading4'] as const) {
    if (patterns[level].test(text)) return level
  }
  return 'body'
}

function markAttachments(units: readonly Unit[]): void {
  let attachment = 0
  for (const unit of units) {
    if (unit.kind === 'attachmentMark') attachment++
    if (unit.kind !== 'copies' && unit.kind !== 'printing') unit.attachment = attachment
  }
}

/** 170 mm: wider than the type area, as no other rule is. */
function isLetterRule(width: number | undefined): boolean {
  return width !== undefined && Math.abs(width - 170) < 3
}

function formOf(document: WordDocument, elements: readonly Element[]): Form {
  const mark = elements.find(({ kind }) => kind === 'mark')?.text ?? ''
  if (/(?:命令|令)$/.test(mark)) return 'order'
  if (/纪要$/.test(mark)) return 'minutes'
  const doubled = document.paragraphs.some(
    ({ lines, format }) =>
      lines.some(line => line.double || isLetterRule(line.width)) ||
      /^thin|^thick|double/i.test(format.bottom?.style ?? format.top?.style ?? ''),
  )
  return doubled && mark !== '' ? 'letter' : 'common'
}
