import type { RunFormat } from '../effective/run-format.ts'
import type { DrawnLine, Run } from '../model.ts'
import { child, descendants, type XmlElement } from '../package/xml-tree.ts'

/** What a paragraph holds, walked once in the order in which it is printed. */
export interface Content {
  readonly runs: { element: XmlElement; text: string }[]
  readonly boxes: Box[]
  readonly lines: DrawnLine[]
  holdsObject: boolean
  /** A page break before the first character; one after it. */
  breaksBefore: boolean
  breaksAfter: boolean
}

export function runOf({ element, text }: Content['runs'][number], format: RunFormat): Run {
  return { element, text, format, pieces: [{ element, from: 0, to: text.length }] }
}

export interface Box {
  readonly paragraphs: readonly XmlElement[]
  /** The same paragraphs once more, for programs that do not know the newer form. */
  readonly twins: readonly XmlElement[] | undefined
  readonly align: string | undefined
}

/** Deleted and moved-away text is not printed; a fallback repeats what stands beside it; the rest is not text. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:rt', 'mc:Fallback', 'w:sdtPr', 'w:sdtEndPr'])

export function contentOf(paragraph: XmlElement): Content {
  const content: Content = {
    runs: [],
    boxes: [],
    lines: [],
    holdsObject: false,
    breaksBefore: false,
    breaksAfter: false,
  }
  const field = { depth: 0, instruction: '', inResult: false, isPage: false }
  const walk = (element: XmlElement, run: { text: string } | undefined): void => {
    for (const one of element.children) {
      if (passedOver.has(one.name) || one.removed) continue
      if (one.name === 'w:r') {
        const inner = { element: one, text: '' }
        content.runs.push(inner)
        walk(one, inner)
      } else if (one.name === 'w:drawing' || one.name === 'w:pict' || one.name === 'w:object') {
        readDrawing(one, content)
      } else if (one.name.startsWith('m:oMath') || one.name === 'w:ruby') content.holdsObject = true
      else if (one.name === 'w:fldSimple' && isPageField(one.attributes['w:instr'])) {
        const holder = child(one, 'w:r')
        content.runs.push({ element: holder ?? one, text: '#' })
      } else if (run && readInRun(one, run, field, content)) continue
      else walk(one, run)
    }
  }
  walk(paragraph, undefined)
  return content
}

interface Field {
  depth: number
  instruction: string
  inResult: boolean
  isPage: boolean
}

/** True where the element is text or a sign within a run. A page number reads `#` whatever page it was last printed on. */
function readInRun(element: XmlElement, run: { text: string }, field: Field, content: Content): boolean {
  const { name, attributes } = element
  if (name === 'w:fldChar') changeField(attributes['w:fldCharType'], run, field)
  else if (name === 'w:instrText') field.instruction += element.text
  else if (name === 'w:t') run.text += field.isPage && field.inResult ? '' : element.text
  else if (name === 'w:tab' || name === 'w:ptab') run.text += '\t'
  else if (name === 'w:noBreakHyphen') run.text += '-'
  else if (name === 'w:pgNum') run.text += '#'
  else if (name === 'w:cr') run.text += '\n'
  else if (name === 'w:br') {
    if (attributes['w:type'] !== 'page') run.text += attributes['w:type'] === 'column' ? '' : '\n'
    else if (content.runs.every(({ text }) => text.trim() === '')) content.breaksBefore = true
    else content.breaksAfter = true
  } else return false
  return true
}

function changeField(type: string | undefined, run: { text: string }, field: Field): void {
  if (type === 'begin') {
    field.depth++
    if (field.depth === 1) Object.assign(field, { instruction: '', inResult: false, isPage: false })
  } else if (type === 'separate' && field.depth === 1) {
    field.inResult = true
    field.isPage = isPageField(field.instruction)
    if (field.isPage) run.text += '#'
  } else if (type === 'end') {
    field.depth--
    if (field.depth === 0) {
      // Without a result a page number is still printed.
      if (!field.inResult && isPageField(field.instruction)) run.text += '#'
      Object.assign(field, { inResult: false, isPage: false })
    }
  }
}

