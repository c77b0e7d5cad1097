import { type Field, fieldOf } from './field-labels.ts'
import { readListedTable } from './listed-table.ts'
import { cut, lineStarts, type Stretch } from './stretch.ts'

/** A row of a table of tasks. */
export interface TableRow {
  readonly number?: string
  /** Cells that group rows, those of rows above where a cell was merged. */
  readonly path: readonly string[]
  readonly task: Stretch
  readonly fields: readonly { readonly field: Field; readonly value: string }[]
}

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
    return { text: line, at: Array.from(line, (_, offset) => start + offset), line: index + 1 }
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

/** The columns of a head, where these are the names of columns that share out work. */
export function columnsOf(names: readonly string[]): (Field | undefined)[] | undefined {
  const columns = names.map(fieldOf)
  const says = (...asked: readonly Field[]) => columns.some(column => column && asked.includes(column))
  return names.length >= 2 && says('task', 'result') && says('lead', 'support', 'due') ? columns : undefined
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

/** The last of several columns of tasks says the task, those before it group. */
export function rowOf(
  columns: readonly (Field | undefined)[],
  cells: readonly Stretch[],
  above: readonly string[],
): TableRow | undefined {
  const at = (asked: Field) => columns.flatMap((column, index) => (column === asked ? [index] : []))
  const tasks = [...at('task'), ...(at('task').length === 0 ? at('result') : [])]
  const textAt = (index: number) => cells[index]?.text ?? ''
  const said = tasks.findLast(index => textAt(index) !== '')
  const task = said === undefined ? undefined : cells[said]
  if (!task) return undefined
  const groups = [...at('group'), ...tasks.slice(0, -1)]
  const path = groups.map((index, order) =>
    textAt(index) === '' || index === said ? (above[order] ?? '') : textAt(index),
  )
  const number = textAt(at('number')[0] ?? -1)
  return {
    ...(number !== '' && { number }),
    path,
    task,
    fields: columns.flatMap((field, index) =>
      field && textAt(index) !== '' && !tasks.includes(index) ? [{ field, value: textAt(index) }] : [],
    ),
  }
}
