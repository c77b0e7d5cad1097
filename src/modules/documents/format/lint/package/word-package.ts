import { type Zippable, zipSync } from 'fflate'
import { sourceOfBytes } from '#kernel/file/byte-source.ts'
import { damaged } from '#kernel/file/file-refusals.ts'
import { looksLikeZip, readZipDirectory, readZipEntry } from '#kernel/file/zip.ts'
import { refuseUnsafeZip } from '#kernel/file/zip-safety.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { writeXml } from './change-xml.ts'
import { childrenOf, parseXml, type XmlTree } from './xml-tree.ts'

/** What a part refers to, by its relationship id. */
export interface Relation {
  readonly id: string
  /** The last word of its type: styles, numbering, theme, settings, header, footer. */
  readonly type: string
  /** The name of the part; the address where it is outside the package. */
  readonly target: string
}

/** The parts of a Word document, in their order; XML parts are read when first asked for. */
export interface WordPackage {
  /** The name of the main part, most often `word/document.xml`. */
  readonly main: string
  readonly parts: Map<string, Uint8Array>
  /** Those read so far. */
  readonly trees: ReadonlyMap<string, XmlTree>
  tree(name: string): XmlTree | undefined
  /** The part that holds what `of` refers to. */
  relations(of: string): readonly Relation[]
}

/** Throws a refusal where the bytes are no Word document, unsafe, damaged or encrypted. */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  if (!looksLikeZip(bytes)) throw notWord()
  const source = sourceOfBytes(bytes)
  await refuseUnsafeZip(source)
  const parts = new Map<string, Uint8Array>()
  for (const entry of await readZipDirectory(source)) parts.set(entry.name, await readZipEntry(source, entry))
  const trees = new Map<string, XmlTree>()
  const tree = (name: string): XmlTree | undefined => {
    const part = parts.get(name)
    if (!part) return undefined
    const known = trees.get(name) ?? parseXml(part)
    trees.set(name, known)
    return known
  }
  const relations = (of: string) => readRelations(tree(relationsPart(of)), of)
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  if (tree(main)?.root.name !== 'w:document') throw notWord()
  return { main, parts, trees, tree, relations }
}

export function notWord(): Refusal {
  return refusal('not-a-word-document', 415, {
    zh: '这不是 Word 文档（.docx、.dotx）。旧的 .doc、.wps 请先用 WPS 或 Word 另存为 .docx 再检查。',
    en: 'This is not a Word document (.docx, .dotx). Save an old .doc or .wps as .docx with WPS or Word, then check it.',
  })
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; the package itself is ''. */
export function relationsPart(of: string): string {
  const slash = of.lastIndexOf('/') + 1
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`
}

function readRelations(tree: XmlTree | undefined, of: string): Relation[] {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  return childrenOf(tree?.root, 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    const target = TargetMode === 'External' ? Target : partNamed(Target, folder)
    return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target }
  })
}

function partNamed(target: string, folder: string): string {
  return new URL(target, `part:/${folder}`).pathname.replace(/^\//, '')
}

/** The package with every changed tree written back. Parts that were not changed are the same bytes. */
export function writeWordPackage(pack: WordPackage): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of pack.parts) {
    const tree = pack.trees.get(name)
    files[name] = tree?.root.touched ? encodedLike(bytes, writeXml(tree)) : bytes
  }
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) })
}

/** The format allows UTF-8 and UTF-16, with or without a byte order mark; each goes back as it came. */
function encodedLike(before: Uint8Array, text: string): Uint8Array {
  const [first, second] = before
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  if (/^<\?xml[^>]*encoding=["']gb/i.test(text)) throw damaged()
  return new TextEncoder().encode(first === 0xef && second === 0xbb ? `\ufeff${text}` : text)
}
