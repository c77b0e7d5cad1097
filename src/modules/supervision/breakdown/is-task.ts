import { aimOf } from './aims.ts'
import { isDirective, tells } from './directive.ts'
import { duesIn } from './dues.ts'
import { decisionsIn } from './minutes.ts'
import { namedIn } from './named-in.ts'
import type { Piece } from './pieces.ts'
import { resultsIn } from './results.ts'
import { sentencesOf } from './sentences.ts'
import type { Source } from './source.ts'
import { cut, type Stretch, textOf } from './stretch.ts'

type Context = Pick<Source, 'issued' | 'isMinutes'>

/** Calls on everybody to take it seriously, and the words that say why and whence a document comes. */
const formula =
  /^各.{0,40}(?:充分认识|高度重视)|现(?:就|将|予)?.{0,30}(?:印发|转发|批转|公布)|通知如下|制定(?:本|以下|此|如下)|(?:已经|经).{0,20}同意/

/** Whether a part of a text under a heading asks for something to be done. */
export function isTask({ words, division }: Piece, { isMinutes }: Context): boolean {
  if (division !== undefined) return true
  const text = textOf(words)
  if (/[：:]$/.test(text) || aimOf(text.split(/[。：:]/)[0] ?? '') === 'none') return false
  if (isMinutes && /会议/.test(text)) return decisionsIn(words).length > 0
  return words.flatMap(sentencesOf).some(sentence => asks(sentence.text)) || isTarget(text)
}

/** 地区生产总值增长6%左右: a figure to be reached, without a verb. */
const isTarget = (text: string) =>
  resultsIn(text).length > 0 &&
  /增长|达到|不低于|不少于|以上|左右|控制在|以内|下降|突破|全覆盖/.test(text) &&
  !/同比|比上年|较上年|全年/.test(text)

const asks = (sentence: string) =>
  !formula.test(sentence) && (isDirective(sentence) || (namedIn(sentence).lead.length > 0 && !tells(sentence)))

/**
 * The tasks of a paragraph that stands under no heading: a sentence that says who does something, and those that go on about it. In a text without
 * any numbers a time or a figure will do as well.
 */
export function looseTasksIn(paragraph: Stretch, { issued, isMinutes }: Context, isNumbered: boolean): Stretch[] {
  if (/[：:]$/.test(paragraph.text)) return []
  if (isMinutes) return decisionsIn([paragraph])
  const runs: { from: number; to: number }[] = []
  let isOpen = false
  let at = 0
  for (const { text } of sentencesOf(paragraph)) {
    const from = paragraph.text.indexOf(text, at)
    at = from + text.length
    const isNamed = namedIn(text).lead.length > 0
    const isAsked = asks(text)
    const says = isNamed || (!isNumbered && (duesIn(text, issued).length > 0 || resultsIn(text).length > 0))
    const last = runs.at(-1)
    if (isAsked && isOpen && !isNamed && last) last.to = at
    else if (isAsked && says) runs.push({ from, to: at })
    isOpen = isAsked && (isOpen || says)
  }
  return runs.map(({ from, to }) => cut(paragraph, from, to))
}
