import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Client } from '#kernel/http/client.ts'
import { defineJob } from '#kernel/job/define-job.ts'
import { startJobs } from '#kernel/job/runner.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { administrator, type TestServer, testServer } from '#test/server.ts'
import { asOffice } from '../as-office.ts'
import type { OfficeContract } from '../contract.ts'

await eachDatabase('webhooks and failed jobs', open => {
  let office: TestServer
  let system: Client<OfficeContract>
  before(async () => {
    office = await testServer(open)
    system = office.client(await administrator(office, 'system-admin'))
  })
  after(() => office.close())

  test('a webhook is added, its secret shown once, switched off, and written down in the audit trail', async () => {
    const { id, secret } = await system('POST /api/office/webhooks', { body: { url: 'https://hooks.example/in' } })
    assert.ok(secret.length >= 40)
    const kept = async () => (await system('GET /api/office/webhooks')).webhooks.find(one => one.id === id)
    assert.deepEqual([(await kept())?.active, (await kept())?.privateAllowed], [true, false])
    assert.doesNotMatch(JSON.stringify(await kept()), new RegExp(secret))
    await system('PATCH /api/office/webhooks/:id', { params: { id }, body: { active: false } })
    assert.equal((await kept())?.active, false)
    assert.notEqual((await system('POST /api/office/webhooks/:id/secret', { params: { id } })).secret, secret)
    assert.deepEqual(await system('GET /api/office/webhooks/:id/deliveries', { params: { id } }), { deliveries: [] })
    const { rows } = await office.kernel.db.pool.query(
      `select act, details::text as details from kernel.audit where subject = $1`,
      [id],
    )
    assert.deepEqual(rows.map(row => row.act).sort(), ['webhook-added', 'webhook-changed', 'webhook-secret-renewed'])
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret))
  })

  test('an address in the open is refused, and so is whoever is not the system administrator', async () => {
    const add = (through: typeof system, url: string) => through('POST /api/office/webhooks', { body: { url } })
    assert.equal(await codeOf(add(system, 'http://hooks.example/in')), 'webhook-url')
    assert.equal(await codeOf(add(system, 'https://name:word@hooks.example/in')), 'webhook-url')
    const security = office.client<OfficeContract>(await administrator(office, 'security-admin'))
    assert.equal(await codeOf(add(security, 'https://hooks.example/in')), 'not-permitted')
    assert.equal(await codeOf(security('GET /api/office/failed-jobs')), 'not-permitted')
  })

  test('a job that failed is shown with what it said and that it was given up', async () => {
    const { kernel } = office
    const broken = defineJob({
      name: 'broken',
      payload: z.object({}),
      run: () => Promise.reject(new Error('the line is down')),
    })
    const runner = await startJobs(kernel, [broken], { pollIntervalMs: 100, report: () => undefined })
    const jobs = JSON.stringify([{ task: 'broken', payload: {}, maxAttempts: 1 }])
    await inTransaction(kernel.db, asOffice, trx => sql`select kernel.enqueue(${jobs}::jsonb)`.execute(trx))
    const shown = async () => (await system('GET /api/office/failed-jobs')).jobs
    while ((await shown()).length === 0) await pause(50)
    await runner.stop()
    const [job] = await shown()
    assert.deepEqual([job?.name, job?.attempts, job?.error, job?.nextAt], ['broken', 1, 'the line is down', null])
  })
})
