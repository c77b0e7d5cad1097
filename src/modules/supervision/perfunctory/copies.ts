import { repeatedPassages } from '#modules/documents/public.ts'
import { type Fingerprint, fingerprintOf, shinglesOf } from './fingerprint.ts'
import type { Likeness, SharedPassage } from './mark.ts'
import { withoutStock } from './stock-phrases.ts'

/** An answer or report given before. */
export interface EarlierAnswer {
  readonly id: string
  readonly unit: string
  /** What it was an answer to; several units answer the same. */
  readonly item: string
  /** 2026年4月 */
  readonly period?: string
  readonly text: string
  /** Where it is stored beside the text, 5,000 are compared in milliseconds. */
  readonly fingerprint?: Fingerprint
}

/** Found in the answers to so many other items, words are what everybody says. */
const common = 3
/** Sampled likeness from which a text is compared word by word, and how many of them at most. */
const worthALook = 0.25
const mostLooks = 24
/** With fewer words of its own than this an answer is what everybody says, and is compared whole. */
const leastOwn = 30
const wholeTextAgain = 0.8
const shortestPassage = 10

/** The earlier answers that an answer repeats, most alike first. */
export function likeAnswers(
  answer: string,
  request: string,
  item: string,
  history: readonly EarlierAnswer[],
): Likeness[] {
  const asked = shinglesOf(request)
  const own = shinglesOf(ownWordsOf(answer)).difference(asked)
  // Where there is nothing but stock phrases, the same ones again are a copy all the same.
  const said = own.size >= leastOwn ? own : shinglesOf(answer).difference(asked)
  const { worthALook: alike, items } = surveyed(said, item, history)
  return alike
    .map(earlier => ({
      earlier,
      similarity: similarityOf(said, shinglesOf(earlier.text), items, earlier.item === item),
    }))
    .filter(({ similarity }) => similarity > worthALook)
    .sort((a, b) => b.similarity - a.similarity)
    .map(({ earlier, similarity }) => ({
      id: earlier.id,
      unit: earlier.unit,
      ...(earlier.period !== undefined && { period: earlier.period }),
      similarity: Math.round(similarity * 100) / 100,
      passages: passagesOf(answer, earlier),
    }))
}

/** Clauses of stock phrases alone, as letters begin and end, are nobody's words. */
const ownWordsOf = (answer: string) =>
  answer
    .split(/(?<=[，。；！？：\n])/u)
    .map(clause => (withoutStock(clause).length < 4 ? '\n' : clause))
    .join('')

interface Survey {
  /** The earlier answers that have most of the words, by their samples. */
  readonly worthALook: readonly EarlierAnswer[]
  /** In the answers to which other items each word stands, as far as the samples know and no further than matters. */
  readonly items: ReadonlyMap<number, ReadonlySet<string>>
}

/** One look at every earlier answer. 5,000 that share many sentences with the answer take 25 ms. */
function surveyed(said: ReadonlySet<number>, item: string, history: readonly EarlierAnswer[]): Survey {
  const sampled = [...said].filter(shingle => shingle % 4 === 0).length
  const items = new Map<number, Set<string>>()
  const shares = history.map(earlier => {
    const { shingles, every } = earlier.fingerprint ?? fingerprintOf(earlier.text)
    let count = 0
    for (const shingle of shingles) {
      if (!said.has(shingle)) continue
      count++
      if (earlier.item !== item) noteItem(items, shingle, earlier.item)
    }
    return { earlier, share: count / Math.max(1, every === 4 ? sampled : said.size) }
  })
  const alike = shares.filter(({ share }) => share >= worthALook).sort((a, b) => b.share - a.share)
  return { worthALook: alike.slice(0, mostLooks).map(({ earlier }) => earlier), items }
}

function noteItem(items: Map<number, Set<string>>, shingle: number, item: string): void {
  const known = items.get(shingle)
  if (known === undefined) items.set(shingle, new Set([item]))
  else if (known.size <= common) known.add(item)
}

function similarityOf(
  said: ReadonlySet<number>,
  earlier: ReadonlySet<number>,
  shared: ReadonlyMap<number, ReadonlySet<string>>,
  isSameItem: boolean,
): number {
  // The earlier text's own item is one of those that have the words
  const isOwn = (shingle: number) => (shared.get(shingle)?.size ?? 0) < common + (isSameItem ? 0 : 1)
  const own = [...said].filter(isOwn)
  const whole = shareOf([...said], earlier)
  if (own.length < leastOwn) return whole >= wholeTextAgain ? whole : 0
  return Math.max(shareOf(own, earlier), whole >= wholeTextAgain ? whole : 0)
}

const shareOf = (said: readonly number[], earlier: ReadonlySet<number>) =>
  said.length === 0 ? 0 : said.filter(shingle => earlier.has(shingle)).length / said.length

function passagesOf(answer: string, earlier: EarlierAnswer): SharedPassage[] {
  return repeatedPassages(answer, [{ document: earlier.id, text: earlier.text }], shortestPassage).map(
    ({ draft, earlier: [place] }) => ({
      from: draft.from,
      to: draft.to,
      text: draft.text,
      earlier: place?.text ?? draft.text,
    }),
  )
}
