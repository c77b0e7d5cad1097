import type { Element } from '../elements/classify.ts'
import type { Paragraph, Run } from '../model.ts'

/** Lengths as the standard counts them: in characters and lines. */

export const lineOfStandard = 579

/** Characters wide: a figure or a Latin letter is half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += isWide(sign) ? 1 : 0.5
  return width
}

function isWide(sign: string): boolean {
  return /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u.test(
    sign,
  )
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** An indent in characters of `size` points. */
export function charsOf(chars: number, twips: number, size: number): number {
  return chars !== 0 ? chars / 100 : twips / (size * 20)
}

export function indentsOf({ format }: Pick<Paragraph, 'format'>, size: number) {
  return {
    left: charsOf(format.leftChars, format.left, size),
    first: charsOf(format.firstLineChars, format.firstLine, size),
    right: charsOf(format.rightChars, format.right, size),
  }
}

/** Blanks typed before the text, in characters; a tab has no width that could be known. */
export function blanksBefore(paragraph: Paragraph): number | 'tab' {
  if (paragraph.label !== '') return 0
  let width = 0
  for (const { text, format } of paragraph.runs) {
    for (const sign of text) {
      if (sign === '\t') return 'tab'
      if (sign === '　') width += 1
      else if (sign === ' ' || sign === '\u00a0') width += isChineseFace(format.ascii) ? 0.5 : 0.25
      else return width
    }
  }
  return width
}

function isChineseFace(name: string): boolean {
  return /\p{Script=Han}|sim|fang|kai|hei|song/iu.test(name)
}

/** The height of a line in twips where the format fixes it, or the grid does. */
export function pitchOf({ format }: Paragraph, gridPitch: number | undefined): number | undefined {
  if (format.lineRule === 'exact') return format.line
  if (format.lineRule === 'auto' && format.line === 240 && format.snapToGrid) return gridPitch
  return undefined
}

/** Distance above or below in lines. */
export function distanceOf({ format }: Paragraph, side: 'before' | 'after'): number {
  const lines = format[`${side}Lines`]
  return lines !== 0 ? lines / 100 : format[side] / lineOfStandard
}

/** Runs that print something. */
export function printedRuns({ paragraph }: Element): readonly Run[] {
  return paragraph.runs.filter(({ text }) => text.trim() !== '')
}

export function rounded(value: number, digits = 1): string {
  return String(Number(value.toFixed(digits)))
}
