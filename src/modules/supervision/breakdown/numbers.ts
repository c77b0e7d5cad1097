/** How far down a number stands: 一、 above （一） above 1. above （1）. Chapters of rules stand above, dashes below all. */
const forms: readonly (readonly [level: number, pattern: RegExp])[] = [
  [1, /^第[一二三四五六七八九十百]{1,4}(?:章|编|部分)[\s\u3000：:、]*/],
  [2, /^[一二三四五六七八九十]{1,3}、\s*/],
  [3, /^[（(][一二三四五六七八九十]{1,3}[）)]、?\s*/],
  [4, /^\d{1,3}(?:[.．](?:(?!\d)|(?=(?:19|20)\d{2}年))|、)\s*/],
  [4, /^(?:任务|事项|议题|工作)(?:[一二三四五六七八九十]{1,3}|\d{1,3})[：:、.．\s]\s*/],
  [5, /^[（(]\d{1,3}[）)]、?\s*/],
  [5, /^\d{1,3}[）)]、?\s*/],
  [6, /^[①-⑳]\s*/],
  [
    7,
    /^(?!—+\s*\d{4}年)(?:第[一二三四五六七八九十]{1,2}[，、]|[一二三四五六七八九十]是(?!否|不是)|—{1,2}|－{1,2}|--|[•·●■◆▪○]\s*)\s*/,
  ],
]
/** Articles of rules are no tasks. */
const article = /^第[一二三四五六七八九十百]{1,5}条[\s\u3000]*/

export interface Numbered {
  readonly level: number
  /** As it is printed, without blanks after it. */
  readonly number: string
  /** How many characters it takes up, blanks included. */
  readonly length: number
  readonly isArticle?: true
}

export function numberOf(text: string): Numbered | undefined {
  const rule = article.exec(text)?.[0]
  if (rule !== undefined) return { level: 3, number: rule.trim(), length: rule.length, isArticle: true }
  for (const [level, pattern] of forms) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { level, number: found.trim(), length: found.length }
  }
  return undefined
}

/** Numbers within a paragraph that set its parts apart: （1）…；（2）…, 一是…。二是…. At least two that count on from the first. */
export function partsWithin(text: string): number[] {
  for (const counted of inline) {
    const starts: number[] = []
    for (const { index, 1: mark = '' } of text.matchAll(counted.pattern)) {
      if (mark === counted.counts[starts.length] && isFree(text, index)) starts.push(index)
    }
    if (starts.length >= 2) return starts
  }
  return []
}

const ones = [...'一二三四五六七八九十']
const inline: readonly { readonly pattern: RegExp; readonly counts: readonly string[] }[] = [
  { pattern: /([一二三四五六七八九十])是/gu, counts: ones },
  { pattern: /[（(](\d{1,2})[）)]/gu, counts: Array.from({ length: 20 }, (_, at) => String(at + 1)) },
  { pattern: /([①-⑳])/gu, counts: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'] },
  { pattern: /第([一二三四五六七八九十])[，、]/gu, counts: ones },
]

/** At the head, or after a mark: 统一是 counts nothing. */
const isFree = (text: string, index: number) => index === 0 || /[。；;：:，！？\n]\s*$/.test(text.slice(0, index))
