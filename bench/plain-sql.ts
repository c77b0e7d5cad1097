import { randomUUID } from 'node:crypto'
import type { Database } from '#kernel/db/open.ts'
import { type Figures, load } from './load.ts'
import { randomFrom } from './random.ts'
import { heading, text } from './vocabulary.ts'

export interface Plain {
  readonly name: string
  readonly figures: Figures
}

/**
 * What the same database does with one bare table of as many rows, one index and no rule: a row inserted and committed, a
 * page of fifty, one row by its key. The measure for what the product adds.
 */
export async function plainSql(
  db: Database,
  rows: number,
  clients: number,
  seconds: number,
): Promise<readonly Plain[]> {
  const { pool } = db
  await pool.query('drop table if exists public.bench_plain')
  await pool.query(
    'create table public.bench_plain (id uuid primary key, unit integer not null, title text not null, content text not null, came_in timestamptz not null)',
  )
  await pool.query(
    `insert into public.bench_plain
    select gen_random_uuid(), n % 60, 'title ' || n, repeat('事事有交待件件有回音', 25), now() - n * interval '7 minutes' from generate_series(1, $1::int) n`,
    [rows],
  )
  await pool.query('create index on public.bench_plain (unit, came_in desc)')
  await pool.query('analyze public.bench_plain')
  const { rows: some } = await pool.query<{ id: string }>('select id from public.bench_plain limit 1000')
  const random = randomFrom(1)
  const one = (name: string, ask: () => Promise<unknown>) =>
    load(clients, seconds, ask).then(figures => ({ name, figures }))
  const figures = [
    await one('plain insert', () =>
      pool.query('insert into public.bench_plain values ($1, $2, $3, $4, now())', [
        randomUUID(),
        Math.floor(random() * 60),
        heading(random),
        text(150, random),
      ]),
    ),
    await one('plain page of 50', () =>
      pool.query('select * from public.bench_plain where unit = $1 order by came_in desc limit 50', [
        Math.floor(random() * 60),
      ]),
    ),
    await one('plain row', () =>
      pool.query('select * from public.bench_plain where id = $1', [some[Math.floor(random() * some.length)]?.id]),
    ),
  ]
  await pool.query('drop table public.bench_plain')
  return figures
}
