/** A piece of text on a page: `x` from the left, `y` down from the top, all in one unit. */
export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the characters. */
  readonly size: number
  readonly text: string
}

/**
 * The text as the eye reads it: lines from the top, pieces from the left, a blank for a gap and a tab for a wide one.
 * Files hold their pieces in any order; a mark drawn last still stands on top of the page.
 */
export function layOut(pieces: readonly PlacedText[]): string {
  const lines: PlacedText[][] = []
  let y = Number.NEGATIVE_INFINITY
  for (const piece of pieces.filter(one => one.text.trim() !== '').toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    if (piece.y - y > Math.max(1, piece.size) * 0.4) {
      lines.push([])
      y = piece.y
    }
    lines.at(-1)?.push(piece)
  }
  return lines.map(joinLine).join('\n')
}

function joinLine(pieces: readonly PlacedText[]): string {
  let line = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const gap = (piece.x - right) / Math.max(1, piece.size)
    if (line !== '' && gap > 3) line += '\t'
    else if (line !== '' && gap > 0.3) line += ' '
    line += piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  return line
}
