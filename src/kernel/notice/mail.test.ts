import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { failedJobs } from '#kernel/job/failed-jobs.ts'
import { startJobs } from '#kernel/job/runner.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { day } from '#lib/day.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { mailJob, setMail, wantsMail } from './mail.ts'
import { mailConfigOf } from './mail-config.ts'
import { mailText } from './mail-text.ts'

const asSystem = { principals: [], scope: 'system' } as const

async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; !(await so()); await pause(20))
    if (Date.now() > deadline) throw new Error('it did not come about within fifteen seconds')
}

/** A mail server of this machine; what it took, as it came. */
async function mailServer(port: number) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream
        .on('data', part => parts.push(part))
        .on('end', () => {
          taken.push(Buffer.concat(parts).toString())
          done()
        })
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    taken,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>(done => server.close(done)),
  }
}

/** The text of a mail that came in base64 or as it is. */
const bodyOf = (mail: string) => {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : body
}

await eachDatabase('mail', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
    await kernel.db.pool.query(`update kernel.person set email = 'lianluo@office.example' where name = '城建联络'`)
  })
  after(() => kernel.close())

  const assigned = async () => {
    const { id, number } = await register(kernel, {
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
    await act(kernel, {
      actor: kernel.as('登记甲'),
      key: randomUUID(),
      matterId: id,
      action: 'assign',
      input: { unit: units[1]?.id },
    })
    return { id, number }
  }
  const queued = async () =>
    (await kernel.db.pool.query('select count(*)::int as n from graphile_worker._private_jobs')).rows[0].n

  test('nobody gets mail who has not asked for it', async () => {
    await assigned()
    assert.equal(await queued(), 0)
  })

  test('a server that is down at first has the mail once when it is up; meanwhile the failure can be seen', {
    timeout: 600_000,
  }, async () => {
    const person = kernel.as('城建联络')
    await inTransaction(kernel.db, { principals: [person.personId], scope: 'own' }, trx =>
      setMail(trx, person.personId, true),
    )
    assert.equal(await readOnly(kernel.db, asSystem, trx => wantsMail(trx, person.personId)), true)
    const free = await mailServer(0)
    const { port } = free
    await free.close()

    const { id, number } = await assigned()
    assert.equal(await queued(), 1)
    const config = mailConfigOf({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'huiyin@office.example',
      PUBLIC_URL: 'https://huiyin.example/',
    })
    const runner = await startJobs(kernel, [mailJob(config)], { pollIntervalMs: 100, report: () => {} })
    const failed = () => readOnly(kernel.db, asSystem, trx => failedJobs(trx))
    await until(async () => (await failed()).length === 1)
    assert.match((await failed())[0]?.error ?? '', /^the mail of notice \d+ was not taken: E/)

    const server = await mailServer(port)
    await until(async () => (await queued()) === 0)
    await runner.stop()
    await server.close()
    assert.equal(server.taken.length, 1)
    const [mail = ''] = server.taken
    assert.match(mail, /^To: lianluo@office\.example\r$/m)
    const body = bodyOf(mail)
    assert.equal(
      body.trim(),
      [
        `新待办：${number}`,
        '事由：签收',
        '期限：2026年3月3日',
        `办理：https://huiyin.example/matters/${id}`,
        '',
        '本邮件由回音系统自动发出，请勿回复；内容请登录系统查看。',
      ].join('\n'),
    )
  })

  test('what was read meanwhile is not sent, and without a mail server nothing is', async () => {
    await assigned()
    await kernel.db.pool.query('update kernel.notice set read_at = now()')
    await assigned()
    const server = await mailServer(0)
    const config = { smtpUrl: `smtp://127.0.0.1:${server.port}`, from: 'huiyin@office.example' }
    const runner = await startJobs(kernel, [mailJob(config)], { pollIntervalMs: 100, report: () => {} })
    await until(async () => (await queued()) === 0)
    await runner.stop()
    assert.equal(server.taken.length, 1)

    await assigned()
    const without = await startJobs(kernel, [mailJob(undefined)], { pollIntervalMs: 100, report: () => {} })
    await until(async () => (await queued()) === 0)
    await without.stop()
    await server.close()
    assert.equal(server.taken.length, 1)
  })
})

test('a mail says number, what is owed, by when and where, in the reader’s language', () => {
  const facts = {
    kind: 'overdue',
    number: '群诉〔2026〕1号',
    owed: { zh: '办结答复', en: 'Answer' },
    dueOn: day('2026-03-09'),
    link: null,
  }
  assert.equal(mailText(facts, 'en').subject, '[回音] Late 群诉〔2026〕1号')
  assert.match(
    mailText(facts, 'en').text,
    /^Late: 群诉〔2026〕1号\nWhat is owed: Answer\nDue: 9 March 2026\n\nSent by Huiyin/,
  )
})

test('a mail server without an address to send from is refused at the start', () => {
  assert.equal(mailConfigOf({}), undefined)
  assert.throws(() => mailConfigOf({ SMTP_URL: 'smtp://mail.example' }), /MAIL_FROM/)
  assert.throws(() => mailConfigOf({ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }), /smtp:\/\//)
})
