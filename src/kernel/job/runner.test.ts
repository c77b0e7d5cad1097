import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { defineJob } from './define-job.ts'
import { failedJobs } from './failed-jobs.ts'
import type { JobSpec } from './job.ts'
import { startJobs } from './runner.ts'

const asSystem = { principals: [], scope: 'system' } as const

/** Waits, at most ten seconds, for what will be so. */
async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; !(await so()); await pause(20))
    if (Date.now() > deadline) throw new Error('it did not come about within ten seconds')
}

await eachDatabase('the runner of jobs', open => {
  let kernel: TestKernel
  const reported: string[] = []
  const start = (jobs: readonly JobSpec[]) =>
    startJobs(kernel, jobs, { pollIntervalMs: 100, report: ({ message }) => void reported.push(message) })
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())
  const waiting = async () =>
    (await kernel.db.pool.query('select count(*)::int as n from graphile_worker._private_jobs')).rows[0].n

  test('a job is done after the transaction that queued it, with the payload that it was given', async () => {
    const done: number[] = []
    const note = defineJob({
      name: 'note',
      payload: z.object({ n: z.number() }),
      run: async (_, { n }) => void done.push(n),
    })
    const runner = await start([note])
    await inTransaction(kernel.db, asSystem, async trx => {
      await note.enqueue(trx, { n: 1 })
      await note.enqueue(trx, { n: 2 })
    })
    await until(() => done.length === 2)
    await runner.stop()
    assert.deepEqual(done.toSorted(), [1, 2])
  })

  test('stopping waits for the job that runs, and the one that waits is kept for the next start', async () => {
    const done: string[] = []
    const slow = defineJob({
      name: 'slow',
      payload: z.string(),
      async run(_, which) {
        await pause(300)
        done.push(which)
      },
    })
    const first = await start([slow])
    await inTransaction(kernel.db, asSystem, trx => slow.enqueue(trx, 'running'))
    await until(
      async () =>
        (await kernel.db.pool.query('select from graphile_worker._private_jobs where locked_at is not null'))
          .rowCount === 1,
    )
    await first.stop()
    await inTransaction(kernel.db, asSystem, trx => slow.enqueue(trx, 'waiting'))
    assert.deepEqual(done, ['running'])
    const second = await start([slow])
    await until(() => done.length === 2)
    await second.stop()
  })

  test('a failed job is reported without its payload, seen among the failed, tried again, and gone once it succeeds', async () => {
    let tries = 0
    const shaky = defineJob({
      name: 'shaky',
      payload: z.object({ secret: z.string() }),
      async run() {
        if (++tries === 1) throw new Error('the line is down')
      },
    })
    const runner = await start([shaky])
    await inTransaction(kernel.db, asSystem, trx => shaky.enqueue(trx, { secret: '不得外泄' }))
    const failed = () => readOnly(kernel.db, asSystem, trx => failedJobs(trx))
    await until(async () => (await failed()).length === 1)
    const [job] = await failed()
    assert.deepEqual(
      { name: job?.name, attempts: job?.attempts, error: job?.error, again: job?.nextAt !== null },
      { name: 'shaky', attempts: 1, error: 'the line is down', again: true },
    )
    assert.ok(reported.some(line => line.includes('the line is down')))
    assert.ok(!reported.some(line => line.includes('不得外泄')))
    await until(async () => (await waiting()) === 0)
    assert.equal(tries, 2)
    assert.deepEqual(await failed(), [])
    await runner.stop()
  })

  test('a payload of another shape fails and says so; it does not run', async () => {
    const strict = defineJob({
      name: 'strict',
      payload: z.object({ n: z.number() }),
      run: () => Promise.reject(new Error('it ran')),
    })
    const runner = await start([strict])
    const jobs = JSON.stringify([{ task: 'strict', payload: { n: 'seven' }, maxAttempts: 1 }])
    await inTransaction(kernel.db, asSystem, trx => sql`select kernel.enqueue(${jobs}::jsonb)`.execute(trx))
    const failed = () => readOnly(kernel.db, asSystem, trx => failedJobs(trx))
    await until(async () => (await failed()).length === 1)
    const [job] = await failed()
    assert.match(job?.error ?? '', /expected number/)
    assert.equal(job?.nextAt, null)
    await runner.stop()
    await kernel.db.pool.query('delete from graphile_worker._private_jobs')
  })

  test('what a runner that died had locked is done by another; what a living one has locked is left to it', async () => {
    const done: string[] = []
    const left = defineJob({ name: 'left', payload: z.string(), run: async (_, which) => void done.push(which) })
    await inTransaction(kernel.db, asSystem, async trx => {
      await left.enqueue(trx, 'of the dead')
      await left.enqueue(trx, 'of the living')
    })
    await kernel.db.pool.query(
      `insert into kernel.job_runner values ('dead', now() - interval '4 minutes'), ('living', now() - interval '1 minute');
       update graphile_worker._private_jobs set locked_at = now() - interval '10 minutes',
         locked_by = case payload #>> '{}' when 'of the dead' then 'dead' else 'living' end`,
    )
    const runner = await start([left])
    await until(() => done.length > 0)
    await pause(300)
    await runner.stop()
    assert.deepEqual(done, ['of the dead'])
    await kernel.db.pool.query('delete from graphile_worker._private_jobs')
  })

  test('each tick of a recurring job is queued once, however many runners there are, and one missed is made good', async () => {
    let ticks = 0
    const daily = defineJob({ name: 'daily', cron: '0 3 * * *', payload: z.unknown(), run: async () => void ticks++ })
    await kernel.db.pool.query(
      `insert into graphile_worker._private_known_crontabs (identifier, known_since) values ('daily', now() - interval '3 days')`,
    )
    const runners = await Promise.all([start([daily]), start([daily]), start([daily])])
    await until(() => ticks > 0)
    await pause(300)
    for (const runner of runners) await runner.stop()
    assert.equal(ticks, 1)
  })
})
