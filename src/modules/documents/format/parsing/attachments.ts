import type { Block } from '../document/blocks.ts'
import type { OfficialDocumentInput } from '../document/official-document.ts'
import { bodyBlocks } from './body.ts'
import { dateLine } from './dates.ts'
import { attachmentLabel, endsAsTitle, isOrgan, isRecipients, mayBeTitle, noteLine } from './genre.ts'
import type { Line } from './lines.ts'

type Attachment = NonNullable<OfficialDocumentInput['attachments']>[number]

const mostTitleLines = 4

/** Texts that follow the document: each begins at 附件, or with a title that the document names in 《》, or is all there is. */
export function readAttachments(lines: readonly Line[], body: string): Attachment[] {
  if (lines.length === 0) return []
  const named = new Set([...body.matchAll(/《([^》]+)》/g)].map(([, name = '']) => bare(name)))
  const starts = lines.flatMap((line, index) => {
    if (attachmentLabel.test(line.text)) return [index]
    return titleNamed(lines, index, named) > 0 && !attachmentLabel.test(lines[index - 1]?.text ?? '') ? [index] : []
  })
  if (starts[0] !== 0) starts.unshift(0)
  return starts.flatMap((from, index) => readOne(lines.slice(from, starts[index + 1]), named))
}

const bare = (text: string) => text.replace(/[\s\u3000《》〈〉]/g, '')

/** How many lines from here are together a name among `named`. */
function titleNamed(lines: readonly Line[], from: number, named: ReadonlySet<string>): number {
  let joined = ''
  for (let count = 1; count <= mostTitleLines; count++) {
    joined += bare(lines[from + count - 1]?.text ?? '')
    if (named.has(joined)) return count
  }
  return 0
}

function readOne(lines: readonly Line[], named: ReadonlySet<string>): Attachment[] {
  const labelled = attachmentLabel.test(lines[0]?.text ?? '')
  const content = labelled ? lines.slice(1) : lines
  if (content.length === 0) return []
  const count = titleNamed(content, 0, named) || titleLength(content)
  const title = content.slice(0, count).map(({ text }) => text)
  const blocks = attachedBlocks(content.slice(count).map(({ text }) => text))
  return [{ ...(labelled ? {} : { unmarked: true }), title: title.join('\n') || '附件', blocks }]
}

/** Lines until one ends as a title does, and those that go on with 的 or 和; else the first, where it may be a title. */
function titleLength(lines: readonly Line[]): number {
  let length = 0
  let joined = ''
  for (const [index, { text }] of lines.slice(0, mostTitleLines).entries()) {
    if (!mayBeTitle(text)) break
    if (length > 0 && !/^[的和及与]/.test(text)) break
    joined += text
    if (endsAsTitle(joined)) length = index + 1
  }
  return length || (mayBeTitle(lines[0]?.text ?? '。') ? 1 : 0)
}

/** As the body, with what an attached document has of its own: a line in brackets, 主送, a signature and a date. */
function attachedBlocks(texts: readonly string[]): Block[] {
  const blocks = bodyBlocks(texts)
  const set = (index: number, align: 'left' | 'center' | 'right') => {
    const text = texts[index]
    if (text !== undefined) blocks[index] = { type: 'line', align, text }
  }
  let first = 0
  if (noteLine.test(texts[0] ?? '') && (texts[0]?.length ?? 0) < 500) set(first++, 'center')
  if (isRecipients(texts[first] ?? '')) set(first, 'left')
  for (const [index, text] of texts.entries()) {
    if (!dateLine.test(text)) continue
    set(index, 'right')
    for (let above = index - 1; isOrgan(texts[above] ?? ''); above--) set(above, 'right')
  }
  return blocks
}
