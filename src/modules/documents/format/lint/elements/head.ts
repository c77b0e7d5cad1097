import type { Unit } from './classify.ts'
import { isWholeTitle, patterns } from './patterns.ts'

const headLines = 14

/**
 * From the top to the recipients. `written` has tables and boxes too, where marks and numbers often stand; `flow` is the
 * body alone. Returns the index in `flow` at which the body begins.
 */
export function classifyHead(written: readonly Unit[], flow: readonly Unit[]): number {
  for (const unit of written.slice(0, headLines)) classifySmall(unit)
  const numberAt = flow.slice(0, headLines).findIndex(({ kind }) => kind === 'number' || kind === 'signer')
  const start = titleStart(flow, numberAt)
  for (const unit of flow.slice(0, start)) unit.kind ??= 'other'
  markBoxes(written)
  const titleEnd = markTitle(flow, start)
  return markBelowTitle(flow, titleEnd)
}

/** What is recognised by its own words, wherever it stands. */
function classifySmall(unit: Unit): void {
  const { text } = unit
  if (patterns.urgency.test(text)) unit.kind = 'urgency'
  else if (patterns.classification.test(text)) unit.kind = 'classification'
  else if (patterns.copyNumber.test(text)) unit.kind = 'copyNumber'
  else if (text.length < 60 && patterns.number.test(text) && isAlone(text)) unit.kind = 'number'
  else if (text.length < 60 && patterns.signer.test(text)) unit.kind = 'signer'
}

/** A number alone on its line, or with the signer; not a sentence that begins with one. */
function isAlone(text: string): boolean {
  const rest = text.replace(patterns.number, '').trim()
  return rest === '' || patterns.signer.test(rest) || patterns.names.test(rest)
}

/** The mark stands above the number, or above a title that names its office itself. */
function titleStart(flow: readonly Unit[], numberAt: number): number {
  const first = flow.findIndex(({ kind }) => kind === undefined)
  if (first < 0) return flow.length
  if (numberAt > first) {
    const above = flow.slice(first, numberAt).filter(({ kind }) => kind === undefined)
    if (!isTitleAbove(above.map(({ text }) => text))) {
      for (const unit of above) unit.kind = 'mark'
      return flow.findIndex(({ kind }, at) => at > numberAt && kind === undefined)
    }
    return first
  }
  const [top, next] = [flow[first], flow[first + 1]]
  if (!top || numberAt >= 0) return first
  if (patterns.markWord.test(top.text) && couldBeMark(top.text) && next) {
    top.kind = 'mark'
    if (next.kind === undefined && patterns.orderNumber.test(next.text)) next.kind = 'orderNumber'
  } else if (next && patterns.organ.test(top.text) && couldBeMark(top.text) && /^.{2,30}关于/.test(next.text)) {
    top.kind = 'mark'
  }
  return flow.findIndex(({ kind }) => kind === undefined)
}

/** Copies from web pages have the title first and the number under it. */
function isTitleAbove(lines: readonly string[]): boolean {
  const joined = lines.join('')
  return !lines.every(couldBeMark) || (isWholeTitle(joined) && !patterns.markWord.test(joined))
}

function couldBeMark(text: string): boolean {
  return text.length <= 40 && !/关于|[。，：；！？]/.test(text)
}

/** Marks in a text box or a table at the top: of one office, or of several with 文件 beside them. */
function markBoxes(written: readonly Unit[]): void {
  if (written.some(({ kind }) => kind === 'mark')) return
  const top = written.slice(0, headLines)
  const title = top.findIndex(({ kind, paragraph }) => kind === undefined && paragraph.place === 'body')
  for (const unit of top.slice(0, title < 0 ? top.length : title)) {
    const isName = patterns.markWord.test(unit.text) || patterns.organ.test(unit.text)
    if (unit.kind === undefined && couldBeMark(unit.text) && isName) unit.kind = 'mark'
  }
}

const longestTitle = 5

/** One line, or as many as it takes to come to the kind of document. Returns the index after the title. */
function markTitle(flow: readonly Unit[], start: number): number {
  const first = flow[start]
  if (start < 0 || !first || !couldBeTitle(first.text)) return Math.max(start, 0)
  let end = start + 1
  if (!isWholeTitle(first.text) && !isPunctuatedTitle(first.text)) {
    for (let at = start + 1; at < start + longestTitle; at++) {
      const unit = flow[at]
      if (!unit || unit.kind !== undefined || !couldBeTitle(unit.text)) break
      if (isWholeTitle(unit.text) || isPunctuatedTitle(`关于${unit.text}`)) {
        end = at + 1
        break
      }
    }
  }
  for (const unit of flow.slice(start, end)) unit.kind = 'title'
  return end
}

/** `关于……的通知。`: a title with a sign too many. */
function isPunctuatedTitle(text: string): boolean {
  return /^[^。；！？]*关于[^。；！？]*[。；，：]$/.test(text) && isWholeTitle(text.slice(0, -1))
}

function couldBeTitle(text: string): boolean {
  const numbered = patterns.heading1.test(text) || patterns.heading2.test(text) || patterns.heading3.test(text)
  const other = patterns.date.test(text) || patterns.copies.test(text) || patterns.attachmentNote.test(text)
  const ended = patterns.sentenceEnd.test(text) && !isPunctuatedTitle(text)
  return text.length <= 80 && !ended && !numbered && !other
}

/** Numbers under the title (no head), notes in brackets, then the recipients. Returns where the body begins. */
function markBelowTitle(flow: readonly Unit[], from: number): number {
  let at = from
  for (let unit = flow[at]; unit && from > 0 && at < from + 4; unit = flow[++at]) {
    if (unit.kind !== undefined) continue
    const centred = unit.paragraph.format.align === 'center' && unit.text.length <= 40
    const isNote = patterns.note.test(unit.text) && unit.text.length <= 80
    if (isNote || (centred && !patterns.sentenceEnd.test(unit.text))) unit.kind = 'subtitle'
    else break
  }
  const unit = flow[at]
  if (unit && isRecipients(unit.text, from > 0 && flow[at + 1] !== undefined)) {
    unit.kind = 'recipients'
    return at + 1
  }
  return at
}

function isRecipients(text: string, more: boolean): boolean {
  if (text.length > 300 || /[。！？]/.test(text) || patterns.introduces.test(text)) return false
  if (patterns.heading1.test(text) || patterns.heading3.test(text)) return false
  if (/[：:]$/.test(text)) return patterns.recipientWord.test(text)
  return more && text.length <= 60 && !patterns.sentenceEnd.test(text) && patterns.organ.test(text)
}
