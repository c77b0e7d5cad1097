import { duesIn } from './dues.ts'
import { type Field, fieldOf } from './field-labels.ts'
import type { Stretch } from './stretch.ts'
import { cut } from './stretch.ts'
import { columnsOf, rowOf, type TableRow } from './table-row.ts'
import { isOrganName, unitsIn } from './units.ts'

/**
 * A table whose cells each stand on a line of their own, as they come out of a Word file: the names of the columns one after the other, then the
 * rows. With a column 序号 each row begins at the next number; a row that has lost its empty cells is read by what the cells look like.
 */
export function readListedTable(lines: readonly Stretch[], from: number) {
  const head = headAt(lines, from)
  if (!head) return undefined
  const { columns, until } = head
  const rows: TableRow[] = []
  let above: readonly string[] = []
  let at = until
  for (;;) {
    const next = cellsOfRow(lines, at, columns, rows.length + 1)
    if (!next) break
    const row =
      next.cells.length === columns.length ? rowOf(columns, next.cells, above) : rowByLook(columns, next.cells)
    if (row) rows.push(row)
    above = row?.path ?? above
    at = next.until
  }
  return rows.length > 0 ? { rows, until: at } : undefined
}

function headAt(lines: readonly Stretch[], from: number) {
  const names: string[] = []
  let until = from
  for (; until < lines.length; until++) {
    const name = lines[until]?.text.trim() ?? ''
    if (name === '' && names.length > 0) continue
    if (name.length > 8 || fieldOf(name) === undefined) break
    names.push(name)
  }
  const columns = names.length >= 3 ? columnsOf(names) : undefined
  return columns && { columns, until }
}

function cellsOfRow(lines: readonly Stretch[], from: number, columns: readonly (Field | undefined)[], order: number) {
  const counted = columns[0] === 'number'
  const cells: Stretch[] = []
  let at = from
  for (; at < lines.length && cells.length < columns.length; at++) {
    const cell = cut(lines[at] as Stretch, 0)
    if (cell.text === '') continue
    const begins = isNumber(cell.text, cells.length === 0 ? order : order + 1)
    if ((counted && begins !== (cells.length === 0)) || /^[一二三四五六七八九十]+、/.test(cell.text)) break
    cells.push(cell)
  }
  const isRow = counted ? cells.length >= 3 : cells.length === columns.length
  return isRow ? { cells, until: at } : undefined
}

const isNumber = (text: string, order: number) => new RegExp(`^${order}[.．、]?$`).test(text)

function rowByLook(
  columns: readonly (Field | undefined)[],
  [number, ...cells]: readonly Stretch[],
): TableRow | undefined {
  const ofKind = (field: Field) => columns.includes(field)
  const fields: TableRow['fields'][number][] = []
  const words: Stretch[] = []
  for (const cell of cells) {
    const units = unitsIn(cell.text)
    if (isTime(cell.text) && ofKind('due')) fields.push({ field: 'due', value: cell.text })
    else if (units.length > 0 && units.every(isOrganName))
      fields.push({
        field: fields.some(({ field }) => field === 'lead') && ofKind('support') ? 'support' : 'lead',
        value: cell.text,
      })
    else words.push(cell)
  }
  const task = words.at(-1)
  return (
    task && { ...(number && { number: number.text }), path: words.slice(0, -1).map(({ text }) => text), task, fields }
  )
}

function isTime(text: string): boolean {
  const [due] = duesIn(text, undefined, true)
  return due !== undefined && (due.to - due.from) * 2 >= text.length
}
