import type { Day } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'
import { type ArticleNumber, articleAsNumber, type ParagraphNumber, paragraphInEnglish } from './article-number.ts'

/** An article that we rely on: what it asks in our own short words, and the words of the law that our figures come from. */
export interface Article {
  readonly gist: Text
  /** Short quotations (“20个工作日内”) that a test looks for in the article's text. */
  readonly says?: readonly string[]
}

export interface InstrumentFacts {
  readonly key: string
  /** The official title, and the short one that citations use. */
  readonly title: Text
  readonly short: Text
  /** 国务院令第711号, 中办发〔2012〕14号. */
  readonly number?: string
  /** The day this version was adopted or issued, and the day it came into force. */
  readonly issuedOn?: Day
  readonly inForceFrom: Day
  /** Every article below was compared with the text. Of the others no article number is shown to anybody. */
  readonly checked: boolean
  /** What a reader must know of the version, or of why it was not checked. */
  readonly note?: Text
  readonly articles: Readonly<Record<string, Article>>
}

/** The authority for a rule: data, so that API, page and printed form can show it. */
export interface Citation {
  readonly instrument: string
  readonly title: Text
  /** Absent where the instrument is cited as a whole. */
  readonly article?: ArticleNumber
  readonly paragraph?: ParagraphNumber
  readonly checked: boolean
  readonly gist?: Text
  /** As it stands in a sentence: 《政府信息公开条例》第三十三条第二款. Without numbers where not checked. */
  readonly text: Text
}

/** Called with an article, it cites it; an article that is not listed does not compile. */
export interface Instrument<A extends ArticleNumber> extends InstrumentFacts {
  (article: A, paragraph?: ParagraphNumber): Citation
  readonly articles: Readonly<Record<A, Article>>
  /** For a rule of which the article is not known. */
  readonly whole: Citation
}

export function instrument<const Articles extends Readonly<Record<ArticleNumber, Article>>>(
  facts: Omit<InstrumentFacts, 'short' | 'articles'> & { readonly short?: Text; readonly articles: Articles },
): Instrument<keyof Articles & ArticleNumber> {
  const known = { short: facts.title, ...facts }
  const cite = (article: keyof Articles & ArticleNumber, paragraph?: ParagraphNumber): Citation => ({
    instrument: known.key,
    title: known.title,
    article,
    ...(paragraph && { paragraph }),
    checked: known.checked,
    gist: known.articles[article]?.gist,
    text: known.checked ? inWords(known.short, article, paragraph) : inWords(known.short),
  })
  const whole: Citation = {
    instrument: known.key,
    title: known.title,
    checked: known.checked,
    text: inWords(known.short),
  }
  return Object.assign(cite, known, { whole })
}

function inWords(title: Text, article?: ArticleNumber, paragraph?: ParagraphNumber): Text {
  if (article === undefined) return { zh: `《${title.zh}》`, en: title.en }
  const place = [`art. ${articleAsNumber(article)}`, ...(paragraph ? [paragraphInEnglish(paragraph)] : [])].join(' ')
  return { zh: `《${title.zh}》${article}${paragraph ?? ''}`, en: `${title.en}, ${place}` }
}
