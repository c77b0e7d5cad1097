import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { markInDocument } from '#kernel/door/marks.ts'
import { refuseMarked } from '#kernel/door/refuse-marked.ts'
import { sourceOfBytes } from '#kernel/file/byte-source.ts'
import { typeByContent } from '#kernel/file/content.ts'
import { refuseMarkedName, refuseMarkedParts } from '#kernel/file/refuse-marked-parts.ts'
import { extractText } from '#kernel/file/text.ts'
import { looksLikeZip } from '#kernel/file/zip.ts'
import { refuseUnsafeZip } from '#kernel/file/zip-safety.ts'
import { refusal } from '#kernel/refusal.ts'

/** Of a Word file these are no part of the document: page numbers, remarks of reviewers. */
const aside = /^(?:页眉|页脚|脚注|尾注|批注|文档属性)|删除的文字|批注$/

/**
 * The text of a document in a file: plain, JSON with a `text`, or anything the office's door takes. The same door stands
 * here: what bears a classification mark is refused. Throws a refusal.
 */
export async function documentText(path: string): Promise<string> {
  const name = basename(path)
  refuseMarkedName(name)
  const bytes = await readFile(path)
  if (/\.json$/i.test(name)) return refuseMarkedText(textOfJson(bytes, name))
  const type = await typeByContent(sourceOfBytes(bytes), name)
  if (looksLikeZip(bytes.subarray(0, 4))) await refuseUnsafeZip(sourceOfBytes(bytes))
  const { parts } = await extractText(bytes, type)
  refuseMarkedParts(parts)
  const pages = parts.filter(({ kind, where }) => kind === 'page' && !aside.test(where.zh))
  return pages.map(({ text }) => text).join('\n')
}

function refuseMarkedText(text: string): string {
  const mark = markInDocument(text)
  if (mark) throw refuseMarked(mark)
  return text
}

function textOfJson(bytes: Buffer, name: string): string {
  const read: unknown = JSON.parse(bytes.toString('utf8'))
  if (typeof read === 'object' && read !== null && 'text' in read && typeof read.text === 'string') return read.text
  throw refusal('json-without-text', 422, {
    zh: `${name} 中没有“text”一项，或者它不是文字。`,
    en: `${name} has no field “text” that is a text.`,
  })
}
