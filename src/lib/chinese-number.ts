const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const one = '[一二三四五六七八九]'
const number = new RegExp(`^(?:${one}千)?(?:零?${one}百)?(?:零?${one}?十)?(?:零?${one})?$`)

/** 33 for 三十三, 1260 for 一千二百六十, 15 for 十五: from 1 to 9999; undefined where it is not a number so written. */
export function chineseAsNumber(text: string): number | undefined {
  if (text === '' || !number.test(text)) return undefined
  let sum = 0
  let waiting = 0
  for (const character of text) {
    const unit = units[character]
    // 十 alone is ten: 十五.
    if (unit !== undefined) sum += (waiting || 1) * unit
    waiting = unit === undefined ? digits.indexOf(character) : 0
  }
  return sum + waiting
}

/** 十, 十二, 二十一, as headings count: from 1 to 99; what is beyond is written digit by digit, with 〇. */
export function numberInChinese(value: number): string {
  const digit = (one: string) => (one === '0' ? '〇' : (digits[Number(one)] ?? one))
  const [tens = '', ones = ''] = value >= 10 && value <= 99 ? String(value) : []
  if (tens === '') return [...String(value)].map(digit).join('')
  return `${tens === '1' ? '' : digit(tens)}十${ones === '0' ? '' : digit(ones)}`
}
