import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Database } from '#kernel/db/open.ts'
import { openTestDatabases } from '#test/database.ts'

let db: Database
const open = new Set<pg.Client>()

before(async () => {
  const [embedded] = await openTestDatabases()
  db = await (embedded as NonNullable<typeof embedded>).open()
  await db.pool.query('create table counter (n integer); insert into counter values (0); create table note (body text)')
})
after(async () => {
  await Promise.all([...open].map(client => client.end()))
  await db.close()
})

async function client(): Promise<pg.Client> {
  const one = new pg.Client(db.connection)
  open.add(one)
  one.once('end', () => open.delete(one))
  one.on('error', () => {}) // the last test ends the engine under the clients of the others
  await one.connect()
  return one
}

const value = async (of: pg.Client | pg.Pool, sql: string, values: unknown[] = []) =>
  Object.values((await of.query(sql, values)).rows[0] ?? {})[0]

test('sixteen clients interleave transactions and none sees into another', async () => {
  const work = async () => {
    const mine = await client()
    for (let i = 0; i < 15; i++) {
      await mine.query('begin')
      const n = (await value(mine, 'select n from counter')) as number
      await pause(i % 3 === 0 ? 1 : 0)
      await mine.query('update counter set n = $1', [n + 1])
      await mine.query('commit')
    }
    await mine.end()
  }
  await Promise.all(Array.from({ length: 16 }, work))
  assert.equal(await value(db.pool, 'select n from counter'), 16 * 15)
})

test('a client that vanishes in a transaction is rolled back, and the next goes on', async () => {
  const lost = await client()
  lost.on('error', () => {})
  await lost.query("begin; insert into note values ('half')")
  const waiting = value(db.pool, "select count(*) from note where body = 'half'")
  ;(lost as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  assert.equal(await waiting, 0)
})

test('a client that vanishes between Parse and Sync leaves nothing behind', async () => {
  const socket = connect(`${db.connection.host}/.s.PGSQL.${db.connection.port}`)
  await once(socket, 'connect')
  const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0\0', 'latin1')
  startup.writeInt32BE(startup.length)
  socket.write(startup)
  await once(socket, 'data')
  // Parse "nonsense", then Flush: the answer is an error, and no ReadyForQuery.
  socket.write(Buffer.from('P\0\0\0\x10\0nonsense\0\0\0H\0\0\0\x04', 'latin1'))
  const [answer] = await once(socket, 'data')
  assert.equal(String.fromCharCode(answer[0]), 'E')
  socket.destroy()
  assert.equal(await value(db.pool, 'select 1'), 1)
})

test('a notification reaches every idle client that listens, and no other', async () => {
  const [first, second, third] = await Promise.all([client(), client(), client()])
  const heard: string[] = []
  for (const [name, one] of Object.entries({ first, second, third })) {
    one.on('notification', ({ channel, payload }) => heard.push(`${name} ${channel} ${payload}`))
  }
  await first.query('listen "Matter:changed"; listen plain')
  await second.query('LISTEN "Matter:changed"')
  await third.query('listen "Matter:changed"; unlisten "Matter:changed"')
  await db.pool.query(`notify "Matter:changed", '1'`)
  await db.pool.query('notify PLAIN')
  await first.query('unlisten *')
  await db.pool.query(`begin; notify "Matter:changed", '2'; rollback`)
  await db.pool.query(`select pg_notify('Matter:changed', '3')`)
  await pause(50)
  assert.deepEqual(heard.sort(), [
    'first Matter:changed 1',
    'first plain ',
    'second Matter:changed 1',
    'second Matter:changed 3',
  ])
})

test('settings and roles do not pass from one client to the next', async () => {
  const mine = await client()
  await mine.query(`set search_path = pg_catalog; set role huiyin_app; select set_config('huiyin.scope', 'all', false)`)
  const seen = `select current_user || ' ' || current_setting('search_path') || ' ' || coalesce(current_setting('huiyin.scope', true), '')`
  assert.equal(await value(db.pool, seen), 'postgres public ')
})

test('two clients may give one name to different prepared statements', async () => {
  const [first, second] = await Promise.all([client(), client()])
  const ask = async (of: pg.Client, text: string) =>
    (await of.query<[number], []>({ name: 'same', text, rowMode: 'array' })).rows[0]?.[0]
  for (let i = 0; i < 2; i++) {
    assert.equal(await ask(first, 'select 1'), 1)
    assert.equal(await ask(second, 'select 2'), 2)
  }
  await Promise.all([first.end(), second.end()])
  await pause(50)
  assert.equal(await value(db.pool, 'select count(*) from pg_prepared_statements'), 0)
})

test('ten megabytes go in and come back', async () => {
  const text = '回音'.repeat(1_700_000)
  assert.equal(await value(db.pool, 'select $1::text', [text]), text)
})

test('who does not read a long answer holds up nobody', async () => {
  const slow = await client()
  const { stream } = (slow as unknown as { connection: { stream: NodeJS.ReadStream } }).connection
  const answer = slow.query(`select repeat('x', 1000) from generate_series(1, 30000)`)
  stream.pause()
  await pause(50)
  assert.equal(await value(db.pool, 'select 1'), 1)
  stream.resume()
  assert.equal((await answer).rowCount, 30_000)
})

test('an SQL error is told and the connection goes on', async () => {
  const mine = await client()
  await assert.rejects(mine.query('select 1 / $1::int', [0]), { code: '22012' })
  await mine.query('begin')
  await assert.rejects(mine.query('nonsense'), { code: '42601' })
  await assert.rejects(mine.query('select 1'), { code: '25P02' })
  await mine.query('rollback')
  assert.equal(await value(mine, 'select 1'), 1)
})

test('COPY FROM STDIN is refused and the connection goes on', async () => {
  const mine = await client()
  await assert.rejects(mine.query('copy note from stdin'), { code: '0A000' })
  await assert.rejects(mine.query('COPY note FROM STDIN', []), { code: '0A000' })
  assert.equal(await value(mine, 'select 1'), 1)
})

test('another database name is refused', async () => {
  const stranger = new pg.Client({ ...db.connection, database: 'other' })
  await assert.rejects(stranger.connect(), { code: '3D000' })
})

test('psql reads the database through the socket', async t => {
  const args = ['-h', db.connection.host as string, '-U', 'postgres', '-Atc', 'show server_encoding']
  const result = await promisify(execFile)('psql', args).catch((error: NodeJS.ErrnoException) => error)
  if ('code' in result && result.code === 'ENOENT') return t.skip('psql is not installed')
  assert.equal((result as { stdout: string }).stdout, 'UTF8\n')
})

test('an engine that stops answering is started anew, with all that was committed', async () => {
  const mine = await client()
  mine.on('error', () => {})
  await mine.query(`insert into note values ('kept')`)
  // A COPY that the gateway does not see for what it is: the engine ends when it finds no data.
  await assert.rejects(mine.query('copy note from /**/ stdin'))
  const deadline = Date.now() + 180_000
  const again = (): Promise<unknown> =>
    value(db.pool, `select count(*) from note where body = 'kept'`).catch(error => {
      if (Date.now() > deadline) throw error
      return pause(100).then(again)
    })
  assert.equal(await again(), 1)
})
