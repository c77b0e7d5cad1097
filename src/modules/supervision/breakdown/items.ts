import { aimOf } from './aims.ts'
import { assignmentOf, completed } from './assignment.ts'
import { measuresIn } from './measures.ts'
import { decisionsIn } from './minutes.ts'
import type { Piece } from './pieces.ts'
import type { Assignment, ProposedItem } from './proposed-item.ts'
import { fromFields } from './read-division.ts'
import { resultsIn } from './results.ts'
import type { Source } from './source.ts'
import { placeOf, type Stretch, textOf } from './stretch.ts'
import type { TableRow } from './table-row.ts'

/** What an item has from above. */
export interface Above {
  readonly path: readonly string[]
  readonly assignment: Assignment
}

export type Context = Pick<Source, 'issued' | 'isMinutes'>

interface Named {
  readonly section?: { readonly number?: string }
  readonly title?: Stretch
}

/** A part of a text without a number of its own: in minutes each decision in it, else one task. */
export function itemsOfPiece(piece: Piece, above: Above, context: Context): ProposedItem[] {
  const decisions = context.isMinutes && piece.division === undefined ? decisionsIn(piece.words) : []
  if (decisions.length === 0) return [taskOf(piece, {}, above, context)]
  return decisions.map(sentence => taskOf({ words: [sentence] }, {}, above, context))
}

/** One task, with the measures that it counts off or, without 分工, that its sentences are. */
export function taskOf(
  { words, division }: Piece,
  { section, title }: Named,
  above: Above,
  context: Context,
): ProposedItem {
  const { issued } = context
  const said = title === undefined ? words : words.slice(1)
  const given = completed(assignmentOf([], division, issued), above.assignment)
  const assignment = completed(assignmentOf(said, division, issued), above.assignment)
  const kind = aimOf(title?.text ?? textOf(words).split(/[。：:]/)[0] ?? '') === 'goal' ? 'goal' : 'task'
  const path = [
    ...above.path,
    ...(title || section?.number ? [`${section?.number ?? ''}${withoutStop(title?.text ?? '')}`] : []),
  ]
  const found = kind === 'goal' ? [] : measuresOf(said, division !== undefined, context)
  const measures = found.length < 2 ? [] : found
  return {
    kind,
    ...(section?.number !== undefined && { number: section.number }),
    ...(title && { title: withoutStop(title.text) }),
    path: above.path,
    text: textOf(words),
    place: placeOf(words),
    results: resultsIn(textOf(said)),
    ...assignment,
    items: measuresWith(measures, { path, assignment: given }, context),
  }
}

function measuresOf(words: readonly Stretch[], isDivided: boolean, { isMinutes, issued }: Context): Stretch[] {
  const decisions = isMinutes && !isDivided ? decisionsIn(words) : []
  return decisions.length > 0 ? decisions : measuresIn(words, isDivided, issued)
}

/** 要 at the head of a sentence goes on about the unit of the sentence before. */
function measuresWith(measures: readonly Stretch[], above: Above, context: Context): ProposedItem[] {
  const items: ProposedItem[] = []
  for (const measure of measures) {
    const before = /^(?:同时)?[要并]/.test(measure.text) ? items.at(-1) : undefined
    const assignment = before ? { ...above.assignment, lead: before.lead, leadBy: before.leadBy } : above.assignment
    items.push(measureOf(measure, { ...above, assignment }, context))
  }
  return items
}

function measureOf(words: Stretch, above: Above, { issued }: Context): ProposedItem {
  return {
    kind: 'measure',
    path: above.path,
    text: words.text,
    place: placeOf([words]),
    results: resultsIn(words.text),
    ...completed(assignmentOf([words], undefined, issued), above.assignment),
    items: [],
  }
}

/** A row of a table: what its columns say, and where they are silent the words of the task. */
export function itemOfRow({ number, path, task, fields }: TableRow, above: Above, { issued }: Context): ProposedItem {
  const targets = fields.filter(({ field }) => field === 'result').map(({ value }) => value)
  const own = completed(fromFields(fields, issued), assignmentOf([task], undefined, issued))
  return {
    kind: 'task',
    ...(number !== undefined && { number }),
    path: [...above.path, ...path.filter(name => name !== '')],
    text: task.text,
    place: placeOf([task]),
    results: targets.length > 0 ? targets : resultsIn(task.text),
    ...completed(own, above.assignment),
    items: [],
  }
}

const withoutStop = (text: string) => text.replace(/[。：:\s]+$/, '')
