import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { failedJobs } from '#kernel/job/failed-jobs.ts'
import { startJobs } from '#kernel/job/runner.ts'
import { register } from '#kernel/matter/commands.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { mayBeCalled } from './private-addresses.ts'
import { addWebhook, changeWebhook, renewWebhookSecret, webhookDeliveries, webhooks } from './webhook.ts'
import { webhookJob } from './webhook-job.ts'

const asSystem = { principals: [], scope: 'system' } as const
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code

async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; !(await so()); await pause(20))
    if (Date.now() > deadline) throw new Error('it did not come about within fifteen seconds')
}

/** A server that answers each request in turn with the statuses given, the last one for ever. */
async function receiver(...statuses: readonly number[]) {
  const got: { headers: IncomingHttpHeaders; body: string; path: string }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    got.push({ headers: request.headers, body: Buffer.concat(parts).toString(), path: request.url ?? '' })
    response.writeHead(statuses[Math.min(got.length, statuses.length) - 1] ?? 200, { location: '/elsewhere' })
    response.end('thank you')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { got, url: `http://127.0.0.1:${port}/hook`, close: () => new Promise(done => server.close(done)) }
}

await eachDatabase('webhooks', open => {
  let kernel: TestKernel
  let admin: Actor
  before(async () => {
    kernel = await testKernel(open)
    // Administrators hold no other post, so this one is a person of their own.
    const id = randomUUID()
    await kernel.db.pool.query(
      `insert into kernel.person (id, name, created_at) values ('${id}', '系统管理员', now());
       insert into kernel.post (id, person_id, unit_id, role, from_on)
         select '${randomUUID()}', '${id}', id, 'system-admin', '2020-01-01' from kernel.unit order by sort limit 1`,
    )
    admin = {
      kind: 'person',
      personId: id,
      name: '系统管理员',
      roles: [{ role: 'system-admin', unitId: id }],
      standsInFor: [],
    }
  })
  after(() => kernel.close())

  const registered = () =>
    register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '青石巷路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
      },
    })
  const start = () => startJobs(kernel, [webhookJob], { pollIntervalMs: 100, report: () => {} })
  const queued = async () =>
    (await kernel.db.pool.query('select count(*)::int as n from graphile_worker._private_jobs')).rows[0].n
  const drop = () => kernel.db.pool.query('delete from graphile_worker._private_jobs')

  test('an entry is told, signed, to a server that fails at first, until it takes it', {
    timeout: 600_000,
  }, async () => {
    const server = await receiver(500, 204)
    const { id, secret } = await addWebhook(kernel, admin, { url: server.url, events: ['entry'], privateAllowed: true })
    const matter = await registered()
    const runner = await start()
    await until(async () => (await queued()) === 0)
    await runner.stop()
    assert.equal(server.got.length, 2)
    const last = server.got[1]
    const body = JSON.parse(last?.body ?? '')
    assert.deepEqual(
      { event: body.event, matter: body.matter, seq: body.entry.seq, action: body.entry.action, step: body.entry.step },
      {
        event: 'entry',
        matter: { id: matter.id, number: matter.number, kind: 'citizen-request' },
        seq: 1,
        action: 'register',
        step: 'registered',
      },
    )
    assert.match(body.entry.hash, /^[0-9a-f]{64}$/)
    const [, t = '', v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(last?.headers['x-huiyin-signature'])) ?? []
    assert.equal(v1, createHmac('sha256', secret).update(`${t}.${last?.body}`).digest('hex'))
    assert.deepEqual(
      (await webhookDeliveries(kernel, admin, id)).map(one => one.status),
      [204, 500],
    )
    await changeWebhook(kernel, admin, id, { active: false })
    await server.close()
  })

  test('a redirect is not followed, and a private address is not called unless the hook may', {
    timeout: 600_000,
  }, async () => {
    const server = await receiver(302)
    const url = server.url.replace('127.0.0.1', 'localhost')
    const { id } = await addWebhook(kernel, admin, { url, events: ['entry'], privateAllowed: false })
    await registered()
    const runner = await start()
    const failed = () => readOnly(kernel.db, asSystem, trx => failedJobs(trx))
    await until(async () => (await failed()).length === 1)
    assert.equal(server.got.length, 0)
    assert.match((await webhookDeliveries(kernel, admin, id))[0]?.failure ?? '', /may not call/)
    await changeWebhook(kernel, admin, id, { privateAllowed: true })
    await until(() => server.got.length === 1)
    await until(async () => (await webhookDeliveries(kernel, admin, id)).some(one => one.status === 302))
    await runner.stop()
    assert.deepEqual(
      server.got.map(one => one.path),
      ['/hook'],
    )
    await changeWebhook(kernel, admin, id, { active: false })
    await drop()
    await server.close()
  })

  test('a hook that is switched off is told of nothing, not of what waits either', async () => {
    const server = await receiver(200)
    const { id } = await addWebhook(kernel, admin, { url: server.url, events: ['entry'], privateAllowed: true })
    await registered()
    await changeWebhook(kernel, admin, id, { active: false })
    await registered()
    assert.equal(await queued(), 1)
    const runner = await start()
    await until(async () => (await queued()) === 0)
    await runner.stop()
    assert.equal(server.got.length, 0)
    await server.close()
  })

  test('the log of a hook keeps the newest thousand attempts', async () => {
    const server = await receiver(200)
    const { id } = await addWebhook(kernel, admin, { url: server.url, events: ['entry'], privateAllowed: true })
    await kernel.db.pool.query(
      `insert into kernel.webhook_delivery (webhook_id, matter_id, seq, attempted_at, took_ms, status)
       select $1, $1, n, now(), 1, 200 from generate_series(1, 1500) n`,
      [id],
    )
    const { id: matterId } = await registered()
    await webhookJob.run(kernel, { webhookId: id, matterId, seq: 1 })
    const { rows } = await kernel.db.pool.query(
      'select count(*)::int as n, bool_or(matter_id = $2) as newest from kernel.webhook_delivery where webhook_id = $1',
      [id, matterId],
    )
    assert.deepEqual(rows, [{ n: 1000, newest: true }])
    await changeWebhook(kernel, admin, id, { active: false })
    await drop()
    await server.close()
  })

  test('only the system administrator manages hooks, and nobody reads a secret back', async () => {
    const clerk = kernel.as('登记甲')
    const asked = { url: 'https://hook.example/', events: ['entry'], privateAllowed: false } as const
    await assert.rejects(addWebhook(kernel, clerk, asked), refused('not-system-admin'))
    await assert.rejects(webhooks(kernel, clerk), refused('not-system-admin'))
    await assert.rejects(addWebhook(kernel, admin, { ...asked, url: 'http://hook.example/' }), refused('webhook-url'))
    await assert.rejects(changeWebhook(kernel, admin, randomUUID(), { active: false }), refused('no-such-webhook'))
    const { id, secret } = await addWebhook(kernel, admin, asked)
    assert.notEqual((await renewWebhookSecret(kernel, admin, id)).secret, secret)
    assert.ok((await webhooks(kernel, admin)).some(one => one.id === id && !('secret' in one)))
    await assert.rejects(
      inTransaction(kernel.db, asSystem, trx =>
        trx
          .selectFrom('kernel.webhook' as never)
          .selectAll()
          .execute(),
      ),
      /permission denied/,
    )
  })
})

test('an address is private however it is written, and some are never called', () => {
  const privateOnes = [
    '10.1.2.3',
    '127.0.0.1',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
  ]
  const neverOnes = [
    '0.0.0.0',
    '169.254.169.254',
    '224.0.0.1',
    'fe80::1',
    '::',
    '::ffff:169.254.169.254',
    '64:ff9b::a00:1',
    'name',
  ]
  assert.deepEqual(
    privateOnes.filter(one => mayBeCalled(one, false)),
    [],
  )
  assert.deepEqual(
    privateOnes.filter(one => !mayBeCalled(one, true)),
    [],
  )
  assert.deepEqual(
    neverOnes.filter(one => mayBeCalled(one, true)),
    [],
  )
  assert.equal(mayBeCalled('203.0.113.7', false), true)
  assert.equal(mayBeCalled('2400:3200::1', false), true)
})
