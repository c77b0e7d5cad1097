import { type ByteSource, sourceOfBytes } from './byte-source.ts'
import { unsafe } from './file-refusals.ts'
import { looksLikeZip, readZipDirectory, unpack, type ZipEntry } from './zip.ts'

/** How far an archive may unpack, all nested archives counted together. */
export const zipLimits = {
  totalBytes: 200_000_000,
  /** Unpacked to packed, for entries above `ratioFromBytes`: ordinary office XML reaches 20–40. */
  ratio: 100,
  ratioFromBytes: 10_000_000,
  /** 1 is the file itself; a workbook in a letter in an archive is 3. */
  depth: 3,
} as const

export type ZipLimits = { readonly [key in keyof typeof zipLimits]: number }

/**
 * Unpacks everything once, counting and keeping nothing but nested archives, and throws `file-unsafe` at the first limit.
 * Sizes in the directory are not believed: they are written by whoever made the file.
 */
export async function refuseUnsafeZip(source: ByteSource, limits: ZipLimits = zipLimits): Promise<void> {
  await inspect(source, limits, { left: limits.totalBytes }, 1)
}

async function inspect(source: ByteSource, limits: ZipLimits, budget: { left: number }, depth: number): Promise<void> {
  if (depth > limits.depth) {
    throw unsafe({ zh: `压缩包嵌套超过 ${limits.depth} 层`, en: `archives nested more than ${limits.depth} deep` })
  }
  for (const entry of await readZipDirectory(source)) {
    const nested = await inspectEntry(source, entry, limits, budget)
    if (nested) await inspect(sourceOfBytes(nested), limits, budget, depth + 1)
  }
}

/** The bytes of the entry if it is itself an archive. */
async function inspectEntry(
  source: ByteSource,
  entry: ZipEntry,
  limits: ZipLimits,
  budget: { left: number },
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of unpack(source, entry)) {
    length += chunk.length
    budget.left -= chunk.length
    if (budget.left < 0) {
      const megabytes = limits.totalBytes / 1_000_000
      throw unsafe({ zh: `解压后超过 ${megabytes} MB`, en: `it unpacks to more than ${megabytes} MB` })
    }
    if (length > limits.ratioFromBytes && length > entry.compressedSize * limits.ratio) {
      throw unsafe({ zh: '压缩比异常，疑似压缩炸弹', en: 'it unpacks to far more than it should (a zip bomb)' })
    }
    if (chunks.length > 0 || (length === chunk.length && looksLikeZip(chunk))) chunks.push(chunk)
  }
  return chunks.length > 0 ? Buffer.concat(chunks) : undefined
}
