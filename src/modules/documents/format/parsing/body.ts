import type { Block, Heading } from '../document/blocks.ts'

const levels: readonly (readonly [level: Heading['level'], number: RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}、/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]、?/],
  [3, /^\d{1,2}(?:[.．](?!\d)|、)\s*/],
  [4, /^[（(]\d{1,2}[）)]、?\s*/],
]
/** Longest heading that is followed by its text in the same paragraph, and on a line of its own. */
const longestLead = 32
const longestHeading = 48

/** Each line of the body as a block: a heading where it begins as one and is as short as one, else a paragraph. */
export function bodyBlocks(lines: readonly string[]): Block[] {
  return lines.map(line => chapterOf(line) ?? headingOf(line) ?? { type: 'paragraph', text: line })
}

/** 第一章 总则 of a text that is issued. */
function chapterOf(line: string): Block | undefined {
  const isChapter = /^第[一二三四五六七八九十百]{1,4}[章节编][\s\u3000]*[^。；：]{0,30}$/.test(line)
  return isChapter ? { type: 'line', align: 'center', text: line } : undefined
}

function headingOf(line: string): Heading | undefined {
  for (const [level, pattern] of levels) {
    const number = pattern.exec(line)?.[0]
    if (number === undefined) continue
    const rest = line.slice(number.length).trim()
    const split = splitHeading(rest, level)
    return split && { type: 'heading', level, number, ...split }
  }
  return undefined
}

function splitHeading(rest: string, level: number): { text: string; runOn?: string } | undefined {
  if (rest === '' || rest.length > 19_000) return undefined
  if (!/[。；！？]/.test(rest))
    return rest.length <= longestHeading && !/[：:，、]$/.test(rest) ? { text: rest } : undefined
  const end = rest.indexOf('。') + 1
  const first = rest.slice(0, end)
  if (end === 0 || end > longestLead || /[；！？：:]/.test(first)) return undefined
  // 一、同意…，设立…。 is an item of the text and no heading; 一、加强领导。各级… is one
  if (level === 1 && (first.includes('，') || end > longestLead - 6)) return undefined
  const after = rest.slice(end).trim()
  return after === '' ? { text: first } : { text: first, runOn: after }
}
