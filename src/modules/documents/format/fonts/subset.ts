import type { Face } from './faces.ts'

/** Why a face may not or cannot be carried in a file in part; undefined where it can. */
export function reasonNotToEmbed({ file }: Face): 'cff' | 'licence' | undefined {
  if (file.cff) return 'cff'
  const os2 = file.table('OS/2')
  const permission = os2.length >= 10 ? os2.readUInt16BE(8) : 0
  // Restricted licence; or no subsetting (OS/2 fsType)
  return (permission & 0x000f) === 0x0002 || (permission & 0x0100) !== 0 ? 'licence' : undefined
}

/** A TrueType face with the glyphs of these characters only, numbered anew, and a `cmap` of them. */
export function subset(face: Face, characters: Iterable<string>): Buffer {
  const codes = [...new Set(characters)]
    .map(character => character.codePointAt(0) ?? 0)
    .filter(code => face.glyphOf(code) > 0)
    .toSorted((a, b) => a - b)
  const glyphs = new GlyphSet(face)
  const mapped = codes.map(code => [code, glyphs.add(face.glyphOf(code))] as const)
  const { glyf, loca } = glyphs.outlines()
  const { file } = face
  const head = Buffer.from(file.table('head'))
  head.writeInt16BE(1, 50)
  head.writeUInt32BE(0, 8)
  const hhea = Buffer.from(file.table('hhea'))
  const metrics = hhea.readUInt16BE(34)
  hhea.writeUInt16BE(glyphs.count, 34)
  const maxp = Buffer.from(file.table('maxp'))
  maxp.writeUInt16BE(glyphs.count, 4)
  const post = Buffer.alloc(32)
  post.writeUInt32BE(0x00030000, 0)
  return assemble({
    'OS/2': file.table('OS/2'),
    cmap: cmapOf(mapped),
    glyf,
    head,
    hhea,
    hmtx: glyphs.metrics(file.table('hmtx'), metrics),
    loca,
    maxp,
    name: file.table('name'),
    post,
  })
}

/** Glyphs in the order in which they were asked for; what composites are made of comes along. */
class GlyphSet {
  readonly #order: number[] = [0]
  readonly #place = new Map<number, number>([[0, 0]])
  readonly #file: Face['file']
  readonly #loca: Buffer
  readonly #long: boolean

  constructor({ file }: Face) {
    this.#file = file
    this.#loca = file.table('loca')
    this.#long = file.table('head').readInt16BE(50) === 1
  }

  get count(): number {
    return this.#order.length
  }

  add(glyph: number): number {
    const known = this.#place.get(glyph)
    if (known !== undefined) return known
    const place = this.#order.push(glyph) - 1
    this.#place.set(glyph, place)
    return place
  }

  outlines(): { glyf: Buffer; loca: Buffer } {
    const outlines: Buffer[] = []
    // The list grows while it is read: components are added at its end
    for (let at = 0; at < this.#order.length; at++) outlines.push(this.#outline(this.#order[at] ?? 0))
    const loca = Buffer.alloc((outlines.length + 1) * 4)
    let end = 0
    for (const [index, outline] of outlines.entries()) {
      end += outline.length
      loca.writeUInt32BE(end, (index + 1) * 4)
    }
    return { glyf: Buffer.concat(outlines), loca }
  }

  metrics(hmtx: Buffer, full: number): Buffer {
    return Buffer.concat(
      this.#order.map(glyph => {
        if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
        // Glyphs after the last full metric share its advance
        const bearing = full * 4 + (glyph - full) * 2
        return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
      }),
    )
  }

  #outline(glyph: number): Buffer {
    const at = (index: number) =>
      this.#long ? this.#loca.readUInt32BE(index * 4) : this.#loca.readUInt16BE(index * 2) * 2
    const outline = this.#file.slice('glyf', at(glyph), at(glyph + 1))
    if (outline.length > 0 && outline.readInt16BE(0) < 0) this.#renumber(outline)
    return outline.length % 4 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(4 - (outline.length % 4))])
  }

  /** Components of a composite glyph: flags, number, arguments, and a scale of none, one, two or four values. */
  #renumber(outline: Buffer): void {
    let at = 10
    let flags: number
    do {
      flags = outline.readUInt16BE(at)
      outline.writeUInt16BE(this.add(outline.readUInt16BE(at + 2)), at + 2)
      at += 4 + (flags & 0x0001 ? 4 : 2)
      if (flags & 0x0008) at += 2
      else if (flags & 0x0040) at += 4
      else if (flags & 0x0080) at += 8
    } while (flags & 0x0020)
  }
}

/** Format 12, and format 4 for programs that read only the basic plane. */
function cmapOf(mapped: readonly (readonly [code: number, glyph: number])[]): Buffer {
  const full = Buffer.alloc(16 + mapped.length * 12)
  full.writeUInt16BE(12, 0)
  full.writeUInt32BE(full.length, 4)
  full.writeUInt32BE(mapped.length, 12)
  for (const [index, [code, glyph]] of mapped.entries()) {
    full.writeUInt32BE(code, 16 + index * 12)
    full.writeUInt32BE(code, 20 + index * 12)
    full.writeUInt32BE(glyph, 24 + index * 12)
  }
  const basic = basicPlane(mapped.filter(([code]) => code < 0xffff))
  const header = Buffer.alloc(20)
  header.writeUInt16BE(2, 2)
  header.writeUInt16BE(3, 4)
  header.writeUInt16BE(1, 6)
  header.writeUInt32BE(20, 8)
  header.writeUInt16BE(3, 12)
  header.writeUInt16BE(10, 14)
  header.writeUInt32BE(20 + basic.length, 16)
  return Buffer.concat([header, basic, full])
}

function basicPlane(mapped: readonly (readonly [code: number, glyph: number])[]): Buffer {
  const segments = [...mapped, [0xffff, 0] as const]
  const count = segments.length
  const power = 2 ** Math.floor(Math.log2(count))
  const map = Buffer.alloc(16 + count * 8)
  const head = [4, map.length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2]
  for (const [index, value] of head.entries()) map.writeUInt16BE(value, index * 2)
  for (const [index, [code, glyph]] of segments.entries()) {
    map.writeUInt16BE(code, 14 + index * 2)
    map.writeUInt16BE(code, 16 + count * 2 + index * 2)
    map.writeUInt16BE((glyph - code) & 0xffff, 16 + count * 4 + index * 2)
  }
  return map
}

function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables).filter(([, bytes]) => bytes.length > 0)
  const count = entries.length
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + count * 16)
  head.writeUInt32BE(0x00010000, 0)
  for (const [index, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    head.writeUInt16BE(value, 4 + index * 2)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, [tag, bytes]] of entries.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    const at = 12 + index * 16
    head.write(tag.padEnd(4), at, 'latin1')
    head.writeUInt32BE(checksum(padded), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(bytes.length, at + 12)
    parts.push(padded)
    offset += padded.length
  }
  const font = Buffer.concat(parts)
  const headTable = entries.findIndex(([tag]) => tag === 'head')
  const place = font.readUInt32BE(12 + headTable * 16 + 8)
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, place + 8)
  return font
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
