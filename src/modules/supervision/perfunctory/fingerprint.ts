/**
 * What a text says, as hashed triples of characters: without blanks and punctuation, every number as one 0, so that last month's report with
 * this month's figures is still last month's report. Order does not count: sentences that changed places are the same sentences.
 */
export interface Fingerprint {
  /** Sorted, each once. */
  readonly shingles: Uint32Array
  /** Every how many of them are kept: of long texts a quarter, by value, so that the same ones are kept everywhere. */
  readonly every: 1 | 4
}

const long = 240
const size = 3

/** To be stored beside the text: comparing one answer with 5,000 earlier ones is then a matter of milliseconds. */
export function fingerprintOf(text: string): Fingerprint {
  const all = shinglesOf(text)
  const every = all.size > long ? 4 : 1
  const kept = every === 1 ? [...all] : [...all].filter(shingle => shingle % 4 === 0)
  return { shingles: Uint32Array.from(kept).sort(), every }
}

/** All of them, for the comparison that counts. */
export function shinglesOf(text: string): Set<number> {
  const plain = plainOf(text)
  const shingles = new Set<number>()
  for (let at = 0; at + size <= plain.length; at++) shingles.add(hash(plain, at))
  return shingles
}

const counted = '年月日号时个项次家户人名处条件套台辆座所盏吨亩米公里元万亿%％'
const chineseNumber = new RegExp(`[一二三四五六七八九十百千万两]+(?=[${counted}])`, 'gu')

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(chineseNumber, '0')
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** FNV-1a over three UTF-16 units, then mixed so that any few bits of it are as good as any others. */
function hash(text: string, at: number): number {
  let h = 0x811c_9dc5
  for (let i = 0; i < size; i++) h = Math.imul(h ^ text.charCodeAt(at + i), 0x0100_0193)
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  return (h ^ (h >>> 13)) >>> 0
}
