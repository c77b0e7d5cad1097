import { type EarlierAnswer, likeAnswers } from './copies.ts'
import { factsIn } from './facts.ts'
import type { Likeness, Mark } from './mark.ts'
import { type Thresholds, usualThresholds } from './thresholds.ts'
import { type UnansweredPoint, unansweredPoints } from './unanswered-points.ts'

export interface AnswerUnderReview {
  readonly unit: string
  readonly item: string
  readonly answer: string
  /** What was asked. */
  readonly request: string
  /** Names of the files, matters and figures with a source that are attached. */
  readonly evidence: readonly string[]
}

/** What the reviewer should look at before an answer goes on. Earlier answers are those of all units, newest or oldest first alike. */
export function perfunctoryMarks(
  given: AnswerUnderReview,
  history: readonly EarlierAnswer[],
  thresholds: Thresholds = usualThresholds,
): Mark[] {
  return [
    ...repetitionMarks(given, history, thresholds),
    ...evidenceMarks(given),
    ...unansweredPoints(given.request, given.answer, thresholds).map(pointMark),
  ]
}

function repetitionMarks(given: AnswerUnderReview, history: readonly EarlierAnswer[], thresholds: Thresholds): Mark[] {
  if (given.answer.replace(/[^\p{L}]/gu, '').length < thresholds.leastWords) return []
  const alike = likeAnswers(given.answer, given.request, given.item, history)
  const own = alike.find(({ unit }) => unit === given.unit)
  const others = alike.find(({ unit }) => unit !== given.unit)
  const texts = new Map(history.map(({ id, text }) => [id, text]))
  const least =
    own && hasNewFigures(given.answer, texts.get(own.id) ?? '') ? thresholds.ownWordsNewFigures : thresholds.ownWords
  return [
    ...(own && own.similarity >= least ? [ownMark(own)] : []),
    ...(others && others.similarity >= thresholds.othersWords && others.similarity >= (own?.similarity ?? 0)
      ? [copyMark(others)]
      : []),
  ]
}

/** Most figures, days aside, are others than before. */
function hasNewFigures(answer: string, earlier: string): boolean {
  const figures = (text: string) =>
    [...text.replace(/\d+(?=[年月日号])/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure)
  const before = new Set(figures(earlier))
  const now = figures(answer)
  return now.length >= 2 && now.filter(figure => !before.has(figure)).length * 2 > now.length
}

function ownMark(like: Likeness): Mark {
  const when = like.period ?? like.id
  const share = Math.round(like.similarity * 100)
  return {
    kind: 'own-words-again',
    reason: {
      zh: `与本单位${when}的报告有${share}%的内容相同（日期、数字不计），请核实本期有无新的进展。`,
      en: `${share}% of it is what the unit said in ${when}, dates and figures aside. Check what is new.`,
    },
    like,
  }
}

function copyMark(like: Likeness): Mark {
  const share = Math.round(like.similarity * 100)
  return {
    kind: 'copied',
    reason: {
      zh: `与${like.unit}的答复有${share}%的内容相同（日期、数字、所问的原话和通用的话不计），请核实是否为本单位的情况。`,
      en: `${share}% of it is what ${like.unit} answered; dates, figures, the words of the request and what everybody says aside. Check that it is about this unit.`,
    },
    like,
  }
}

function evidenceMarks({ answer, evidence, request }: AnswerUnderReview): Mark[] {
  if (evidence.length > 0 || factsIn(answer, request).length > 0) return []
  return [
    {
      kind: 'no-evidence',
      reason: {
        zh: '没有附件，正文里也没有数字、日期、文件、地点或者具体办了什么，只有“高度重视、认真落实、正在推进”一类的话。',
        en: 'No file, and no figure, day, document, place or act in the text: only phrases such as 高度重视, 认真落实, 正在推进.',
      },
    },
  ]
}

function pointMark({ point, missing, why: reason }: UnansweredPoint): Mark {
  const name = `“${point.text.length > 40 ? `${point.text.slice(0, 40)}…` : point.text}”`
  const words = missing.join('、')
  const why = {
    'nothing-under-its-number': {
      zh: '答复中同一编号的部分没有实际内容',
      en: 'the part of the answer with its number says nothing',
    },
    'not-spoken-of': { zh: '答复没有说到它', en: 'the answer does not speak of it' },
  }[reason]
  return {
    kind: 'point-unanswered',
    reason: {
      zh: `所问的第${point.order}点${name}没有答复：${why.zh}${words === '' ? '' : `，没有出现：${words}`}。`,
      en: `Point ${point.order}, ${name}, is not answered: ${why.en}${words === '' ? '' : `; not found: ${words}`}.`,
    },
    point: point.text,
  }
}
