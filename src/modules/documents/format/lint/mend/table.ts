import { setAttributes } from '../package/change-xml.ts'
import { child, childrenOf, descendants, type XmlElement } from '../package/xml-tree.ts'

/** 156 mm in twips. */
const wholeWidth = 8845

/** The table as wide as the type area, its columns in the proportion that they have. */
export function setTableWidth(table: XmlElement): void {
  const width = child(child(table, 'w:tblPr'), 'w:tblW')
  const now = Number(width?.attributes['w:w'] ?? 0)
  if (!width || now <= 0) return
  setAttributes(width, { 'w:w': String(wholeWidth) })
  const scale = (element: XmlElement) => {
    const one = Number(element.attributes['w:w'] ?? 0)
    setAttributes(element, { 'w:w': String(Math.round((one * wholeWidth) / now)) })
  }
  childrenOf(child(table, 'w:tblGrid'), 'w:gridCol').forEach(scale)
  for (const cell of descendants(table, 'w:tcW')) if (cell.attributes['w:type'] === 'dxa') scale(cell)
}

/** 0.35 mm, as Word counts: eighths of a point. */
export function setThickness(border: XmlElement): void {
  setAttributes(border, { 'w:sz': '8' })
}
