import { setTimeout as pause } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { PoolClient, QueryResult } from 'pg'
import type { Database } from './open.ts'
import { transactionOn } from './pinned-connection.ts'
import type { KernelSchema } from './schema.ts'

/** Whose eyes the database lends a transaction: row-level security reads both. */
export interface DatabaseActor {
  /** Ids (uuid) of the person and of the units that the person acts for. */
  principals: readonly string[]
  /** all: a leader; own: what a principal is party to; none: anonymous; system: the office's own jobs. */
  scope: 'all' | 'own' | 'none' | 'system'
}

export interface TransactionOptions {
  isolation?: 'repeatable read' | 'serializable'
}

type Run<T> = (trx: Transaction<KernelSchema>) => Promise<T>

/**
 * What a transaction ends with, sent in one message with the commit: what it locks is held for no round trip through this
 * process, which may be busy with others (registrations wait for each other's numbers: 100 a second by two messages).
 */
export class LastStatement<T> {
  /** One statement. It takes no parameters: literals by `escapeLiteral` of pg. */
  readonly sql: string
  /** What comes of its rows, once they are committed. */
  readonly said: (rows: readonly Record<string, unknown>[]) => T

  constructor(sql: string, said: (rows: readonly Record<string, unknown>[]) => T) {
    this.sql = sql
    this.said = said
  }
}

/**
 * Runs `run` in a transaction as the restricted role, seeing what the actor may see, and commits. Rejects, rolled back, when `run` or the
 * commit (deferred constraints speak there) fails. `run` is run again on a serialization failure or deadlock: it must do nothing that
 * a rollback does not undo.
 */
export function inTransaction<T>(
  db: Database,
  as: DatabaseActor,
  run: Run<T | LastStatement<T>>,
  options: TransactionOptions = {},
): Promise<T> {
  return again(() => once(db, `begin${isolationOf(options)};${becoming(as)}`, run))
}

/** `inTransaction` of nothing but a last statement: all of it in one message, of which nothing runs once a part has failed. */
export function inOneMessage<T>(db: Database, as: DatabaseActor, last: LastStatement<T>): Promise<T> {
  return again(async () => {
    const client = await db.pool.connect()
    try {
      const rows = await commit(client, `begin;${becoming(as)};${last.sql}`)
      client.release()
      return last.said(rows)
    } catch (error) {
      await rollBack(client)
      throw error
    }
  })
}

/** `inTransaction` in which the database refuses every change. */
export function readOnly<T>(
  db: Database,
  as: DatabaseActor,
  run: Run<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return again(() => once(db, `begin${isolationOf(options)} read only;${becoming(as)}`, run))
}

/** A transaction as the database's owner, whom row-level security does not bind: for migrations, verification and set-up. */
export function asOwner<T>(db: Database, run: Run<T>, options: TransactionOptions = {}): Promise<T> {
  return again(() => once(db, `begin${isolationOf(options)}`, run))
}

const isolationOf = (options: TransactionOptions) => (options.isolation ? ` isolation level ${options.isolation}` : '')

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const scopes = new Set(['all', 'own', 'none', 'system'])

/**
 * Sent with `begin` in one round trip, which takes no parameters; hence the strict look at every value. Compiling a plan
 * (jit) takes tens of milliseconds, where what people wait for takes a few.
 */
function becoming({ principals, scope }: DatabaseActor): string {
  const strange = principals.find(principal => !uuid.test(principal))
  if (strange !== undefined) throw new TypeError(`a principal is a uuid, not ${JSON.stringify(strange)}`)
  if (!scopes.has(scope)) throw new TypeError(`no scope is called ${JSON.stringify(scope)}`)
  return `set local role huiyin_app; set local jit = off;
    select set_config('huiyin.principals', '{${principals.join(',')}}', true), set_config('huiyin.scope', '${scope}', true)`
}

async function once<T>(db: Database, begin: string, run: Run<T | LastStatement<T>>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query(begin)
    const result = await run(transactionOn(client, db.kysely))
    const rows = await commit(client, result instanceof LastStatement ? result.sql : undefined)
    client.release()
    return result instanceof LastStatement ? result.said(rows) : result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** Answers the rows of the last statement, where there is one. */
async function commit(client: PoolClient, last?: string): Promise<readonly Record<string, unknown>[]> {
  // Of several statements in one message pg answers one result each.
  const answered: unknown = await client.query(last === undefined ? 'commit' : `${last};commit`)
  const results = (Array.isArray(answered) ? answered : [answered]) as QueryResult[]
  // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK, and no error.
  if (results.at(-1)?.command !== 'COMMIT')
    throw new Error('nothing was committed: a statement failed and its error was not passed on')
  return results.at(-2)?.rows ?? []
}

/** A connection that cannot roll back is thrown away, and with it the transaction. */
async function rollBack(client: PoolClient): Promise<void> {
  const failure = await client.query('rollback').then(
    () => undefined,
    (error: Error) => error,
  )
  client.release(failure)
}

const attempts = 6
const serializationFailure = '40001'
const deadlock = '40P01'

async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const { code } = error as { code?: string }
      if (attempt === attempts || (code !== serializationFailure && code !== deadlock)) throw error
      // Random, so that those who clashed do not meet again; 10 ms at first, 160 ms at last.
      await pause(Math.random() * 5 * 2 ** attempt)
    }
  }
}
