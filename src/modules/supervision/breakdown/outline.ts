import type { Day } from '#lib/day.ts'
import { divisionsIn } from './divisions.ts'
import { type Numbered, numberOf } from './numbers.ts'
import { bare } from './source.ts'
import { cut, type Stretch } from './stretch.ts'
import type { TableRow } from './table-row.ts'

/** What stands under one number, or at the head of a text without one. */
export interface Section {
  readonly level: number
  readonly number?: string
  readonly isArticle?: true
  /** The rest of the paragraph that has the number: a title, a title and text, or text. */
  readonly head: Stretch
  /** Paragraphs without a number. */
  readonly more: Stretch[]
  /** 分工 on paragraphs of their own, for all that stands below. */
  readonly shared: Stretch[]
  readonly rows: TableRow[]
  readonly sections: Section[]
}

export type Entry = { readonly paragraph: Stretch } | { readonly row: TableRow }

/** The paragraphs of a text under the numbers they belong to. `titles` begin an attached text, whose numbers start again. */
export function outlineOf(given: readonly Entry[], titles: ReadonlySet<string>, issued: Day | undefined): Section {
  const root = sectionAt(0, { text: '', at: [], line: 1 })
  let open = [root]
  const all = joinedTitles(given, titles)
  const lastNumbered = all.findLastIndex(one => 'paragraph' in one && numberOf(one.paragraph.text) !== undefined)
  for (const [index, entry] of all.entries()) {
    if ('row' in entry) {
      titled(open).rows.push(entry.row)
      continue
    }
    const { paragraph } = entry
    const numbered = numberOf(paragraph.text)
    if (titles.has(bare(paragraph.text))) open = [root, added(root, sectionAt(0.5, paragraph))]
    else if (numbered) open = opened(open, paragraph, numbered)
    else placeParagraph(open, paragraph, issued, index > lastNumbered)
  }
  return root
}

const mostTitleLines = 4

/** A title that is broken over several lines is one paragraph. */
function joinedTitles(entries: readonly Entry[], titles: ReadonlySet<string>): Entry[] {
  const joined: Entry[] = []
  for (let at = 0; at < entries.length; at++) {
    const lines = entries
      .slice(at, at + mostTitleLines)
      .flatMap(entry => ('paragraph' in entry ? [entry.paragraph] : []))
    const count =
      lines.findIndex((_, last) =>
        titles.has(
          bare(
            lines
              .slice(0, last + 1)
              .map(({ text }) => text)
              .join(''),
          ),
        ),
      ) + 1
    const [first] = lines
    if (count <= 1 || !first) joined.push(entries[at] as Entry)
    else {
      const whole = lines.slice(0, count)
      joined.push({
        paragraph: { ...first, text: whole.map(({ text }) => text).join(''), at: whole.flatMap(line => line.at) },
      })
      at += count - 1
    }
  }
  return joined
}

const sectionAt = (level: number, head: Stretch, numbered?: Numbered): Section => ({
  level,
  ...(numbered && { number: numbered.number, ...(numbered.isArticle && { isArticle: true }) }),
  head,
  more: [],
  shared: [],
  rows: [],
  sections: [],
})

function added(parent: Section, section: Section): Section {
  parent.sections.push(section)
  return section
}

function opened(open: readonly Section[], paragraph: Stretch, numbered: Numbered): Section[] {
  const above = open.filter(({ level }) => level < numbered.level)
  const section = sectionAt(numbered.level, cut(paragraph, numbered.length), numbered)
  return [...above, added(above.at(-1) as Section, section)]
}

/**
 * A paragraph belongs to the title above it. After a number whose text stands on the same line, it belongs one up, to the nearest title; at the
 * end of a text it belongs to the text. A 分工 alone belongs to what is above it, or to the whole list that has none of its own.
 */
function placeParagraph(open: readonly Section[], paragraph: Stretch, issued: Day | undefined, isLast: boolean): void {
  const last = open.at(-1) as Section
  if (isDivisionAlone(paragraph.text, issued)) {
    const list = sharedBy(open, issued)
    if (list) list.shared.push(paragraph)
    else last.more.push(paragraph)
  } else if (isTitle(last.head.text) || [last.head, ...last.more].some(({ text }) => /[：:]$/.test(text)))
    last.more.push(paragraph)
  else if (isLast) (open.find(({ level }) => level > 0 && level < 1) ?? open[0])?.more.push(paragraph)
  else titled(open).more.push(paragraph)
}

const titled = (open: readonly Section[]) => (open.findLast(({ head }) => isTitle(head.text)) ?? open[0]) as Section

function isDivisionAlone(text: string, issued: Day | undefined): boolean {
  const [division, ...more] = divisionsIn(text, issued)
  return (
    division !== undefined &&
    more.length === 0 &&
    /^[。\s]*$/.test(text.slice(0, division.from) + text.slice(division.to))
  )
}

/** The section above, where this 分工 follows the last of several numbers none of which has one. */
function sharedBy(open: readonly Section[], issued: Day | undefined): Section | undefined {
  const parent = open.at(-2)
  const all = parent?.sections ?? []
  const hasOwn = ({ head, more }: Section) => [head, ...more].some(({ text }) => divisionsIn(text, issued).length > 0)
  return parent?.number !== undefined && all.length >= 2 && !all.some(hasOwn) ? parent : undefined
}

/** A line that is only the name of what follows: short, at most one full stop, and that at the end. */
export function isTitle(text: string): boolean {
  const plain = text.replace(/[（(【][^（）()【】]*[）)】][。]?$/, '')
  if (plain.length > 48 || /[；！？]|。./.test(plain)) return false
  return (
    !/。$/.test(plain) ||
    (plain.length <= 30 &&
      !/\d[\d.,]*\s*[%％万亿个家所项公人户套处座条年月日元]|^由|牵头|负责|^会议|会议(?:议定|决定|要求|同意)/.test(
        plain,
      ))
  )
}
