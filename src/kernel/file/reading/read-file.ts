import { isRefusal } from '#kernel/refusal.ts'
import type { FileType } from '../accepted-types.ts'
import { sourceOfBytes } from '../byte-source.ts'
import { typeByContent } from '../content.ts'
import { tooMuchToRead } from '../file-refusals.ts'
import { looksLikeZip } from '../zip.ts'
import { refuseUnsafeZip } from '../zip-safety.ts'
import { readArchive } from './archive-text.ts'
import { readCompound, readLoose } from './compound-text.ts'
import { readMail } from './mail-text.ts'
import { readMedia } from './media-text.ts'
import { readOfd } from './ofd-text.ts'
import { readPlain } from './plain-text.ts'
import { readSheets } from './sheet-text.ts'
import { readSlides } from './slide-text.ts'
import type { InnerFile, Reader, TextPart } from './text-part.ts'
import { readWord } from './word-text.ts'

/** Of pictures and recordings only the remarks can be read; at what they show a person has to look. */
const readers: Readonly<Record<FileType, Reader>> = {
  // Loaded when one comes: pdf.js costs a quarter of a second that other files need not pay
  pdf: async bytes => (await import('./pdf-text.ts')).readPdf(bytes),
  ofd: readOfd,
  docx: readWord,
  dotx: readWord,
  xlsx: readSheets,
  pptx: readSlides,
  doc: readCompound,
  xls: readCompound,
  ppt: readCompound,
  txt: readPlain,
  csv: readPlain,
  md: readPlain,
  eml: readMail,
  zip: readArchive,
  jpg: readMedia,
  png: readMedia,
  gif: readMedia,
  webp: readMedia,
  heic: readMedia,
  tif: readMedia,
  mp3: readMedia,
  m4a: readMedia,
  wav: readMedia,
  mp4: readMedia,
}

const deepest = 4
const mostFiles = 1_000
/** UTF-16 units: about 40 times 红楼梦. */
const mostText = 30_000_000

/**
 * The text of a file and of the files within it. What is attached to a document, a message or an archive has to be of an
 * accepted kind too. Throws a refusal.
 */
export async function readFileText(bytes: Buffer, type: FileType): Promise<TextPart[]> {
  const parts: TextPart[] = []
  const spent = { files: 0, text: 0 }
  await read(bytes, type, 1)
  return parts

  async function read(content: Buffer, kind: FileType, depth: number): Promise<void> {
    if (++spent.files > mostFiles || depth > deepest) {
      throw tooMuchToRead({ zh: '内含文件过多或嵌套过深', en: 'too many files inside it, or nested too deep' })
    }
    const reading = await readers[kind](content, kind)
    take(reading.parts)
    for (const inner of reading.inner) await readInner(inner, depth + 1)
  }

  async function readInner(inner: InnerFile, depth: number): Promise<void> {
    take([{ where: { zh: '内含文件的名称', en: 'The name of a file inside it' }, text: inner.name, kind: 'name' }])
    const kind = await innerType(inner)
    if (kind === undefined) return take(readLoose(inner.bytes).parts)
    if (looksLikeZip(inner.bytes)) await refuseUnsafeZip(sourceOfBytes(inner.bytes))
    await read(inner.bytes, kind, depth)
  }

  function take(found: readonly TextPart[]): void {
    for (const part of found) spent.text += part.text.length
    if (spent.text > mostText) throw tooMuchToRead({ zh: '文字过多', en: 'too much text' })
    parts.push(...found)
  }
}

/** Undefined for an embedded object of a kind that nobody could upload by itself: it is searched for text as it lies. */
async function innerType(inner: InnerFile): Promise<FileType | undefined> {
  try {
    return await typeByContent(sourceOfBytes(inner.bytes), inner.embedded ? '' : inner.name)
  } catch (error) {
    if (inner.embedded && isRefusal(error) && error.code === 'file-type-not-accepted') return undefined
    throw error
  }
}
