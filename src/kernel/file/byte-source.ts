import { type FileHandle, open } from 'node:fs/promises'

/** Bytes that can be read from any place, in memory or on disk. */
export interface ByteSource {
  readonly size: number
  /** As many as there are, at most `length`. */
  read(at: number, length: number): Promise<Buffer>
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: buffer.length, read: async (at, length) => buffer.subarray(at, at + length) }
}

/** Opens the file for the time of `use`. */
export async function withSourceOfFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r')
  try {
    return await use(await sourceOfHandle(handle))
  } finally {
    await handle.close()
  }
}

async function sourceOfHandle(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat()
  return {
    size,
    read: async (at, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - at)))
      let filled = 0
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, at + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
  }
}
