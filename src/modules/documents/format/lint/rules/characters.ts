import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import { isHeading } from '../elements/kinds.ts'
import { canSplit, setBold, setColor, setFace, setFaceWithin, setSize, setSpacing } from '../mend/run.ts'
import type { Run } from '../model.ts'
import { type ElementFormat, formatOf } from './element-formats.ts'
import { faces, isFace } from './faces.ts'
import { type Fault, same } from './fault.ts'
import { hasHan, printedRuns, rounded } from './measure.ts'
import { spansOf } from './spans.ts'

/** Faces, sizes, weight and colour of every element. One fault a paragraph and property, whatever number of runs. */
export function* characterFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  for (const element of elements) {
    const format = formatOf.get(element.kind)
    if (format) {
      yield* faceFaults(element, format)
      yield* sizeFaults(element, format)
    }
    yield* boldFaults(element)
    yield* colorFaults(element)
    yield* spacingFaults(element)
  }
}

function mending(element: Element, runs: readonly Run[], change: (run: Run) => void): Pick<Fault, 'mend'> {
  return element.paragraph.mendable ? { mend: () => runs.forEach(change) } : {}
}

function* faceFaults(element: Element, { rule, strength, faceStrength }: ElementFormat): Generator<Fault> {
  for (const { from, to, allowed } of spansOf(element)) {
    const expected = allowed[0]
    if (!expected) continue
    const wrong = runsWithin(element, from, to).filter(
      ({ run, text }) => hasHan(text) && !allowed.some(face => isFace(run.format.eastAsia, face)),
    )
    if (wrong.length === 0) continue
    const names = expected === 'kaiTi' && !isHeading(element.kind)
    yield {
      ...(names ? { rule: 'H07', strength: 'usual' } : { rule, ...strengthOf(faceStrength ?? strength) }),
      at: element,
      what: { zh: '字体', en: 'typeface' },
      found: same([...new Set(wrong.map(({ run }) => run.format.eastAsia))].join('、')),
      expected: { zh: faces[expected].zh, en: faces[expected].en },
      ...faceMending(element, wrong, faces[expected].written),
    }
  }
}

function strengthOf(strength: Fault['strength']): Pick<Fault, 'strength'> {
  return strength ? { strength } : {}
}

/** The part of a run that lies in a stretch of the text. */
interface Cut {
  readonly run: Run
  readonly from: number
  readonly to: number
  readonly text: string
  /** Nothing but blanks of it lies beyond. */
  readonly whole: boolean
}

function runsWithin({ paragraph }: Element, from: number, to: number): Cut[] {
  const cuts: Cut[] = []
  let at = 0
  for (const run of paragraph.runs) {
    const [start, end] = [Math.max(0, from - at), Math.max(0, Math.min(run.text.length, to - at))]
    const text = run.text.slice(start, end)
    const beyond = run.text.slice(0, start) + run.text.slice(end)
    if (text.trim() !== '') cuts.push({ run, from: start, to: end, text, whole: beyond.trim() === '' })
    at += run.text.length
  }
  return cuts
}

function faceMending(element: Element, cuts: readonly Cut[], face: string): Pick<Fault, 'mend'> {
  if (!element.paragraph.mendable || !cuts.every(({ whole, run }) => whole || canSplit(run))) return {}
  const change = ({ run, from, to, whole }: Cut) => (whole ? setFace(run, face) : setFaceWithin(run, from, to, face))
  return { mend: () => cuts.forEach(change) }
}

function* sizeFaults(element: Element, { rule, strength, size }: ElementFormat): Generator<Fault> {
  if (size === undefined) return
  const wrong = printedRuns(element).filter(({ format }) => Math.abs(format.size - size) > 0.25)
  if (wrong.length === 0) return
  yield {
    rule,
    ...strengthOf(strength ?? (rule === 'B12' || rule === 'L05' || rule === 'L06' ? 'usual' : undefined)),
    at: element,
    what: { zh: '字号', en: 'size' },
    found: same([...new Set(wrong.map(({ format }) => sizeName(format.size)))].join('、')),
    expected: same(sizeName(size)),
    ...mending(element, wrong, run => setSize(run, size)),
  }
}

const sizeNames: Readonly<Record<number, string>> = {
  42: '初号',
  36: '小初',
  26: '一号',
  24: '小一',
  22: '二号',
  18: '小二',
  16: '三号',
  15: '小三',
  14: '四号',
  12: '小四',
  10.5: '五号',
}

function sizeName(points: number): string {
  return `${sizeNames[points] ?? ''}${sizeNames[points] ? '（' : ''}${rounded(points)} pt${sizeNames[points] ? '）' : ''}`
}

/** Faces tell the levels apart; extra weight is the habit of word processors, not of the standard. */
function* boldFaults(element: Element): Generator<Fault> {
  if (!isHeading(element.kind) && element.kind !== 'title') return
  const wrong = printedRuns(element).filter(({ format }) => format.bold)
  if (wrong.length === 0) return
  yield {
    rule: element.kind === 'title' ? 'B01' : 'B04',
    strength: 'practice',
    at: element,
    what: { zh: '加粗', en: 'bold' },
    found: { zh: '加粗', en: 'bold' },
    expected: { zh: '不另加粗', en: 'not bold' },
    ...mending(element, wrong, run => setBold(run, false)),
  }
}

function* colorFaults(element: Element): Generator<Fault> {
  const isMark = element.kind === 'mark'
  const wrong = printedRuns(element).filter(({ format }) => (isMark ? !isRed(format.color) : !isBlack(format.color)))
  if (wrong.length === 0) return
  yield {
    rule: isMark ? 'H04' : 'P08',
    at: element,
    what: { zh: '颜色', en: 'colour' },
    found: same([...new Set(wrong.map(({ format }) => format.color))].join('、')),
    expected: isMark ? { zh: '红色', en: 'red' } : { zh: '黑色', en: 'black' },
    ...mending(element, wrong, run => setColor(run, isMark ? 'FF0000' : '000000')),
  }
}

function channels(color: string): readonly number[] | undefined {
  const found = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  return found?.slice(1).map(channel => Number.parseInt(channel, 16))
}

export function isRed(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(color) ?? []
  return red >= 0xb0 && green <= 0x48 && blue <= 0x48
}

function isBlack(color: string): boolean {
  return color === 'auto' || (channels(color)?.every(channel => channel <= 0x1a) ?? false)
}

const filled: ReadonlySet<string> = new Set(['body', 'heading1', 'heading2', 'heading3', 'heading4'])
const charactersOfStandard = 28
const widthOfStandard = (156 / 25.4) * 72

/** 16 pt as it is gives 27 characters in 156 mm: each has to be 0.25 pt closer, or the grid does it. */
function* spacingFaults(element: Element): Generator<Fault> {
  if (!filled.has(element.kind)) return
  const gridded = element.paragraph.gridded
  const cell = (spacing: number) => 16 + spacing + (gridded ? -849 / 4096 : 0)
  const wrong = printedRuns(element).filter(
    ({ format }) => Math.floor(widthOfStandard / cell(format.spacing)) !== charactersOfStandard,
  )
  if (wrong.length === 0) return
  const counts = new Set(wrong.map(({ format }) => Math.floor(widthOfStandard / cell(format.spacing))))
  yield {
    rule: 'P07',
    strength: 'practice',
    at: element,
    what: { zh: '每行字数', en: 'characters a line' },
    found: same([...counts].join('、')),
    expected: same(String(charactersOfStandard)),
    ...mending(element, wrong, run => setSpacing(run, gridded ? 0 : -0.25)),
  }
}
