import { fileTypeFromBuffer } from 'file-type'
import type { Text } from '#kernel/refusal.ts'
import { acceptedTypes, type FileType, isAcceptedType, typeOfEnding } from './accepted-types.ts'
import type { ByteSource } from './byte-source.ts'
import { looksLikeCompoundFile, readCompoundFile } from './compound-file.ts'
import { endingOf } from './file-name.ts'
import { encrypted, nameNotOfContent, typeNotAccepted, withMacros } from './file-refusals.ts'
import { typeOfText } from './text-content.ts'
import { looksLikeZip, readZipDirectory } from './zip.ts'
import { typeOfZip } from './zip-content.ts'

const headLength = 65_536
/** Word, Excel and PowerPoint 97 files are read whole to find their streams; larger ones are not met. */
const largestCompound = 100_000_000

/**
 * What the bytes are, whatever the name says; then the name has to agree. Throws a refusal: a kind that is not accepted,
 * a name that says something else, macros, a password, damage.
 */
export async function typeByContent(source: ByteSource, name: string): Promise<FileType> {
  const type = await recognise(source, name)
  const ending = endingOf(name)
  if (ending !== '' && !(acceptedTypes[type].endings as readonly string[]).includes(ending)) {
    throw nameNotOfContent(ending, type)
  }
  return type
}

async function recognise(source: ByteSource, name: string): Promise<FileType> {
  const head = await source.read(0, headLength)
  if (head.length === 0) throw typeNotAccepted({ zh: '空文件', en: 'an empty file' })
  if (looksLikeZip(head)) return typeOfZip(source, await readZipDirectory(source))
  if (looksLikeCompoundFile(head)) return typeOfCompound(await source.read(0, largestCompound))
  const found = hasByteOrderMark(head) ? undefined : await fileTypeFromBuffer(head)
  if (found) return acceptedOrRefused(found.ext)
  return typeOfText(head, typeOfEnding(endingOf(name)), endingOf(name))
}

/** UTF-8 or UTF-16 text that says so; the mark of UTF-16 is also how a rare kind of sound file begins. */
function hasByteOrderMark(head: Buffer): boolean {
  return ['efbbbf', 'fffe', 'feff'].some(mark => head.subarray(0, mark.length / 2).toString('hex') === mark)
}

/** file-type's names for the same thing. */
const synonyms: Readonly<Record<string, FileType>> = { jpeg: 'jpg', tiff: 'tif', heif: 'heic', m4v: 'mp4' }

const refusedTitles: Readonly<Record<string, Text>> = {
  exe: { zh: 'Windows 程序', en: 'a Windows program' },
  elf: { zh: 'Linux 程序', en: 'a Linux program' },
  macho: { zh: 'macOS 程序', en: 'a macOS program' },
  rtf: { zh: 'RTF 文档（请另存为 .docx）', en: 'an RTF document (save it as .docx)' },
  xml: { zh: 'XML、SVG 或网页文件', en: 'an XML, SVG or web page file' },
  rar: { zh: 'RAR 压缩包（请改用 .zip）', en: 'a RAR archive (use .zip)' },
  '7z': { zh: '7z 压缩包（请改用 .zip）', en: 'a 7z archive (use .zip)' },
}

function acceptedOrRefused(ending: string): FileType {
  const type = synonyms[ending] ?? ending
  if (isAcceptedType(type)) return type
  throw typeNotAccepted(refusedTitles[ending] ?? { zh: `.${ending} 文件`, en: `a .${ending} file` })
}

function typeOfCompound(file: Buffer): FileType {
  const names = new Set(readCompoundFile(file).map(stream => stream.name))
  if (names.has('EncryptedPackage')) throw encrypted()
  if (names.has('VBA') || names.has('_VBA_PROJECT') || names.has('_VBA_PROJECT_CUR')) throw withMacros()
  if (names.has('WordDocument')) return 'doc'
  if (names.has('Workbook') || names.has('Book')) return 'xls'
  if (names.has('PowerPoint Document')) return 'ppt'
  throw typeNotAccepted({ zh: '不是文字、表格或演示的复合文件', en: 'a compound file of another kind' })
}
