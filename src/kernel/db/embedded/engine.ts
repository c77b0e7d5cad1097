import { existsSync, renameSync, rmSync } from 'node:fs'
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

/** Opens the cluster in `folder`, making it first when there is none; a cluster half made by a killed process is made again. */
export async function openEngine(folder: string): Promise<Engine> {
  if (!existsSync(folder)) await createCluster(folder)
  const { pglite, files } = await start(folder)
  return engineOver(pglite, files)
}

/** Under another name first, so that a cluster is either whole and on disk or not there. */
async function createCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const { pglite } = await start(unfinished)
  await pglite.close()
  syncTree(unfinished)
  renameSync(unfinished, folder)
  syncPath(`${folder}/..`)
}

async function start(folder: string) {
  const files = new DurableFiles(folder)
  const pglite = new PGlite({ fs: files, extensions, startParams, initDbStartParams: initParams })
  await pglite.waitReady
  return { pglite, files }
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
