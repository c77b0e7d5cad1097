import { refuseMarkedName, refuseMarkedParts } from '#kernel/file/refuse-marked-parts.ts'
import { extractText } from '#kernel/file/text.ts'
import { looksLikeZip } from '#kernel/file/zip.ts'
import { notWord } from './package/word-package.ts'

/**
 * Nothing classified is worked on, not to check its format either: a mark in the name, the text, headers, boxes, comments,
 * properties or embedded files is a refusal that says what to do.
 */
export async function refuseClassified(name: string, bytes: Uint8Array): Promise<void> {
  refuseMarkedName(name)
  if (!looksLikeZip(bytes)) throw notWord()
  const { parts } = await extractText(bytes, 'docx')
  refuseMarkedParts(parts)
}
