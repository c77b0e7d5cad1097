import { createHash } from 'node:crypto'
import {
  constants,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { takeLock } from '#kernel/db/embedded/lock.ts'
import { type MigrationSet, migrate } from '#kernel/db/migrate.ts'
import { type Database, openDatabase } from '#kernel/db/open.ts'

/** An engine to test against. `open` gives a fresh database with every migration applied; closing it removes it. */
export interface TestEngine {
  name: 'embedded' | 'postgresql'
  open(): Promise<Database>
}

const root = join(import.meta.dirname, '..')
const serverUrl = process.env.HUIYIN_TEST_PG ?? 'postgres://root@127.0.0.1:5432/postgres'

/** The kernel's migrations and those of every module there is. */
export function migrationSets(): MigrationSet[] {
  const kernel = { name: 'kernel', folder: join(root, 'src/kernel/db/migrations') }
  const modules = globSync('src/modules/**/migrations', { cwd: root }).sort()
  return [kernel, ...modules.map(folder => ({ name: basename(dirname(folder)), folder: join(root, folder) }))]
}

/** The engines at hand: always the embedded one, and PostgreSQL where `HUIYIN_TEST_PG` (or the local server) can be reached. */
export async function openTestDatabases(): Promise<TestEngine[]> {
  const absent = await whyServerAbsent()
  const engines: TestEngine[] = [{ name: 'embedded', open: openEmbeddedCopy }]
  if (absent && process.env.HUIYIN_TEST_PG) throw new Error(`HUIYIN_TEST_PG cannot be reached: ${absent}`)
  if (!absent) engines.push({ name: 'postgresql', open: openServerCopy })
  return engines
}

/** One `describe` an engine; where PostgreSQL is absent its suite is reported as skipped, with the reason. */
export async function eachDatabase(
  name: string,
  suite: (open: () => Promise<Database>, engine: TestEngine['name']) => void,
) {
  const engines = await openTestDatabases()
  for (const engine of engines) describe(`${name} (${engine.name})`, () => suite(engine.open, engine.name))
  if (engines.length === 1)
    describe(`${name} (postgresql)`, { skip: `no PostgreSQL: ${await whyServerAbsent()}` }, () => {})
}

let serverAbsent: Promise<string | undefined> | undefined

function whyServerAbsent(): Promise<string | undefined> {
  serverAbsent ??= onServer(async () => undefined).catch((error: Error) => `${error.message} (${serverUrl})`)
  return serverAbsent
}

async function onServer<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    return await run(client)
  } finally {
    await client.end()
  }
}

const migrationFiles = () => [
  ...migrationSets().flatMap(({ folder }) =>
    globSync('*.sql', { cwd: folder })
      .sort()
      .map(name => join(folder, name)),
  ),
  ...globSync('src/kernel/db/{migrate.ts,after-jobs.sql,embedded/{engine,durable-files}.ts}', { cwd: root }).map(name =>
    join(root, name),
  ),
]

/** Changes with every migration, so that a template of an older state is never used. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of migrationFiles()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

async function openEmbeddedCopy(): Promise<Database> {
  const dataDir = await copyEmbeddedTemplate()
  const db = await openDatabase({ dataDir })
  return closingWith(db, async () => rmSync(dataDir, { recursive: true, force: true }))
}

/** A data folder with a migrated embedded database that nobody has opened; whoever asks for it removes it. */
export async function copyEmbeddedTemplate(): Promise<string> {
  const template = await embeddedTemplate()
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
  cpSync(template, join(dataDir, 'database'), { recursive: true, mode: constants.COPYFILE_FICLONE })
  return dataDir
}

/** Made once for each state of the migrations, by one test process, and kept in the temporary folder; a copy takes a second. */
async function embeddedTemplate(): Promise<string> {
  const template = join(tmpdir(), `huiyin-test-template-${userInfo().uid}-${fingerprint()}`)
  while (!existsSync(template)) {
    const lock = takeLock(`${template}.lock`)
    if (!lock) await pause(100)
    else await makeEmbeddedTemplate(template).finally(() => lock.release())
  }
  return template
}

async function makeEmbeddedTemplate(template: string): Promise<void> {
  if (existsSync(template)) return
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
  const db = await openDatabase({ dataDir })
  await migrate(db, migrationSets())
  await db.close()
  renameSync(join(dataDir, 'database'), template)
  removeOldTemplates()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Templates of earlier migrations, 30 MB each, that no test run of today can still want. */
function removeOldTemplates(): void {
  const dayAgo = Date.now() - 86_400_000
  for (const path of globSync(join(tmpdir(), `huiyin-test-template-${userInfo().uid}-*`))) {
    if (statSync(path).mtimeMs < dayAgo) rmSync(path, { recursive: true, force: true })
  }
}

async function openServerCopy(): Promise<Database> {
  const template = await serverTemplate()
  const name = `huiyin_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await onServer(client => client.query(`create database ${name} template ${template}`))
  const db = await openDatabase({ url: urlOf(name), dataDir: tmpdir() })
  return closingWith(db, () => onServer(client => client.query(`drop database ${name} with (force)`)))
}

let ownTemplate: Promise<string> | undefined

/** One a test process, dropped when it ends. */
function serverTemplate(): Promise<string> {
  ownTemplate ??= makeServerTemplate()
  return ownTemplate
}

async function makeServerTemplate(): Promise<string> {
  const name = `huiyin_template_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await onServer(client => client.query(`create database ${name} template template0 encoding 'UTF8' locale 'C'`))
  process.once('beforeExit', () => onServer(client => client.query(`drop database ${name} with (force)`)))
  const db = await openDatabase({ url: urlOf(name), dataDir: tmpdir() })
  await migrate(db, migrationSets())
  await db.close()
  return name
}

function urlOf(database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

function closingWith(db: Database, remove: () => Promise<unknown>): Database {
  const close = async () => {
    await db.close()
    await remove()
  }
  return { ...db, close }
}
