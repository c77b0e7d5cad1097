/**
 * The inside of a backup, gzip'd: frames of one letter, four bytes of length (big-endian) and so many bytes. `H` head, `T` a
 * table begins, `R` one of its rows, `F` a file begins, `B` some of its bytes, `K` the signing key, `E` the manifest, last.
 */
export type FrameKind = 'H' | 'T' | 'R' | 'F' | 'B' | 'K' | 'E'

export interface Frame {
  readonly kind: FrameKind
  readonly bytes: Buffer
}

const kinds = new Set('HTRFBKE')
const mostBytes = 1 << 30

export function frame(kind: FrameKind, payload: string | Uint8Array): Buffer {
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload
  const head = Buffer.alloc(5)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** Throws an Error where the stream ends within a frame or is none of ours. */
export async function* framesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of stream) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    let at = 0
    while (held.length - at >= 5) {
      const kind = held.toString('latin1', at, at + 1)
      const length = held.readUInt32BE(at + 1)
      if (!kinds.has(kind) || length > mostBytes) throw new Error('this is not a backup, or it is damaged')
      if (held.length - at < 5 + length) break
      yield { kind: kind as FrameKind, bytes: held.subarray(at + 5, at + 5 + length) }
      at += 5 + length
    }
    held = held.subarray(at)
  }
  if (held.length > 0) throw new Error('the backup ends in the middle: it was cut short')
}
