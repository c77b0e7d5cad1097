import { openDatabase } from '#kernel/db/open.ts'

/** For the tests of ownership: opens the database, tells how many rows there are, then writes each number that it is sent and says so. */
const [dataDir] = process.argv.slice(2)
const db = await openDatabase({ dataDir: dataDir as string })
await db.pool.query(
  `select pg_advisory_lock(1); create table if not exists written (n integer, padding text); select pg_advisory_unlock(1)`,
)
process.on('message', async n => {
  await db.pool.query(`insert into written values ($1, repeat('x', 500))`, [n])
  process.send?.(n)
})
const { rows } = await db.pool.query('select count(*)::int as n from written')
process.send?.({ rows: rows[0].n })
