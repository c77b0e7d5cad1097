import { type Field, fieldOf } from './field-labels.ts'
import type { Stretch } from './stretch.ts'

/** A row of a table of tasks. */
export interface TableRow {
  readonly number?: string
  /** Cells that group rows, those of rows above where a cell was merged. */
  readonly path: readonly string[]
  readonly task: Stretch
  readonly fields: readonly { readonly field: Field; readonly value: string }[]
}

/** The columns of a head, where these are the names of columns that share out work. */
export function columnsOf(names: readonly string[]): (Field | undefined)[] | undefined {
  const columns = names.map(fieldOf)
  const says = (...asked: readonly Field[]) => columns.some(column => column && asked.includes(column))
  return names.length >= 2 && says('task', 'result') && says('lead', 'support', 'due') ? columns : undefined
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
