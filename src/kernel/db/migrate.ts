import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type { PoolClient } from 'pg'
import type { Database } from './open.ts'
import { ensureRole } from './role.ts'

/** The migrations of the kernel or of one module: `NNNN-name.sql`, or `NNNN-name!.sql` when older programs cannot live with it. */
export interface MigrationSet {
  name: string
  folder: string
}

interface Migration {
  set: string
  name: string
  sql: string
  checksum: string
  breaking: boolean
}

interface Applied {
  set: string
  name: string
  checksum: string
  breaking: boolean
}

/**
 * Brings the database up to this program: the role huiyin_app, the job queue's own tables, then each set in order, forward only, each file in
 * one transaction. Any number of processes may do it at once. Throws when an applied file was altered, or when a newer program has
 * applied one that this program cannot live with.
 */
export async function migrate(db: Database, sets: readonly MigrationSet[]): Promise<void> {
  await ensureRole(db)
  const migrations = sets.flatMap(readSet)
  const applied = await locked(db, readApplied)
  refuseNewer(sets, migrations, applied)
  for (const migration of migrations) {
    if (!isApplied(migration, applied)) await apply(db, migration)
  }
  await migrateJobs(db, applied)
}

const fileName = /^\d{4}-[a-z0-9-]+(!?)\.sql$/

function readSet({ name: set, folder }: MigrationSet): Migration[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const match = fileName.exec(name)
      if (!match) throw new Error(`${join(folder, name)} is not named NNNN-name.sql`)
      return { set, name, breaking: match[1] === '!', ...readSql(join(folder, name)) }
    })
}

function readSql(path: string): { sql: string; checksum: string } {
  // A checkout with Windows line ends is the same migration.
  const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  return { sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** Any number that nobody else uses: this one spells "huiyin". */
const lockKey = 0x687569_79696e

/** One migrating process at a time. The lock belongs to the transaction, so a killed process leaves none behind. */
async function locked<T>(db: Database, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${lockKey})`)
    const result = await run(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    client.release(true) // closing the connection rolls back
    throw error
  }
}

async function readApplied(client: PoolClient): Promise<Applied[]> {
  const { rows: found } = await client.query(`select to_regclass('public.huiyin_migration') as table`)
  if (!found[0].table) await client.query(createTable)
  const { rows } = await client.query('select set, name, checksum, breaking from public.huiyin_migration')
  return rows
}

const createTable = `create table public.huiyin_migration (
  set text not null,
  name text not null,
  checksum text not null,
  breaking boolean not null,
  applied_at timestamptz not null default now(),
  primary key (set, name)
)`

function refuseNewer(sets: readonly MigrationSet[], known: readonly Migration[], applied: readonly Applied[]): void {
  const ours = new Set(sets.map(set => set.name))
  const breaking = applied.find(
    row => row.breaking && ours.has(row.set) && !known.some(one => one.set === row.set && one.name === row.name),
  )
  if (!breaking) return
  throw new Error(
    `a newer version has changed this database (${breaking.set}/${breaking.name}): start that version or a later one`,
  )
}

function isApplied(migration: Migration, applied: readonly Applied[]): boolean {
  const row = applied.find(one => one.set === migration.set && one.name === migration.name)
  if (row && row.checksum !== migration.checksum) {
    throw new Error(
      `${migration.set}/${migration.name} was altered after it had been applied: write a new migration instead`,
    )
  }
  return row !== undefined
}

async function apply(db: Database, migration: Migration): Promise<void> {
  await locked(db, async client => {
    if (isApplied(migration, await readApplied(client))) return
    await client.query(migration.sql).catch((cause: Error) => {
      throw new Error(`migration ${migration.set}/${migration.name} failed: ${cause.message}`, { cause })
    })
    await record(client, migration)
  })
}

async function record(client: PoolClient, { set, name, checksum, breaking }: Omit<Migration, 'sql'>): Promise<void> {
  await client.query(
    `insert into public.huiyin_migration (set, name, checksum, breaking) values ($1, $2, $3, $4)
     on conflict (set, name) do update set checksum = excluded.checksum, applied_at = now()`,
    [set, name, checksum, breaking],
  )
}

/** The job queue brings its own migrations; `after-jobs.sql` is what the application may do with it, replaced whole when it changes. */
async function migrateJobs(db: Database, applied: readonly Applied[]): Promise<void> {
  await runMigrations({ pgPool: db.pool, logger: new Logger(() => () => {}) })
  const migration = {
    set: 'jobs',
    name: 'after-jobs.sql',
    breaking: false,
    ...readSql(join(import.meta.dirname, 'after-jobs.sql')),
  }
  const sameAs = (row: Applied) => row.set === migration.set && row.checksum === migration.checksum
  if (applied.some(sameAs)) return
  await locked(db, async client => {
    if ((await readApplied(client)).some(sameAs)) return
    await client.query(migration.sql)
    await record(client, migration)
  })
}
