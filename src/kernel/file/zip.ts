import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { isRefusal } from '#kernel/refusal.ts'
import type { ByteSource } from './byte-source.ts'
import { damaged, encrypted, tooMuchToRead, unsafe } from './file-refusals.ts'

/** One file of an archive, as its central directory has it (the directory is what office programs go by). */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressedSize: number
  readonly size: number
  readonly headerAt: number
}

const maxEntries = 5_000

const endSignature = 0x0605_4b50
const entrySignature = 0x0201_4b50
const headerSignature = 0x0403_4b50
const endLength = 22
const longestComment = 65_535

export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
}

/** Reads the central directory. Throws a refusal for what is damaged, encrypted, has too many entries or is larger than ZIP without its 64-bit form allows. */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const tailAt = Math.max(0, source.size - endLength - longestComment)
  const tail = await source.read(tailAt, endLength + longestComment)
  const end = lastEnd(tail)
  if (end < 0) throw damaged()
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const at = tail.readUInt32LE(end + 16)
  if (count > maxEntries) {
    throw unsafe({ zh: `压缩包内文件超过 ${maxEntries} 个`, en: `more than ${maxEntries} files in the archive` })
  }
  if (at + length > source.size) throw damaged()
  const directory = await source.read(at, length)
  const entries = entriesOf(directory, count)
  refuseOverlaps(entries, at)
  return entries
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail.readUInt32LE(at) === endSignature) return at
  }
  return -1
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) throw damaged()
    const flags = directory.readUInt16LE(at + 8)
    if (flags & 1) throw encrypted()
    const nameLength = directory.readUInt16LE(at + 28)
    const name = nameOf(directory.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0)
    if (names.has(name)) throw unsafe({ zh: '压缩包内有同名文件', en: 'two files of one name in the archive' })
    names.add(name)
    entries.push({
      name,
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** Chinese Windows writes names in GBK and leaves the UTF-8 flag out; many others write UTF-8 and leave it out too. */
function nameOf(bytes: Buffer, saysUtf8: boolean): string {
  const utf8 = bytes.toString('utf8')
  return saysUtf8 || !utf8.includes('\ufffd') ? utf8 : new TextDecoder('gb18030').decode(bytes)
}

/** Entries that share bytes are how a small archive becomes petabytes. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const ordered = entries.toSorted((a, b) => a.headerAt - b.headerAt)
  for (const [i, entry] of ordered.entries()) {
    const until = ordered[i + 1]?.headerAt ?? directoryAt
    if (entry.headerAt + 30 + entry.compressedSize > until) {
      throw unsafe({ zh: '压缩包内的文件互相重叠', en: 'files in the archive overlap' })
    }
  }
}

/** The content of an entry as it unpacks. Throws `file-damaged` where it does not, or is not as long as it says. */
export async function* unpack(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method !== 0 && entry.method !== 8) {
    throw unsafe({ zh: '使用了少见的压缩方法', en: 'an unusual compression method' })
  }
  const packed = Readable.from(packedBytes(source, entry))
  const plain = entry.method === 0 ? packed : packed.pipe(createInflateRaw())
  packed.on('error', error => plain.destroy(error))
  let length = 0
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > entry.size) throw damaged()
      yield chunk
    }
  } catch (error) {
    throw isRefusal(error) || !isZlibError(error) ? error : damaged()
  }
  if (length !== entry.size) throw damaged()
}

async function* packedBytes(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await source.read(entry.headerAt, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== headerSignature) throw damaged()
  let at = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const end = at + entry.compressedSize
  while (at < end) {
    const chunk = await source.read(at, Math.min(65_536, end - at))
    if (chunk.length === 0) throw damaged()
    yield chunk
    at += chunk.length
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

/** A whole entry in memory. Throws a refusal above `maxBytes`. */
export async function readZipEntry(source: ByteSource, entry: ZipEntry, maxBytes = 100_000_000): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of unpack(source, entry)) {
    length += chunk.length
    if (length > maxBytes) throw tooMuchToRead({ zh: '单个部件过大', en: 'one part is too large' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
