import type { Unit } from './classify.ts'
import { patterns } from './patterns.ts'

/** From the list of attachments to the last line, and the attachments themselves. `from` is where the body begins in `flow`. */
export function classifyTail(written: readonly Unit[], flow: readonly Unit[], from: number): void {
  classifyImprint(written)
  const rest = flow.slice(from)
  const firstDate = rest.findIndex(({ text, kind }) => kind === undefined && patterns.date.test(text))
  markAttachments(rest, firstDate)
  const dates = rest.flatMap(({ text, kind }, at) => (kind === undefined && patterns.date.test(text) ? [at] : []))
  for (const at of dates) markDate(rest, at)
  for (const unit of rest) if (unit.kind === undefined && patterns.attendance.test(unit.text)) unit.kind = 'attendance'
}

/** 版记, in the body, a table or a box; in a table the office and the day often have a cell each. */
function classifyImprint(written: readonly Unit[]): void {
  written.forEach((unit, at) => {
    if (unit.kind !== undefined) return
    const { text, paragraph } = unit
    if (patterns.copies.test(text)) unit.kind = 'copies'
    else if (patterns.movedRecipients.test(text) && isLate(written, at)) unit.kind = 'copies'
    else if (patterns.printingDate.test(text) && text.length < 80) {
      unit.kind = 'printing'
      const before = written[at - 1]
      const apart = before?.kind === undefined && before?.paragraph.place === paragraph.place
      if (apart && paragraph.place !== 'body' && before.text.length < 40) before.kind = 'printing'
    }
  })
}

function isLate(written: readonly Unit[], at: number): boolean {
  return at >= written.length - 6 && at > 2
}

/** `附件：…` before the date lists them; `附件1` alone on a line begins one. */
function markAttachments(rest: readonly Unit[], firstDate: number): void {
  for (let at = 0; at < rest.length; at++) {
    const unit = rest[at]
    if (!unit || unit.kind !== undefined) continue
    const alone = patterns.attachmentMark.test(unit.text)
    const beforeDate = firstDate < 0 || at < firstDate
    const lists = patterns.attachmentNote.test(unit.text) && (!alone || (beforeDate && !unit.paragraph.startsPage))
    if (lists && beforeDate) at = markNote(rest, at)
    else if (alone) {
      unit.kind = 'attachmentMark'
      const title = rest[at + 1]
      if (title && title.kind === undefined && title.text.length <= 80 && !/[。；：，]$/.test(title.text)) {
        title.kind = 'attachmentTitle'
      }
    }
  }
}

/** Returns the index of the last item. */
function markNote(rest: readonly Unit[], at: number): number {
  const unit = rest[at]
  if (unit) unit.kind = 'attachmentNote'
  let last = at
  for (let next = rest[last + 1]; next; next = rest[last + 1]) {
    if (next.kind !== undefined || !patterns.numbered.test(next.text) || next.text.length > 120) break
    next.kind = 'attachmentNoteMore'
    last++
  }
  return last
}

const mostSigners = 8

/** The date, the offices above it and the note below it. A date in the middle of the body has neither and stays a date. */
function markDate(rest: readonly Unit[], at: number): void {
  const unit = rest[at]
  if (!unit) return
  unit.kind = 'date'
  for (let above = at - 1; above >= Math.max(0, at - mostSigners); above--) {
    const signer = rest[above]
    if (!signer || signer.kind !== undefined || !couldSign(signer)) break
    signer.kind = 'signature'
  }
  const below = rest[at + 1]
  if (below && below.kind === undefined && patterns.note.test(below.text)) below.kind = 'note'
}

function couldSign({ text }: Unit): boolean {
  const numbered = patterns.heading1.test(text) || patterns.heading2.test(text) || patterns.heading3.test(text)
  return text.length <= 40 && !/[。；：，、！？.;:!?]/.test(text) && !numbered && !patterns.heading4.test(text)
}
