import type { FileType } from '#kernel/file/accepted-types.ts'
import { extractText } from '#kernel/file/text.ts'
import type { IncomingReading } from './incoming-reading.ts'
import { titleByName } from './name.ts'
import { pagedText, plainLines } from './paged-text.ts'
import { readingOf } from './reading.ts'

/**
 * What a dropped document offers for its registration. The file has passed the door already; it is read in the reading
 * thread, so that a large one does not hold up the server. A picture or a scan offers what its name says.
 */
export async function readIncoming(bytes: Buffer, fileType: FileType, name: string): Promise<IncomingReading> {
  const { parts } = await extractText(bytes, fileType)
  const reading = readingOf(pagedText(parts, fileType))
  return reading.title ? reading : { ...titleByName(name), ...reading }
}

/** As `readIncoming`, for text that was pasted. Throws a refusal where it bears a classification mark. */
export function readIncomingText(text: string): IncomingReading {
  return readingOf({ lines: plainLines(text), pageOf: () => undefined })
}
