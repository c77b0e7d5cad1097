import { isUtf8 } from 'node:buffer'
import type { FileType } from '../accepted-types.ts'
import { typeNotAccepted } from '../file-refusals.ts'
import { decodeText } from '../text-content.ts'
import type { Reading, TextPart } from './text-part.ts'

/** Text in UTF-8, UTF-16 with its mark, or GB 18030. */
export function readPlain(bytes: Buffer, type: FileType): Reading {
  const text = decodeText(bytes)
  if (text === undefined) throw typeNotAccepted({ zh: '不是文本', en: 'not text' })
  const where = { zh: '正文', en: 'The text' }
  const parts: TextPart[] = [{ where, text, kind: 'page' }]
  // Cells by tab, as in a workbook, so that a column can be told
  if (type === 'csv') parts.push({ where, text: text.replace(/"?,"?/g, '\t'), kind: 'passage' })
  // Big5 cannot be told from GB 18030 by its bytes
  if (!isUtf8(bytes)) parts.push({ where, text: new TextDecoder('big5').decode(bytes), kind: 'passage' })
  return { parts, inner: [] }
}
