import type { Sfnt } from './sfnt.ts'

export interface FaceNames {
  /** Every name of the family, in any language: 仿宋_GB2312, FangSong_GB2312. */
  readonly families: readonly string[]
  /** As the typesetter knows it: the first name that the file gives, without weight. */
  readonly family: string
  /** As a PDF calls it: NotoSerifSC-Bold. */
  readonly postScript: string
  /** 400 is regular, 700 bold (OS/2 `usWeightClass`). */
  readonly weight: number
}

const familyNames = new Set([1, 4, 16])
const weightWords = /[ _-]?(?:(?:Extra|Semi|Demi|Ultra)[ _-]?)?(?:Thin|Light|Regular|Normal|Medium|Bold|Black|Heavy)$/i

/** Undefined where the file gives its family no name. */
export function namesOf(face: Sfnt): FaceNames | undefined {
  const names = readNames(face.table('name'))
  const first = names.find(({ id }) => id === 1)?.value
  if (first === undefined) return undefined
  const os2 = face.table('OS/2')
  return {
    families: [...new Set(names.filter(({ id }) => familyNames.has(id)).map(({ value }) => value))],
    family: first.replace(weightWords, ''),
    postScript: names.find(({ id }) => id === 6)?.value ?? first.replaceAll(' ', ''),
    weight: os2.length >= 6 ? os2.readUInt16BE(4) : 400,
  }
}

function readNames(table: Buffer): { id: number; value: string }[] {
  if (table.length < 6) return []
  const count = table.readUInt16BE(2)
  const strings = table.readUInt16BE(4)
  const names: { id: number; value: string }[] = []
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + count * 12); at += 12) {
    const platform = table.readUInt16BE(at)
    const encoding = table.readUInt16BE(at + 2)
    const start = strings + table.readUInt16BE(at + 10)
    const value = decode(table.subarray(start, start + table.readUInt16BE(at + 8)), platform, encoding)?.trim()
    if (value) names.push({ id: table.readUInt16BE(at + 6), value })
  }
  return names
}

function decode(bytes: Buffer, platform: number, encoding: number): string | undefined {
  if (platform === 0 || (platform === 3 && [0, 1, 10].includes(encoding)))
    return new TextDecoder('utf-16be').decode(bytes)
  if (platform === 3 && encoding === 3) return new TextDecoder('gbk').decode(bytes)
  return platform === 1 && encoding === 0 ? bytes.toString('latin1') : undefined
}
