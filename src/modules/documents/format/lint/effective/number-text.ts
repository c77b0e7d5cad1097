const digits = [...'〇一二三四五六七八九']
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** A number as Word prints it in a list; formats that official documents do not use are printed as plain figures. */
export function numberText(value: number, format: string): string {
  if (/^(?:chinese|japanese|ideographTraditional|taiwanese)Count/i.test(format)) return chineseNumber(value)
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

/** 1–99, as headings count: 十, 十二, 二十, 二十一. Above that the digits one by one. */
function chineseNumber(value: number): string {
  if (value < 0 || value > 99) return [...String(value)].map(digit => digits[Number(digit)] ?? digit).join('')
  if (value < 10) return digits[value] ?? ''
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

/** 二十一 → 21; undefined where it is no such number. */
export function chineseValue(text: string): number | undefined {
  const found = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!found || text === '') return undefined
  const [, tens, ten, ones] = found
  return (ten ? (tens ? digits.indexOf(tens) : 1) * 10 : 0) + (ones ? digits.indexOf(ones) : 0)
}
