import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { DurableFiles, syncPath, syncTree } from './durable-files.ts'
import { type Reply, readReply } from './reply.ts'
import { simpleQuery } from './wire.ts'

/** PostgreSQL itself, in this thread. One session; a call runs to its end before it returns. */
export interface Engine {
  /** Runs frontend messages; `awaitsReady` says that they end in Query or Sync, so ReadyForQuery must come back. */
  run(messages: Buffer, awaitsReady: boolean): Reply
  /** Runs SQL of the gateway's own; throws on an SQL error. Returns the rows as text. */
  sql(text: string): (string | null)[][]
  /** fsync calls so far. */
  syncs(): number
  close(): Promise<void>
}

/** The engine stopped answering (it ran out of memory, or met a fatal error): the thread must be started anew. */
export class EngineLost extends Error {}

const extensions = { pg_trgm, pgcrypto }

const initParams = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  // 4 MB segments instead of 16: a new office takes 27 MB of disk instead of 39.
  '--wal-segsize=4',
]

const startParams = [
  ...PGlite.defaultStartParams.filter(param => param !== '-F'),
  ...Object.entries({
    fsync: 'on',
    wal_sync_method: 'fsync', // fdatasync, the default, does nothing under emscripten
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** Opens the cluster in `folder`, making it first when there is none; one that a killed process left half made is made again. */
export async function openEngine(folder: string): Promise<Engine> {
  const unfinished = `${folder}.unfinished`
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true })
  if (existsSync(folder)) return start(folder)
  closeSync(openSync(unfinished, 'w'))
  await syncPath(unfinished)
  await syncPath(dirname(folder))
  const engine = await start(folder)
  await syncTree(folder)
  rmSync(unfinished)
  await syncPath(dirname(folder))
  return engine
}

async function start(folder: string): Promise<Engine> {
  const files = new DurableFiles(folder)
  const pglite = new PGlite({ fs: files, extensions, startParams, initDbStartParams: initParams })
  await pglite.waitReady
  return engineOver(pglite, files)
}

function engineOver(pglite: PGlite, files: DurableFiles): Engine {
  const run = (messages: Buffer, awaitsReady: boolean): Reply => {
    const chunks: Buffer[] = []
    // The stream form: the plain one also parses every reply and keeps the parsed rows for ever. It runs the messages before it
    // returns its promise, which then only wraps up. Chunks are views of the engine's memory and must be copied.
    const done = pglite.execProtocolRawStream(messages, {
      syncToFs: false,
      onRawData: bytes => chunks.push(Buffer.from(bytes)),
    })
    done.catch(() => {}) // the missing ReadyForQuery below is the report
    const reply = readReply(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    if (awaitsReady && !reply.status) throw new EngineLost('the embedded database stopped answering')
    return reply
  }
  const sql = (text: string) => {
    const reply = run(simpleQuery(text), true)
    if (reply.error) throw new Error(`${reply.error} (in: ${text})`)
    return reply.rows()
  }
  return { run, sql, syncs: () => files.syncs, close: () => pglite.close() }
}
