import { child, type XmlElement } from '../package/xml-tree.ts'
import { isOn } from './run-format.ts'

/** What one level says of a paragraph. Lengths in twips (1/20 pt), `…Chars` and `…Lines` in hundredths. */
export interface ParagraphProperties {
  readonly align?: string
  readonly left?: number
  readonly leftChars?: number
  readonly right?: number
  readonly rightChars?: number
  /** Negative where the first line hangs. */
  readonly firstLine?: number
  readonly firstLineChars?: number
  readonly line?: number
  readonly lineRule?: string
  readonly before?: number
  readonly beforeLines?: number
  readonly after?: number
  readonly afterLines?: number
  readonly snapToGrid?: boolean
  readonly pageBreakBefore?: boolean
  readonly top?: Border
  readonly bottom?: Border
}

export interface Border {
  readonly style: string
  /** Points. */
  readonly width: number
  readonly color: string
}

export type ParagraphFormat = Required<Omit<ParagraphProperties, 'top' | 'bottom'>> &
  Pick<ParagraphProperties, 'top' | 'bottom'>

const plainParagraph: ParagraphFormat = {
  align: 'left',
  left: 0,
  leftChars: 0,
  right: 0,
  rightChars: 0,
  firstLine: 0,
  firstLineChars: 0,
  line: 240,
  lineRule: 'auto',
  before: 0,
  beforeLines: 0,
  after: 0,
  afterLines: 0,
  snapToGrid: true,
  pageBreakBefore: false,
}

type Writable<T> = { -readonly [key in keyof T]: T[key] }

export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  const read: Writable<ParagraphProperties> = {}
  for (const element of pPr?.children ?? []) {
    if (!element.removed) readers[element.name]?.(read, element)
  }
  return read
}

const readers: Readonly<Record<string, (read: Writable<ParagraphProperties>, element: XmlElement) => void>> = {
  'w:jc': (read, { attributes }) => {
    read.align = alignNames[attributes['w:val'] ?? ''] ?? attributes['w:val'] ?? 'left'
  },
  'w:ind': (read, { attributes }) => {
    const number = (...names: string[]) => numberOf(attributes, names)
    assign(read, 'left', number('w:left', 'w:start'))
    assign(read, 'leftChars', number('w:leftChars', 'w:startChars'))
    assign(read, 'right', number('w:right', 'w:end'))
    assign(read, 'rightChars', number('w:rightChars', 'w:endChars'))
    // Within one element the hanging indent wins.
    assign(read, 'firstLine', negative(number('w:hanging')) ?? number('w:firstLine'))
    assign(read, 'firstLineChars', negative(number('w:hangingChars')) ?? number('w:firstLineChars'))
  },
  'w:spacing': (read, { attributes }) => {
    assign(read, 'line', numberOf(attributes, ['w:line']))
    if (attributes['w:lineRule']) read.lineRule = attributes['w:lineRule']
    else if (attributes['w:line']) read.lineRule = 'auto'
    for (const side of ['before', 'after'] as const) {
      assign(read, side, numberOf(attributes, [`w:${side}`]))
      assign(read, `${side}Lines`, numberOf(attributes, [`w:${side}Lines`]))
      // HTML's automatic distance, which Word takes as 14 pt.
      const automatic = attributes[`w:${side}Autospacing`]
      if (automatic !== undefined && isOn(automatic)) Object.assign(read, { [side]: 280, [`${side}Lines`]: 0 })
    }
  },
  'w:snapToGrid': (read, { attributes }) => {
    read.snapToGrid = isOn(attributes['w:val'])
  },
  'w:pageBreakBefore': (read, { attributes }) => {
    read.pageBreakBefore = isOn(attributes['w:val'])
  },
  'w:pBdr': (read, element) => {
    assign(read, 'top', readBorder(child(element, 'w:top')))
    assign(read, 'bottom', readBorder(child(element, 'w:bottom')))
  },
}

const alignNames: Readonly<Record<string, string>> = { start: 'left', end: 'right' }

function assign<K extends keyof ParagraphProperties>(
  read: Writable<ParagraphProperties>,
  key: K,
  value: ParagraphProperties[K] | undefined,
): void {
  if (value !== undefined) read[key] = value
}

/** Strict documents give lengths with a unit. */
function numberOf(attributes: Readonly<Record<string, string>>, names: readonly string[]): number | undefined {
  const value = names.map(name => attributes[name]).find(one => one !== undefined)
  if (value === undefined) return undefined
  const [, number, unit] = /^(-?[\d.]+)(pt|mm|cm|in)?$/.exec(value) ?? []
  if (number === undefined) return undefined
  return Math.round(Number(number) * (unit ? (twipsIn[unit] ?? 1) : 1))
}

export const twipsIn: Readonly<Record<string, number>> = { pt: 20, mm: 1440 / 25.4, cm: 14_400 / 25.4, in: 1440 }

function negative(value: number | undefined): number | undefined {
  return value ? -value : undefined
}

export function readBorder(border: XmlElement | undefined): Border | undefined {
  if (!border) return undefined
  const { 'w:val': style = 'none', 'w:sz': width = '0', 'w:color': color = 'auto' } = border.attributes
  return { style, width: Number(width) / 8, color }
}

export function isDrawn(border: Border | undefined): border is Border {
  return border !== undefined && border.style !== 'none' && border.style !== 'nil'
}

/** Each level over the one before. */
export function combineParagraph(levels: readonly ParagraphProperties[]): ParagraphFormat {
  return Object.assign({}, plainParagraph, ...levels)
}
