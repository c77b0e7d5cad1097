import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { isRefusal } from '#kernel/refusal.ts'
import type { FileType } from '../accepted-types.ts'
import { readFileText } from './read-file.ts'

/** One file to read: its path, or its bytes. */
export interface ReadingOrder {
  readonly content: string | Uint8Array
  readonly type: FileType
}

parentPort?.on('message', async ({ content, type }: ReadingOrder) => {
  try {
    const bytes = typeof content === 'string' ? await readFile(content) : Buffer.from(content)
    parentPort?.postMessage({ parts: await readFileText(bytes, type) })
  } catch (error) {
    // A bug ends the thread, and is told to whoever waits
    if (!isRefusal(error)) throw error
    parentPort?.postMessage({ refusal: error.toJSON() })
  }
})
