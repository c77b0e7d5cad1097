import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openEmbedded } from './embedded/embedded.ts'
import type { KernelSchema } from './schema.ts'
import { typeParsers } from './type-parsers.ts'

/** An office's database, whichever engine runs it. Application code goes through `inTransaction`. */
export interface Database {
  /** Queries as the owner, one connection each: for start-up, never for a person's request. */
  readonly kysely: Kysely<KernelSchema>
  readonly pool: pg.Pool
  readonly engine: 'postgresql' | 'embedded'
  /** How a component that brings its own client (LISTEN) connects. */
  readonly connection: pg.ClientConfig
  /** Ends the pool and, if the embedded engine runs in this process, the engine. */
  close(): Promise<void>
}

export interface DatabaseConfig {
  /** DATABASE_URL; without it the embedded database is opened. */
  url?: string
  /** Folder of the office's data; the embedded database lies in `database` below it. */
  dataDir: string
  /** Connections at most; 10 unless told. */
  poolSize?: number
}

/** Connects to PostgreSQL (15 or newer, else an Error says so), or opens the embedded database, and answers once it can be queried. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.url ? openServer(config.url, config.poolSize) : openOwn(config.dataDir, config.poolSize)
}

async function openServer(url: string, poolSize?: number): Promise<Database> {
  const connection = { connectionString: url, application_name: 'huiyin', types: typeParsers }
  const database = databaseOver('postgresql', connection, poolSize)
  try {
    await requireVersion(database.pool)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

const oldestServer = 15

async function requireVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query('show server_version_num')
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
  if (version >= oldestServer) return
  throw new Error(`PostgreSQL ${oldestServer} or newer is needed; DATABASE_URL leads to PostgreSQL ${version}`)
}

async function openOwn(dataDir: string, poolSize?: number): Promise<Database> {
  const embedded = await openEmbedded(dataDir)
  return databaseOver('embedded', { ...embedded.connection, types: typeParsers }, poolSize, embedded.close)
}

function databaseOver(
  engine: Database['engine'],
  connection: pg.ClientConfig,
  poolSize = 10,
  closeEngine = async () => {},
): Database {
  const pool = new pg.Pool({ ...connection, max: poolSize })
  // Without listeners a connection that breaks would end the process. Idle: the pool has dropped it already. In use: whoever uses
  // it is told by the query that fails.
  pool.on('error', error => process.emitWarning(`idle database connection lost: ${error.message}`))
  pool.on('connect', client =>
    client.on('error', error => process.emitWarning(`database connection lost: ${error.message}`)),
  )
  const kysely = new Kysely<KernelSchema>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await kysely.destroy() // ends the pool, once it has been used
    if (!pool.ended) await pool.end()
    await closeEngine()
  }
  return { kysely, pool, engine, connection, close }
}
