import { type FaceRole, standardFaces } from '../fonts/standard-faces.ts'
import { escaped } from './xml.ts'

export interface RunFormat {
  /** The body's where left out. */
  readonly face?: FaceRole
  /** In points; 16 (3号) where left out. */
  readonly size?: number
  /** Hexadecimal, without #. */
  readonly color?: string
  /** Per cent of the width as drawn. */
  readonly scale?: number
}

/** The face's standard name for all scripts: quotes take it too by `hint`. The grid's spacing is only for 3号. */
export function run(text: string, { face = 'body', size = 16, color, scale }: RunFormat = {}): string {
  const { name } = standardFaces[face]
  const plain = face === 'body' && size === 16
  const properties = [
    plain
      ? '<w:rFonts w:hint="eastAsia"/>'
      : `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`,
    color ? `<w:color w:val="${color}"/>` : '',
    size === 16 ? '' : '<w:spacing w:val="0"/>',
    scale ? `<w:w w:val="${scale}"/>` : '',
    size === 16 ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('')
  return `<w:r><w:rPr>${properties}</w:rPr>${textOf(text)}</w:r>`
}

const textOf = (text: string) =>
  text
    .split(/([\n\t])/)
    .map(one => {
      if (one === '\n') return '<w:br/>'
      if (one === '\t') return '<w:tab/>'
      return one === '' ? '' : `<w:t xml:space="preserve">${escaped(one.replaceAll('\u200b', ''))}</w:t>`
    })
    .join('')

export interface ParagraphFormat {
  readonly style?: string
  readonly align?: 'left' | 'center' | 'right' | 'distribute'
  /** Characters of 3号, from the left, the right, and of the first line (negative: it hangs). */
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  /** Twips above and below. */
  readonly before?: number
  readonly after?: number
  /** Exact height of a line in twips; 579, on the grid, where left out. */
  readonly line?: number
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  /** WordprocessingML of borders and tabs. */
  readonly borders?: string
  readonly tabs?: string
  /** WordprocessingML of the section that ends with it. */
  readonly section?: string
}

/** A character of the grid: 16 pt less a quarter of a point. */
export const characterTwips = 315

export function paragraph(runs: string, format: ParagraphFormat = {}): string {
  const { style, align, keepNext, pageBreakBefore, borders, tabs } = format
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    keepNext ? '<w:keepNext/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    borders ? `<w:pBdr>${borders}</w:pBdr>` : '',
    tabs ? `<w:tabs>${tabs}</w:tabs>` : '',
    format.line === undefined ? '' : '<w:snapToGrid w:val="0"/>',
    spacing(format),
    indents(format),
    align ? `<w:jc w:val="${align}"/>` : '',
    format.section ?? '',
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

function spacing({ before, after, line }: ParagraphFormat): string {
  if (before === undefined && after === undefined && line === undefined) return ''
  const height = line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`
  return `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}"${height}/>`
}

/** In characters, which follow the size of the text, and in twips for programs that do not know them. */
function indents({ left, right, firstLine }: ParagraphFormat): string {
  const parts: string[] = []
  const add = (name: string, characters: number) =>
    parts.push(
      `w:${name}Chars="${Math.round(characters * 100)}" w:${name}="${Math.round(characters * characterTwips)}"`,
    )
  if (left !== undefined) add('left', left)
  if (right !== undefined) add('right', right)
  if (firstLine !== undefined && firstLine >= 0) add('firstLine', firstLine)
  if (firstLine !== undefined && firstLine < 0) add('hanging', -firstLine)
  return parts.length === 0 ? '' : `<w:ind ${parts.join(' ')}/>`
}

export const blankLine = () => paragraph('')
/** A table has to be followed by a paragraph: one that takes no room. */
export const noLine = () => paragraph('', { line: 1 })
