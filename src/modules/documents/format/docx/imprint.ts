import type { Printed } from '../document/printed.ts'
import { widthOf } from './closing.ts'
import type { Draft } from './draft.ts'
import { textBox } from './drawing.ts'
import { border, table } from './grid-table.ts'
import { paragraph, run } from './paragraph.ts'
import { pointsToMm, twips } from './xml.ts'

const four = { size: 14 } as const
const lineHeight = 20
const rowInset = 4

/**
 * 版记 in a text box at the bottom of the type area, anchored where it is called: tables that float are not kept there by every
 * program. Its height is that of its lines.
 */
export function imprint(page: Printed, recipientsMoved: boolean, draft: Draft): string {
  const rows = imprintRows(page, recipientsMoved)
  if (rows.length === 0) return ''
  const ruled = page.form !== 'letter'
  const lines = rows.reduce((sum, row) => sum + row.lines, 0)
  const height = pointsToMm(lines * lineHeight + rows.length * 2 * rowInset + (ruled ? 2.75 : 0))
  const inner = table(
    rows.map(({ content }) => [{ content, width: 156 }]),
    // 0.35 mm and 0.25 mm, in eighths of a point
    ruled ? { borders: border('top', 8) + border('bottom', 8) + border('insideH', 6) } : {},
  )
  // The paragraph that has to follow a table takes a twip, so that the last rule stands on the edge
  const content = `${inner}${paragraph('', { line: 1 })}`
  return textBox({ x: 28, y: 'type-area-bottom', width: 156, height }, content, draft.nextId(), 'bottom')
}

/** 主送, where it stands here, is above 抄送 without a rule between them (7.4.2). */
function imprintRows(
  { recipients, copies, issued }: Printed,
  recipientsMoved: boolean,
): { content: string; lines: number }[] {
  const inset = twips(pointsToMm(14))
  const format = (indent: string) =>
    `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="${rowInset * 20}" w:after="${rowInset * 20}" w:line="${lineHeight * 20}" w:lineRule="exact"/>${indent}</w:pPr>`
  const rows: { content: string; lines: number }[] = []
  const sent = [
    ...(recipientsMoved ? [['主送：', `${recipients}。`]] : []),
    ...(copies === null ? [] : [['抄送：', copies]]),
  ]
  if (sent.length > 0) {
    // A line holds 442 pt less a character on each side; 抄送： takes three of 14 pt
    const perLine = (442 - 28 - 42) / 14
    const indent = `<w:ind w:left="${inset + 840}" w:right="${inset}" w:hanging="840"/>`
    const lines = sent.map(([, names = '']) => Math.ceil(widthOf(names) / perLine))
    rows.push({
      content: sent.map(one => `<w:p>${format(indent)}${run(one.join(''), four)}</w:p>`).join(''),
      // The distance above and below the second paragraph is not quite half a line
      lines: lines.reduce((sum, one) => sum + one, (sent.length - 1) / 2),
    })
  }
  if (issued !== null) {
    const tab = `<w:tabs><w:tab w:val="right" w:pos="${twips(156) - inset}"/></w:tabs>`
    const indent = `<w:ind w:left="${inset}"/>`
    const properties = format(indent).replace('<w:pPr>', `<w:pPr>${tab}`)
    rows.push({
      content: `<w:p>${properties}${run(`${issued.organ}\t${issued.date}印发`, four)}</w:p>`,
      lines: 1,
    })
  }
  return rows
}
