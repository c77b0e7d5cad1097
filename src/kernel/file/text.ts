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
/** Kept between files, for it takes a fifth of a second to start; ended after any failure. */
let thread: Worker | undefined

async function readInThread(order: ReadingOrder, limits: ReadingLimits): Promise<{ parts: TextPart[] }> {
  const usual = limits === usualLimits
  const worker = (usual && thread) || startThread(limits)
  if (usual) thread = undefined
  worker.ref()
  const answer = await answerOf(worker, order, limits.time).catch(async error => {
    await worker.terminate()
    throw error
  })
  if (usual) {
    worker.unref()
    thread = worker
  } else await worker.terminate()
  if ('parts' in answer) return answer
  const { code, status, text, details } = answer.refusal
  throw new Refusal(code, status, text, details)
}

async function answerOf(worker: Worker, order: ReadingOrder, time: number): Promise<ReadingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const onError = (error: Error) => {
    const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    reject(outOfMemory ? tooMuchToRead({ zh: '占用内存过多', en: 'too much memory' }) : error)
  }
  const onExit = () => reject(new Error('The reading thread ended without an answer'))
  const timer = setTimeout(() => {
    reject(tooMuchToRead({ zh: `${time / 1_000} 秒内未能读完`, en: `not read within ${time / 1_000} seconds` }))
  }, time)
  worker.once('message', resolve).once('error', onError).once('exit', onExit)
  worker.postMessage(order)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', onError).off('exit', onExit)
  }
}

function startThread(limits: ReadingLimits): Worker {
  const worker = new Worker(new URL('./reading/reading-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  })
  // What a file set going may still fail after its answer; the server goes on and the next file gets a new thread
  worker.on('error', error => {
    if (thread === worker) process.emitWarning(error)
  })
  worker.on('exit', () => {
    if (thread === worker) thread = undefined
  })
  return worker
}
