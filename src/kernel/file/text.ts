import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import type { FileType } from './accepted-types.ts'
import { tooMuchToRead } from './file-refusals.ts'
import type { ReadingOrder } from './reading/reading-thread.ts'
import type { TextPart } from './reading/text-part.ts'

export interface ReadingLimits {
  /** Milliseconds. */
  readonly time: number
  /** Of the thread's own heap, in MB. */
  readonly memory: number
}

const usualLimits: ReadingLimits = { time: 30_000, memory: 512 }

type ReadingAnswer = { parts: TextPart[] } | { refusal: ReturnType<Refusal['toJSON']> }

/**
 * The text of a file (its bytes or its path) with where each piece stands, read in a thread of its own: a file made to
 * loop or to fill the memory ends its thread, not the server. One file at a time; the others wait their turn, so that
 * hostile files cannot take the machine together. Throws a refusal for what cannot be read.
 */
export function extractText(
  content: string | Uint8Array,
  type: FileType,
  limits = usualLimits,
): Promise<{ parts: TextPart[] }> {
  const reading = lastReading.then(() => readInThread({ content, type }, limits))
  lastReading = reading.then(
    () => undefined,
    () => undefined,
  )
  return reading
}

let lastReading: Promise<void> = Promise.resolve()

function readInThread(order: ReadingOrder, limits: ReadingLimits): Promise<{ parts: TextPart[] }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ parts: TextPart[] }>()
  const worker = new Worker(new URL('./reading/reading-thread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  })
  const timer = setTimeout(() => {
    const seconds = limits.time / 1_000
    reject(tooMuchToRead({ zh: `${seconds} 秒内未能读完`, en: `not read within ${seconds} seconds` }))
  }, limits.time)
  worker.once('message', (answer: ReadingAnswer) => {
    if ('parts' in answer) resolve(answer)
    else reject(new Refusal(answer.refusal.code, answer.refusal.status, answer.refusal.text, answer.refusal.details))
  })
  worker.once('error', error => {
    const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    reject(outOfMemory ? tooMuchToRead({ zh: '占用内存过多', en: 'too much memory' }) : error)
  })
  worker.once('exit', () => reject(new Error('The reading thread ended without an answer')))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}
