import { isRefusal } from '#kernel/refusal.ts'
import { type Day, isDay } from '#lib/day.ts'
import { type OfficialDocument, type ParsedDocument, parseDocument } from '#modules/documents/public.ts'

/** A text with what its document says of itself. */
export interface Source {
  readonly text: string
  readonly issued?: Day
  readonly isMinutes: boolean
  /** Lines that belong to no text: title, number, addressees, signature, imprint. */
  readonly skipped: ReadonlySet<number>
  /** Titles of the texts that the document issues or attaches, without blanks. */
  readonly titles: ReadonlySet<string>
}

/** A parsed document is written out again as text, to which the places refer: `documentAsText`. */
export function readSource(given: string | ParsedDocument): Source {
  if (typeof given !== 'string') {
    const { document } = given
    return { ...about(document), text: documentAsText(document), skipped: new Set() }
  }
  const parsed = parseDocument(given)
  const dated = dayOfHead(given)
  if (isRefusal(parsed))
    return {
      text: given,
      ...(dated && { issued: dated }),
      isMinutes: isMinutes(given),
      skipped: new Set(),
      titles: new Set(),
    }
  return {
    ...(dated && { issued: dated }),
    ...about(parsed.document),
    text: given,
    skipped: linesOutside(parsed, given),
  }
}

function about(document: OfficialDocument): Pick<Source, 'issued' | 'isMinutes' | 'titles'> {
  const { date, kind, form, attachments } = document
  return {
    ...(date && { issued: date }),
    isMinutes: kind === 'minutes' || form === 'minutes' || isMinutes(documentAsText(document)),
    titles: new Set(attachments.map(({ title }) => bare(title))),
  }
}

const linesOfHead = 10

/** Without a date of its own a text is of the first day that its head names (2026年5月8日召开…), or of the year (2026年重点任务). */
function dayOfHead(text: string): Day | undefined {
  const head = text.trimStart().split('\n').slice(0, linesOfHead).join('\n')
  const [, year = '', month = '1', dayOfMonth = '1'] =
    /(\d{4})年(?:(\d{1,2})月(\d{1,2})日)/.exec(head) ?? /((?:19|20)\d{2})年/.exec(head) ?? []
  const named = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(named) ? named : undefined
}

export const bare = (text: string) => text.replace(/[\s\u3000]/g, '')

/** Notes of a meeting under another name say 会议议定 and the like. */
const isMinutes = (text: string) =>
  (text.match(/会议(?:议定|决定|确定|要求|强调|明确|听取|审议|同意|原则|指出|认为)/g)?.length ?? 0) >= 2

/** Where `parseDocument` found what is no text; a line that it takes for the title and that is numbered or a row of a table is text all the same. */
function linesOutside({ document, where }: ParsedDocument, text: string): Set<number> {
  const lines = text.split(/\r\n?|[\n\u2028\f]/)
  const skipped = new Set<number>()
  const skip = (from: number | undefined, to: number | undefined) => {
    for (let at = from ?? 1; from !== undefined && at <= (to ?? from); at++) {
      skipped.add(at)
    }
  }
  skip(where.title, where.title && where.title + (document.title?.split('\n').length ?? 1) - 1)
  for (const [index, line] of lines.entries()) if (aside.test(line.trim())) skipped.add(index + 1)
  for (const at of skipped) if (isText(lines[at - 1] ?? '')) skipped.delete(at)
  for (const field of ['number', 'recipients', 'notes', 'copies', 'issued', 'urgency', 'signers'] as const)
    skip(where[field], where[field])
  skip(where.signatures ?? where.date, where.date)
  skip(where.copies, where.issued)
  skip(where.attachmentNotes, where.attachmentNotes && where.attachmentNotes + document.attachmentNotes.length - 1)
  return skipped
}

/** Who presided, attended, was absent in minutes; to whom a report is addressed. */
const aside =
  /^(?:出席|列席|参会|参加|请假|缺席|主持|记录|整理|地点|时间)(?:人员|人|会议|单位)?[：:]|^(?:各位(?:代表|委员|同志)|同志们)[！，：]/

const isText = (line: string) => /^\s*[一二三四五六七八九十（(\d]+[、.．）)]|\t|\|/.test(line)

/** The text of a document, a paragraph, a heading or a row of a table (tabs between its cells) a line. */
export function documentAsText({ blocks, attachments }: Pick<OfficialDocument, 'blocks' | 'attachments'>): string {
  const attached = attachments.flatMap(({ title, blocks: own }) => [bare(title), ...own.flatMap(linesOfBlock)])
  return [...blocks.flatMap(linesOfBlock), ...attached].join('\n')
}

function linesOfBlock(block: OfficialDocument['blocks'][number]): string[] {
  switch (block.type) {
    case 'heading':
      return [`${block.number ?? ''}${block.text}${block.runOn ?? ''}`]
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows].map(cells =>
        cells.map(cell => cell.replace(/\s+/g, ' ')).join('\t'),
      )
    case 'figure':
      return []
    default:
      return [block.text.replace(/\n/g, ' ')]
  }
}
