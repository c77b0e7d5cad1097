import { type ByteSource, sourceOfBytes } from '../byte-source.ts'
import { readZipDirectory, readZipEntry, type ZipEntry } from '../zip.ts'
import type { InnerFile, TextPart } from './text-part.ts'
import { attribute, readXml } from './xml.ts'

/** The parts of an OOXML or OFD package. */
export interface Package {
  /** Sorted as a person counts: slide2 before slide10. */
  readonly names: readonly string[]
  read(name: string): Promise<Buffer>
}

export async function openPackage(bytes: Buffer): Promise<Package> {
  const source: ByteSource = sourceOfBytes(bytes)
  const entries = new Map<string, ZipEntry>()
  for (const entry of await readZipDirectory(source)) if (!entry.name.endsWith('/')) entries.set(entry.name, entry)
  return {
    names: [...entries.keys()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    read: name => {
      const entry = entries.get(name)
      if (!entry) throw new Error('The package has no such part')
      return readZipEntry(source, entry)
    },
  }
}

/** Title, subject, keywords, company and the properties a person added (密级: 机密), one by line. */
export async function propertyParts(pack: Package): Promise<TextPart[]> {
  const parts: TextPart[] = []
  for (const name of pack.names.filter(one => /^(?:docProps|customXml)\/[^/]+\.xml$/.test(one))) {
    const text = valuesOf(await pack.read(name))
    if (text) parts.push({ where: { zh: '文档属性', en: 'The document properties' }, text, kind: 'passage' })
  }
  return parts
}

/** Every text of a part with the `name` of the element that holds it, so that 密级：机密 reads as such. */
function valuesOf(bytes: Uint8Array): string {
  const lines: string[] = []
  let label = ''
  readXml(bytes, {
    open(_name, attributes) {
      label = attribute(attributes, 'name') ?? label
    },
    close() {},
    text(text) {
      if (text.trim() !== '') lines.push(label === '' ? text.trim() : `${label}：${text.trim()}`)
      label = ''
    },
  })
  return lines.join('\n')
}

/** Documents, workbooks and OLE objects that the document carries. */
export async function embeddedFiles(pack: Package): Promise<InnerFile[]> {
  const names = pack.names.filter(name => /\/embeddings\/[^/]+$/.test(name))
  return Promise.all(
    names.map(async name => ({
      name: name.split('/').at(-1) ?? name,
      bytes: await pack.read(name),
      embedded: true as const,
    })),
  )
}
