import type { ParsedDocument } from '#modules/documents/public.ts'
import { type Entry, outlineOf } from './outline.ts'
import type { ProposedItem } from './proposed-item.ts'
import { itemsOfText } from './section-items.ts'
import { readSource } from './source.ts'
import { paragraphsOf } from './stretch.ts'
import { readTables } from './tables.ts'

/**
 * The items that a decision, a superior's document, a yearly work report or minutes ask for, as a tree, for a person to confirm. Nothing is made up: texts,
 * units and times are words of the source. Places refer to the text, or for a parsed document to `documentAsText`.
 */
export function proposeItems(given: string | ParsedDocument): ProposedItem[] {
  const source = readSource(given)
  const { rows, rest } = readTables(source.text)
  const paragraphs = paragraphsOf(rest).filter(({ line }) => !source.skipped.has(line))
  const entries: Entry[] = [...paragraphs.map(paragraph => ({ paragraph })), ...rows.map(row => ({ row }))]
  const lineOf = (entry: Entry) => ('row' in entry ? entry.row.task.line : entry.paragraph.line)
  const inOrder = entries.toSorted((a, b) => lineOf(a) - lineOf(b))
  return itemsOfText(outlineOf(inOrder, source.titles, source.issued), source)
}
