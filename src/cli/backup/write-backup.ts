import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import type { Kernel } from '#kernel/kernel.ts'
import { exactText, migrationsOf, sequencesOf, type Table, tablesOf } from './catalogue.ts'
import { frame } from './frames.ts'
import { format, formatVersion, type Head, type Manifest } from './manifest.ts'

type Written = Pick<Manifest, 'tables' | 'files' | 'bytes' | 'missing'>

const rowsAtOnce = 1000

/**
 * Writes the whole office to one file (mode 0600, for the signing key is in it): a snapshot of every table, the files that it
 * names, the key. The file has its name only once it is complete and synced. Throws where a file of that name is there.
 * While it runs others can work on PostgreSQL; the embedded database serves one at a time and lets them wait.
 */
export async function writeBackup(
  kernel: Pick<Kernel, 'db' | 'files'>,
  dataDir: string,
  path: string,
  now: Date,
): Promise<Manifest> {
  const part = `${path}.part`
  const placeholder = await open(path, 'wx', 0o600)
  await placeholder.close()
  const client = await kernel.db.pool.connect()
  const said: { manifest?: Manifest } = {}
  try {
    await client.query(`begin isolation level repeatable read read only; ${exactText}`)
    await rm(part, { force: true })
    const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(frames(client, kernel, dataDir, now, said)), createGzip({ level: 4 }), out)
    if (!out.closed) await once(out, 'close')
    await rename(part, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    await rm(path, { force: true })
    throw error
  } finally {
    // Ended rather than rolled back: after a failure the connection's state is not known.
    client.release(true)
  }
  if (!said.manifest) throw new Error('the backup ended without its manifest')
  return said.manifest
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function* frames(
  client: PoolClient,
  { files }: Pick<Kernel, 'files'>,
  dataDir: string,
  now: Date,
  said: { manifest?: Manifest },
): AsyncGenerator<Buffer> {
  const head: Head = {
    format,
    version: formatVersion,
    madeAt: now.toISOString(),
    migrations: await migrationsOf(client),
  }
  yield frame('H', JSON.stringify(head))
  const tables: Written['tables'][number][] = []
  for (const table of await tablesOf(client)) {
    yield frame('T', JSON.stringify(table))
    const hash = createHash('sha256')
    let rows = 0
    for await (const row of rowsOf(client, table)) {
      hash.update(row).update('\n')
      rows++
      yield frame('R', row)
    }
    tables.push({ name: table.name, rows, sha256: hash.digest('hex') })
  }
  const { rows: named } = await client.query('select sha256 from kernel.file order by sha256')
  const missing: string[] = []
  let bytes = 0
  for (const { sha256 } of named) {
    if (!(await files.verify(sha256))) {
      missing.push(sha256)
      continue
    }
    yield frame('F', sha256)
    for await (const chunk of files.open(sha256)) {
      bytes += chunk.length
      yield frame('B', chunk)
    }
  }
  const key = await readFile(join(dataDir, 'ledger-key.pem'))
  yield frame('K', key)
  said.manifest = {
    tables,
    sequences: await sequencesOf(client),
    files: named.length - missing.length,
    bytes,
    missing,
    key: createHash('sha256').update(key).digest('hex'),
  }
  yield frame('E', JSON.stringify(said.manifest))
}

/** The rows as PostgreSQL writes a whole row as text, which it reads back to exactly the same values. */
async function* rowsOf(client: PoolClient, { name, columns }: Table): AsyncGenerator<string> {
  const cells = columns.map(column => `t."${column.replaceAll('"', '""')}"`).join(', ')
  await client.query(`declare backup_rows no scroll cursor for select row(${cells})::text as row from ${name} t`)
  for (;;) {
    const { rows } = await client.query(`fetch ${rowsAtOnce} from backup_rows`)
    for (const { row } of rows) yield row
    if (rows.length < rowsAtOnce) break
  }
  await client.query('close backup_rows')
}
