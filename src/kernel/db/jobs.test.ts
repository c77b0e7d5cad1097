import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { eachDatabase } from '#test/database.ts'
import { inTransaction } from './transaction.ts'

const office = { principals: [], scope: 'system' } as const
const logger = new Logger(() => () => {})

await eachDatabase('the job queue', open => {
  test('two runners do each job once, and a job of a rolled-back transaction never', { timeout: 600_000 }, async () => {
    const db = await open()
    const second = new pg.Pool({ ...db.connection, max: 5 })
    second.on('error', () => {}).on('connect', client => client.on('error', () => {}))
    const done: number[] = []
    const taskList = { note: async (payload: unknown) => void done.push((payload as { n: number }).n) }
    const runners = await Promise.all(
      [db.pool, second].map(pgPool =>
        run({ pgPool, taskList, logger, concurrency: 3, noHandleSignals: true, pollInterval: 500 }),
      ),
    )
    const jobs = (from: number, to: number) =>
      JSON.stringify(Array.from({ length: to - from }, (_, i) => ({ task: 'note', payload: { n: from + i } })))
    const enqueue = (list: string) =>
      inTransaction(db, office, trx => sql`select kernel.enqueue(${list}::jsonb)`.execute(trx))
    await Promise.all([enqueue(jobs(0, 50)), enqueue(jobs(50, 100))])
    const undone = inTransaction(db, office, async trx => {
      await sql`select kernel.enqueue(${jobs(900, 901)}::jsonb)`.execute(trx)
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    while (done.length < 100) await pause(20)
    await pause(200)
    await Promise.all(runners.map(runner => runner.stop()))
    assert.deepEqual(
      done.sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, n) => n),
    )
    await second.end()
    await db.close()
  })

  test('a job with a key is moved, not doubled', async () => {
    const db = await open()
    for (const runAt of ['2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z']) {
      const jobs = JSON.stringify([{ task: 'remind', key: 'matter-1', runAt }])
      await inTransaction(db, office, trx => sql`select kernel.enqueue(${jobs}::jsonb)`.execute(trx))
    }
    const { rows } = await db.pool.query('select run_at from graphile_worker.jobs')
    assert.deepEqual(rows, [{ run_at: new Date('2030-01-02T00:00:00Z') }])
    await db.close()
  })

  test('the application cannot touch the queue but by adding to it', async () => {
    const db = await open()
    const peek = inTransaction(db, office, trx => sql`select * from graphile_worker._private_jobs`.execute(trx))
    await assert.rejects(peek, { code: '42501' })
    await db.close()
  })
})
