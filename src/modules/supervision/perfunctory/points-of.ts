/** One of the things that a request asks to be answered. */
export interface Point {
  /** As it is counted: 1, 2, 3. */
  readonly order: number
  /** As it is written: 一是, （二）, 3.; none for a question. */
  readonly number?: string
  readonly text: string
}

const ones = [...'一二三四五六七八九十']
const counts = (form: string) => (form === 'chinese' ? ones : Array.from({ length: 30 }, (_, at) => String(at + 1)))

/** How requests count, the outermost first. */
const countings: readonly { readonly pattern: RegExp; readonly counts: readonly string[] }[] = [
  { pattern: /([一二三四五六七八九十])、/gu, counts: counts('chinese') },
  { pattern: /[（(]([一二三四五六七八九十])[）)]、?/gu, counts: counts('chinese') },
  { pattern: /(\d{1,2})(?:[.．](?!\d)|、)\s*/gu, counts: counts('digits') },
  { pattern: /[（(](\d{1,2})[）)]、?\s*/gu, counts: counts('digits') },
  { pattern: /(?<![（(\d])(\d{1,2})[）)]\s*/gu, counts: counts('digits') },
  { pattern: /([①-⑳])/gu, counts: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'] },
  {
    pattern: /(?:问题|事项|第)([一二三四五六七八九十])(?:个问题|个|点|项|条|方面)?[，、：:是]/gu,
    counts: counts('chinese'),
  },
  { pattern: /([一二三四五六七八九十])(?:是|要)/gu, counts: counts('chinese') },
  { pattern: /(首先|其次|再次|最后)[，、]?/gu, counts: ['首先', '其次', '再次', '最后'] },
]

export interface Part extends Point {
  readonly from: number
  readonly to: number
}

/** The numbered points of a request, else its questions. A request that asks one thing without a question mark has none. */
export function pointsOf(request: string): Point[] {
  const counted = countedParts(request)
  const parts = counted.length > 0 ? counted : questionsIn(request)
  return parts.map(({ order, number, text }) => ({ order, ...(number !== undefined && { number }), text }))
}

/** The parts of a text that it counts off itself, by the outermost way of counting of which there are at least two. */
export function countedParts(text: string): Part[] {
  for (const { pattern, counts: expected } of countings) {
    const marks: { from: number; after: number; number: string }[] = []
    for (const match of text.matchAll(pattern)) {
      if (match[1] !== expected[marks.length] || !isFree(text, match.index)) continue
      marks.push({ from: match.index, after: match.index + match[0].length, number: match[0].trim() })
    }
    if (marks.length >= 2) return partsBetween(text, marks)
  }
  return []
}

const isFree = (text: string, index: number) =>
  index === 0 || /[。；;：:，,、！？!?\n\s　“]$/u.test(text.slice(0, index))

function partsBetween(text: string, marks: readonly { from: number; after: number; number: string }[]): Part[] {
  const isInline = marks.every(({ from }, at) => at === 0 || !/\n\s*$/.test(text.slice(0, from)))
  return marks.map(({ from, after, number }, at) => {
    const next = marks[at + 1]?.from
    const to = next ?? after + endOfLast(text.slice(after), isInline && /[；;，,]\s*$/.test(text.slice(0, from)))
    return { order: at + 1, number, text: text.slice(after, to).trim(), from, to }
  })
}

/** The last of parts that ； separates ends with its sentence, the last of paragraphs with its line. */
function endOfLast(rest: string, isClause: boolean): number {
  const line = /\n/.exec(rest)?.index ?? rest.length
  const sentence = isClause ? (/[。！\n]/.exec(rest)?.index ?? rest.length) : line
  return Math.min(line, sentence)
}

function questionsIn(text: string): Part[] {
  const sentences = [...text.matchAll(/[^。！？!?\n；;]+[？?]/gu)]
  return sentences.map(({ 0: sentence, index }, at) => ({
    order: at + 1,
    text: sentence.trim(),
    from: index,
    to: index + sentence.length,
  }))
}
