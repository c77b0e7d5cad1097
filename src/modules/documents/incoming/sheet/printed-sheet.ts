import { type Day, formatDay } from '#lib/day.ts'
import type { Opinion, ProcessingSheet, Reader } from './processing-sheet.ts'

/** The sheet as it is printed: every value a text, '' where there is room to write. */
export function printedSheet(sheet: ProcessingSheet) {
  const { proposals, instructions, outcomes, readers } = sheet
  return {
    head: `${sheet.office}文件处理单`,
    number: breakable(sheet.number),
    received: dayInWords(sheet.receivedOn),
    organ: breakable(sheet.organ),
    documentNumber: breakable(sheet.documentNumber ?? ''),
    title: breakable(sheet.title),
    kind: sheet.documentKind ?? '',
    urgency: sheet.urgency ?? '',
    copies: sheet.copies === undefined ? '' : String(sheet.copies),
    attachments: breakable(sheet.attachments ?? ''),
    proposals: proposals.map(opinion),
    instructions: instructions.map(opinion),
    readers: readers.map(reader),
    unit: breakable(sheet.unit ?? ''),
    owner: sheet.owner ?? '',
    due: dayInWords(sheet.dueOn),
    outcomes: outcomes.map(opinion),
  }
}

const opinion = ({ text, name, on }: Opinion) => ({ lines: text.split('\n').map(breakable), name, on: dayInWords(on) })

const reader = ({ name, sentOn, returnedOn }: Reader) => ({ name, sent: short(sentOn), returned: short(returnedOn) })

const dayInWords = (day: Day | undefined) => (day ? formatDay(day, 'zh') : '')

/** 3月5日: a column of the circulation is narrow, and the year stands above. */
const short = (day: Day | undefined) => dayInWords(day).replace(/^\d+年/, '')

/** Codes and addresses longer than a cell may break after every twelfth character. */
const breakable = (text: string) => text.replace(/[\u0021-\u007e]{16,}/g, run => run.replace(/.{12}/g, '$&\u200b'))
