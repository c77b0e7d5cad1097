import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import type { Database } from '#kernel/db/open.ts'
import type { FileStore } from '#kernel/file/store.ts'
import { refusal } from '#kernel/refusal.ts'
import { exactText, migrationsOf, type Table, tablesOf } from './catalogue.ts'
import { type Frame, framesIn } from './frames.ts'
import { rowLoader } from './load-rows.ts'
import { loadUnguarded } from './load-unguarded.ts'
import { format, formatVersion, type Head, type Manifest } from './manifest.ts'

/**
 * Brings a backup back into a database that is up to date and empty, all or nothing; every row and file is checked against its
 * hash. Throws the Refusal `office-not-empty`, `backup-other-version` or `backup-damaged`.
 */
export async function readBackup(db: Database, files: FileStore, dataDir: string, path: string): Promise<Manifest> {
  const client = await db.pool.connect()
  try {
    await client.query(`begin; ${exactText}`)
    await refuseFull(client)
    const tables = await tablesOf(client)
    const stream = createReadStream(path)
    const unpacked = stream.pipe(createGunzip())
    stream.on('error', error => unpacked.destroy(error))
    const frames = framesIn(unpacked)
    await refuseOther(client, await frames.next())
    const { manifest, key } = await loadUnguarded(client, tables, () => load(client, files, tables, frames))
    for (const { name, value, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
    // What was running when the backup was made runs nowhere now.
    await client.query(
      `update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null`,
    )
    await client.query(
      `update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`,
    )
    const undo = await putKey(dataDir, key)
    await client.query('commit').catch(async error => {
      await undo()
      throw error
    })
    return manifest
  } catch (error) {
    throw isGzipFault(error) ? damaged((error as Error).message) : error
  } finally {
    // Closing the connection rolls back what was not committed.
    client.release(true)
  }
}

const damaged = (what: string) =>
  refusal('backup-damaged', 422, {
    zh: `备份文件不完整或已损坏，未恢复任何内容：${what}`,
    en: `The backup is damaged or not whole; nothing was restored: ${what}`,
  })

function isGzipFault(error: unknown): boolean {
  const { code = '', message } = error as NodeJS.ErrnoException
  return code.startsWith('Z_') || (/backup/.test(message) && !('status' in (error as object)))
}

async function refuseFull(client: PoolClient): Promise<void> {
  const { rows } = await client.query(
    'select exists (select from kernel.office) or exists (select from kernel.person) or exists (select from kernel.matter) as full',
  )
  if (!rows[0].full) return
  throw refusal('office-not-empty', 409, {
    zh: '这里已有一个机关的数据，不能恢复到其中：请用空的数据库和空的数据目录（DATABASE_URL、HUIYIN_DATA）。',
    en: 'There is an office here already: restore into an empty database and data folder (DATABASE_URL, HUIYIN_DATA).',
  })
}

async function refuseOther(client: PoolClient, first: IteratorResult<Frame>): Promise<void> {
  const head = first.done || first.value.kind !== 'H' ? undefined : (JSON.parse(first.value.bytes.toString()) as Head)
  if (head?.format !== format) throw damaged('not a backup of Huiyin')
  const here = await migrationsOf(client)
  if (head.version === formatVersion && isDeepStrictEqual(head.migrations, here)) return
  const differing = [...head.migrations, ...here].filter(one => !here.includes(one) || !head.migrations.includes(one))
  const names = [...new Set(differing.map(one => one.split(' ')[0]))].join(', ')
  throw refusal('backup-other-version', 409, {
    zh: `备份来自另一版本（不同的迁移：${names}）。请用做备份的那个版本恢复，再升级。`,
    en: `The backup is of another version (migrations that differ: ${names}). Restore with the version that made it, then upgrade.`,
  })
}

async function load(client: PoolClient, files: FileStore, tables: readonly Table[], frames: AsyncGenerator<Frame>) {
  const loaded: Manifest['tables'][number][] = []
  let loader: ReturnType<typeof rowLoader> | undefined
  let key: Buffer | undefined
  let manifest: Manifest | undefined
  let fileCount = 0
  const endTable = async () => {
    if (loader) loaded.push(await loader.end())
    loader = undefined
  }
  let next = await frames.next()
  while (!next.done) {
    const { kind, bytes } = next.value
    if (kind === 'F') {
      await endTable()
      next = await keepFile(files, bytes.toString(), frames)
      fileCount++
      continue
    }
    if (kind === 'T') {
      await endTable()
      const table = JSON.parse(bytes.toString()) as Table
      if (!tables.some(one => isDeepStrictEqual(one, table))) throw damaged(table.name)
      loader = rowLoader(client, table)
    } else if (kind === 'R' && loader) await loader.row(bytes.toString())
    else if (kind === 'K') key = Buffer.from(bytes)
    else if (kind === 'E') manifest = JSON.parse(bytes.toString()) as Manifest
    else throw damaged(`frame ${kind}`)
    next = await frames.next()
  }
  await endTable()
  if (!manifest || !key) throw damaged('it ends before its manifest')
  if (!isDeepStrictEqual(loaded, manifest.tables) || fileCount !== manifest.files)
    throw damaged('rows or files are not those of its manifest')
  if (createHash('sha256').update(key).digest('hex') !== manifest.key) throw damaged('the signing key')
  return { manifest, key }
}

/** Keeps one file and gives the frame after it. */
async function keepFile(files: FileStore, sha256: string, frames: AsyncGenerator<Frame>) {
  let next = await frames.next()
  async function* bytes(): AsyncGenerator<Uint8Array> {
    while (!next.done && next.value.kind === 'B') {
      yield next.value.bytes
      next = await frames.next()
    }
  }
  const staged = await files.receive(bytes(), { name: sha256, maxBytes: Number.MAX_SAFE_INTEGER })
  if (staged.sha256 !== sha256) {
    await files.discard(staged)
    throw damaged(`file ${sha256}`)
  }
  await files.keep(staged)
  return next
}

/** Puts the office's key in place; one that an empty office had made for itself is set aside. Gives the way back. */
async function putKey(dataDir: string, key: Buffer): Promise<() => Promise<void>> {
  const path = join(dataDir, 'ledger-key.pem')
  const aside = `${path}.before-restore`
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const had = await rename(path, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
  await writeFile(path, key, { flag: 'wx', mode: 0o600, flush: true })
  await chmod(path, 0o600)
  return async () => {
    await rm(path)
    if (had) await rename(aside, path)
  }
}
