import { readListedTable } from './listed-table.ts'
import { cut, lineStarts, type Stretch } from './stretch.ts'
import { columnsOf, rowOf, type TableRow } from './table-row.ts'

export interface TablesOfText {
  readonly rows: readonly TableRow[]
  /** The text with blanks where tables stand, so that offsets stay. */
  readonly rest: string
}

/** Tables as they stand in plain text: cells between tabs, bars or wide gaps, or each on a line of its own. */
export function readTables(text: string): TablesOfText {
  const lines = linesWithPlaces(text)
  const rows: TableRow[] = []
  const taken = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const found = readTable(lines, at) ?? readListedTable(lines, at)
    if (!found) continue
    rows.push(...found.rows)
    for (let line = at; line < found.until; line++) taken.add(line)
    at = found.until - 1
  }
  return { rows, rest: lines.reduce((rest, line, at) => (taken.has(at) ? blanked(rest, line) : rest), text) }
}

function linesWithPlaces(text: string): Stretch[] {
  return lineStarts(text).map((start, index, starts) => {
    const line = text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n\f\u2028]+$/, '')
    return { text: line, at: Array.from({ length: line.length }, (_, offset) => start + offset), line: index + 1 }
  })
}

const blanked = (text: string, { at, text: line }: Stretch) =>
  line === '' ? text : `${text.slice(0, at[0])}${' '.repeat(line.length)}${text.slice((at[0] ?? 0) + line.length)}`

function readTable(lines: readonly Stretch[], from: number) {
  const columns = columnsOf(cellsOf(lines[from] as Stretch).map(({ text }) => text))
  if (!columns) return undefined
  const rows: TableRow[] = []
  let above: readonly string[] = []
  let at = from + 1
  for (; at < lines.length; at++) {
    const line = lines[at] as Stretch
    if (/^[\s|:：+—=-]*$/.test(line.text)) continue
    const cells = cellsOf(line)
    if (cells.length < 2) break
    const row = rowOf(columns, cells, above)
    if (row) rows.push(row)
    above = row?.path ?? above
  }
  return { rows, until: at }
}

function cellsOf(line: Stretch): Stretch[] {
  const bars = line.text.includes('|')
  const separator = bars ? /\|/g : line.text.includes('\t') ? /\t/g : /[ \u3000]{2,}/g
  const cells: Stretch[] = []
  let from = 0
  for (const { index, 0: between } of line.text.matchAll(separator)) {
    cells.push(cut(line, from, index))
    from = index + between.length
  }
  cells.push(cut(line, from))
  return bars ? cells.slice(cells[0]?.text === '' ? 1 : 0, cells.at(-1)?.text === '' ? -1 : undefined) : cells
}
