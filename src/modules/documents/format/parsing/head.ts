import type { OfficialDocumentInput } from '../document/official-document.ts'
import {
  copyNumberLine,
  endsAsTitle,
  fileMark,
  isOrgan,
  isRecipients,
  mayBeTitle,
  numberLine,
  orderMark,
  serialLine,
  seriesMark,
  signersAt,
  urgencyLine,
} from './genre.ts'
import type { Line } from './lines.ts'

/** What stands above the text. `rest` begins with the first line of the body. */
export interface Head {
  readonly fields: Partial<
    Pick<
      OfficialDocumentInput,
      'form' | 'mark' | 'copyNumber' | 'urgency' | 'number' | 'signers' | 'title' | 'recipients'
    >
  >
  /** Lines of the title and of other fields, for whoever confirms them. */
  readonly where: Readonly<Record<string, number>>
  /** Short lines between title and text (the organ, a date in brackets), printed in the middle. */
  readonly below: readonly string[]
  readonly rest: readonly Line[]
}

/** Deeper than this no head reaches: a long mark, signers, a title of five lines, lines of a web page. */
const deepest = 16
const mostTitleLines = 5

export function readHead(all: readonly Line[]): Head {
  const lines = [...all.slice(0, deepest).flatMap(apart), ...all.slice(deepest)]
  const recipientsAt = lines.slice(0, deepest).findIndex(({ text }) => isRecipients(text))
  const sentence = lines.slice(0, deepest).findIndex(({ text }) => /[。；！？]$/.test(text) || text.length > 80)
  const hasRecipients = recipientsAt >= 0 && (sentence < 0 || recipientsAt < sentence)
  const until = hasRecipients ? recipientsAt : sentence >= 0 ? sentence : Math.min(lines.length, deepest)
  const above = lines.slice(0, until)
  const fields: { -readonly [K in keyof Head['fields']]: Head['fields'][K] } = {}
  const where: Record<string, number> = {}
  const others: Line[] = []
  for (const line of above) if (!takeMarked(line, fields, where)) others.push(line)
  const series = above.findIndex(({ text }, index) => seriesMark.test(text) && isNumber(above[index + 1]?.text))
  if (series >= 0) takeSeriesMark(others, above[series] as Line, fields)
  const title = titleAmong(others, above)
  if (title.length > 0) {
    fields.title = title.map(({ text }) => text).join('\n')
    where.title = title[0]?.at ?? 0
  }
  const recipients = hasRecipients ? lines[recipientsAt] : undefined
  if (recipients) {
    fields.recipients = recipients.text.replace(/[：:]$/, '')
    where.recipients = recipients.at
  }
  const mark = takeMark(others, title, fields)
  const last = title.at(-1)?.at ?? Number.POSITIVE_INFINITY
  const after = others.filter(line => line.at > last && line !== mark)
  // What follows the title and is no short line is text that came before the first full sentence (一、时间 …)
  const below = after.filter((line, index) => after.slice(0, index + 1).every(isBelowTitle) && line)
  const body = after.filter(line => !below.includes(line))
  const rest = lines.slice(hasRecipients ? until + 1 : until)
  const text = title.length === 0 ? [...others.filter(line => line !== mark), ...rest] : [...body, ...rest]
  return { fields, where, below: below.map(line => line.text), rest: text }
}

/** 份号 at the left and 发文字号 at the right of one line, as in letters. */
function apart(line: Line): Line[] {
  const parts = line.text.split(/\t|[ \u3000]{2,}/)
  const known = parts.every(part => [copyNumberLine, urgencyLine, numberLine].some(pattern => pattern.test(part)))
  return known ? parts.map(text => ({ text, at: line.at })) : [line]
}

const isNumber = (text = '') => serialLine.test(text) || numberLine.test(text)

/** ×××会议纪要 or 督查通报 with a number under it is the mark; the title, where there is one, comes after. */
function takeSeriesMark(others: Line[], mark: Line, fields: Record<string, unknown>): void {
  others.splice(others.indexOf(mark), 1)
  Object.assign(fields, { ...(mark.text.endsWith('纪要') && { form: 'minutes' }), mark: { organs: [mark.text] } })
}

const isBelowTitle = ({ text }: Line) => isOrgan(text) || (/^[（(].*[）)]$/.test(text) && text.length < 250)

