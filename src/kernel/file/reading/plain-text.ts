import type { FileType } from '../accepted-types.ts'
import { typeNotAccepted } from '../file-refusals.ts'
import { decodeText } from '../text-content.ts'
import type { Reading } from './text-part.ts'

/** Text in UTF-8, UTF-16 with its mark, or GB 18030. */
export function readPlain(bytes: Buffer, _type: FileType): Reading {
  const text = decodeText(bytes)
  if (text === undefined) throw typeNotAccepted({ zh: '不是文本', en: 'not text' })
  return { parts: [{ where: { zh: '正文', en: 'The text' }, text, kind: 'page' }], inner: [] }
}
