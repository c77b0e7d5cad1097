import { findClassificationMark, markInDocument, markInFileName } from '#kernel/door/marks.ts'
import { refuseMarked } from '#kernel/door/refuse-marked.ts'
import { extractText } from '#kernel/file/text.ts'
import { looksLikeZip } from '#kernel/file/zip.ts'
import { notWord } from './package/word-package.ts'

/**
 * Nothing classified is worked on, not to check its format either: a mark in the name, the text, headers, boxes, comments,
 * properties or embedded files is a refusal that says what to do.
 */
export async function refuseClassified(name: string, bytes: Uint8Array): Promise<void> {
  const inName = markInFileName(name.normalize('NFC'))
  if (inName) throw refuseMarked(inName, { zh: '文件名', en: 'The file name' })
  if (!looksLikeZip(bytes)) throw notWord()
  const { parts } = await extractText(bytes, 'docx')
  for (const { kind, text, where } of parts) {
    const within = { name: markInFileName, page: markInDocument, passage: findClassificationMark }[kind]
    const mark = within(text)
    if (mark) throw refuseMarked(mark, where)
  }
}
