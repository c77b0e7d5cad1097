import type { Face } from './faces.ts'

/** The upper (or lower) edge of what a character draws, above the baseline, in ems. TrueType faces only. */
export function inkTop(face: Face, character: string, edge: 'top' | 'bottom' = 'top'): number {
  const { file } = face
  const head = file.table('head')
  const loca = file.table('loca')
  const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
  const long = head.readInt16BE(50) === 1
  const at = long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  return file.slice('glyf', at, at + 10).readInt16BE(edge === 'top' ? 8 : 4) / head.readUInt16BE(18)
}
