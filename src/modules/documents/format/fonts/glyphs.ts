import type { Sfnt } from './sfnt.ts'

/** The glyph of a character, 0 where the face has none. */
export type GlyphOf = (codePoint: number) => number

/** Reads the `cmap` once: format 12 where there is one, else format 4. */
export function glyphsOf(face: Sfnt): GlyphOf {
  const cmap = face.table('cmap')
  if (cmap.length < 4) return () => 0
  const maps = new Map<number, number>()
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const platform = cmap.readUInt16BE(at)
    const encoding = cmap.readUInt16BE(at + 2)
    const start = cmap.readUInt32BE(at + 4)
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
      maps.set(cmap.readUInt16BE(start), start)
  }
  const full = maps.get(12)
  if (full !== undefined) return segments(cmap, full)
  const basic = maps.get(4)
  return basic === undefined ? () => 0 : basicPlane(cmap.subarray(basic))
}

function segments(cmap: Buffer, start: number): GlyphOf {
  const count = cmap.readUInt32BE(start + 12)
  const groups = cmap.subarray(start + 16, start + 16 + count * 12)
  return codePoint => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const first = groups.readUInt32BE(middle * 12)
      if (codePoint < first) high = middle - 1
      else if (codePoint > groups.readUInt32BE(middle * 12 + 4)) low = middle + 1
      else return groups.readUInt32BE(middle * 12 + 8) + codePoint - first
    }
    return 0
  }
}

function basicPlane(map: Buffer): GlyphOf {
  const length = map.readUInt16BE(6)
  const ends = 14
  const starts = ends + length + 2
  return codePoint => {
    if (codePoint > 0xffff) return 0
    for (let at = 0; at < length; at += 2) {
      if (map.readUInt16BE(ends + at) < codePoint) continue
      const first = map.readUInt16BE(starts + at)
      if (first > codePoint) return 0
      const delta = map.readUInt16BE(starts + length + at)
      const place = starts + 2 * length + at
      const range = map.readUInt16BE(place)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = map.readUInt16BE(place + range + (codePoint - first) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
