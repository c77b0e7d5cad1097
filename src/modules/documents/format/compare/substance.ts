import type { OfficialDocument } from '../document/official-document.ts'
import { type PrintedBlock, printed } from '../document/printed.ts'
import { pictureHash } from './elements-of.ts'

/**
 * The words that a signer approves: two versions of a document have the same substance where these are the same string, and a change of it goes back to
 * whoever signed (《党政机关公文处理工作条例》第二十五条：复核中需作实质性修改的，报原签批人复审).
 *
 * In it: kind and form, the organs of the mark, signers, title, recipients, who attended, every paragraph, table and picture (by
 * its hash), the list of attachments, the attachments, signatures, date, notes. Not in it, for they are given after signing or are
 * layout: number, copy number, urgency, 抄送, 印发, 文件 in the mark, the seal, breaks of the title, the face of a heading, where a
 * line stands, widths.
 *
 * Blanks make no difference, nor does the width of a character (，and , or １ and 1). Every other mark does: 、 and ，, 。 and ；.
 */
export function substanceOf(given: OfficialDocument): string {
  const page = printed(given)
  const said = {
    kind: given.kind,
    form: given.form,
    mark: page.mark?.organs ?? [],
    signers: page.signers,
    title: page.title.join(''),
    recipients: page.recipients ?? '',
    attendance: page.attendance.map(({ label, names }) => [label, names]),
    body: page.blocks.flatMap(wordsOf),
    attachmentNotes: page.attachmentNotes,
    signatures: page.signatures.map(({ post, name }) => [post ?? '', name]),
    date: page.date,
    notes: page.notes,
    attachments: page.attachments.map(({ label, title, blocks }) => [
      label ?? '',
      title.join(''),
      blocks.flatMap(wordsOf),
    ]),
  }
  return JSON.stringify(said, (_, held) => (typeof held === 'string' ? canonical(held) : held))
}

/** Each paragraph as it is printed: a heading says what a paragraph of the same words says. */
function wordsOf(block: PrintedBlock): unknown[] {
  switch (block.type) {
    case 'paragraph':
    case 'line':
      return [...block.lines]
    case 'heading':
      return [block.number + block.text + (block.runOn ?? '')]
    case 'table':
      return [{ table: block.rows, head: block.head ?? [], caption: block.caption ?? '' }]
    case 'figure':
      return [{ picture: pictureHash(block.image), caption: block.caption ?? '' }]
  }
}

/**
 * Without blanks and the two characters that only say where a line may break; each character in the width that is usual for
 * it. Characters that turn the direction of writing stay: they change what is read.
 */
function canonical(text: string): string {
  return text.replace(/[\s\u200b\u2060]/g, '').replace(/[\uff01-\uff65\uffe0-\uffe6]/g, one => one.normalize('NFKC'))
}
