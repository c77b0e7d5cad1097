/** A line of the text and where it stood, counted from 1. */
export interface Line {
  readonly text: string
  readonly at: number
}

const pageNumber = /^[—–\-－‒―·\s]*\d{1,4}[—–\-－‒―·\s]*$/
const dashed = /^[—–\-－‒―]\s*\d{1,4}\s*[—–\-－‒―]$/

/** The lines that say something: without blanks around them, empty lines and page numbers; letter-spaced words closed up. */
export function linesOf(text: string): Line[] {
  const lines = text
    .replace(/\r\n?|\u2028|\f/g, '\n')
    .split('\n')
    .map((line, index) => ({ text: closedUp(line.replace(/^[\s\u3000\ufeff]+|[\s\u3000]+$/g, '')), at: index + 1 }))
    .filter(({ text }) => text !== '' && !dashed.test(text))
  return isWrapped(lines)
    ? unwrapped(lines.filter(({ text }) => !pageNumber.test(text) || /^\d{6}$/.test(text)))
    : lines
}

/** 几 个 问 题 → 几个问题. Two characters apart (组 长) are how names and posts are aligned, and stay. */
function closedUp(line: string): string {
  return /^(?:[\u4e00-\u9fff][ \u3000]+){3,}[\u4e00-\u9fff]$/.test(line) ? line.replace(/[ \u3000]/g, '') : line
}

/** In full characters. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u0100' ? 0.5 : 1
  return width
}

/** Text taken off pages has a line break where the page had one: no line is long, many are nearly full. */
function isWrapped(lines: readonly Line[]): boolean {
  const widths = lines.map(({ text }) => widthOf(text))
  const full = widths.filter(width => width >= 24 && width <= 34).length
  return full >= 3 && widths.every(width => width <= 40) && full >= lines.length * 0.2
}

const begins =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十百]{1,5}[条章节]|附件|主送|抄送|签发人)/

/** A line that is full and does not end a sentence goes on in the next, unless that begins something of its own. */
function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && open && !begins.test(line.text)) joined[joined.length - 1] = { ...last, text: last.text + line.text }
    else joined.push(line)
    open = widthOf(line.text) >= 24.5 && !/[。！？：:]$/.test(line.text)
  }
  return joined
}
