import type { Text } from '#kernel/refusal.ts'
import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import { setAlign, setIndent } from '../mend/paragraph.ts'
import { type ElementFormat, formatOf } from './element-formats.ts'
import type { Fault } from './fault.ts'
import { blanksBefore, indentsOf, rounded, widthOf } from './measure.ts'

const tolerance = 0.3
const lineOfText = 26

/** Alignment and indents of every element that stands in the body; tables, boxes and frames have a place of their own. */
export function* layoutFaults({ elements, form }: ClassifiedDocument): Generator<Fault> {
  for (const element of elements) {
    const format = layoutOf(element, form)
    if (!format || element.paragraph.place !== 'body' || element.paragraph.framed) continue
    if (format.align === 'center') yield* centreFaults(element, format)
    else yield* indentFaults(element, format)
  }
}

/** A document number stands in the middle, on the left beside a signer, or on the right of a letter. */
function layoutOf(element: Element, form: ClassifiedDocument['form']): ElementFormat | undefined {
  const format = formatOf.get(element.kind)
  if (form === 'minutes' && element.kind === 'orderNumber') return undefined
  if (!format || element.kind !== 'number') return format
  if (element.text.includes('\t') && !/签\s*发\s*人/.test(element.text)) return undefined
  if (/签\s*发\s*人/.test(element.text)) return { ...format, align: 'left', first: 1, left: 0, layoutRule: 'H07' }
  if (form === 'letter') return { ...format, align: 'right', right: 0, layoutRule: 'L03' }
  return { ...format, align: 'center', first: 0, left: 0, layoutRule: 'H06' }
}

function* centreFaults(element: Element, format: ElementFormat): Generator<Fault> {
  const { paragraph } = element
  const { left, first, right } = indentsOf(paragraph, format.size ?? 16)
  const shifted = Math.abs(left - right + first) > 2 * tolerance
  if (paragraph.format.align === 'center' && !shifted) return
  yield {
    ...ruleOf(format),
    at: element,
    what: { zh: '对齐', en: 'alignment' },
    found:
      shifted && paragraph.format.align === 'center'
        ? indentText(left + first, right)
        : alignText(paragraph.format.align),
    expected: { zh: '居中', en: 'centred' },
    mend: () => {
      setAlign(paragraph, 'center')
      setIndent(paragraph, format.size ?? 16, { left: 0, first: 0, right: 0 })
    },
  }
}

function* indentFaults(element: Element, format: ElementFormat): Generator<Fault> {
  const { paragraph } = element
  const { align } = paragraph.format
  const wanted = format.align
  const size = format.size ?? 16
  if (wanted && !(align === wanted || (wanted === 'left' && /^(?:both|distribute)$/.test(align)))) {
    yield {
      ...ruleOf(format),
      at: element,
      what: { zh: '对齐', en: 'alignment' },
      found: alignText(align),
      expected: alignText(wanted),
      mend: () => setAlign(paragraph, wanted === 'left' ? 'both' : wanted),
    }
  }
  const now = indentsOf(paragraph, size)
  if (format.right !== undefined && Math.abs(now.right - format.right) > tolerance) {
    const right = format.right
    yield {
      ...ruleOf(format),
      at: element,
      what: { zh: '右空字数', en: 'characters from the right' },
      found: charsText(now.right),
      expected: charsText(right),
      mend: () => setIndent(paragraph, size, { right }),
    }
  }
  yield* startFaults(element, format, size, now)
}

function* startFaults(
  element: Element,
  format: ElementFormat,
  size: number,
  now: { left: number; first: number },
): Generator<Fault> {
  if (format.first === undefined) return
  const { paragraph } = element
  const blanks = blanksBefore(paragraph)
  const left = furtherLinesAt(element, format)
  const what: Text = { zh: '左空字数', en: 'characters from the left' }
  const expected = charsText(format.first, left)
  if (blanks === 'tab') {
    const found = { zh: '以制表符缩进', en: 'indented by a tab' }
    yield { ...ruleOf(format), at: element, what, found, expected }
    return
  }
  const start = now.left + now.first + blanks
  const wraps = widthOf(element.text) + format.first > lineOfText
  const leftWrong = left !== undefined && wraps && Math.abs(now.left - left) > tolerance
  if (Math.abs(start - format.first) <= tolerance && !leftWrong) return
  const first = format.first
  const mendable = blanks <= first + tolerance
  yield {
    ...ruleOf(format),
    at: element,
    what,
    found: charsText(start, leftWrong ? now.left : undefined, blanks),
    expected,
    ...(mendable
      ? {
          mend: () => setIndent(paragraph, size, { left: left ?? 0, first: Math.max(0, first - blanks) - (left ?? 0) }),
        }
      : {}),
  }
}

/** Further lines of a name stand under its first character, of copies under the first office. */
function furtherLinesAt({ kind, text }: Element, format: ElementFormat): number | undefined {
  const first = format.first ?? 0
  const before = {
    attachmentNote: /^附\s*件\s*[：:]\s*(?:\d{1,2}\s*[.．]\s*)?/,
    attachmentNoteMore: /^\d{1,2}\s*[.．、]\s*/,
    copies: /^[^：:]{2,4}[：:]\s*/,
    attendance: /^[^：:]{2,4}[：:]\s*/,
  }[kind as string]
  if (!before) return format.left
  return Math.round((first + widthOf(before.exec(text)?.[0] ?? '')) * 2) / 2
}

function ruleOf(format: ElementFormat): Pick<Fault, 'rule' | 'strength'> {
  const strength = format.layoutStrength ?? (format.layoutRule ? undefined : format.strength)
  return { rule: format.layoutRule ?? format.rule, ...(strength ? { strength } : {}) }
}

const alignTexts: Readonly<Record<string, Text>> = {
  left: { zh: '左对齐', en: 'left' },
  center: { zh: '居中', en: 'centred' },
  right: { zh: '右对齐', en: 'right' },
  both: { zh: '两端对齐', en: 'justified' },
  distribute: { zh: '分散对齐', en: 'distributed' },
}

function alignText(align: string): Text {
  return alignTexts[align] ?? { zh: align, en: align }
}

export function charsText(first: number, left?: number, blanks = 0): Text {
  const typed =
    blanks > 0 ? { zh: `（其中空格 ${rounded(blanks)} 字）`, en: ` (${rounded(blanks)} of them blanks)` } : undefined
  const further =
    left === undefined ? undefined : { zh: `，回行 ${rounded(left)} 字`, en: `, further lines ${rounded(left)}` }
  return {
    zh: `${rounded(first)} 字${typed?.zh ?? ''}${further?.zh ?? ''}`,
    en: `${rounded(first)}${typed?.en ?? ''}${further?.en ?? ''}`,
  }
}

function indentText(left: number, right: number): Text {
  return {
    zh: `居中但左缩进 ${rounded(left)} 字、右缩进 ${rounded(right)} 字`,
    en: `centred, but indented ${rounded(left)} left and ${rounded(right)} right`,
  }
}
