import { aimOf, mayHoldGoals } from './aims.ts'
import { assignmentOf, completed } from './assignment.ts'
import { divisionsIn } from './divisions.ts'
import { isTask, looseTasksIn } from './is-task.ts'
import { type Above, type Context, itemOfRow, itemsOfPiece, taskOf } from './items.ts'
import { decisionsIn } from './minutes.ts'
import { isTitle, type Section } from './outline.ts'
import { piecesOf } from './pieces.ts'
import type { ProposedItem } from './proposed-item.ts'
import { nobody } from './read-division.ts'
import { sentencesOf } from './sentences.ts'
import { cut, placeOf, type Stretch, textOf } from './stretch.ts'

/** The items of a whole text. */
export function itemsOfText(root: Section, context: Context): ProposedItem[] {
  return itemsUnder(root, { path: [], assignment: nobody }, context)
}

/** What stands at the head and the end of a text under no number comes among the rest by its place. */
function itemsUnder(text: Section, above: Above, context: Context): ProposedItem[] {
  const isNumbered = text.sections.length + text.rows.length > 0
  const loose = piecesOf(text.more, context.issued, false).flatMap(piece =>
    piece.division === undefined
      ? piece.words
          .flatMap(paragraph => looseTasksIn(paragraph, context, isNumbered))
          .map(words => ({ words: [words] }))
      : [piece],
  )
  return [
    ...loose.map(piece => taskOf(piece, {}, above, context)),
    ...text.rows.map(row => itemOfRow(row, above, context)),
    ...listed(text.sections, above, context),
  ].sort((a, b) => a.place.start - b.place.start)
}

function itemsOf(section: Section, above: Above, context: Context, lenient = false): ProposedItem[] {
  if (section.level < 1) return attached(section, above, context)
  const { title, rest } = titleAndRest(section.head, context)
  const aim = aimOf(title.text)
  const isList = section.sections.length + section.rows.length > 0
  if (aim === 'none' && !(isList && mayHoldGoals(title.text))) return []
  const contents = aim === 'none' ? [] : [rest, ...section.more].filter(({ text }) => text !== '')
  return isList
    ? group(section, title, contents, above, context)
    : leaves(section, title, contents, above, context, lenient)
}

/** A text that the document issues or attaches, under its title. */
function attached(section: Section, above: Above, context: Context): ProposedItem[] {
  const items = itemsUnder(section, { ...above, path: [...above.path, printed(section, [section.head])] }, context)
  return items.length === 0 ? [] : [heading(section, [section.head], items, above)]
}

/** 加强领导。各级政府要…: the title, and what follows it; a text without a title is all title. */
function titleAndRest(head: Stretch, { issued }: Context): { title: Stretch; rest: Stretch } {
  const [first, ...more] = sentencesOf(head)
  const end = first?.text.length ?? 0
  const isLead = more.length > 0 && end <= 40 && isTitle(first?.text ?? '')
  const rest = cut(head, isLead ? end : head.text.length)
  const says = piecesOf([rest], issued, true).some(({ words }) => words.length > 0)
  return says ? { title: cut(head, 0, end), rest } : { title: head, rest: cut(head, head.text.length) }
}

/** A heading with numbers or rows under it, and what its own paragraphs ask for. */
function group(section: Section, head: Stretch, contents: readonly Stretch[], above: Above, context: Context) {
  const { issued } = context
  const [title] = piecesOf([head], issued, true)
  const words = title?.words ?? [head]
  const pieces = piecesOf(contents, issued, false)
  const division = title?.division ?? sharedDivision(section.shared, issued) ?? pieces[0]?.division
  const assignment = completed(assignmentOf([], division, issued), above.assignment)
  const inner = { path: [...above.path, printed(section, words)], assignment }
  const items = [
    ...pieces.filter(piece => isTask(piece, context)).flatMap(piece => itemsOfPiece(piece, inner, context)),
    ...section.rows.map(row => itemOfRow(row, inner, context)),
    ...listed(section.sections, inner, context),
  ].sort((a, b) => a.place.start - b.place.start)
  return items.length === 0 ? [] : [heading(section, words, items, { ...above, assignment })]
}

const sharedDivision = (shared: readonly Stretch[], issued: Context['issued']) =>
  shared.length === 0 ? undefined : shared.map(({ text }) => divisionsIn(text, issued)[0]?.content ?? '').join('；')

/**
 * The numbers of one list. Where most of them ask for something all do: a clerk counts tasks, not their verbs. Parts that ； holds together have
 * the 分工 at the end of the last.
 */
function listed(sections: readonly Section[], above: Above, context: Context): ProposedItem[] {
  let division: string | undefined
  const divisions = sections.toReversed().map(({ head, more }) => {
    const own = [head, ...more].flatMap(({ text }) => divisionsIn(text, context.issued)).at(-1)?.content
    division = own ?? (/[；;]$/.test(head.text) ? division : undefined)
    return own === undefined ? division : undefined
  })
  const itemsFor = (section: Section, index: number, lenient: boolean) => {
    const assignment = completed(assignmentOf([], divisions.at(-1 - index), context.issued), above.assignment)
    return itemsOf(section, { ...above, assignment }, context, lenient)
  }
  const strict = sections.map((section, index) => itemsFor(section, index, false))
  const isList = sections.length >= 3 && strict.filter(items => items.length > 0).length * 2 > sections.length
  return strict.flatMap((items, index) =>
    isList && items.length === 0 ? itemsFor(sections[index] as Section, index, true) : items,
  )
}

/** A number without others under it: one task, or as many as it has 分工; under a heading of the highest level each paragraph is one. */
function leaves(
  section: Section,
  head: Stretch,
  contents: readonly Stretch[],
  above: Above,
  context: Context,
  lenient: boolean,
) {
  const { issued } = context
  const own = piecesOf(contents, issued, section.level > 2 || contents.length <= 1)
  // Fields below a line (牵头单位：…) are its 分工, and the line is no title
  const isTitled = own.some(({ words }) => words.length > 0)
  const pieces = isTitled ? own : piecesOf([head, ...contents], issued, true)
  if (section.isArticle && pieces.every(({ division }) => division === undefined)) return []
  const tasks = pieces.filter(piece => isTask(piece, context) || (lenient && !/[：:]$/.test(textOf(piece.words))))
  const [only] = tasks
  if (!only) return []
  const isDecided = context.isMinutes && isTitled && decisionsIn(only.words).length > 0
  if (pieces.length === 1 && !isDecided) {
    const piece = isTitled ? { ...only, words: [head, ...only.words] } : only
    return [taskOf(piece, { section, ...(isTitled && { title: head }) }, above, context)]
  }
  const inner = { path: [...above.path, printed(section, [head])], assignment: above.assignment }
  return [
    heading(
      section,
      [head],
      tasks.flatMap(piece => itemsOfPiece(piece, inner, context)),
      above,
    ),
  ]
}

function heading(
  { number }: Section,
  words: readonly Stretch[],
  items: readonly ProposedItem[],
  { path, assignment }: Above,
): ProposedItem {
  const title = titled(textOf(words))
  return {
    kind: 'heading',
    ...(number !== undefined && { number }),
    title,
    path,
    text: textOf(words),
    place: placeOf(words),
    results: [],
    ...assignment,
    items,
  }
}

const titled = (text: string) => text.replace(/[。：:\s]+$/, '')
const printed = ({ number = '' }: Section, words: readonly Stretch[]) => `${number}${titled(textOf(words))}`
