import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { copyEmbeddedTemplate } from '#test/database.ts'
import { type Engine, openEngine } from './engine.ts'
import { Gateway } from './gateway.ts'
import { Maintenance } from './maintenance.ts'

let dataDir: string
let engine: Engine

before(async () => {
  dataDir = await copyEmbeddedTemplate()
  engine = await openEngine(join(dataDir, 'database', 'cluster'))
  engine.sql('create table note (body text)')
})
after(async () => {
  await engine.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('every commit waits for the disk, and a mere reader does not', () => {
  const before = engine.syncs()
  for (let i = 0; i < 20; i++) engine.sql(`insert into note values ('${i}')`)
  const written = engine.syncs()
  assert.ok(written - before >= 20, `20 commits, ${written - before} fsyncs`)
  engine.sql('select count(*) from note')
  assert.equal(engine.syncs(), written)
})

test('durability settings are on, text is UTF-8 sorted by code point, time is UTC', () => {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'server_encoding', 'TimeZone']
  const settings = names.map(name => engine.sql(`show ${name}`)[0]?.[0])
  assert.deepEqual(settings, ['on', 'on', 'on', 'fsync', 'UTF8', 'UTC'])
  assert.deepEqual(engine.sql('select datlocprovider, datlocale from pg_database where datname = current_database()'), [
    ['b', 'C.UTF-8'],
  ])
})

test('pg_trgm and pgcrypto can be created', () => {
  engine.sql('create extension if not exists pg_trgm; create extension if not exists pgcrypto')
  assert.equal(engine.sql(`select similarity('文件处理单', '文件处理')::text`)[0]?.[0]?.slice(0, 3), '0.5')
})

test('who stays silent in a transaction while others wait is rolled back and told why', async () => {
  const gateway = new Gateway(engine, 200)
  const port = 5432
  const host = join(dataDir, 'database')
  await gateway.listen(join(host, `.s.PGSQL.${port}`))
  const config = { host, port, user: 'postgres' }
  const [silent, other] = [new pg.Client(config), new pg.Client(config)]
  const told = new Promise<Error & { code?: string }>(resolve => silent.on('error', resolve))
  await Promise.all([silent.connect(), other.connect()])
  await silent.query(`begin; insert into note values ('silent')`)
  const { rows } = await other.query(`select count(*)::int as n from note where body = 'silent'`)
  assert.equal(rows[0].n, 0)
  assert.equal((await told).code, '25P03')
  await other.end()
  await gateway.close()
})

test('maintenance checkpoints a grown log and vacuums what was rewritten', async t => {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'], now: Date.now() })
  const gateway = new Gateway(engine)
  const maintenance = new Maintenance(engine, gateway)
  const redo = () => engine.sql('select redo_lsn from pg_control_checkpoint()')[0]?.[0]
  const before = redo()
  engine.sql(`insert into note select repeat('x', 1000) from generate_series(1, 3000); update note set body = 'short'`)
  for (let second = 0; second < 60; second += 5) {
    t.mock.timers.tick(5000)
    await new Promise(setImmediate)
    await new Promise(setImmediate)
  }
  maintenance.stop()
  await gateway.close()
  assert.notEqual(redo(), before)
  const [row] = engine.sql(`select vacuum_count, n_dead_tup from pg_stat_user_tables where relname = 'note'`)
  assert.deepEqual(row, ['1', '0'])
})

test('fifty thousand replies leave no memory behind', { timeout: 600_000 }, async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // As the gateway does, which goes back to the event loop between messages.
  const ask = async (times: number) => {
    for (let i = 0; i < times; i++) {
      engine.sql(`select n, 'some text of a row' from generate_series(1, 10) n`)
      if (i % 100 === 0) await new Promise(setImmediate)
    }
    collect()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    return heapUsed + external + arrayBuffers
  }
  const before = await ask(2000)
  const grown = (await ask(50_000)) - before
  assert.ok(grown < 5 << 20, `${(grown / (1 << 20)).toFixed(1)} MB more`)
})

test('a socket address too long for the system is put in the temporary folder', async () => {
  const { placeDatabase } = await import('./place.ts')
  const long = placeDatabase(join(dataDir, 'x'.repeat(100)))
  assert.ok(long.socket.startsWith(join(tmpdir(), 'huiyin-')) && long.socket.length < 104)
  rmSync(long.host, { recursive: true })
})