function isPageField(instruction: string | undefined): boolean {
  return /^\s*PAGE\b/i.test(instruction ?? '')
}

function readDrawing(drawing: XmlElement, content: Content): void {
  const boxes = [...descendants(drawing, 'w:txbxContent')].filter(box => !inFallback(box, drawing))
  const align = alignOf(drawing)
  const twins = fallbackOf(drawing)
  for (const box of boxes) content.boxes.push({ paragraphs: [...descendants(box, 'w:p')], align, twins })
  const line = lineOf(drawing)
  if (line) content.lines.push(line)
  const floats = child(drawing, 'wp:anchor') || /position:\s*absolute/.test(vmlStyle(drawing))
  if (!floats) content.holdsObject = true
}

function inFallback(box: XmlElement, within: XmlElement): boolean {
  for (let one = box.parent; one && one !== within; one = one.parent) if (one.name === 'mc:Fallback') return true
  return false
}

function fallbackOf(drawing: XmlElement): readonly XmlElement[] | undefined {
  const choice = drawing.parent?.name === 'mc:Choice' ? drawing.parent : undefined
  const fallback = child(choice?.parent, 'mc:Fallback')
  return fallback && [...descendants(fallback, 'w:p')]
}

function vmlStyle(drawing: XmlElement): string {
  return drawing.children.find(one => one.name.startsWith('v:') && one.attributes.style)?.attributes.style ?? ''
}

function alignOf(drawing: XmlElement): string | undefined {
  const anchored = child(child(child(drawing, 'wp:anchor'), 'wp:positionH'), 'wp:align')?.text
  return anchored ?? /mso-position-horizontal:\s*(\w+)/.exec(vmlStyle(drawing))?.[1]
}

const emuInMm = 36_000

/** A shape that is a straight line, or flat enough to look like one. */
function lineOf(drawing: XmlElement): DrawnLine | undefined {
  const extent = child(drawing.children[0], 'wp:extent')?.attributes
  const [shape] = descendants(drawing, 'wps:wsp')
  if (extent && shape) {
    const [geometry] = descendants(shape, 'a:prstGeom')
    const [stroke] = descendants(shape, 'a:ln')
    const flat = Number(extent.cy) < emuInMm && Number(extent.cx) > 20 * emuInMm
    if (!flat && !/line|straightConnector/i.test(geometry?.attributes.prst ?? '')) return undefined
    const [fill] = [...(stroke ? descendants(stroke, 'a:srgbClr') : []), ...descendants(shape, 'a:srgbClr')]
    const double = /thick|thin|dbl/i.test(stroke?.attributes.cmpd ?? '')
    return { width: Number(extent.cx) / emuInMm, color: fill?.attributes.val, double }
  }
  const [line] = descendants(drawing, 'v:line')
  if (!line) return undefined
  const [stroke] = descendants(line, 'v:stroke')
  const [from = 0, to = 0] = [line.attributes.from, line.attributes.to].map(point => pointsOf(point))
  return {
    width: to === from ? undefined : (Math.abs(to - from) * 25.4) / 72,
    color:
      /^(?:#?([0-9a-f]{6})|red)/i.exec(line.attributes.strokecolor ?? '')?.[1] ?? nameOf(line.attributes.strokecolor),
    double: /thick|thin/i.test(stroke?.attributes.linestyle ?? ''),
  }
}

function nameOf(color: string | undefined): string | undefined {
  return color?.startsWith('red') ? 'FF0000' : undefined
}

/** The first of `12pt,30pt`. */
function pointsOf(point: string | undefined): number {
  const [, number, unit] = /^(-?[\d.]+)(pt|mm|cm|in)?/.exec(point ?? '') ?? []
  const points: Readonly<Record<string, number>> = { mm: 72 / 25.4, cm: 720 / 25.4, in: 72, pt: 1 }
  return Number(number ?? 0) * (points[unit ?? 'pt'] ?? 1)
}
