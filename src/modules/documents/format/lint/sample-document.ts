import { strToU8, type Zippable, zipSync } from 'fflate'

/** Word documents made for tests: raw OOXML, each element set as the standard asks unless the test says otherwise. */

export interface SampleParagraph {
  readonly text: string
  readonly face?: string
  readonly size?: number
  readonly align?: string
  /** Characters. */
  readonly first?: number
  readonly left?: number
  readonly right?: number
  readonly bold?: boolean
  readonly color?: string
  /** Twips; exact. */
  readonly line?: number
  readonly before?: number
  /** Points added to each character. */
  readonly spacing?: number
  readonly breaksPage?: boolean
  /** Raw children of `w:pPr` and of `w:p`. */
  readonly properties?: string
  readonly more?: string
  /** In the table of the imprint. */
  readonly cell?: boolean
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function paragraphXml(paragraph: SampleParagraph): string {
  const { text, face = '仿宋_GB2312', size = 16, align = 'both', color = '000000', line = 579, before = 0 } = paragraph
  const { first = 0, left = 0, right = 0, bold, spacing = 0, breaksPage, properties = '', more = '' } = paragraph
  const twips = (chars: number) => Math.round(chars * size * 20)
  const run = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${face}"/>${bold ? '<w:b/>' : ''}<w:color w:val="${color}"/><w:spacing w:val="${spacing * 20}"/><w:sz w:val="${size * 2}"/></w:rPr>`
  const hanging = first < 0 ? `w:hanging="${twips(-first)}"` : `w:firstLine="${twips(first)}"`
  const format = [
    breaksPage ? '<w:pageBreakBefore/>' : '',
    properties,
    `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    `<w:ind w:left="${twips(left)}" w:right="${twips(right)}" ${hanging}/>`,
    `<w:jc w:val="${align}"/>`,
  ]
  const content = text === '' ? '' : `<w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${format.join('')}</w:pPr>${content}${more}</w:p>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

export const standardSection =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1418" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/>'

export const standardFooters =
  '<w:footerReference w:type="even" r:id="even"/><w:footerReference w:type="default" r:id="odd"/>'

export function footerXml(side: string, text = ['— ', ' —'], size = 28, face = '宋体', chars = 1): string {
  const rPr = `<w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/><w:sz w:val="${size}"/></w:rPr>`
  const run = (content: string) => `<w:r>${rPr}<w:t xml:space="preserve">${content}</w:t></w:r>`
  const number = `<w:fldSimple w:instr=" PAGE "><w:r>${rPr}<w:t>1</w:t></w:r></w:fldSimple>`
  const pPr = `<w:pPr><w:ind w:${side}="${chars * 280}"/><w:jc w:val="${side}"/></w:pPr>`
  return `${declaration}<w:ftr ${word}><w:p>${pPr}${run(text[0] ?? '')}${number}${run(text[1] ?? '')}</w:p></w:ftr>`
}

export interface SamplePackage {
  readonly paragraphs: readonly SampleParagraph[]
  /** The children of the last `w:sectPr`. */
  readonly section?: string
  readonly evenAndOdd?: boolean
  readonly oddFooter?: string
  readonly evenFooter?: string
  readonly styles?: string
  readonly numbering?: string
  readonly theme?: string
  /** Further parts, kept as they are. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly imprintTable?: string
}

export const imprintTable =
  '<w:tblPr><w:tblW w:w="8845" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:color="000000"/><w:insideH w:val="single" w:sz="6" w:color="000000"/></w:tblBorders></w:tblPr>'

export function sampleDocument(sample: SamplePackage): Uint8Array {
  const { paragraphs, section = `${standardFooters}${standardSection}`, evenAndOdd = true, parts = {} } = sample
  const flow = paragraphs.filter(({ cell }) => !cell).map(paragraphXml)
  const rows = paragraphs
    .filter(({ cell }) => cell)
    .map(one => `<w:tr><w:tc><w:tcPr/>${paragraphXml(one)}</w:tc></w:tr>`)
  const table = rows.length > 0 ? `<w:tbl>${sample.imprintTable ?? imprintTable}${rows.join('')}</w:tbl>` : ''
  const body = `<w:body>${flow.join('')}${table}<w:sectPr>${section}</w:sectPr></w:body>`
  const even = evenAndOdd ? '<w:evenAndOddHeaders/>' : ''
  const root = (name: string, content: string) => `${declaration}<w:${name} ${word}>${content}</w:${name}>`
  const related: Record<string, readonly [id: string, content: string]> = {
    settings: ['settings', root('settings', `<w:zoom w:percent="100"/>${even}<w:compat/>`)],
    styles: ['styles', root('styles', sample.styles ?? '')],
    numbering: ['numbering', root('numbering', sample.numbering ?? '')],
    footer1: ['odd', sample.oddFooter ?? footerXml('right')],
    footer2: ['even', sample.evenFooter ?? footerXml('left')],
    ...(sample.theme ? { theme: ['theme', sample.theme] as const } : {}),
  }
  const relation = ([name, [id]]: readonly [string, readonly [string, string]]) =>
    `<Relationship Id="${id}" Type="${relationships}/${name.replace(/\d$/, '')}" Target="${name}.xml"/>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declaration}<w:document ${word} xmlns:r="${relationships}">${body}</w:document>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(related).map(relation).join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(related).map(([name, [, content]]) => [`word/${name}.xml`, content])),
    ...parts,
  }
  return zipped(files)
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(entries)
}

const empty: SampleParagraph = { text: '' }
const body = { first: 2, spacing: -0.25 }

/** A notice with everything in its place, by name, so that a test can put another in the place of one. */
export const notice = {
  mark: {
    text: '云州市人民政府办公室文件',
    face: '方正小标宋简体',
    size: 40,
    align: 'center',
    color: 'FF0000',
    line: 800,
    before: 1984,
  },
  markBlank1: empty,
  markBlank2: empty,
  number: {
    text: '云政办发〔2026〕12号',
    align: 'center',
    properties: '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="FF0000"/></w:pBdr>',
  },
  titleBlank1: empty,
  titleBlank2: empty,
  title: { text: '云州市人民政府办公室关于做好防汛工作的通知', face: '方正小标宋简体', size: 22, align: 'center' },
  recipientsBlank: empty,
  recipients: { text: '各县（市、区）人民政府，市政府各部门：' },
  opening: { text: '为做好今年防汛工作，现就有关事项通知如下。', ...body },
  heading1: { text: '一、总体要求', face: '黑体', ...body },
  heading2: { text: '（一）压实责任', face: '楷体_GB2312', ...body },
  heading3: { text: '1.明确分工', ...body },
  heading4: { text: '（1）逐级落实', ...body },
  text: { text: '各地要坚持人民至上、生命至上，落实各项防汛措施，确保安全度汛。', ...body },
  heading1b: { text: '二、工作措施', face: '黑体', ...body },
  textB: { text: '请认真组织实施。', ...body },
  listBlank: empty,
  list: { text: '附件：1.任务分工表', first: 2 },
  list2: { text: '2.联络员名单', first: 5 },
  signature: { text: '云州市人民政府办公室', align: 'right', right: 2.25 },
  date: { text: '2026年5月20日', align: 'right', right: 4 },
  note: { text: '（此件公开发布）', first: 2 },
  attachment1: { text: '附件1', face: '黑体', breaksPage: true },
  attachmentBlank1: empty,
  attachmentTitle1: { text: '任务分工表', face: '方正小标宋简体', size: 22, align: 'center' },
  attachmentText1: { text: '各成员单位按职责分工负责。', ...body },
  attachment2: { text: '附件2', face: '黑体', breaksPage: true },
  attachmentBlank2: empty,
  attachmentTitle2: { text: '联络员名单', face: '方正小标宋简体', size: 22, align: 'center' },
  attachmentText2: { text: '联络员由各单位确定。', ...body },
  copies: { text: '抄送：市委各部门，市人大常委会办公室。', size: 14, cell: true },
  printing: { text: '云州市人民政府办公室　2026年5月20日印发', size: 14, cell: true },
} as const satisfies Readonly<Record<string, SampleParagraph>>

export type NoticePart = keyof typeof notice

/** The notice with some elements changed, or left out where `undefined`. */
export function noticeWith(
  changes: Partial<Record<NoticePart, SampleParagraph | Partial<SampleParagraph> | undefined>> = {},
  more: Omit<SamplePackage, 'paragraphs'> = {},
): Uint8Array {
  const paragraphs = (Object.keys(notice) as NoticePart[]).flatMap(name => {
    if (name in changes && changes[name] === undefined) return []
    return [{ ...notice[name], ...changes[name] } as SampleParagraph]
  })
  return sampleDocument({ paragraphs, ...more })
}
