import type { FileType } from './accepted-types.ts'
import { withSourceOfFile } from './byte-source.ts'
import { typeByContent } from './content.ts'
import { cleanFileName } from './file-name.ts'
import type { TextPart } from './reading/text-part.ts'
import { refuseMarkedName, refuseMarkedParts } from './refuse-marked-parts.ts'
import type { FileStore, StagedFile } from './store.ts'
import { extractText } from './text.ts'
import { looksLikeZip } from './zip.ts'
import { refuseUnsafeZip } from './zip-safety.ts'

export interface AdmittedFile {
  readonly sha256: string
  readonly size: number
  readonly name: string
  readonly type: FileType
  /** What it says, for search: at most 200,000 characters. Empty for pictures, recordings and scans, which a person has to look at. */
  readonly text: string
}

const mostSearchText = 200_000

/**
 * The whole door for a file: name, size, kind by content, safety, classification marks; then it is kept. Throws a refusal,
 * and then nothing of the file is left. A refused name leaves the stream unread.
 */
export async function admitFile(
  store: FileStore,
  stream: AsyncIterable<Uint8Array>,
  about: { name: string; maxBytes?: number },
): Promise<AdmittedFile> {
  const name = cleanFileName(about.name)
  refuseMarkedName(about.name)
  refuseMarkedName(name)
  const staged = await store.receive(stream, { ...about, name })
  try {
    const { type, text } = await examine(staged)
    return { ...(await store.keep(staged)), name, type, text }
  } catch (error) {
    await store.discard(staged)
    throw error
  }
}

async function examine(staged: StagedFile): Promise<{ type: FileType; text: string }> {
  const type = await withSourceOfFile(staged.path, async source => {
    const found = await typeByContent(source, staged.name)
    if (looksLikeZip(await source.read(0, 4))) await refuseUnsafeZip(source)
    return found
  })
  const { parts } = await extractText(staged.path, type)
  refuseMarkedParts(parts)
  return { type, text: searchText(parts) }
}

function searchText(parts: readonly TextPart[]): string {
  const texts = parts.filter(part => part.kind === 'page').map(part => part.text)
  return texts.join('\n').slice(0, mostSearchText)
}
