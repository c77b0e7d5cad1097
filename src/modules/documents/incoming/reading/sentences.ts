import { linesOf } from '#modules/documents/format/parsing/lines.ts'

/** A piece of text and the line of the whole text on which it begins. */
export interface Sentence {
  readonly text: string
  readonly line: number
}

/** The sentences of the lines `from` to `until`, closed up where the page broke them. */
export function sentencesOf(lines: readonly string[], from: number, until: number): Sentence[] {
  return linesOf(lines.join('\n'))
    .filter(({ at }) => at >= from && at < until)
    .flatMap(({ text, at }) => sentencesIn(text, at, lines))
}

function sentencesIn(paragraph: string, at: number, lines: readonly string[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const match of paragraph.matchAll(/[^。；！？]+[。；！？]*/g))
    sentences.push({ text: match[0].trim(), line: lineAt(paragraph, match.index, at, lines) })
  return sentences
}

/** The line of the page on which the character at `offset` of the paragraph stands. */
function lineAt(paragraph: string, offset: number, at: number, lines: readonly string[]): number {
  let passed = 0
  for (let line = at; line <= lines.length && passed < paragraph.length; line++) {
    const piece = (lines[line - 1] ?? '').trim()
    // Page numbers and empty lines between the pieces belong to no paragraph
    if (piece === '' || !paragraph.startsWith(piece, passed)) continue
    passed += piece.length
    if (passed > offset) return line
  }
  return at
}
