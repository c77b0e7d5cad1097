import { numberInChinese } from '#lib/chinese-number.ts'

const digits = [...'〇一二三四五六七八九']
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** A number as Word prints it in a list; formats that official documents do not use are printed as plain figures. */
export function numberText(value: number, format: string): string {
  if (/^(?:chinese|japanese|ideographTraditional|taiwanese)Count/i.test(format)) return numberInChinese(value)
  if (format === 'ideographDigital') return [...String(value)].map(digit => digits[Number(digit)]).join('')
  if (format === 'bullet' || format === 'none') return ''
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (/^decimalEnclosedCircle/.test(format)) return circled[value - 1] ?? String(value)
  if (format === 'decimalFullWidth') {
    return [...String(value)].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('')
  }
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
    return format === 'lowerLetter' ? letter : letter.toUpperCase()
  }
  return String(value)
}
