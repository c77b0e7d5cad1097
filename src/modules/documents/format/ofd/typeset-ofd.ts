import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { type Day, day } from '#lib/day.ts'
import { type Block, pictureOf } from '../document/blocks.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { escaped } from '../docx/xml.ts'
import type { Face, Faces } from '../fonts/faces.ts'
import { reasonNotToEmbed, subset } from '../fonts/subset.ts'
import { type PageObjects, pageObjects } from '../pdf/page-objects.ts'
import type { Profile } from '../pdf/profiles.ts'
import { type Typeset, typesetPdf } from '../pdf/typeset-pdf.ts'
import { declaration, type Ids, namespace, pageXml } from './page-xml.ts'

export interface TypesetOfd {
  readonly ofd: Buffer
  readonly pages: number
  readonly missing: readonly string[]
  /** Faces that are named only, for their outlines (CFF) or their licence do not allow to carry a part of them. */
  readonly notEmbedded: readonly string[]
}

/** The document as OFD (GB/T 33190-2016). */
export function typesetOfd(given: OfficialDocument, profile: Profile = 'common', from?: Faces): Promise<TypesetOfd> {
  return ofdOf(given, typesetPdf(given, profile, from))
}

/** The pages of its PDF, object by object. */
export async function ofdOf(
  given: OfficialDocument,
  { pdf, pages: count, missing, faces }: Typeset,
): Promise<TypesetOfd> {
  const pages = await pageObjects(pdf)
  const fonts = fontsOf(pages, faces)
  const pictures = picturesOf(given)
  const ids = numbering(fonts, pictures)
  const contents = pages.map(page => pageXml(page, ids))
  const parts: Record<string, string> = {
    'Doc_0/PublicRes.xml': publicResources(fonts),
    ...(pictures.length > 0 && { 'Doc_0/DocumentRes.xml': documentResources(pictures) }),
    ...Object.fromEntries(contents.map((xml, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, xml])),
  }
  const pageIds = contents.map(() => ids.next())
  parts['Doc_0/Document.xml'] = documentXml(pageIds, pictures.length > 0, ids.next())
  parts['OFD.xml'] = ofdXml(given, contents)
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  for (const { id, bytes } of fonts) if (bytes) files[`Doc_0/Res/font_${id}.ttf`] = bytes
  for (const { id, bytes, extension } of pictures) files[`Doc_0/Res/picture_${id}.${extension}`] = bytes
  return {
    ofd: Buffer.from(zipSync(files, { level: 6, mtime: new Date('2016-10-13T00:00:00Z') })),
    pages: count,
    missing,
    notEmbedded: fonts.filter(({ bytes }) => !bytes).map(({ face }) => face.family),
  }
}

interface Font {
  readonly id: number
  readonly postScript: string
  readonly face: Face
  readonly bytes: Buffer | undefined
}

function fontsOf(pages: readonly PageObjects[], faces: readonly Face[]): Font[] {
  const used = new Map<string, Set<string>>()
  for (const { texts } of pages)
    for (const { font, text } of texts) {
      const characters = used.get(font) ?? new Set()
      for (const character of text) characters.add(character)
      used.set(font, characters)
    }
  return [...used].map(([postScript, characters], index) => {
    const face = faces.find(one => one.postScript === postScript)
    if (!face) throw new Error(`the page is set in ${postScript}, which was not among its faces`)
    return { id: index + 1, postScript, face, bytes: reasonNotToEmbed(face) ? undefined : subset(face, characters) }
  })
}

interface DocumentPicture {
  readonly id: number
  readonly bytes: Buffer
  readonly extension: 'png' | 'jpg'
}

/** As they follow each other on the pages. */
function picturesOf({ blocks, attachments }: OfficialDocument): DocumentPicture[] {
  const figures = (all: readonly Block[]) => all.flatMap(block => (block.type === 'figure' ? [block.image] : []))
  return [...figures(blocks), ...attachments.flatMap(one => figures(one.blocks))].map((image, index) => ({
    id: 500 + index,
    bytes: Buffer.from(image, 'base64'),
    extension: pictureOf(image),
  }))
}

function numbering(fonts: readonly Font[], pictures: readonly DocumentPicture[]): Ids {
  let last = 999
  let picture = 0
  const known = new Map(fonts.map(({ postScript, id }) => [postScript, id]))
  return {
    next: () => ++last,
    font: postScript => known.get(postScript) ?? 1,
    nextPicture: () => pictures[picture++ % Math.max(1, pictures.length)]?.id ?? 0,
  }
}

function publicResources(fonts: readonly Font[]): string {
  const lines = fonts.map(({ id, face, bytes }) => {
    const bold = face.weight >= 600 ? ' Bold="true"' : ''
    const file = bytes ? `<ofd:FontFile>font_${id}.ttf</ofd:FontFile>` : ''
    const name = escaped(face.families.find(one => /[\u4e00-\u9fff]/.test(one)) ?? face.family)
    return `<ofd:Font ID="${id}" FontName="${name}" FamilyName="${escaped(face.family)}"${bold}>${file}</ofd:Font>`
  })
  return `${declaration}<ofd:Res ${namespace} BaseLoc="Res"><ofd:Fonts>${lines.join('')}</ofd:Fonts></ofd:Res>`
}

function documentResources(pictures: readonly DocumentPicture[]): string {
  const lines = pictures.map(
    ({ id, extension }) =>
      `<ofd:MultiMedia ID="${id}" Type="Image" Format="${extension === 'jpg' ? 'JPEG' : 'PNG'}"><ofd:MediaFile>picture_${id}.${extension}</ofd:MediaFile></ofd:MultiMedia>`,
  )
  return `${declaration}<ofd:Res ${namespace} BaseLoc="Res"><ofd:MultiMedias>${lines.join('')}</ofd:MultiMedias></ofd:Res>`
}

function documentXml(pageIds: readonly number[], withPictures: boolean, lastId: number): string {
  const resources = `<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${withPictures ? '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>' : ''}`
  const common = `<ofd:CommonData><ofd:MaxUnitID>${lastId}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${resources}</ofd:CommonData>`
  const pages = pageIds.map((id, index) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
  return `${declaration}<ofd:Document ${namespace}>${common}<ofd:Pages>${pages.join('')}</ofd:Pages></ofd:Document>`
}

const withoutDate = day('2000-01-01')

/** The identifier follows from the pages: the same document is the same file. */
function ofdXml(given: OfficialDocument, contents: readonly string[]): string {
  const id = createHash('sha256').update(contents.join('')).digest('hex').slice(0, 32)
  const on: Day = given.date ?? withoutDate
  const title = given.title ? `<ofd:Title>${escaped(given.title.replaceAll('\n', ''))}</ofd:Title>` : ''
  const author = given.signatures[0]?.name
  const info = `<ofd:DocInfo><ofd:DocID>${id}</ofd:DocID>${title}${author ? `<ofd:Author>${escaped(author)}</ofd:Author>` : ''}<ofd:CreationDate>${on}</ofd:CreationDate><ofd:DocUsage>Normal</ofd:DocUsage><ofd:Creator>Huiyin</ofd:Creator></ofd:DocInfo>`
  return `${declaration}<ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody>${info}<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
}
