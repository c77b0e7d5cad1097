import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { eachDatabase } from '#test/database.ts'
import { migrate } from './migrate.ts'
import type { Database } from './open.ts'

await eachDatabase('migrations', (open, engine) => {
  let db: Database
  let root: string
  let folder: string
  let sets: { name: string; folder: string }[]

  before(async () => {
    db = await open()
    root = mkdtempSync(join(tmpdir(), 'huiyin-migrations-'))
  })
  after(async () => {
    await db.close()
    rmSync(root, { recursive: true })
  })
  beforeEach(async () => {
    await db.pool.query(`drop schema if exists trial cascade; delete from huiyin_migration where set = 'trial'`)
    folder = join(root, Math.random().toString(36))
    mkdirSync(folder)
    sets = [{ name: 'trial', folder }]
    write(
      '0001-first.sql',
      'create schema trial; create table trial.step (n integer); insert into trial.step values (1)',
    )
  })

  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
  const steps = async () => (await db.pool.query('select n from trial.step order by n')).rows.map(row => row.n)

  test('run in order, once', async () => {
    write('0002-second.sql', 'insert into trial.step select max(n) + 1 from trial.step')
    await migrate(db, sets)
    await migrate(db, sets)
    assert.deepEqual(await steps(), [1, 2])
  })

  test('that fail leave nothing of themselves, name the file, and keep those before', async () => {
    write('0002-second.sql', 'insert into trial.step values (2); select nonsense')
    await assert.rejects(migrate(db, sets), /trial\/0002-second\.sql failed: .*nonsense/)
    assert.deepEqual(await steps(), [1])
  })

  test('that were altered after they ran are refused; other line ends are no alteration', async () => {
    write('0002-second.sql', '-- a\nselect 1')
    await migrate(db, sets)
    write('0002-second.sql', '-- a\r\nselect 1')
    await migrate(db, sets)
    write('0002-second.sql', '-- b\nselect 1')
    await assert.rejects(migrate(db, sets), /trial\/0002-second\.sql was altered/)
  })

  test('of a newer program stop an older one only when they are marked as breaking', async () => {
    write('0002-harmless.sql', 'insert into trial.step values (2)')
    await migrate(db, sets)
    rmSync(join(folder, '0002-harmless.sql'))
    await migrate(db, sets)
    write('0003-breaking!.sql', 'insert into trial.step values (3)')
    await migrate(db, sets)
    rmSync(join(folder, '0003-breaking!.sql'))
    await assert.rejects(migrate(db, sets), /a newer version has changed this database/)
  })

  test('with a name out of the pattern are refused', async () => {
    write('second.sql', 'select 1')
    await assert.rejects(migrate(db, sets), /NNNN-name\.sql/)
  })

  test('run once when eight processes start at once', { timeout: 600_000 }, async () => {
    write('0002-second.sql', 'insert into trial.step values (2); select pg_sleep(0.1)')
    write('0003-third.sql', 'insert into trial.step values (3)')
    const target = JSON.stringify(
      engine === 'embedded'
        ? { dataDir: join(db.connection.host as string, '..') }
        : { url: db.connection.connectionString },
    )
    const exits = Array.from({ length: 8 }, () =>
      once(fork(join(import.meta.dirname, 'migrating-process.ts'), [target, folder]), 'exit'),
    )
    for (const [code] of await Promise.all(exits)) assert.equal(code, 0)
    assert.deepEqual(await steps(), [1, 2, 3])
  })
})
