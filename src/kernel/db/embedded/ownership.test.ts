import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { openDatabase } from '#kernel/db/open.ts'
import { copyEmbeddedTemplate } from '#test/database.ts'

let dataDir: string
const processes: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await copyEmbeddedTemplate()
})
afterEach(async () => {
  for (const one of processes.splice(0)) await kill(one)
  rmSync(dataDir, { recursive: true, force: true })
})

/** Another process with the database open; it answers each number sent to it with the same number, once that is committed. */
function startProcess(): { process: ChildProcess; told: Promise<{ rows: number }> } {
  const one = fork(join(import.meta.dirname, 'writing-process.ts'), [dataDir])
  processes.push(one)
  return { process: one, told: once(one, 'message').then(([message]) => message) }
}

async function kill(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return
  const exit = once(one, 'exit')
  one.kill('SIGKILL')
  await exit
}

const count = 'select count(*)::int as n from written'

test('of processes that start at once one owns the database and the others join it', { timeout: 600_000 }, async () => {
  const started = Array.from({ length: 4 }, startProcess)
  await Promise.all(started.map(one => one.told))
  const confirmed = started.map(({ process }, n) => {
    process.send(n)
    return once(process, 'message')
  })
  await Promise.all(confirmed)
  const db = await openDatabase({ dataDir })
  assert.equal((await db.pool.query(count)).rows[0].n, 4)
  await db.close()
})

test('joining and leaving, again and again, leaves the owner at work', { timeout: 600_000 }, async () => {
  const owner = await openDatabase({ dataDir })
  for (let i = 0; i < 5; i++) {
    const joined = await openDatabase({ dataDir })
    assert.equal((await joined.pool.query('select 1 as n')).rows[0].n, 1)
    await joined.close()
  }
  assert.equal((await owner.pool.query('select 1 as n')).rows[0].n, 1)
  await owner.close()
  const next = await openDatabase({ dataDir })
  assert.equal((await next.pool.query('select 1 as n')).rows[0].n, 1)
  await next.close()
})

test('the lock of an owner that was killed is taken over at once', { timeout: 600_000 }, async () => {
  const owner = startProcess()
  await owner.told
  await kill(owner.process)
  const db = await openDatabase({ dataDir })
  assert.equal((await db.pool.query('select 1 as n')).rows[0].n, 1)
  await db.close()
})

test('kill -9 at any moment loses no acknowledged commit', { timeout: 600_000 }, async () => {
  const acknowledged: number[] = []
  for (let round = 0; round < 5; round++) {
    const writer = startProcess()
    await writer.told
    await writeAndKill(writer.process, acknowledged, acknowledged.length + 10 + Math.random() * 60)
  }
  const db = await openDatabase({ dataDir })
  const { rows } = await db.pool.query('select n from written')
  const found = new Set(rows.map(row => row.n))
  assert.deepEqual(
    acknowledged.filter(n => !found.has(n)),
    [],
  )
  assert.ok(acknowledged.length >= 50)
  await db.close()
})

/** Lets the process write one number after another, noting each that it confirms, and kills it in the middle of a later one. */
async function writeAndKill(writer: ChildProcess, acknowledged: number[], until: number): Promise<void> {
  const enough = new Promise<void>(resolve => {
    writer.on('message', (n: number) => {
      acknowledged.push(n)
      if (acknowledged.length >= until) resolve()
      if (writer.connected) writer.send(n + 1, () => {}) // it may be dead by now: that is the test
    })
  })
  writer.send((acknowledged.at(-1) ?? 0) + 1)
  await enough
  await new Promise(later => setTimeout(later, Math.random() * 5))
  await kill(writer)
}
