import { basename } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import type { Source } from './row.ts'

/**
 * The first sheet: headings in its first row, a record in each row below. A day in a cell is a Date whose UTC reading is
 * what the cell shows. Rejects where the file cannot be read.
 */
export async function readXlsx(path: string): Promise<Source> {
  const [headings = [], ...rest] = await readSheet(path)
  const columns = headings.map(heading => String(heading ?? '').trim())
  const rows = rest.flatMap((cells, i) => {
    const values = Object.fromEntries(
      columns.flatMap((column, at) => (column === '' || cells[at] == null ? [] : [[column, cells[at] as unknown]])),
    )
    return Object.keys(values).length === 0 ? [] : [{ line: i + 2, values }]
  })
  return { source: basename(path), columns: columns.filter(column => column !== ''), rows }
}
