import type { Element } from '../elements/classify.ts'
import { patterns } from '../elements/patterns.ts'
import { formatOf } from './element-formats.ts'
import type { Face } from './faces.ts'

/** A stretch of a paragraph's text and the faces that it may have, the expected one first. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly allowed: readonly Face[]
}

const longestHead = 40

/**
 * Most elements have one face. Where a heading runs on into the text (`（一）……。……`), its first sentence may have the
 * face of the heading or that of the text; a whole sentence with a number is text. A name after 签发人 is in KaiTi, one
 * after 出席 in FangSong.
 */
export function spansOf({ kind, paragraph }: Element): Span[] {
  const { text } = paragraph
  const face = formatOf.get(kind)?.face
  const colon = text.search(/[：:]/) + 1
  const signer = text.search(/签\s*发\s*人/)
  if (kind === 'attendance') return split(text, 0, colon, 'heiTi', 'fangSong')
  if (signer >= 0 && (kind === 'signer' || kind === 'number')) return split(text, signer, colon, 'fangSong', 'kaiTi')
  if (!face || (kind === 'signature' && patterns.person.test(text.trim()))) return []
  if (kind === 'number' && /\t/.test(text)) return []
  if (kind === 'heading1' || kind === 'heading2') {
    const stop = text.search(/[。：；]/) + 1
    if (stop > 0 && text.slice(stop).trim() !== '') {
      return [
        { from: 0, to: stop, allowed: [face, 'fangSong'] },
        { from: stop, to: text.length, allowed: stop > longestHead ? ['fangSong', face] : ['fangSong'] },
      ]
    }
    if (text.length > longestHead) return [{ from: 0, to: text.length, allowed: ['fangSong', face] }]
  }
  return [{ from: 0, to: text.length, allowed: [face] }]
}

function split(text: string, from: number, at: number, before: Face, after: Face): Span[] {
  return [
    ...(from > 0 ? [{ from: 0, to: from, allowed: ['fangSong'] as const }] : []),
    { from, to: at, allowed: [before] },
    { from: at, to: text.length, allowed: [after] },
  ]
}
