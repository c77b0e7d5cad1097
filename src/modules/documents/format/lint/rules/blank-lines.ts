import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import type { Kind } from '../elements/kinds.ts'
import { setDistance } from '../mend/paragraph.ts'
import type { RuleId, Strength } from './catalogue.ts'
import type { Fault } from './fault.ts'
import { distanceOf, lineOfStandard, rounded } from './measure.ts'
import { isSpacer } from './pitch.ts'

/** How many blank lines stand between an element and the one above it. */
interface Row {
  readonly rule: RuleId
  readonly strength?: Strength
  readonly kind: Kind
  readonly below: readonly Kind[]
  readonly lines: number
}

const text: readonly Kind[] = ['body', 'heading1', 'heading2', 'heading3', 'heading4']

const rows: readonly Row[] = [
  { rule: 'H06', kind: 'number', below: ['mark'], lines: 2 },
  { rule: 'L05', kind: 'orderNumber', below: ['mark'], lines: 2 },
  { rule: 'B01', kind: 'title', below: ['number', 'signer'], lines: 2 },
  { rule: 'B02', kind: 'recipients', below: ['title', 'subtitle'], lines: 1 },
  { rule: 'B03', kind: 'body', below: ['recipients'], lines: 0 },
  { rule: 'B05', kind: 'attachmentNote', below: text, lines: 1 },
  { rule: 'B11', kind: 'note', below: ['date'], lines: 0 },
  { rule: 'B12', kind: 'attachmentTitle', below: ['attachmentMark'], lines: 1 },
]

/** Glyphs stand in the middle of their lines: the white between two of them differs by half the leading of each. */
const tolerance = 0.45
/** Their own distance is a fault of its own and will be gone. */
const withoutDistance: ReadonlySet<Kind> = new Set(['empty', ...text, 'date', 'note', 'signature', 'attachmentMark'])

/** Blank lines are lines left empty, or distance set above or below. What lacks is set; empty lines are never taken out. */
export function* blankLineFaults({ elements, form }: ClassifiedDocument): Generator<Fault> {
  for (const [at, element] of elements.entries()) {
    const above = elementAbove(elements, at)
    const row = rows.find(({ kind, below }) => kind === element.kind && above && below.includes(above.kind))
    if (!row || !above || !isFlow(element) || !isFlow(above) || isFree(row.kind, form)) continue
    if (element.paragraph.section !== above.paragraph.section || element.paragraph.startsPage) continue
    const empty = emptyBetween(elements, at)
    const own = withoutDistance.has(element.kind) ? 0 : distanceOf(element.paragraph, 'before')
    const fromAbove = withoutDistance.has(above.kind) ? 0 : distanceOf(above.paragraph, 'after')
    const found = empty + own + fromAbove
    if (Math.abs(found - row.lines) <= tolerance) continue
    const needed = row.lines - empty - fromAbove
    const mendable = needed >= -tolerance && !withoutDistance.has(element.kind)
    yield {
      rule: row.rule,
      ...(row.strength ? { strength: row.strength } : {}),
      at: element,
      what: { zh: '与上一要素之间的空行', en: 'blank lines above' },
      found: { zh: `空 ${rounded(found)} 行`, en: rounded(found) },
      expected: { zh: `空 ${row.lines} 行`, en: String(row.lines) },
      ...(mendable ? { mend: () => setDistance(element.paragraph, 'before', Math.max(0, needed)) } : {}),
    }
  }
}

/** A letter and minutes have their own distances in the head. */
function isFree(kind: Kind, form: ClassifiedDocument['form']): boolean {
  if (form === 'letter') return kind === 'title' || kind === 'number'
  return form === 'minutes' && kind === 'orderNumber'
}

function isFlow({ paragraph }: Element): boolean {
  return paragraph.place === 'body' && !paragraph.framed
}

function elementAbove(elements: readonly Element[], at: number): Element | undefined {
  for (let above = at - 1; above >= 0; above--) {
    const element = elements[above]
    if (element && element.kind !== 'empty' && element.paragraph.place !== 'box') return element
  }
  return undefined
}

/** In lines. An empty line that carries a drawn rule is none; one made low on purpose counts by its height. */
function emptyBetween(elements: readonly Element[], at: number): number {
  let lines = 0
  for (let above = at - 1; above >= 0; above--) {
    const element = elements[above]
    if (!element || (element.kind !== 'empty' && element.paragraph.place !== 'box')) break
    const { place, lines: drawn, format } = element.paragraph
    if (element.kind !== 'empty' || place !== 'body' || drawn.length > 0) continue
    const apart = distanceOf(element.paragraph, 'before') + distanceOf(element.paragraph, 'after')
    lines += isSpacer(element) ? format.line / lineOfStandard + apart : 1
  }
  return lines
}
