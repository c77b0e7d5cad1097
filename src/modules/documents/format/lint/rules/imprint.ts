import { isDrawn, readBorder } from '../effective/paragraph-format.ts'
import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import { setTableWidth, setThickness } from '../mend/table.ts'
import { child, type XmlElement } from '../package/xml-tree.ts'
import { type Fault, same } from './fault.ts'
import { indentsOf, rounded } from './measure.ts'
import { mmOf } from './page.ts'

const wholeWidth = 156

/** V01: the rules above, between and below the lines of the imprint, drawn as borders of a table or of the paragraphs. */
export function* imprintFaults({ elements, form }: ClassifiedDocument): Generator<Fault> {
  const imprint = elements.filter(({ kind }) => kind === 'copies' || kind === 'printing')
  const [first] = imprint
  if (!first || form === 'letter') return
  const table = tableOf(first.paragraph.element)
  if (table) yield* tableFaults(first, table)
  else yield* paragraphFaults(elements, imprint, first)
}

const what = { zh: '版记分隔线', en: 'rules of the imprint' }
const expected = {
  zh: '与版心等宽（156 mm），首末两条 0.35 mm，中间 0.25 mm',
  en: '156 mm wide; first and last 0.35 mm, between 0.25 mm',
}

function tableOf(element: XmlElement): XmlElement | undefined {
  for (let one = element.parent; one; one = one.parent) if (one.name === 'w:tbl') return one
  return undefined
}

function* tableFaults(at: Element, table: XmlElement): Generator<Fault> {
  const properties = child(table, 'w:tblPr')
  const width = child(properties, 'w:tblW')?.attributes
  if (width?.['w:type'] === 'dxa' && Math.abs(mmOf(Number(width['w:w'])) - wholeWidth) > 2) {
    const found = same(`${rounded(mmOf(Number(width['w:w'])))} mm`)
    yield { rule: 'V01', at, what, found, expected, mend: () => setTableWidth(table) }
  }
  for (const side of ['w:top', 'w:bottom']) {
    const border = child(child(properties, 'w:tblBorders'), side)
    if (border) yield* thicknessFault(at, border)
  }
}

/** 0.35 mm is 1 pt; Word has 0.75 and 1 as the nearest of its steps. */
function* thicknessFault(at: Element, border: XmlElement): Generator<Fault> {
  const read = readBorder(border)
  const millimetres = ((read?.width ?? 0) * 25.4) / 72
  if (!isDrawn(read) || Math.abs(millimetres - 0.35) <= 0.1) return
  const found = same(`${rounded(millimetres, 2)} mm`)
  yield { rule: 'V01', strength: 'advised', at, what, found, expected, mend: () => setThickness(border) }
}

function* paragraphFaults(elements: readonly Element[], imprint: readonly Element[], at: Element): Generator<Fault> {
  const from = elements.indexOf(at)
  const near = elements.slice(Math.max(0, from - 2), elements.indexOf(imprint.at(-1) ?? at) + 2)
  const drawn = near.flatMap(({ paragraph }) => paragraph.lines)
  if (drawn.length > 0 || near.some(({ paragraph }) => paragraph.place === 'box' || paragraph.holdsObject)) {
    for (const { width } of drawn) {
      if (width === undefined || Math.abs(width - wholeWidth) <= 1) continue
      yield { rule: 'V01', at, what, found: same(`${rounded(width)} mm`), expected }
    }
    return
  }
  const bordered = near.filter(({ paragraph: { format } }) => isDrawn(format.top) || isDrawn(format.bottom))
  if (bordered.length === 0) {
    yield { rule: 'V01', at, what, found: { zh: '没有', en: 'none' }, expected }
    return
  }
  for (const { paragraph } of bordered) {
    const { left, right } = indentsOf(paragraph, 14)
    if (left + right <= 0.3) continue
    const length = rounded(wholeWidth - ((left + right) * 14 * 25.4) / 72)
    yield {
      rule: 'V01',
      at,
      what,
      found: { zh: `随缩进只长 ${length} mm`, en: `${length} mm, as the paragraph is indented` },
      expected,
    }
    return
  }
}
