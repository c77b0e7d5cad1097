/**
 * Near-duplicates of Chinese text: Jaccard similarity of character bigrams, and MinHash signatures cut into bands so that
 * candidates are found by an indexed look-up instead of by comparing everything with everything (Broder 1997; Leskovec,
 * Rajaraman, Ullman, Mining of Massive Datasets, ch. 3).
 */

const hashes = 64
const bands = 16
const rows = hashes / bands

/** The set of character bigrams, without blanks, punctuation and width or case differences; hashed to 32 bits. */
function shinglesOf(text: string): Set<number> {
  const plain = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  const shingles = new Set<number>()
  for (let i = 0; i < Math.max(1, plain.length - 1); i++) {
    const first = plain[i]?.codePointAt(0) ?? 0
    const second = plain[i + 1]?.codePointAt(0) ?? 0
    if (first) shingles.add(mix(Math.imul(first, 0x1_0001) ^ Math.imul(second, 0x9e37_79b1)))
  }
  return shingles
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Fixed for ever: stored band keys are compared with new ones. */
const seeds = Uint32Array.from({ length: hashes }, (_, i) => mix(Math.imul(i + 1, 0x9e37_79b9)))

/** 64 minima, one for each hash function; all 2³²−1 for a text without letters or digits. */
export function signature(text: string): Uint32Array {
  const minima = new Uint32Array(hashes).fill(0xffff_ffff)
  for (const shingle of shinglesOf(text)) {
    for (let i = 0; i < hashes; i++) {
      const hash = mix(shingle ^ (seeds[i] ?? 0))
      if (hash < (minima[i] ?? 0)) minima[i] = hash
    }
  }
  return minima
}

/**
 * 16 signed 64-bit keys, for a `bigint[]` column under GIN (`keys && $1`) or one row a key. Texts that share a key are
 * candidates: a pair of similarity 0.8 shares one with probability 0.9998, of 0.5 with 0.64, of 0.2 with 0.03. A text with
 * nothing to compare has none.
 */
export function bandKeys(text: string): bigint[] {
  const minima = signature(text)
  if (minima.every(minimum => minimum === 0xffff_ffff)) return []
  return Array.from({ length: bands }, (_, band) => {
    let high = mix(band + 1)
    let low = mix(~band)
    for (let row = 0; row < rows; row++) {
      const minimum = minima[band * rows + row] ?? 0
      high = mix(high ^ minimum)
      low = mix(Math.imul(low, 31) + minimum)
    }
    return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low))
  })
}

/** Jaccard similarity of the bigrams of two texts, 0–1; exact. Two texts without letters or digits are not alike (0). */
export function similarity(one: string, other: string): number {
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  const shared = a.intersection(b).size
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** Similarity estimated from two signatures: standard error at most 0.0625. */
export function estimatedSimilarity(one: Uint32Array, other: Uint32Array): number {
  return one.filter((minimum, i) => minimum === other[i] && minimum !== 0xffff_ffff).length / hashes
}
