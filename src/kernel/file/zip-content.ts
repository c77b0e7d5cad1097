import type { FileType } from './accepted-types.ts'
import type { ByteSource } from './byte-source.ts'
import { typeNotAccepted, withMacros } from './file-refusals.ts'
import { decodeXml } from './reading/xml.ts'
import { readZipEntry, type ZipEntry } from './zip.ts'

const contentTypesLimit = 2_000_000

/** What a package says its main part is, in [Content_Types].xml (ECMA-376, part 2). */
const mainParts: readonly (readonly [pattern: RegExp, type: FileType])[] = [
  [/wordprocessingml\.document\.main\+xml/i, 'docx'],
  [/wordprocessingml\.template\.main\+xml/i, 'dotx'],
  [/spreadsheetml\.sheet\.main\+xml/i, 'xlsx'],
  [/presentationml\.presentation\.main\+xml/i, 'pptx'],
]

/** Which kind of file a ZIP archive is; a plain archive where it is none of the kinds we know. */
export async function typeOfZip(source: ByteSource, entries: readonly ZipEntry[]): Promise<FileType> {
  const byName = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
  const contentTypes = byName.get('[content_types].xml')
  if (contentTypes) return typeOfPackage(entries, await text(source, contentTypes))
  if (byName.has('ofd.xml')) return 'ofd'
  const mimetype = byName.get('mimetype')
  if (mimetype) {
    const kind = (await text(source, mimetype)).slice(0, 80)
    if (kind.includes('opendocument')) {
      throw typeNotAccepted({
        zh: 'ODF 文档（请另存为 .docx、.xlsx 或 .pptx）',
        en: 'an ODF document (save it as .docx, .xlsx or .pptx)',
      })
    }
  }
  if (byName.has('androidmanifest.xml') || byName.has('meta-inf/manifest.mf')) {
    throw typeNotAccepted({ zh: '程序安装包', en: 'a program package' })
  }
  return 'zip'
}

function typeOfPackage(entries: readonly ZipEntry[], contentTypes: string): FileType {
  const hasMacros =
    /macroEnabled|vbaProject/i.test(contentTypes) || entries.some(entry => /vba\w*\.bin$/i.test(entry.name))
  if (hasMacros) throw withMacros()
  const main = mainParts.find(([pattern]) => pattern.test(contentTypes))
  if (main) return main[1]
  throw typeNotAccepted({ zh: '其他 Office 格式', en: 'another Office format' })
}

async function text(source: ByteSource, entry: ZipEntry): Promise<string> {
  return decodeXml(await readZipEntry(source, entry, contentTypesLimit))
}
