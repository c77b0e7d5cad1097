import type { OfficialDocumentInput } from '../../../format/document/official-document.ts'

/** A document as it is being written: it may still lack what the server asks for. */
export type Draft = OfficialDocumentInput
export type Block = Draft['blocks'][number]
export type Attachment = NonNullable<Draft['attachments']>[number]

let keys = 0
const known = new WeakMap<object, number>()

/** What React knows a block or an attachment by. It stays when the text in it changes, so that the cursor stays too. */
export function keyOf(part: object): number {
  const key = known.get(part)
  if (key !== undefined) return key
  known.set(part, ++keys)
  return keys
}

/** The same part with other content. */
export function changed<Part extends object>(before: Part, after: Part): Part {
  known.set(after, keyOf(before))
  return after
}

export function replaced<Item>(items: readonly Item[], index: number, ...by: readonly Item[]): Item[] {
  return [...items.slice(0, index), ...by, ...items.slice(index + 1)]
}

export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const rest = replaced(items, from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** For an `img`. */
export const pictureAddress = ({ image }: Extract<Block, { type: 'figure' }>) =>
  `data:${image.startsWith('/9j/') ? 'image/jpeg' : 'image/png'};base64,${image}`

/** What is empty is not said: the server has a rule for a field that is there. */
export function said(draft: Draft): Draft {
  const parts = (blocks: readonly Block[]) =>
    blocks.filter(block => block.type !== 'paragraph' || block.text.trim() !== '')
  const attachments = (draft.attachments ?? []).map(one => ({ ...one, blocks: parts(one.blocks) }))
  const given = Object.entries({ ...draft, blocks: parts(draft.blocks), attachments }).filter(
    ([, value]) => value !== '' && value !== undefined,
  )
  return Object.fromEntries(given) as Draft
}

/** One a line, as names and notes are written. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
