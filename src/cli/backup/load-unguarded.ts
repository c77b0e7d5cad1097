import type { PoolClient } from 'pg'
import type { Table } from './catalogue.ts'

/**
 * Empties the tables and runs `load` with their own triggers off and every reference checked only afterwards; then all is as
 * it was. It needs no superuser, only the owner. In the transaction that is open on `client`.
 */
export async function loadUnguarded<T>(
  client: PoolClient,
  tables: readonly Table[],
  load: () => Promise<T>,
): Promise<T> {
  const { rows: references } = await client.query(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype = 'f' and not condeferrable and conrelid = any ($1::text[]::regclass[]) order by 1, 2`,
    [tables.map(({ name }) => name)],
  )
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
  for (const { table, name } of references)
    await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
  const result = await load()
  // References that do not hold are told here.
  await client.query('set constraints all immediate')
  for (const { table, name } of references)
    await client.query(`alter table ${table} alter constraint ${name} not deferrable`)
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  return result
}
