import { damaged } from './file-refusals.ts'

/** A stream of a compound file (MS-CFB): the container of Word, Excel, PowerPoint 97–2003, WPS and encrypted Office files. */
export interface CompoundStream {
  readonly name: string
  read(): Buffer
}

const endOfChain = 0xffff_fffe
const smallStream = 4_096
/** Not `Buffer.toString('utf16le')`: see compound-text.ts. */
const utf16 = new TextDecoder('utf-16le')

export function looksLikeCompoundFile(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 8)).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
}

/** Every stream and storage of the file (a storage reads as nothing). Throws `file-damaged`. */
export function readCompoundFile(file: Buffer): CompoundStream[] {
  if (file.length < 512 || !looksLikeCompoundFile(file)) throw damaged()
  const sectorSize = 1 << file.readUInt16LE(30)
  if (sectorSize !== 512 && sectorSize !== 4_096) throw damaged()
  const table = sectorTable(file, sectorSize)
  const follow = (start: number) => chain(start, table).map(sector => sectorAt(file, sector, sectorSize))
  const directory = Buffer.concat(follow(file.readUInt32LE(48)))
  const smallTable = words(Buffer.concat(follow(file.readUInt32LE(60))))
  const root = directory.length >= 128 ? directory.readUInt32LE(116) : endOfChain
  const small = Buffer.concat(follow(root))
  const streams: CompoundStream[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const type = directory[at + 66]
    if (type !== 1 && type !== 2) continue
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64))
    const name = utf16.decode(directory.subarray(at, at + Math.max(0, nameLength - 2)))
    const start = directory.readUInt32LE(at + 116)
    const size = type === 2 ? directory.readUInt32LE(at + 120) : 0
    streams.push({
      name,
      read: () => {
        if (size === 0) return Buffer.alloc(0)
        const pieces =
          size < smallStream
            ? chain(start, smallTable).map(sector => small.subarray(sector * 64, sector * 64 + 64))
            : follow(start)
        return Buffer.concat(pieces).subarray(0, size)
      },
    })
  }
  return streams
}

function sectorAt(file: Buffer, sector: number, size: number): Buffer {
  return file.subarray((sector + 1) * size, (sector + 2) * size)
}

function words(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4))
}

/** The table of which sector follows which: its first 109 sectors are named in the header, the others in a chain of their own. */
function sectorTable(file: Buffer, sectorSize: number): number[] {
  const places = words(file.subarray(76, 512))
  let next = file.readUInt32LE(68)
  for (let i = 0; next < endOfChain - 1; i++) {
    if (i * sectorSize > file.length) throw damaged()
    const more = words(sectorAt(file, next, sectorSize))
    places.push(...more.slice(0, -1))
    if (places.length * sectorSize > file.length + 109 * sectorSize) throw damaged()
    next = more.at(-1) ?? endOfChain
  }
  return places.filter(place => place < endOfChain - 1).flatMap(place => words(sectorAt(file, place, sectorSize)))
}

function chain(start: number, table: readonly number[]): number[] {
  const sectors: number[] = []
  for (let sector = start; sector < endOfChain - 1; sector = table[sector] ?? endOfChain) {
    if (sectors.length > table.length) throw damaged()
    sectors.push(sector)
  }
  return sectors
}
