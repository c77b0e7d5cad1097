import { findClassificationMark, type Mark, markInDocument, markInFileName } from '#kernel/door/marks.ts'
import { refuseMarked } from '#kernel/door/refuse-marked.ts'
import type { TextPart } from './reading/text-part.ts'

/** Throws a refusal where the file's name bears a classification mark. */
export function refuseMarkedName(name: string): void {
  const mark = markInFileName(name.normalize('NFC'))
  if (mark) throw refuseMarked(mark, { zh: '文件名', en: 'The file name' })
}

/** Throws a refusal that names the place where a part of a file bears a classification mark. */
export function refuseMarkedParts(parts: readonly TextPart[]): void {
  for (const part of parts) {
    const mark = markIn(part)
    if (mark) throw refuseMarked(mark, part.where)
  }
}

function markIn({ kind, text }: TextPart): Mark | undefined {
  if (kind === 'name') return markInFileName(text)
  return kind === 'page' ? markInDocument(text) : findClassificationMark(text)
}
