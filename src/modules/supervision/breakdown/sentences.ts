import { cut, type Stretch } from './stretch.ts'

const closers: Readonly<Record<string, string>> = { '（': '）', '“': '”', '《': '》', '【': '】', '「': '」' }
/** People open with one width and close with the other. */
const ofOneWidth = (text: string) => text.replaceAll('(', '（').replaceAll(')', '）')

/** Parts that end after one of `marks`, the mark included; what stands in brackets or quotation marks is never cut. */
export function splitAfter(stretch: Stretch, marks: RegExp): Stretch[] {
  const parts: Stretch[] = []
  let from = 0
  for (const at of outside(stretch.text)) {
    if (!marks.test(stretch.text[at] ?? '')) continue
    parts.push(cut(stretch, from, at + 1))
    from = at + 1
  }
  return [...parts, cut(stretch, from)].filter(({ text }) => text !== '')
}

export const sentencesOf = (stretch: Stretch) => splitAfter(stretch, /[。！？\n]/)

/** Positions of the characters that stand in no brackets and no quotation marks. One that is never closed counts for nothing. */
function outside(given: string): number[] {
  const text = ofOneWidth(given)
  const positions: number[] = []
  for (let at = 0; at < text.length; at++) {
    const closer = closers[text[at] ?? '']
    const end = closer === undefined ? -1 : closing(text, at, closer)
    if (end < 0) positions.push(at)
    else at = end
  }
  return positions
}

/** What is not closed within so many characters was never opened: a text full of brackets stays linear. */
const longestBracket = 2_000

function closing(text: string, open: number, closer: string): number {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + longestBracket); at++) {
    if (text[at] === text[open]) depth++
    else if (text[at] === closer && --depth === 0) return at
  }
  return -1
}

/** Parts between separators, outside brackets and quotation marks; the separators are left out. */
export function splitText(text: string, separators: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (const at of outside(text)) {
    if (!separators.test(text[at] ?? '')) continue
    parts.push(text.slice(from, at))
    from = at + 1
  }
  return [...parts, text.slice(from)].map(part => part.trim()).filter(part => part !== '')
}

/** Each bracket that stands in no other, with what is in it. */
export function bracketsIn(given: string): { readonly from: number; readonly to: number; readonly content: string }[] {
  const text = ofOneWidth(given)
  const brackets: { from: number; to: number; content: string }[] = []
  for (let at = 0; at < text.length; at++) {
    if (!/[（【]/.test(text[at] ?? '')) continue
    const end = closing(text, at, closers[text[at] ?? ''] ?? '')
    if (end < 0) continue
    brackets.push({ from: at, to: end + 1, content: given.slice(at + 1, end) })
    at = end
  }
  return brackets
}
