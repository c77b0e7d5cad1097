/** 第三十三条, as the law writes it. */
export type ArticleNumber = `第${string}条`
/** 第二款, 第六项, or 第一款第六项. */
export type ParagraphNumber = `第${string}款` | `第${string}项`

const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 33 for 第三十三条; 1260 for 第一千二百六十条. Throws a RangeError where it is not a number so written. */
export function articleAsNumber(article: ArticleNumber): number {
  return chineseAsNumber(article.slice(1, -1))
}

/** 'para. 1 item 6' for 第一款第六项. */
export function paragraphInEnglish(paragraph: ParagraphNumber): string {
  return paragraph
    .replace(/第([^第]+)款/, (_, number: string) => `para. ${chineseAsNumber(number)} `)
    .replace(/第([^第]+)项/, (_, number: string) => `item ${chineseAsNumber(number)}`)
    .trim()
}

function chineseAsNumber(text: string): number {
  let sum = 0
  let waiting = 0
  for (const character of text) {
    const unit = units[character]
    const digit = digits.indexOf(character)
    if (unit === undefined && digit === -1) throw new RangeError(`not a number in Chinese: ${text}`)
    // 十 alone is ten: 十五.
    if (unit !== undefined) sum += (waiting || 1) * unit
    waiting = unit === undefined ? digit : 0
  }
  if (sum + waiting === 0) throw new RangeError(`not a number in Chinese: ${text}`)
  return sum + waiting
}
