import { closeSync, openSync, readSync } from 'node:fs'

/** A face in a TrueType or OpenType file, or one of those in a collection (.ttc). */
export interface Sfnt {
  readonly path: string
  /** Its place in a collection. */
  readonly index: number
  /** PostScript outlines (CFF): glyphs are not in a `glyf` table. */
  readonly cff: boolean
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>
  /** The bytes of a table; empty where the face has none. */
  table(tag: string): Buffer
  /** A part of a table, which may be 14 MB long. */
  slice(tag: string, from: number, to: number): Buffer
}

/** The faces of a font file. Only the directory is read; a file that is no font gives none. */
export function openFaces(path: string): Sfnt[] {
  const head = readAt(path, 0, 12)
  if (head.length < 12) return []
  if (head.toString('latin1', 0, 4) !== 'ttcf') return openFace(path, 0, 0)
  const count = Math.min(head.readUInt32BE(8), 64)
  const offsets = readAt(path, 12, count * 4)
  return Array.from({ length: Math.floor(offsets.length / 4) }, (_, index) =>
    openFace(path, offsets.readUInt32BE(index * 4), index),
  ).flat()
}

function openFace(path: string, start: number, index: number): Sfnt[] {
  const head = readAt(path, start, 12)
  if (head.length < 12) return []
  const version = head.toString('latin1', 0, 4)
  if (!['\0\u0001\0\0', 'true', 'OTTO'].includes(version)) return []
  const count = head.readUInt16BE(4)
  const directory = readAt(path, start + 12, count * 16)
  if (directory.length < count * 16) return []
  const tables = new Map<string, { offset: number; length: number }>()
  for (let at = 0; at < directory.length; at += 16)
    tables.set(directory.toString('latin1', at, at + 4), {
      offset: directory.readUInt32BE(at + 8),
      length: directory.readUInt32BE(at + 12),
    })
  const table = (tag: string) => {
    const place = tables.get(tag)
    return place ? readAt(path, place.offset, place.length) : Buffer.alloc(0)
  }
  const slice = (tag: string, from: number, to: number) => {
    const place = tables.get(tag)
    return place ? readAt(path, place.offset + from, Math.min(to, place.length) - from) : Buffer.alloc(0)
  }
  return [{ path, index, cff: version === 'OTTO', tables, table, slice }]
}

function readAt(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset))
  } finally {
    closeSync(file)
  }
}
