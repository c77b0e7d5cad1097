import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '#kernel/refusal.ts'
import type { FileType } from '../accepted-types.ts'
import { readFileText } from './read-file.ts'

/** What the thread is started with; it reads one file, answers once and ends. */
export interface ReadingOrder {
  readonly content: string | Uint8Array
  readonly type: FileType
}

const { content, type } = workerData as ReadingOrder
const bytes = typeof content === 'string' ? await readFile(content) : Buffer.from(content)
try {
  parentPort?.postMessage({ parts: await readFileText(bytes, type) })
} catch (error) {
  if (!isRefusal(error)) throw error
  parentPort?.postMessage({ refusal: error.toJSON() })
}
