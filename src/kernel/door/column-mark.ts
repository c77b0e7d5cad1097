import { blank, level } from './mark-pattern.ts'

/** A level in the column of a table that is headed 密级, and where it stands in the text. */
export interface LevelInColumn {
  readonly name: string
  readonly at: number
}

const heading = new RegExp(`^${blank}(?:文件)?密${blank}级${blank}$`, 'u')
const cellOfLevel = new RegExp(`^${blank}(?<level>${level})级?${blank}$`, 'u')
const mostRows = 2_000

/**
 * A list of documents with a column 密级 (cells by tab, rows by line). Where each level stands there once and in order, the
 * table explains the levels and lists nothing.
 */
export function levelInColumn(text: string): LevelInColumn | undefined {
  if (!/密[ \t]*级/.test(text)) return undefined
  let column = -1
  let start = 0
  const found: LevelInColumn[] = []
  for (const line of text.split('\n').slice(0, mostRows)) {
    const cells = line.split('\t')
    if (column < 0) column = cells.length > 1 ? cells.findIndex(cell => heading.test(cell)) : -1
    else {
      const cell = cells[column] ?? ''
      if (cellOfLevel.test(cell)) {
        const before = cells.slice(0, column).join('\t').length + (column > 0 ? 1 : 0)
        found.push({ name: cell.trim().slice(0, 1), at: start + before + cell.search(/\S/) })
      }
    }
    start += line.length + 1
  }
  const names = found.map(({ name }) => name).join('')
  return names.length > 1 && '绝机秘'.includes(names) ? undefined : found[0]
}
