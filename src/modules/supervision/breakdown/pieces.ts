import type { Day } from '#lib/day.ts'
import { divisionsIn } from './divisions.ts'
import { cut, type Stretch } from './stretch.ts'

/** A part of a text up to a 分工, or the rest that has none. */
export interface Piece {
  readonly words: readonly Stretch[]
  /** The words of its 分工. */
  readonly division?: string
}

/** The parts that the document sets apart by 分工. With `together`, one at the end of several paragraphs is for all of them. */
export function piecesOf(paragraphs: readonly Stretch[], issued: Day | undefined, together: boolean): Piece[] {
  const pieces: Piece[] = []
  let open: Stretch[] = []
  const close = (division?: string) => {
    if (open.length > 0) pieces.push({ words: open, ...(division !== undefined && { division }) })
    else if (division !== undefined) addTo(pieces, division)
    open = []
  }
  for (const paragraph of paragraphs) {
    let from = 0
    for (const { from: start, to, content } of divisionsIn(paragraph.text, issued)) {
      take(open, cut(paragraph, from, start))
      close(content)
      from = to
    }
    take(open, cut(paragraph, from))
    if (!together) close()
  }
  close()
  return pieces
}

/** The full stop after the bracket before is none of the next part. */
function take(open: Stretch[], words: Stretch): void {
  const own = cut(words, /^[\s。；;，,]*/.exec(words.text)?.[0].length ?? 0)
  if (!/^\p{P}*$/u.test(own.text)) open.push(own)
}

/** 牵头单位：… and 完成时限：… on lines of their own are one 分工. */
function addTo(pieces: Piece[], division: string): void {
  const last = pieces.at(-1)
  if (last)
    pieces[pieces.length - 1] = { ...last, division: last.division ? `${last.division}；${division}` : division }
}
