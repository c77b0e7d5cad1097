import { findClassificationMark, type Mark, markInDocument, markInFileName } from '#kernel/door/marks.ts'
import { refuseMarked } from '#kernel/door/refuse-marked.ts'
import type { TextPart } from './reading/text-part.ts'

/** Throws a refusal where the file's name bears a classification mark. */
export function refuseMarkedName(name: string): void {
  const mark = markInFileName(name.normalize('NFC')) ?? markInFileName(fromUrl(name))
  if (mark) throw refuseMarked(mark, { zh: '文件名', en: 'The file name' })
}

/** %E6%9C%BA%E5%AF%86 is how some programs save what they fetched under a Chinese name. */
function fromUrl(name: string): string {
  return name.replace(/(?:%[0-9A-Fa-f]{2})+/g, escaped => Buffer.from(escaped.replaceAll('%', ''), 'hex').toString())
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
