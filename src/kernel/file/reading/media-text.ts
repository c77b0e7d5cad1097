import { readLoose } from './compound-text.ts'
import type { Reading } from './text-part.ts'

/** What cameras, scanners and editors write beside a picture or a recording stands at its beginning or its end. */
const atBeginning = 262_144
const atEnd = 65_536

/**
 * Titles and remarks of pictures and recordings (EXIF, XMP, ID3, text of PNG). What they show or say is not read. Only the ends are looked at:
 * among a hundred megabytes of sound any few bytes occur somewhere.
 */
export function readMedia(bytes: Buffer): Reading {
  const where = { zh: '图片、录音录像的说明信息', en: 'The remarks of a picture or recording' }
  const ends = [bytes.subarray(0, atBeginning), bytes.subarray(Math.max(atBeginning, bytes.length - atEnd))]
  const parts = ends.flatMap(end => readLoose(end).parts).map(({ text }) => ({ where, text, kind: 'passage' as const }))
  return { parts, inner: [] }
}
