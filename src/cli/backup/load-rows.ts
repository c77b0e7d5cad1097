import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Table } from './catalogue.ts'

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

/** What a row comes to at most before it is sent: long rows go in fewer at once. */
const rowsAtOnce = 500
const charactersAtOnce = 4_000_000

/** Takes a table's rows as they come and inserts them many at once. `end` says how many there were, and their hash. */
export function rowLoader(client: PoolClient, { name, columns }: Table) {
  const hash = createHash('sha256')
  let rows = 0
  let held: string[] = []
  let characters = 0
  let ready: Promise<unknown> | undefined

  const list = columns.map(identifier).join(', ')
  const cells = columns.map(column => `(r.one).${identifier(column)}`).join(', ')

  /** A type with just the columns that are carried: a table's own row type has those that the database computes as well. */
  async function shape(): Promise<void> {
    await client.query(`drop table if exists pg_temp.carried;
      create temporary table carried on commit drop as select ${list} from ${name} with no data`)
  }

  async function flush(): Promise<void> {
    if (held.length === 0) return
    ready ??= shape()
    await ready
    const lot = held
    held = []
    characters = 0
    await client.query(
      `insert into ${name} (${list}) overriding system value
       select ${cells} from (select x::pg_temp.carried as one from unnest($1::text[]) x offset 0) r`,
      [lot],
    )
  }

  return {
    async row(text: string): Promise<void> {
      hash.update(text).update('\n')
      rows++
      held.push(text)
      characters += text.length
      if (held.length >= rowsAtOnce || characters >= charactersAtOnce) await flush()
    },
    async end() {
      await flush()
      return { name, rows, sha256: hash.digest('hex') }
    },
  }
}
