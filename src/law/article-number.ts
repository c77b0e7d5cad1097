import { chineseAsNumber } from '#lib/chinese-number.ts'

/** 第三十三条, as the law writes it. */
export type ArticleNumber = `第${string}条`
/** 第二款, 第六项, or 第一款第六项. */
export type ParagraphNumber = `第${string}款` | `第${string}项`

/** 33 for 第三十三条; 1260 for 第一千二百六十条. Throws a RangeError where it is not a number so written. */
export function articleAsNumber(article: ArticleNumber): number {
  return numbered(article.slice(1, -1))
}

/** 'para. 1 item 6' for 第一款第六项. */
export function paragraphInEnglish(paragraph: ParagraphNumber): string {
  return paragraph
    .replace(/第([^第]+)款/, (_, number: string) => `para. ${numbered(number)} `)
    .replace(/第([^第]+)项/, (_, number: string) => `item ${numbered(number)}`)
    .trim()
}

function numbered(text: string): number {
  const number = chineseAsNumber(text)
  if (number === undefined) throw new RangeError(`not a number in Chinese: ${text}`)
  return number
}
