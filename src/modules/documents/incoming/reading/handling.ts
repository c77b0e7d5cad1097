import type { Day } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'
import type { DocumentKind } from '#modules/documents/format/document/kinds.ts'
import { askings, askingTitles } from './askings.ts'
import type { Due, Handling, Offer, Place, ProposedHandling, Sureness } from './incoming-reading.ts'
import { dueIn } from './named-day.ts'
import type { Offering } from './offers.ts'
import type { Sentence } from './sentences.ts'

/** What a kind is by itself, where no words say otherwise. */
const byKind: Readonly<Partial<Record<DocumentKind, readonly [handling: Handling, because: Text]>>> = {
  request: ['to-act-on', { zh: '请示须批复', en: 'a request for instructions has to be answered' }],
  bill: ['to-act-on', { zh: '议案须审议', en: 'a bill has to be considered' }],
  letter: ['to-act-on', { zh: '来函一般须函复', en: 'a letter is answered as a rule' }],
}
const nothingAsked: Text = { zh: '未见要求答复、报送的内容', en: 'nothing in it asks for an answer' }
const answering: Text = { zh: '是对来文的答复', en: 'it is itself an answer' }
const answer = /(?:复函|答复|批复|情况的(?:函|报告))$/

export interface HandlingQuestion {
  readonly kind: DocumentKind | undefined
  readonly title: Offer<string> | undefined
  readonly written: Day | undefined
  /** Of the document itself, and of what it issues or encloses, where only a named day counts. */
  readonly text: readonly Sentence[]
  readonly attached: readonly Sentence[]
}

/** 批办件 or 阅知件, and by when: by the words that ask, else by the title, else by the kind. */
export function handlingOf(question: HandlingQuestion, offering: Offering): ProposedHandling | undefined {
  const { kind, title, text, written } = question
  const at = title ?? placeOf(text[0], offering)
  if (!at) return undefined
  const asked = askedIn(text, written, offering) ?? dueInAttached(question, offering)
  if (kind === 'request') {
    const [value, because] = byKind.request ?? ['to-act-on', nothingAsked]
    return { ...proposed(at, value, because, 'certain'), ...(asked?.due && { due: asked.due }) }
  }
  return asked ?? proposed(at, ...byTitleOrKind(title?.value ?? '', kind))
}

function byTitleOrKind(title: string, kind: DocumentKind | undefined): readonly [Handling, Text] {
  const asking = askingTitles.find(([words]) => words.test(title))
  if (asking) return ['to-act-on', asking[1]]
  if (answer.test(title)) return ['to-read', answering]
  return (kind && byKind[kind]) ?? ['to-read', nothingAsked]
}

/** The sentence that names the earliest day, else the first that asks. */
function askedIn(
  sentences: readonly Sentence[],
  written: Day | undefined,
  offering: Offering,
): ProposedHandling | undefined {
  const found = sentences.flatMap(sentence => {
    const said = withoutTitles(sentence.text)
    const asking = askings.find(({ words }) => words.test(said))
    return asking ? [{ sentence, asking, due: dueIn(said, written) }] : []
  })
  const best = found.filter(({ due }) => due).toSorted((a, b) => (order(a.due) < order(b.due) ? -1 : 1))[0] ?? found[0]
  if (!best) return undefined
  const { sentence, asking, due } = best
  return {
    ...offering.offer('to-act-on', sentence.line, due ? 'certain' : asking.sure, sentence.text),
    because: asking.because,
    ...(due && { due: offering.offer(due, sentence.line, 'likely', sentence.text) }),
  }
}

/** The articles of an issued regulation ask things of everybody and always; a plan asks for reports by a day. */
function dueInAttached({ attached, written }: HandlingQuestion, offering: Offering): ProposedHandling | undefined {
  const asked = askedIn(attached, written, offering)
  return asked?.due && { ...asked, sure: 'likely' }
}

/** 你省《关于…的请示》收悉 asks nothing. */
const withoutTitles = (text: string) => text.replace(/《[^》]*》/g, '《》')

const order = (due: Due | undefined) => (due && 'day' in due ? due.day : '9999-12-31')

function placeOf(sentence: Sentence | undefined, { place }: Offering): Place | undefined {
  return sentence && place(sentence.line, sentence.text)
}

function proposed(at: Place, value: Handling, because: Text, sure: Sureness = 'likely'): ProposedHandling {
  const { line, page, excerpt } = at
  return { value, sure, because, ...(line && { line }), ...(page && { page }), excerpt }
}
