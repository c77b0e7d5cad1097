import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { ClientConfig } from 'pg'
import { type Lock, takeLock } from './lock.ts'
import { type Place, placeDatabase } from './place.ts'

/** The embedded database, owned by this process or joined in the one that owns it. */
export interface Embedded {
  connection: ClientConfig
  /** Whether the engine runs in this process. */
  owned: boolean
  close(): Promise<void>
}

/** A first start takes seconds, a start after a crash replays its log. */
const longestStartMs = 60_000

/**
 * Opens the database in `dataDir`. Two processes on one cluster would corrupt it without a word, so the first takes a lock and every
 * later one speaks to the first through its socket. When an owner dies, however it dies, the next to open takes over.
 */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  const place = placeDatabase(dataDir)
  const connection = { host: place.host, port: place.port, user: 'postgres', database: 'postgres' }
  for (const deadline = Date.now() + longestStartMs; Date.now() < deadline; await pause(50)) {
    const lock = takeLock(place.lock)
    if (lock) return { connection, owned: true, close: await own(place, lock) }
    if (await answers(place.socket)) return { connection, owned: false, close: async () => {} }
  }
  throw new Error(`another process holds ${place.lock} but does not answer on ${place.socket}`)
}

function answers(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const trial = connect(socket)
    trial.once('connect', () => resolve(true))
    trial.once('error', () => resolve(false))
    trial.once('close', () => resolve(false))
    trial.once('connect', () => trial.destroy())
  })
}

/** Keeps a thread running over the cluster; returns the way to close it. */
async function own(place: Place, lock: Lock): Promise<() => Promise<void>> {
  let closing = false
  let thread: Worker
  const losses: number[] = []
  const run = async () => {
    thread = await startThread(place)
    thread.on('error', error => {
      if (closing) return
      // The log is on disk, so a new engine carries on where the lost one stopped. One that is lost again and again is broken.
      losses.push(Date.now())
      if (losses.length > 3 && Date.now() - (losses.at(-4) as number) < 60_000) throw error
      process.emitWarning(`embedded database restarted: ${error.message}`)
      void run() // a failure to start ends the process
    })
  }
  try {
    await run()
  } catch (error) {
    lock.release()
    throw error
  }
  return async () => {
    closing = true
    thread.ref()
    thread.postMessage('close')
    await once(thread, 'exit')
    lock.release()
  }
}

async function startThread(place: Place): Promise<Worker> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: place })
  await once(thread, 'message') // rejects on 'error'
  // A program that forgets to close must still be able to end; what it committed is on disk.
  thread.unref()
  return thread
}
