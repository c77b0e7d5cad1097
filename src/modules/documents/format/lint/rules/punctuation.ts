import type { Text } from '#kernel/refusal.ts'
import type { ClassifiedDocument } from '../elements/classify.ts'
import type { Kind } from '../elements/kinds.ts'
import { type Fault, same } from './fault.ts'

interface Row {
  readonly what: Text
  readonly pattern: RegExp
  readonly expected: Text
}

const han = '\\p{Script=Han}'

/** GB/T 15834 and 15835, as far as a sign can be wrong by itself. */
const punctuationRows: readonly Row[] = [
  {
    what: { zh: '半角标点', en: 'half-width sign' },
    pattern: new RegExp(`${han}[,;:?!](?!\\S*://)|(?<=[，。；：、]|^)[,;:?!](?=${han})|${han}\\.(?=\\s|$|${han})`, 'u'),
    expected: { zh: '中文用全角标点', en: 'full-width signs in Chinese' },
  },
  {
    what: { zh: '半角括号', en: 'half-width bracket' },
    pattern: new RegExp(`\\([^()]*${han}[^()]*\\)?|(?<=${han})\\([^()]*\\)?`, 'u'),
    expected: { zh: '全角括号（）', en: 'full-width brackets （）' },
  },
  {
    what: { zh: '直引号', en: 'straight quotes' },
    pattern: new RegExp(`["'][^"']*${han}[^"']*["']?|(?<=${han})["']`, 'u'),
    expected: { zh: '弯引号“”‘’', en: 'curly quotes “”‘’' },
  },
  {
    what: { zh: '全角数字、字母', en: 'full-width figure or letter' },
    pattern: /[０-９Ａ-Ｚａ-ｚ]+/,
    expected: { zh: '半角数字、字母', en: 'half-width figures and letters' },
  },
  {
    what: { zh: '标点重复', en: 'repeated sign' },
    pattern: /[，。、；：]{2,}|[！？]{3,}/,
    expected: { zh: '一个标点', en: 'one sign' },
  },
  {
    what: { zh: '省略号', en: 'ellipsis' },
    pattern: new RegExp(`${han}\\.{2,}|。{2,}|(?<!…)…(?!…)`, 'u'),
    expected: { zh: '“……”', en: '……' },
  },
]

/** They have rows of their own for the same signs. */
const elsewhere: ReadonlySet<Kind> = new Set(['empty', 'number', 'date', 'copyNumber', 'urgency', 'classification'])

export function* punctuationFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  for (const element of elements) {
    if (elsewhere.has(element.kind)) continue
    const text = withoutOwnNumber(element.text)
    for (const { what, pattern, expected } of punctuationRows) {
      const found = pattern.exec(text)
      if (found) yield { rule: 'X01', at: element, what, found: same(found[0].slice(0, 20)), expected }
    }
  }
}

/** Signs around a heading's number are a matter of B04; the last sign of recipients and the colon of 抄送 of B02 and V02. */
function withoutOwnNumber(text: string): string {
  return text
    .replace(/^[（(][一二三四五六七八九十\d０-９]{1,3}[）)]|^[一二三四五六七八九十\d０-９]{1,3}\s*[、.．，,]/, '')
    .replace(/^(?:抄\s*送|抄\s*报|主\s*送|附\s*件)\s*:/, '')
    .replace(/:$/, '')
}
