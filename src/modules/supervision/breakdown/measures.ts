import type { Day } from '#lib/day.ts'
import { isDirective, tells } from './directive.ts'
import { duesIn } from './dues.ts'
import { namedIn } from './named-in.ts'
import { partsWithin } from './numbers.ts'
import { sentencesOf, splitAfter } from './sentences.ts'
import { cut, type Stretch } from './stretch.ts'

/** The measures of a task that has no 分工, or that the document counts off itself: 一是…；二是…. */
export function measuresIn(words: readonly Stretch[], isDivided: boolean, issued: Day | undefined): Stretch[] {
  const counted = words.flatMap(countedParts)
  if (counted.length > 0) return counted
  return isDivided
    ? []
    : words
        .flatMap(sentencesOf)
        .flatMap(one => clausesApart(one, issued))
        .filter(({ text }) => isDirective(text) || (namedIn(text).lead.length > 0 && !tells(text)))
}

function countedParts(words: Stretch): Stretch[] {
  const starts = partsWithin(words.text)
  return starts.map((start, index) => {
    const part = cut(words, start, starts[index + 1])
    const end = /[。；;]/.exec(part.text.slice(1))
    // The last one ends with its sentence where sentences follow that are counted no more
    return index === starts.length - 1 && end && /；/.test(words.text.slice(starts[0], start))
      ? cut(part, 0, end.index + 2)
      : part
  })
}

/** A sentence that says for each of its clauses who does it, or by when, is as many measures as it has clauses. */
function clausesApart(sentence: Stretch, issued: Day | undefined): Stretch[] {
  const clauses = splitAfter(sentence, /[；;]/)
  const own = clauses.filter(({ text }) => namedIn(text).lead.length > 0 || duesIn(text, issued).length > 0)
  return own.length >= 2 && own.length === clauses.length ? clauses : [sentence]
}
