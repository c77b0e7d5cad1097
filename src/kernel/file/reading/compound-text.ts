import { readCompoundFile } from '../compound-file.ts'
import type { Reading, TextPart } from './text-part.ts'

/** Streams that hold text; the others are pictures, formats and fonts. */
const withText = /^(?:WordDocument|[01]Table|Workbook|Book|PowerPoint Document|Contents|Package|CONTENTS|Ole10Native)$/
const withProperties = /^(?:Document)?SummaryInformation$/

/**
 * Word, Excel and PowerPoint 97–2003 and WPS: the runs of text in their streams. The formats are not taken apart: their
 * text is UTF-16, or GBK in the properties, and a mark is found in a run as well as in a paragraph. A document saved
 * "fast" may keep its pieces out of order.
 */
export function readCompound(bytes: Buffer): Reading {
  const parts: TextPart[] = []
  for (const stream of readCompoundFile(bytes)) {
    // Names of such streams begin with a control character (\x05SummaryInformation, \x01Ole10Native)
    const name = stream.name.replace(/^\p{Cc}/u, '')
    const properties = withProperties.test(name)
    if (!properties && !withText.test(name)) continue
    const content = stream.read()
    const where = properties ? { zh: '文档属性', en: 'The document properties' } : { zh: '正文', en: 'The body' }
    for (const text of looseTexts(content, properties)) parts.push({ where, text, kind: 'page' })
  }
  return { parts, inner: [] }
}

/** Anything else that is embedded: whatever text its bytes hold. */
export function readLoose(bytes: Buffer): Reading {
  const where = { zh: '嵌入的对象', en: 'An embedded object' }
  const parts = looseTexts(bytes, true).map(text => ({ where, text, kind: 'passage' as const }))
  return { parts, inner: [] }
}

/**
 * UTF-16 can begin at an even or an odd place; GBK and UTF-8 where asked. Runs are set on lines of their own. Decoded by TextDecoder:
 * `Buffer.toString('utf16le')` of Node 24.21 writes past its memory for an odd number of bytes at an odd address and
 * takes the process with it (found by the test with damaged files).
 */
function looseTexts(bytes: Buffer, gbk: boolean): string[] {
  const utf16 = new TextDecoder('utf-16le')
  const decoded = [utf16.decode(bytes), utf16.decode(bytes.subarray(1))]
  if (gbk) decoded.push(new TextDecoder('gb18030').decode(bytes), new TextDecoder('utf-8').decode(bytes))
  return decoded.map(runsOf).filter(text => text !== '')
}

/** Runs of at least two characters that Chinese text is made of; between them lie the bytes of the format. */
function runsOf(decoded: string): string {
  const runs =
    decoded.match(
      /[\t\r\n -~\u00b7\u2010-\u2027\u2030-\u203b\u2460-\u24ff\u25a0-\u27bf\u2b50\u3000-\u303f\u4e00-\u9fff\uf0a0-\uf0bf\uff01-\uff5e]{2,}/g,
    ) ?? []
  return runs.join('\n').replace(/\r/g, '\n').trim()
}
