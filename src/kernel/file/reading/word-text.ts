import type { Text } from '#kernel/refusal.ts'
import { embeddedFiles, openPackage, propertyParts } from './package-parts.ts'
import { readParagraphs } from './paragraphs.ts'
import type { Reading, TextPart } from './text-part.ts'

/** Parts that hold no text of the document. */
const withoutText = /\/(?:styles|stylesWithEffects|webSettings|fontTable|numbering|theme\d*)\.xml$|\/_rels\//

const places: readonly (readonly [name: RegExp, where: Text])[] = [
  [/^word\/document\d*\.xml$/, { zh: '正文', en: 'The body' }],
  [/^word\/header/, { zh: '页眉', en: 'A page header' }],
  [/^word\/footer/, { zh: '页脚', en: 'A page footer' }],
  [/^word\/footnotes/, { zh: '脚注', en: 'A footnote' }],
  [/^word\/endnotes/, { zh: '尾注', en: 'An endnote' }],
  [/^word\/comments/, { zh: '批注', en: 'A comment' }],
]
const elsewhere: Text = { zh: '文档其他部分', en: 'Another part of the document' }

/** Body, headers, footers, notes, comments, text boxes, charts, watermarks, deleted text, properties and what is embedded. */
export async function readWord(bytes: Buffer): Promise<Reading> {
  const pack = await openPackage(bytes)
  const names = pack.names.filter(name => /^word\/.*\.xml$/.test(name) && !withoutText.test(name))
  const parts: TextPart[] = []
  for (const name of names.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    parts.push(...partsOf(await pack.read(name), places[placeOf(name)]?.[1] ?? elsewhere))
  }
  parts.push(...(await propertyParts(pack)))
  return { parts, inner: await embeddedFiles(pack) }
}

function placeOf(name: string): number {
  const place = places.findIndex(([pattern]) => pattern.test(name))
  return place < 0 ? places.length : place
}

/** What one part holds; shared with slides, whose text is the same DrawingML. */
function partsOf(bytes: Uint8Array, where: Text): TextPart[] {
  const { flow, boxes, deleted, labels, tables, unseen } = readParagraphs(bytes)
  const parts: TextPart[] = [{ where, text: flow, kind: 'page' }]
  const inside = (zh: string, en: string): Text => ({ zh: `${where.zh}的${zh}`, en: `${where.en} (${en})` })
  for (const text of boxes) parts.push({ where: inside('文本框', 'a text box'), text, kind: 'page' })
  for (const text of labels)
    parts.push({ where: inside('艺术字或图片说明', 'WordArt or a picture’s description'), text, kind: 'page' })
  parts.push({ where: inside('修订中删除的文字', 'deleted text in tracked changes'), text: deleted, kind: 'passage' })
  parts.push({ where: inside('表格', 'a table'), text: tables, kind: 'passage' })
  parts.push({
    where: inside('域代码、注音或标签', 'a field code, phonetic guide or tag'),
    text: unseen,
    kind: 'passage',
  })
  return parts.filter(part => part.text !== '')
}
