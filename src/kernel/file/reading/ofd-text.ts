import { openPackage } from './package-parts.ts'
import { layOut, type PlacedText } from './page-layout.ts'
import type { InnerFile, Reading, TextPart } from './text-part.ts'
import { attribute, readXml } from './xml.ts'

/** Parts that are not for reading: fonts, resources, signatures (their values are binary). */
const withoutText = /(?:^|\/)(?:PublicRes|DocumentRes)[^/]*\.xml$|\/Signs?\//i

/** Pages, templates, annotations (GB/T 33190-2016), properties and attachments. */
export async function readOfd(bytes: Buffer): Promise<Reading> {
  const pack = await openPackage(bytes)
  const parts: TextPart[] = []
  const attached = new Map<string, string>()
  for (const name of pack.names.filter(one => /\.xml$/i.test(one) && !withoutText.test(one))) {
    const { text, values, files } = readPart(await pack.read(name))
    const where = placeOf(name)
    if (text !== '') parts.push({ where, text, kind: 'page' })
    if (values !== '') parts.push({ where, text: values, kind: 'passage' })
    for (const [location, title] of files) attached.set(location, title)
  }
  const inner: InnerFile[] = []
  for (const [location, title] of attached) {
    const name = pack.names.find(one => one.endsWith(location))
    if (name) inner.push({ name: title, bytes: await pack.read(name) })
  }
  return { parts, inner }
}

function placeOf(name: string) {
  const page = /Page_(\d+)\/Content\.xml$/i.exec(name)?.[1]
  if (page !== undefined) return { zh: `第${Number(page) + 1}页`, en: `Page ${Number(page) + 1}` }
  return { zh: `部件 ${name.split('/').at(-1)}`, en: `The part ${name.split('/').at(-1)}` }
}

interface OfdPart {
  readonly text: string
  readonly values: string
  /** Where an attachment lies in the package, and its title. */
  readonly files: Map<string, string>
}

function readPart(bytes: Uint8Array): OfdPart {
  const pieces: PlacedText[] = []
  const values: string[] = []
  const files = new Map<string, string>()
  const path: string[] = []
  let box: readonly number[] = []
  let size = 0
  let code = { x: 0, y: 0 }
  let attachment: string | undefined
  let label = ''
  readXml(bytes, {
    open(name, attributes) {
      path.push(name)
      // Bookmarks, the outline and tags name things in their attributes
      values.push(...Object.values(attributes).filter(value => value.includes('密')))
      if (name === 'TextObject') {
        box = numbers(attribute(attributes, 'Boundary'))
        size = Number(attribute(attributes, 'Size') ?? 0)
      }
      if (name === 'TextCode')
        code = { x: Number(attribute(attributes, 'X') ?? 0), y: Number(attribute(attributes, 'Y') ?? 0) }
      if (name === 'Attachment') attachment = attribute(attributes, 'Name') ?? 'attachment'
      label = name === 'CustomData' || name === 'Parameter' ? (attribute(attributes, 'Name') ?? '') : ''
    },
    close(name) {
      path.pop()
      if (name === 'Attachment') attachment = undefined
    },
    text(text) {
      if (text.trim() === '') return
      const name = path.at(-1)
      if (name === 'TextCode') {
        const [x = 0, y = 0, width = 0] = box
        pieces.push({ x: x + code.x, y: y + code.y, width: Math.min(width, size * text.length), size, text })
      } else if (name === 'FileLoc' && attachment !== undefined)
        files.set(text.trim().replace(/^\/?/, ''), withEnding(attachment, text))
      else if (path.includes('DocInfo') || label !== '')
        values.push(label === '' ? text.trim() : `${label}：${text.trim()}`)
      else if (name === 'Remark') values.push(text.trim())
    },
  })
  return { text: layOut(pieces), values: values.join('\n'), files }
}

/** Attachments are often titled without the ending that says what they are. */
function withEnding(title: string, location: string): string {
  const ending = /\.\w{1,8}$/.exec(location.trim())?.[0] ?? ''
  return /\.\w{1,8}$/.test(title) ? title : title + ending
}

function numbers(value = ''): number[] {
  return value.trim().split(/\s+/).map(Number)
}
