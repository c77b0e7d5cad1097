import { sourceOfBytes } from '../byte-source.ts'
import { readZipDirectory, readZipEntry } from '../zip.ts'
import { readLoose } from './compound-text.ts'
import type { InnerFile, Reading, TextPart } from './text-part.ts'

/** What macOS and Windows leave in every archive; not worth a refusal, but read for text like anything else. */
const leftBehind = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** The names of an archive, folders too, and its files. */
export async function readArchive(bytes: Buffer): Promise<Reading> {
  const source = sourceOfBytes(bytes)
  const parts: TextPart[] = []
  const inner: InnerFile[] = []
  for (const entry of await readZipDirectory(source)) {
    parts.push({ where: { zh: '压缩包内的文件名', en: 'A name in the archive' }, text: entry.name, kind: 'name' })
    if (entry.name.endsWith('/')) continue
    const content = await readZipEntry(source, entry)
    if (leftBehind.test(entry.name)) parts.push(...readLoose(content).parts)
    else inner.push({ name: entry.name, bytes: content })
  }
  return { parts, inner }
}
