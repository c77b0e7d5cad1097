import type { ClassifiedDocument } from '../elements/classify.ts'
import { hideFirstNumber } from '../mend/page-numbers.ts'
import { type Fault, same } from './fault.ts'
import { rounded } from './measure.ts'
import { holdsOnlyNumber } from './page-numbers.ts'

/** Chapter 10: what letters, orders and minutes have otherwise than an ordinary document. */
export function* formFaults(document: ClassifiedDocument): Generator<Fault> {
  if (document.form === 'letter') yield* letterFaults(document)
  if (document.form === 'order') yield* orderFaults(document)
}

function* letterFaults(document: ClassifiedDocument): Generator<Fault> {
  const { elements, paragraphs, sections } = document
  const mark = elements.find(({ kind }) => kind === 'mark')
  if (mark && /文件$/.test(mark.text)) {
    yield {
      rule: 'L01',
      at: mark,
      what: { zh: '发文机关标志', en: 'office mark' },
      found: same(mark.text),
      expected: { zh: '全称或者规范化简称，不加“文件”', en: 'the name of the office without 文件' },
    }
  }
  for (const { lines } of paragraphs) {
    for (const { double, width } of lines) {
      if (!double || width === undefined || Math.abs(width - 170) <= 1) continue
      yield {
        rule: 'L02',
        at: mark,
        what: { zh: '红色双线长度', en: 'length of the double rule' },
        found: same(`${rounded(width)} mm`),
        expected: same('170 mm'),
      }
    }
  }
  const [first] = sections
  const numbered = (first?.titlePage ? first.footers.first : first?.footers.default)?.paragraphs.some(({ text }) =>
    text.includes('#'),
  )
  if (first && numbered) {
    const own = first.titlePage ? first.footers.first : undefined
    yield {
      rule: 'L04',
      at: first,
      what: { zh: '首页页码', en: 'number on the first page' },
      found: { zh: '首页有页码', en: 'shown' },
      expected: { zh: '首页不显示页码', en: 'not shown' },
      ...(own && !holdsOnlyNumber(own) ? {} : { mend: () => hideFirstNumber(document, first) }),
    }
  }
  const printing = elements.find(({ kind }) => kind === 'printing')
  if (printing) {
    yield {
      rule: 'L04',
      at: printing,
      what: { zh: '版记', en: 'imprint' },
      found: { zh: '有印发机关和印发日期', en: 'a printing line' },
      expected: { zh: '不加印发机关、印发日期', en: 'no printing line' },
    }
  }
}

function* orderFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  const mark = elements.find(({ kind }) => kind === 'mark')
  if (!mark || elements.some(({ kind }) => kind === 'orderNumber' || kind === 'number')) return
  yield {
    rule: 'L05',
    at: mark,
    what: { zh: '令号', en: 'order number' },
    found: { zh: '没有', en: 'none' },
    expected: { zh: '标志下空二行居中编排令号，如“第1号”', en: 'centred two lines below the mark, such as 第1号' },
  }
}
