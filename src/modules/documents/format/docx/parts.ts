import type { FaceRole } from '../fonts/standard-faces.ts'
import { standardFaces } from '../fonts/standard-faces.ts'
import { textBox } from './drawing.ts'
import { paragraph, run } from './paragraph.ts'
import { escaped, pointsToMm } from './xml.ts'

/** Parts of the package that hold no text of the document. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${relations}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')

export const documentPart = (body: string) =>
  `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`

/** 7.5: — 1 — in 4号 宋体, one character in, on the right of odd pages and the left of even ones. */
export const footerPart = (align: 'left' | 'right') => `${declaration}<w:ftr ${namespaces}>${pageNumber(align)}</w:ftr>`

function pageNumber(align: 'left' | 'right'): string {
  const format = { face: 'song', size: 14 } as const
  const field = (kind: string) =>
    run('', format).replace('</w:rPr></w:r>', `</w:rPr><w:fldChar w:fldCharType="${kind}"/></w:r>`)
  const code = run('', format).replace(
    '</w:rPr></w:r>',
    '</w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
  )
  const number = `${field('begin')}${code}${field('separate')}${run('1', format)}${field('end')}`
  const indent = align === 'right' ? { right: 14 / 15.75 } : { left: 14 / 15.75 }
  return paragraph(`${run('— ', format)}${number}${run(' —', format)}`, { align, line: 280, ...indent })
}

/**
 * The same on a page that lies: on the same place of the paper, which is turned by a quarter, so that the number runs downwards
 * in a box at the left (clause 8).
 */
export function lyingFooterPart(align: 'left' | 'right', id: number): string {
  const place = { x: 25.5, y: 28, width: pointsToMm(14), height: 156 }
  const box = textBox(place, pageNumber(align), id, 'top', 'vert')
  return `${declaration}<w:ftr ${namespaces}>${paragraph(box, { line: 280 })}</w:ftr>`
}

export const emptyFooterPart = (content = '') =>
  `${declaration}<w:ftr ${namespaces}>${paragraph(content, { line: 280 })}</w:ftr>`

const faceOf = (role: FaceRole) => {
  const { name } = standardFaces[role]
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`
}

/** 16 pt in Normal as well as in the defaults: a paragraph without a style is laid out by what is in Normal. */
const sized = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const grid = '<w:spacing w:val="-5"/>'

interface Style {
  readonly id: string
  readonly name: string
  readonly paragraph: string
  readonly run: string
}

const styles: readonly Style[] = [
  {
    id: 'DocumentTitle',
    name: '公文标题',
    paragraph:
      '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="720" w:lineRule="exact"/><w:jc w:val="center"/>',
    run: `${faceOf('title')}<w:spacing w:val="0"/>${sized(22)}`,
  },
  ...(['hei', 'kai', 'body', 'body'] as const).map((face, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    paragraph: `${index === 0 ? '<w:keepNext/>' : ''}<w:ind w:firstLineChars="200" w:firstLine="630"/><w:outlineLvl w:val="${index}"/>`,
    run: faceOf(face),
  })),
  { id: 'BodyText', name: 'Body Text', paragraph: '<w:ind w:firstLineChars="200" w:firstLine="630"/>', run: '' },
]

export function stylesPart(): string {
  const paragraphs =
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/><w:jc w:val="both"/>'
  const runs = `${faceOf('body')}${grid}<w:kern w:val="0"/>${sized(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>`
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${runs}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraphs}</w:pPr></w:pPrDefault></w:docDefaults>`
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`
  const others = styles.map(
    one =>
      `<w:style w:type="paragraph" w:styleId="${one.id}"><w:name w:val="${one.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${one.paragraph}</w:pPr><w:rPr>${one.run}</w:rPr></w:style>`,
  )
  return `${declaration}<w:styles xmlns:w="${word}">${defaults}${normal}${others.join('')}</w:styles>`
}

export const settingsPart = () =>
  `${declaration}<w:settings xmlns:w="${word}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

export function propertiesPart(title: string, author: string, made: Date): string {
  const stamp = `${made.toISOString().slice(0, 19)}Z`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
}

export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

export function relationsPart(all: readonly Relation[]): string {
  const lines = all.map(({ id, type, target }) => {
    const whole = type.includes('/metadata/') ? type : `${relations}/${type}`
    return `<Relationship Id="${id}" Type="${whole}" Target="${target}"/>`
  })
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

export function contentTypesPart(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`,
  )
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
}
