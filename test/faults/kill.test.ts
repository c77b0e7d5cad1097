import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#kernel/db/open.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { type KernelConfig, openKernel } from '#server/open-kernel.ts'
import { copyEmbeddedTemplate, eachDatabase } from '#test/database.ts'
import { furnish } from '#test/kernel.ts'
import { type Acknowledged, afterwards, course, keyOf, type Place } from './course.ts'

/** Fewer while one is working on the code: HUIYIN_KILLS=5. */
const kills = Number(process.env.HUIYIN_KILLS ?? 50)
const writers = 4
const longestWorkMs = 600
const longestStartMs = 1500

const startPlaces = (): Place[] => Array.from({ length: writers }, (_, writer) => ({ writer, n: 0, step: 0 }))

/** What was acknowledged, whoever has died since. */
interface Told {
  readonly places: Place[]
  readonly acknowledged: Acknowledged[]
  readonly faults: unknown[]
  /** How often a process came so far as to work. */
  starts: number
}

function listen(child: ChildProcess, told: Told): void {
  child.on('message', (said: Acknowledged | { faults: unknown[] }) => {
    if ('faults' in said) {
      told.starts++
      told.faults.push(...said.faults)
      child.send(told.places)
      return
    }
    told.acknowledged.push(said)
    const place = told.places[said.writer]
    if (place) told.places[said.writer] = afterwards(place, said)
  })
}

/** One process that works until it is killed. */
async function workUntilKilled(config: KernelConfig, told: Told): Promise<void> {
  const child = fork(join(import.meta.dirname, 'working-process.ts'), [JSON.stringify(config)], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.on('data', chunk => {
    complaint += chunk
  })
  listen(child, told)
  const ended = once(child, 'exit')
  const silent = once(child, 'disconnect')
  await moment(child, ended)
  child.kill('SIGKILL')
  const [, signal] = await ended
  await silent
  assert.equal(signal, 'SIGKILL', `the process ended by itself: ${complaint}`)
}

/** Mostly in the thick of the work; one time in five while it begins, one in five while it still starts. */
async function moment(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const when = Math.random()
  if (when < 0.2) return pause(Math.random() * longestStartMs)
  await Promise.race([once(child, 'message'), ended])
  if (when > 0.4) await Promise.race([once(child, 'message'), ended])
  await pause(Math.random() * longestWorkMs)
}

interface Row {
  key: string
  matter_id: string
  seq: number
  action: string
}

async function assertNothingLostOrDoubled(config: KernelConfig, told: Told): Promise<void> {
  const kernel = await openKernel(config, () => new Date('2026-03-02T02:00:00Z'))
  try {
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
    const { rows } = await kernel.db.pool.query<Row>(
      'select c.key, e.matter_id, e.seq, e.action from kernel.entry e left join kernel.command c on c.matter_id = e.matter_id and c.seq = e.seq',
    )
    const byKey = new Map(rows.map(row => [row.key, row]))
    assert.equal(byKey.size, rows.length, 'an entry stands without a command of its own')
    for (const said of told.acknowledged) {
      if (said.action === 'upload')
        assert.ok(await kernel.files.verify(said.sha256 ?? ''), `an upload was lost: ${said.sha256}`)
      else
        assert.deepEqual(byKey.get(keyOf(said.writer, said.n, said.action)), {
          key: keyOf(said.writer, said.n, said.action),
          matter_id: said.matterId,
          seq: said.seq,
          action: said.action,
        })
    }
    const commands = told.acknowledged.filter(said => said.action !== 'upload').length
    // Each writer may have done one more than it was told of, when it died between the two.
    assert.ok(
      rows.length >= commands && rows.length <= commands + writers,
      `${rows.length} entries for ${commands} acknowledged`,
    )
    const acts = Map.groupBy(
      rows.toSorted((a, b) => a.seq - b.seq),
      row => row.matter_id,
    )
    const wanted = course.filter(step => step !== 'upload')
    for (const [matterId, done] of acts)
      assert.deepEqual(
        done.map(row => row.action),
        wanted.slice(0, done.length),
        `matter ${matterId}`,
      )
  } finally {
    await kernel.close()
  }
}

await eachDatabase('sudden deaths', (open, engine) => {
  test(`of ${kills} kills at random moments, none loses what was acknowledged or makes it happen twice`, async () => {
    const db = engine === 'postgresql' ? await open() : undefined
    const dataDir = db ? mkdtempSync(join(tmpdir(), 'huiyin-kill-')) : await copyEmbeddedTemplate()
    const config = { databaseUrl: db?.connection.connectionString, dataDir, poolSize: writers }
    const told: Told = { places: startPlaces(), acknowledged: [], faults: [], starts: 0 }
    try {
      const first = db ?? (await openDatabase({ dataDir }))
      await furnish(first)
      if (!db) await first.close()
      for (let i = 0; i < kills; i++) {
        await workUntilKilled(config, told)
        assert.deepEqual(told.faults, [], `after death ${i}`)
      }
      await assertNothingLostOrDoubled(config, told)
      assert.ok(
        told.starts >= kills / 2 && told.acknowledged.length >= kills / 2,
        `${told.starts} starts, ${told.acknowledged.length} acknowledged: too few to prove anything`,
      )
    } finally {
      await db?.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
