import type { Piece, Run } from '../model.ts'
import { copyAfter, replaceText } from '../package/change-xml.ts'
import type { XmlElement } from '../package/xml-tree.ts'
import { propertiesOf, setProperty } from './properties.ts'

/** Changes to the format of one run, as direct format. */

type Holder = Pick<Run, 'pieces'>

function setInAll({ pieces }: Holder, name: string, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const { element } of pieces) setProperty(propertiesOf(element, 'w:rPr'), name, attributes)
}

export function setFace({ pieces }: Holder, face: string): void {
  for (const { element } of pieces) setFaceOf(element, face)
}

function setFaceOf(element: XmlElement, face: string): void {
  setProperty(propertiesOf(element, 'w:rPr'), 'w:rFonts', { 'w:eastAsia': face, 'w:eastAsiaTheme': undefined })
}

/** A run that is text and nothing else can be split without touching a character. */
export function canSplit({ pieces, text }: Run): boolean {
  return pieces.every(({ element }) => {
    const [content, ...more] = element.children.filter(({ name, removed }) => name !== 'w:rPr' && !removed)
    return element.name === 'w:r' && more.length === 0 && content?.name === 'w:t' && content.text === text
  })
}

/** The face of some characters of a run: `from` up to `to` of its text. */
export function setFaceWithin(run: Run, from: number, to: number, face: string): void {
  for (const at of [from, to]) splitAt(run, at)
  for (const piece of run.pieces) if (piece.from >= from && piece.to <= to) setFaceOf(piece.element, face)
}

function splitAt({ pieces }: Run, at: number): void {
  const halves = pieces.flatMap(piece => (piece.from < at && at < piece.to ? halvesOf(piece, at) : piece))
  pieces.splice(0, pieces.length, ...halves)
}

function halvesOf({ element, from, to }: Piece, at: number): [Piece, Piece] {
  const later = copyAfter(element)
  const split: [Piece, Piece] = [
    { element, from, to: at },
    { element: later, from: at, to },
  ]
  const text = element.children.find(({ name, removed }) => name === 'w:t' && !removed)?.text ?? ''
  for (const half of split) setText(half.element, text.slice(half.from - from, half.to - from))
  return split
}

function setText(run: XmlElement, text: string): void {
  const holder = run.children.find(({ name, removed }) => name === 'w:t' && !removed)
  if (!holder) return
  holder.attributes['xml:space'] = 'preserve'
  replaceText(holder, text)
}

export function setSize(run: Holder, points: number): void {
  setInAll(run, 'w:sz', { 'w:val': String(points * 2) })
  setInAll(run, 'w:szCs', { 'w:val': String(points * 2) })
}

export function setBold(run: Holder, bold: boolean): void {
  setInAll(run, 'w:b', { 'w:val': bold ? undefined : '0' })
}

export function setColor(run: Holder, color: string): void {
  setInAll(run, 'w:color', {
    'w:val': color,
    'w:themeColor': undefined,
    'w:themeTint': undefined,
    'w:themeShade': undefined,
  })
}

/** Points added to each character. */
export function setSpacing(run: Holder, points: number): void {
  setInAll(run, 'w:spacing', { 'w:val': String(Math.round(points * 20)) })
}
