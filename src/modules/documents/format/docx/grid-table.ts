import { twips } from './xml.ts'

export interface Cell {
  readonly content: string
  /** Millimetres. */
  readonly width: number
}

export interface TableFormat {
  /** WordprocessingML of `w:tblBorders`; none where left out. */
  readonly borders?: string
  /** The first row is repeated on each page. */
  readonly head?: boolean
  /** Millimetres between the text and the sides of its cell. */
  readonly inset?: number
  readonly align?: 'left' | 'center' | 'right'
  /** Where text stands in a cell that is higher; the middle where left out. */
  readonly from?: 'top' | 'center'
}

export function table(
  rows: readonly (readonly Cell[])[],
  { borders, head, inset = 0, align, from = 'center' }: TableFormat = {},
): string {
  const widths = (rows[0] ?? []).map(({ width }) => width)
  const whole = twips(widths.reduce((sum, width) => sum + width, 0))
  const margin = twips(inset)
  const properties = [
    `<w:tblW w:w="${whole}" w:type="dxa"/>`,
    align ? `<w:jc w:val="${align}"/>` : '',
    borders ? `<w:tblBorders>${borders}</w:tblBorders>` : '',
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`,
  ].join('')
  const grid = widths.map(width => `<w:gridCol w:w="${twips(width)}"/>`).join('')
  const cells = (row: readonly Cell[]) =>
    row
      .map(
        ({ content, width }) =>
          `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/><w:vAlign w:val="${from}"/></w:tcPr>${content}</w:tc>`,
      )
      .join('')
  const lines = rows.map(
    (row, index) =>
      `<w:tr><w:trPr><w:cantSplit/>${head && index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells(row)}</w:tr>`,
  )
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
}

/** A border in eighths of a point. */
export const border = (side: string, eighths: number, color = '000000') =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`
