import type { PoolClient } from 'pg'

export interface Table {
  /** Quoted and with its schema, as SQL wants it. */
  readonly name: string
  /** In the table's order; what the database computes itself is left out. */
  readonly columns: readonly string[]
}

export interface Sequence {
  readonly name: string
  readonly value: string
  readonly called: boolean
}

/**
 * Every table of the kernel, the modules and the job queue, by the catalogue, so that none is forgotten. The lists of
 * migrations are not among them: they say what the database is, not what is in it.
 */
export async function tablesOf(client: PoolClient): Promise<readonly Table[]> {
  const { rows } = await client.query(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
      and (n.nspname, c.relname) <> ('graphile_worker', 'migrations')
    order by 1`)
  return rows
}

export async function sequencesOf(client: PoolClient): Promise<readonly Sequence[]> {
  const { rows } = await client.query(`select format('%I.%I', schemaname, sequencename) as name from pg_sequences
    where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'public') order by 1`)
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const { rows: at } = await client.query(`select last_value::text as value, is_called as called from ${name}`)
    sequences.push({ name, ...at[0] })
  }
  return sequences
}

/** What was applied to the database, a line each; a backup fits only where the list is the same. */
export async function migrationsOf(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query(
    `select set || '/' || name || ' ' || checksum as line from public.huiyin_migration order by 1`,
  )
  return rows.map(row => row.line)
}

/** How values are written as text; the same on both sides, whatever the server's own settings. */
export const exactText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`
