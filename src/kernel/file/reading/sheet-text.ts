import { embeddedFiles, openPackage, type Package, propertyParts } from './package-parts.ts'
import { readParagraphs } from './paragraphs.ts'
import type { Reading, TextPart } from './text-part.ts'
import { attribute, readXml } from './xml.ts'

/** Cells by row, sheet names, headers and footers, comments, text boxes. */
export async function readSheets(bytes: Buffer): Promise<Reading> {
  const pack = await openPackage(bytes)
  const strings = pack.names.includes('xl/sharedStrings.xml')
    ? sharedStrings(await pack.read('xl/sharedStrings.xml'))
    : []
  const parts: TextPart[] = []
  if (pack.names.includes('xl/workbook.xml')) parts.push(...sheetNames(await pack.read('xl/workbook.xml')))
  for (const name of pack.names) {
    const number = /^xl\/(?:worksheets|chartsheets)\/[^/]*?(\d*)\.xml$/.exec(name)?.[1]
    if (number !== undefined) parts.push(...sheetParts(await pack.read(name), strings, number))
  }
  parts.push(...(await looseParts(pack)), ...(await propertyParts(pack)))
  return { parts, inner: await embeddedFiles(pack) }
}

function sheetNames(bytes: Uint8Array): TextPart[] {
  const parts: TextPart[] = []
  readXml(bytes, {
    open(name, attributes) {
      const text = name === 'sheet' ? attribute(attributes, 'name') : undefined
      if (text) parts.push({ where: { zh: '工作表名称', en: 'The name of a sheet' }, text, kind: 'name' })
    },
    close() {},
    text() {},
  })
  return parts
}

function sharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  const path: string[] = []
  readXml(bytes, {
    open(name) {
      if (name === 'si') strings.push('')
      path.push(name)
    },
    close() {
      path.pop()
    },
    text(text) {
      // rPh holds how a word is read aloud, not the word
      if (path.at(-1) === 't' && !path.includes('rPh')) strings[strings.length - 1] += text
    },
  })
  return strings
}

const marginElement = /^(?:odd|even|first)(?:Header|Footer)$/

function sheetParts(bytes: Uint8Array, strings: readonly string[], number: string): TextPart[] {
  const rows: string[] = []
  const margins: string[] = []
  const path: string[] = []
  let cells: string[] = []
  let cell = { shared: false, value: '' }
  readXml(bytes, {
    open(name, attributes) {
      path.push(name)
      if (name === 'row') cells = []
      if (name === 'c') cell = { shared: attribute(attributes, 't') === 's', value: '' }
    },
    close(name) {
      path.pop()
      if (name === 'c') cells.push(cell.shared ? (strings[Number(cell.value)] ?? '') : cell.value)
      if (name === 'row') rows.push(cells.filter(value => value !== '').join('\t'))
    },
    text(text) {
      const name = path.at(-1) ?? ''
      if (name === 'v' || name === 't') cell.value += text
      if (marginElement.test(name))
        margins.push(text.replace(/&(?:[LCRPNDTFAZBIUESXYGOH+-]|"[^"]*"|K[0-9A-F]{6}|\d{1,3})/g, '\n'))
    },
  })
  const where = { zh: `工作表${number}`, en: `Sheet ${number}` }
  const parts: TextPart[] = [{ where, text: rows.filter(row => row !== '').join('\n'), kind: 'page' }]
  for (const text of margins) {
    parts.push({ where: { zh: `${where.zh}的页眉页脚`, en: `${where.en} (header or footer)` }, text, kind: 'page' })
  }
  return parts.filter(part => part.text.trim() !== '')
}

async function looseParts(pack: Package): Promise<TextPart[]> {
  const parts: TextPart[] = []
  for (const name of pack.names.filter(one =>
    /^xl\/(?:comments|threadedComments|drawings|charts|diagrams).*\.(?:xml|vml)$/.test(one),
  )) {
    if (name.includes('/_rels/')) continue
    // VML drawings are written by hand-rolled code and are often not well-formed; their text is also in the comments part
    if (name.endsWith('.vml')) continue
    const bytes = await pack.read(name)
    const where = { zh: '批注、图形或图表', en: 'A comment, shape or chart' }
    const { flow, boxes, labels, unseen } = /comments/i.test(name) ? commentsOf(bytes) : readParagraphs(bytes)
    for (const text of [flow, ...boxes, ...labels]) if (text !== '') parts.push({ where, text, kind: 'page' })
    if (unseen !== '') parts.push({ where, text: unseen, kind: 'passage' })
  }
  return parts
}

function commentsOf(bytes: Uint8Array): { flow: string; boxes: string[]; labels: string[]; unseen: string } {
  const comments: string[] = []
  const path: string[] = []
  readXml(bytes, {
    open(name) {
      path.push(name)
      if (name === 'comment' || name === 'threadedComment') comments.push('')
    },
    close() {
      path.pop()
    },
    text(text) {
      if (/^(?:t|text)$/.test(path.at(-1) ?? '') && comments.length > 0) comments[comments.length - 1] += text
    },
  })
  return { flow: '', boxes: comments, labels: [], unseen: '' }
}
