import { repeatedPassages } from '#modules/documents/public.ts'
import { type Affinity, affinity, continues, isVague, type Subject, subjectOf, wantsSign } from './key-terms.ts'
import { countedParts, type Part, type Point, pointsOf } from './points-of.ts'
import { withoutStock } from './stock-phrases.ts'
import { usualThresholds } from './thresholds.ts'

export interface UnansweredPoint {
  readonly point: Point
  /** Words of the point that the answer does not have. */
  readonly missing: readonly string[]
  /** Whether the answer, which goes through the points by number, has nothing under this one; or none of it speaks of the point. */
  readonly why: 'nothing-under-its-number' | 'not-spoken-of'
}

/** The points of a request that an answer does not take up, by its numbers and by the words that are theirs alone. */
export function unansweredPoints(
  request: string,
  given: string,
  { pointWords }: { readonly pointWords: number } = usualThresholds,
): UnansweredPoint[] {
  const points = pointsOf(request)
  if (points.length === 0 || disclaims.test(given)) return []
  const texts = points.map(({ text }) => text)
  const answer = withoutQuotation(given, request, texts)
  const rest = texts.reduce((left, text) => left.replace(text, ''), request)
  const subjects = texts.map(text => subjectOf(text, [...texts.filter(other => other !== text), rest]))
  const parts = countedParts(answer)
  const isParallel = isParallelTo(subjects, parts, pointWords)
  const taken = isParallel
    ? parts.map(({ text }) => !isEmpty(text))
    : takenUp(subjects, sentencesOf(answer), pointWords)
  return points
    .map((point, at) => ({ point, at, subject: subjects[at] as Subject }))
    .filter(({ point, at }) => !taken[at] && !isNamed(point.order, answer))
    .map(({ point, subject }) => ({
      point,
      missing: subject.words.filter(word => !answer.includes(word)).slice(0, 6),
      why: isParallel ? 'nothing-under-its-number' : 'not-spoken-of',
    }))
}

/** The request said over again, points and all, answers none of them; a heading that names one point stays. */
function withoutQuotation(answer: string, request: string, points: readonly string[]): string {
  const quoted = repeatedPassages(answer, [{ document: '', text: request }], shortestQuotation)
  return quoted
    .map(({ draft }) => draft)
    .filter(({ text }) => points.filter(point => text.includes(point.replace(/[。；;]$/, ''))).length >= 2)
    .toReversed()
    .reduce((left, { from, to }) => `${left.slice(0, from)}\n${left.slice(to)}`, answer)
}

const shortestQuotation = 10

/** 不属我局职责, 由某部门查处: whoever is not responsible owes no point of it. */
const disclaims =
  /不(?:属于?|在|归|涉及)[^，。；]{0,10}(?:职责|管理|管辖|权限|职能|监管)|由[^，。；]{2,12}(?:部门|局|委|办)(?:负责)?(?:查处|管理|答复|办理|统计)(?=[。，；]|$)|无此类?情况/u

/**
 * The answer goes through the points one by one: it has as many parts, and more of them speak of the point with their number than of another; or it
 * has more parts, and most of the points are spoken of under their number.
 */
function isParallelTo(subjects: readonly Subject[], parts: readonly Part[], least: number): boolean {
  if (parts.length < subjects.length) return false
  const own = subjects.map((subject, at) => affinity(subject, parts[at]?.text ?? '').all)
  const matching = subjects.filter((subject, at) => isVague(subject) || (own[at] ?? 0) >= least).length
  if (parts.length > subjects.length) return matching * 2 > subjects.length
  const crossed = parts.filter(({ text }, at) =>
    subjects.some(other => affinity(other, text).all > Math.max(least, own[at] ?? 0)),
  )
  return matching > 0 && matching >= crossed.length
}

/** 关于第2点; 第一个问题 */
function isNamed(order: number, answer: string): boolean {
  const number = `(?:${order}|${'〇一二三四五六七八九十'[order] ?? order})`
  return new RegExp(`第${number}(?:个)?(?:点|问|项|条|方面)|(?:问题|事项)${number}(?![\\d十])`, 'u').test(answer)
}

/** Nothing but stock phrases, or less than a few words. */
const isEmpty = (text: string) => withoutStock(text).length < 4

const sentencesOf = (answer: string) =>
  answer.split(/(?<=[。！？\n])/u).filter(sentence => withoutStock(sentence).length >= 6)

/** A sentence that is another point's, and speaks of that so much more, speaks of this one by the way. */
const byTheWay = 0.4
const nothing: Affinity = { words: 0, all: 0 }

/**
 * Which points a text takes up. A point is taken up by a sentence that has its words or is the kind of answer that it wants. People also answer in
 * words of their own: a sentence that is no other point's stands for a point that nothing takes up, if it has something of it, or if it stands where
 * that point's answer would, starts something new, and the point asks for nothing that would show (money, a reason).
 */
function takenUp(subjects: readonly Subject[], sentences: readonly string[], least: number): boolean[] {
  const scores = subjects.map(subject => sentences.map(sentence => affinity(subject, sentence)))
  const best = scores.map(row => indexOfBest(row, least))
  const found = scores.map((row, point) => {
    const at = indexOfBest(row, least, (score, place) =>
      best.every((other, owner) => owner === point || other !== place || standsBeside(score, scores[owner]?.[place])),
    )
    return at < 0 && isVague(subjects[point] as Subject) ? sentences.length : at
  })
  const used = new Set(found)
  for (const [point, subject] of subjects.entries()) {
    if ((found[point] ?? -1) >= 0) continue
    const after = Math.max(-1, ...found.slice(0, point))
    const before = Math.min(sentences.length, ...found.slice(point + 1).filter(place => place >= 0))
    const at = sentences.findIndex((sentence, place) => {
      if (used.has(place)) return false
      const isNew = place > after && place < before && !continues(sentence, sentences[place - 1] ?? '')
      return (scores[point]?.[place] ?? nothing).all > 0 || (isNew && !wantsSign(subject))
    })
    found[point] = at
    used.add(at)
  }
  return found.map(at => at >= 0)
}

/** One sentence may answer two points, if it speaks of both in their words, or of neither. */
const standsBeside = (score: Affinity, owner: Affinity = nothing) =>
  (score.words > 0 || owner.words === 0) && score.all >= byTheWay * owner.all

function indexOfBest(
  row: readonly Affinity[],
  least: number,
  mayBe: (score: Affinity, place: number) => boolean = () => true,
): number {
  let at = -1
  for (const [place, score] of row.entries())
    if (score.all >= least && mayBe(score, place) && score.all > (row[at]?.all ?? 0)) at = place
  return at
}
