import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SingleConnectionProvider,
  Transaction,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { KernelSchema } from './schema.ts'

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
const driver = new DummyDriver()
const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** Kysely over one checked-out client on which the caller has begun a transaction and will end it. */
export function transactionOn(client: PoolClient, kysely: Kysely<KernelSchema>): Transaction<KernelSchema> {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery) {
      const result = await client.query(query.sql, query.parameters as unknown[])
      const numAffectedRows = counted.has(result.command) ? BigInt(result.rowCount ?? 0) : undefined
      return { rows: result.rows as Row[], numAffectedRows }
    },
    // biome-ignore lint/correctness/useYield: there is nothing to yield
    async *streamQuery() {
      throw new Error('rows are not streamed: read pages by key')
    },
  }
  const executor = kysely.getExecutor().withConnectionProvider(new SingleConnectionProvider(connection))
  return new Transaction<KernelSchema>({ config: { dialect }, dialect, driver, executor })
}
