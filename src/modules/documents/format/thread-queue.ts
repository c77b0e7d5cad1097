import { parentPort, Worker } from 'node:worker_threads'
import { isRefusal, Refusal } from '#kernel/refusal.ts'

/** What a thread posts back for each order: what was asked for, or the refusal it met. A bug ends it instead. */
type Posted<Answer> = { readonly answer: Answer } | { readonly refusal: ReturnType<Refusal['toJSON']> }

export interface ThreadLimits {
  /** Milliseconds for one order. */
  readonly time: number
  /** Of the thread's own heap, in MB. */
  readonly memory: number
  /** Orders that wait or are being filled; one more is refused. */
  readonly orders: number
}

interface Refusals {
  busy(): Refusal
  /** It took longer than `time`, or more than `memory`. */
  tooMuch(): Refusal
}

/**
 * A thread that fills one order after the other, so that work for the processor does not hold up the server. It is started
 * when first asked, and again after it ended: by a bug, by too much memory, by an order that took too long.
 */
export class ThreadQueue<Order, Answer> {
  readonly #thread: URL
  readonly #limits: ThreadLimits
  readonly #refusals: Refusals
  /** Kept between orders, for it takes a third of a second to start; ended after any failure. */
  #idle: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()
  #orders = 0

  constructor(thread: URL, limits: ThreadLimits, refusals: Refusals) {
    this.#thread = thread
    this.#limits = limits
    this.#refusals = refusals
  }

  /** Throws a refusal: that of the thread, or that there are too many orders, or that this one asks too much. */
  async ask(order: Order): Promise<Answer> {
    if (this.#orders >= this.#limits.orders) throw this.#refusals.busy()
    this.#orders++
    const filled = this.#last.then(() => this.#fill(order))
    this.#last = filled.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await filled
    } finally {
      this.#orders--
    }
  }

  async #fill(order: Order): Promise<Answer> {
    const worker = this.#idle ?? this.#start()
    this.#idle = undefined
    worker.ref()
    const posted = await this.#postedBy(worker, order).catch(error => {
      worker.unref()
      // Not waited for: a thread ends only when what it has called outside JavaScript returns
      void worker.terminate()
      throw error
    })
    worker.unref()
    this.#idle = worker
    return answerIn(posted)
  }

  async #postedBy(worker: Worker, order: Order): Promise<Posted<Answer>> {
    const { promise, resolve, reject } = Promise.withResolvers<Posted<Answer>>()
    const onError = (error: Error) => reject(isOutOfMemory(error) ? this.#refusals.tooMuch() : error)
    const onExit = () => reject(new Error('The thread ended without an answer'))
    const timer = setTimeout(() => reject(this.#refusals.tooMuch()), this.#limits.time)
    worker.once('message', resolve).once('error', onError).once('exit', onExit)
    worker.postMessage(order)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      worker.off('message', resolve).off('error', onError).off('exit', onExit)
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#thread, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory } })
    // What an order set going may still fail after its answer; the server goes on and the next order gets a new thread
    worker.on('error', error => {
      if (this.#idle === worker) process.emitWarning(error)
    })
    worker.on('exit', () => {
      if (this.#idle === worker) this.#idle = undefined
    })
    return worker
  }
}

function answerIn<Answer>(posted: Posted<Answer>): Answer {
  if ('answer' in posted) return posted.answer
  const { code, status, text, details } = posted.refusal
  throw new Refusal(code, status, text, details)
}

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** What the thread itself does: each order in turn, with its answer or refusal posted back. */
export function fillOrders<Order, Answer>(fill: (order: Order) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async (order: Order) => {
    try {
      parentPort?.postMessage({ answer: await fill(order) } satisfies Posted<Answer>)
    } catch (error) {
      // A bug ends the thread, and is told to whoever waits
      if (!isRefusal(error)) throw error
      parentPort?.postMessage({ refusal: error.toJSON() } satisfies Posted<Answer>)
    }
  })
}