/** The fields that a line shows by its form alone. */
function takeMarked({ text, at }: Line, fields: Record<string, unknown>, where: Record<string, number>): boolean {
  const take = (name: string, value: unknown) => {
    fields[name] = value
    where[name] = at
    return true
  }
  const copy = copyNumberLine.exec(text)?.[1]
  if (copy) return take('copyNumber', copy)
  const urgency = urgencyLine.exec(text)?.[1]
  if (urgency) return take('urgency', urgency)
  const signers = namesOfSigners(text, fields.signers)
  if (signers) take('signers', signers)
  const withoutSigners = text.replace(signersAt, '').replace(signersBelow, '$1').trim()
  const number = numberLine.exec(withoutSigners)?.[1] ?? serialLine.exec(withoutSigners)?.[1]
  if (number && fields.number === undefined) return take('number', plainNumber(number))
  if (signers) return true
  const file = fileMark.exec(text)?.[1]
  if (file === undefined || /关于/.test(text)) return false
  return take('mark', { organs: file.trim().split(/[\s\u3000]+/), withFile: true })
}

/** The number stands on the last line of the signers: 云政发〔2026〕3号　王五. */
const signersBelow = /^(\S+号)[\s\u3000]+((?:[\u4e00-\u9fa5·]{2,6}[\s\u3000]*)+)$/

function namesOfSigners(text: string, before: unknown): string[] | undefined {
  const first = signersAt.exec(text)?.[1]
  if (first) return first.trim().split(/[\s\u3000、]+/)
  const more = signersBelow.exec(text)?.[2]
  return Array.isArray(before) && more ? [...before, ...more.trim().split(/[\s\u3000]+/)] : undefined
}

const plainNumber = (number: string) =>
  number.replace(/[[［（(【]\s*(\d{4})\s*[\]］）)】]/, '〔$1〕').replace(/\s/g, '')

/**
 * The longest run of lines that ends as titles do (…的通知); without one, the lines before the text. Lines that are not next to each other in
 * the text make no title together.
 */
function titleAmong(others: readonly Line[], above: readonly Line[]): Line[] {
  const place = new Map(above.map((line, index) => [line, index]))
  const next = (a: Line, b: Line | undefined) => b !== undefined && (place.get(b) ?? 0) - (place.get(a) ?? 0) === 1
  let fallback: Line[] = []
  for (let start = 0; start < others.length; start++) {
    const run = runFrom(others, start, next)
    for (let count = run.length; count > 0; count--) {
      const lines = run.slice(0, count)
      const joined = lines.map(({ text }) => text).join('')
      if (endsAsTitle(joined) && !isMarkOnly(joined)) return startsWithMark(lines)
    }
    if (fallback.length === 0 && run.some(({ text }) => !isOrgan(text) && !isMarkOnly(text))) fallback = run
  }
  return fallback
}

function runFrom(lines: readonly Line[], start: number, next: (a: Line, b: Line | undefined) => boolean): Line[] {
  const run: Line[] = []
  for (let at = start; at < lines.length && run.length < mostTitleLines; at++) {
    const line = lines[at] as Line
    if (!mayBeTitle(line.text) || (run.length > 0 && !next(run.at(-1) as Line, line))) break
    run.push(line)
  }
  return run
}

/** 某某人民政府令 is a mark. */
const isMarkOnly = (text: string) => orderMark.test(text) && !/关于|的/.test(text)

/** The mark of a letter is the organ's name alone; the title under it begins with that name again, or with 关于. */
function startsWithMark(lines: Line[]): Line[] {
  const [first, second] = lines
  const repeated = first && second && isOrgan(first.text) && second.text.startsWith(first.text)
  return repeated ? lines.slice(1) : lines
}

/** The line that is the mark, where one is. */
function takeMark(
  others: readonly Line[],
  title: readonly Line[],
  fields: Head['fields'] & Record<string, unknown>,
): Line | undefined {
  const before = others.filter(line => !title.includes(line) && line.at < (title[0]?.at ?? Number.POSITIVE_INFINITY))
  const order = before.find(({ text }) => isMarkOnly(text))
  const organ = fields.mark === undefined ? before.find(({ text }) => isOrgan(text)) : undefined
  if (order) Object.assign(fields, { form: 'order', mark: { organs: [order.text] } })
  else if (organ && title.length > 0) fields.mark = { organs: organ.text.split(/[\s\u3000]+/) }
  return order ?? (title.length > 0 ? organ : undefined)
}
