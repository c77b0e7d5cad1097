import { isDrawn } from '../effective/paragraph-format.ts'
import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import { setBottomRule, setDistance } from '../mend/paragraph.ts'
import type { Paragraph } from '../model.ts'
import { isRed } from './characters.ts'
import type { Fault } from './fault.ts'
import { distanceOf, indentsOf, lineOfStandard, pitchOf, rounded } from './measure.ts'
import { goodPitch, gridPitchAsMended, mmOf } from './page.ts'
import { followsPitch } from './pitch.ts'

/** What the head must have around the mark and the number: the red rule, the signer, the mark's place. */
export function* headFaults(document: ClassifiedDocument): Generator<Fault> {
  if (!document.hasHead) return
  if (document.form === 'common') yield* redRuleFaults(document)
  yield* signerFaults(document)
  yield* markPlaceFaults(document)
}

/** From the mark to the title: the paragraphs on or under which the rule may be drawn. */
function headOf({ elements }: ClassifiedDocument): readonly Element[] {
  const title = elements.findIndex(({ kind }) => kind === 'title')
  const from = elements.findIndex(({ kind }) => kind === 'mark' || kind === 'number')
  return title > from ? elements.slice(Math.max(0, from - 1), title + 1) : []
}

const wholeWidth = 156

function* redRuleFaults(document: ClassifiedDocument): Generator<Fault> {
  const head = headOf(document)
  const last = head.findLast(({ kind }) => kind === 'number' || kind === 'signer')
  if (!last) return
  const drawn = head.flatMap(({ paragraph }) => paragraph.lines)
  const bordered = head.find(({ paragraph: { format } }) => isDrawn(format.bottom) || isDrawn(format.top))
  const what = { zh: '红色分隔线', en: 'red rule' }
  const expected = { zh: '文号下 4 mm，红色，长 156 mm', en: '4 mm below the number, red, 156 mm long' }
  const [line] = drawn
  if (line) {
    const wrong = [
      ...(line.color !== undefined && !isRed(line.color) ? [line.color] : []),
      ...(line.width !== undefined && Math.abs(line.width - wholeWidth) > 1 ? [`${rounded(line.width)} mm`] : []),
    ]
    if (wrong.length > 0)
      yield { rule: 'H08', at: last, what, found: { zh: wrong.join('、'), en: wrong.join(', ') }, expected }
  } else if (bordered) yield* borderFaults(bordered, what, expected)
  else if (!head.some(({ paragraph }) => paragraph.place === 'table' || paragraph.holdsObject || paragraph.framed)) {
    const mendable = last.paragraph.place === 'body'
    const mend = mendable ? { mend: () => setBottomRule(last.paragraph, 'FF0000') } : {}
    yield { rule: 'H08', at: last, what, found: { zh: '没有', en: 'none' }, expected, ...mend }
  }
}

function* borderFaults(at: Element, what: Fault['what'], expected: Fault['expected']): Generator<Fault> {
  const { format } = at.paragraph
  const border = isDrawn(format.bottom) ? format.bottom : format.top
  if (border && !isRed(border.color)) {
    const mend = isDrawn(format.bottom) ? { mend: () => setBottomRule(at.paragraph, 'FF0000') } : {}
    yield {
      rule: 'H08',
      at,
      what,
      found: { zh: `颜色 ${border.color}`, en: `colour ${border.color}` },
      expected,
      ...mend,
    }
  }
  const { left, right } = indentsOf(at.paragraph, 16)
  if (at.kind !== 'number' && left + right > 0.3) {
    const length = rounded(wholeWidth * (1 - (left + right) / 28))
    yield { rule: 'H08', at, what, found: { zh: `长约 ${length} mm`, en: `about ${length} mm long` }, expected }
  }
}

const toSuperior = /(?:请示|报告)$/

function* signerFaults({ elements, title }: ClassifiedDocument): Generator<Fault> {
  const number = elements.find(({ kind }) => kind === 'number')
  const named = elements.some(({ kind, text }) => (kind === 'signer' || kind === 'number') && /签\s*发\s*人/.test(text))
  if (!number || named || !toSuperior.test(title.replace(/[\s　]/g, ''))) return
  yield {
    rule: 'H07',
    at: number,
    what: { zh: '签发人', en: 'signer' },
    found: { zh: '没有标注', en: 'not named' },
    expected: { zh: '上行文应当标注“签发人：姓名”', en: 'a document to a superior names its signer' },
  }
}

const markAt = { common: 35, minutes: 35, order: 20, letter: -7 } as const
const markRule = { common: 'H04', minutes: 'L06', order: 'L05', letter: 'L01' } as const
const tolerance = 3

/** The upper edge of the mark, estimated from the lines above it where all of them are known. */
function* markPlaceFaults({ elements, form, sections }: ClassifiedDocument): Generator<Fault> {
  const at = elements.findIndex(({ kind }) => kind === 'mark')
  const mark = elements[at]
  if (!mark || form === 'letter' || mark.paragraph.place !== 'body' || mark.paragraph.framed) return
  const above = elements.slice(0, at)
  const grid = gridPitchAsMended(sections[0])
  const heights = above.map(element => heightAsMended(element, grid))
  if (heights.includes(undefined)) return
  const height = heights.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  const own = distanceOf(mark.paragraph, 'before') * lineOfStandard
  const found = mmOf(height + own + spaceAboveGlyph(mark.paragraph, grid))
  const wanted = markAt[form]
  if (Math.abs(found - wanted) <= tolerance) return
  const lines = distanceOf(mark.paragraph, 'before') + ((wanted - found) * 1440) / 25.4 / lineOfStandard
  yield {
    rule: markRule[form],
    at: mark,
    what: { zh: '上边缘距版心上边缘', en: 'distance from the top of the type area' },
    found: { zh: `约 ${rounded(found, 0)} mm`, en: `about ${rounded(found, 0)} mm` },
    expected: { zh: `${wanted} mm`, en: `${wanted} mm` },
    ...(lines >= 0 ? { mend: () => setDistance(mark.paragraph, 'before', lines) } : {}),
  }
}

/** Twips; undefined where the height of the line follows its typeface. */
function heightAsMended(element: Element, grid: number | undefined): number | undefined {
  const { paragraph, kind } = element
  if (paragraph.place !== 'body' || paragraph.framed) return undefined
  const pitch = pitchOf(paragraph, grid)
  const mended = followsPitch(element)
  const good = pitch !== undefined && pitch >= goodPitch.from && pitch <= goodPitch.to
  const line = mended && !good ? lineOfStandard : pitch
  const apart = mended && kind === 'empty' ? 0 : distanceOf(paragraph, 'before') + distanceOf(paragraph, 'after')
  return line === undefined ? undefined : line + apart * lineOfStandard
}

/** Text stands in the middle of its line; a line that follows its typeface is about 1.3 times the size. */
function spaceAboveGlyph(paragraph: Paragraph, grid: number | undefined): number {
  const size = Math.max(...paragraph.runs.map(({ format }) => format.size), 0) * 20
  const line = pitchOf(paragraph, grid) ?? size * 1.3
  return Math.max(0, (line - size) / 2)
}
