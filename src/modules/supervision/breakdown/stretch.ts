import { type Line, linesOf } from '#modules/documents/public.ts'
import type { Place } from './proposed-item.ts'

/** Words of the source with the offset of each character there, so that what is cut out of them still says where it stood. */
export interface Stretch {
  readonly text: string
  readonly at: readonly number[]
  readonly line: number
}

/** The paragraphs of a text: lines that a page broke are joined, page numbers are left out. */
export function paragraphsOf(source: string): Stretch[] {
  const starts = lineStarts(source)
  return linesOf(source).map(line => located(source, line, starts[line.at - 1] ?? 0))
}

/** Ends of lines as `linesOf` counts them. */
export function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\r\n?|[\n\u2028\f]/g)].map(({ index, 0: end }) => index + end.length)]
}

/** A paragraph is its lines with nothing but blanks and breaks left out, so each character is the next one like it. */
function located(source: string, { text, at: line }: Line, from: number): Stretch {
  const at: number[] = []
  let next = from
  for (const unit of text.split('')) {
    while (next < source.length && source[next] !== unit) next++
    at.push(next++)
  }
  return { text, at, line }
}

/** Characters `from` up to `to`, without blanks at either end. */
export function cut({ text, at, line }: Stretch, from: number, to: number = text.length): Stretch {
  let first = from
  let last = Math.max(from, to)
  while (first < last && /\s/.test(text[first] ?? '')) first++
  while (last > first && /\s/.test(text[last - 1] ?? '')) last--
  return { text: text.slice(first, last), at: at.slice(first, last), line }
}

/** Parts of one paragraph stand together, paragraphs on lines of their own. */
export function textOf(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ text, line }, index) => (index > 0 && stretches[index - 1]?.line !== line ? `\n${text}` : text))
    .join('')
}

export function placeOf(stretches: readonly Stretch[]): Place {
  const said = stretches.filter(({ text }) => text !== '')
  const first = said[0]
  return { line: first?.line ?? 1, start: first?.at[0] ?? 0, end: (said.at(-1)?.at.at(-1) ?? -1) + 1 }
}
