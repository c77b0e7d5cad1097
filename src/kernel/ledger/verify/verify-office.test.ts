import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { PoolClient } from 'pg'
import { inTransaction } from '#kernel/db/transaction.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { makeCheckpoint } from '../checkpoint.ts'
import { verifyOffice } from './verify-office.ts'

await eachDatabase('verification', open => {
  let kernel: TestKernel
  let openId = ''
  let closedId = ''

  async function matter(upTo: 'assigned' | 'closed'): Promise<string> {
    const { id } = await register(kernel, {
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
    const take = (name: string, action: string, input: Record<string, unknown>) =>
      act(kernel, { actor: kernel.as(name), key: randomUUID(), matterId: id, action, input })
    await take('登记甲', 'assign', { unit: units[1]?.id })
    if (upTo === 'assigned') return id
    await take('城建联络', 'accept', {})
    await take('城建联络', 'submit', { text: '已修复', evidence: '现场照片' })
    await take('城建科长', 'approve', {})
    await take('登记甲', 'deliver', { deliveries: [{ raiser: 1, channel: 'phone', proof: '已通话' }] })
    await take('登记甲', 'close', {})
    return id
  }

  before(async () => {
    kernel = await testKernel(open)
    openId = await matter('assigned')
    closedId = await matter('closed')
    await makeCheckpoint(kernel)
    await matter('assigned')
    await makeCheckpoint(kernel)
    await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
      for (const act of ['sign-in', 'sign-in-failed', 'sign-in'])
        await recordAudit(trx, { at: kernel.now(), actor: null, act })
    })
  })
  after(() => kernel.close())

  /** Plants what no role of the application could, verifies, and takes it out again: as the owner, with triggers off. */
  async function codesAfter(plant: (client: PoolClient) => Promise<unknown>): Promise<readonly string[]> {
    const tables = [
      'matter',
      'matter_state',
      'entry',
      'task',
      'answer',
      'delivery',
      'raiser',
      'person',
      'number',
      'checkpoint',
      'checkpoint_head',
      'audit',
      'party',
      'clock',
    ]
    const client = await kernel.db.pool.connect()
    try {
      await client.query(
        `set session_replication_role = replica; ${tables.map(t => `create table public.kept_${t} as table kernel.${t}`).join(';')}`,
      )
      await client.query('begin; set local session_replication_role = replica')
      await plant(client)
      await client.query('commit')
    } finally {
      client.release()
    }
    try {
      const { faults } = await verifyOffice(kernel)
      for (const fault of faults) assert.ok(fault.text.zh && fault.text.en)
      return [...new Set(faults.map(fault => fault.code))].toSorted()
    } finally {
      const mender = await kernel.db.pool.connect()
      await mender.query('begin; set local session_replication_role = replica')
      for (const t of tables)
        await mender.query(
          `delete from kernel.${t}; insert into kernel.${t} overriding system value table public.kept_${t}; drop table public.kept_${t}`,
        )
      await mender.query('commit; reset session_replication_role')
      mender.release()
    }
  }

  test('an untouched office has no fault', async () => {
    const verified = await verifyOffice(kernel)
    assert.deepEqual(verified.faults, [])
    assert.deepEqual(
      { matters: verified.matters, open: verified.open, checkpoints: verified.checkpoints },
      { matters: 3, open: 2, checkpoints: 2 },
    )
  })

  const plants: readonly [
    what: string,
    statement: (ids: { open: string; closed: string }) => string,
    codes: readonly string[],
  ][] = [
    [
      'an altered entry',
      ({ open }) => `update kernel.entry set data = data || '{"text":"改过"}' where matter_id = '${open}' and seq = 2`,
      ['entry-altered'],
    ],
    [
      'an entry whose actor was altered',
      ({ open }) => `update kernel.entry set actor_id = null where matter_id = '${open}' and seq = 1`,
      ['entry-altered'],
    ],
    [
      'an entry removed from the middle',
      ({ closed }) => `delete from kernel.entry where matter_id = '${closed}' and seq = 3`,
      ['command-lost', 'entry-removed'],
    ],
    [
      'the first entry removed',
      ({ closed }) => `delete from kernel.entry where matter_id = '${closed}' and seq = 1`,
      ['command-lost', 'entry-removed'],
    ],
    [
      'the last entry removed',
      ({ open }) => `delete from kernel.entry where matter_id = '${open}' and seq = 2`,
      ['command-lost', 'entry-removed', 'rewritten-since-checkpoint'],
    ],
    [
      'an open matter without a task',
      ({ open }) => `delete from kernel.task where matter_id = '${open}'`,
      ['open-without-task', 'task-missing'],
    ],
    [
      'an open matter whose tasks were closed',
      ({ open }) => `update kernel.task set closed_seq = 2 where matter_id = '${open}'`,
      ['open-without-task', 'task-missing'],
    ],
    [
      'a closed matter without an answer',
      ({ closed }) => `delete from kernel.answer where matter_id = '${closed}'`,
      ['answer-differs', 'closed-without-answer'],
    ],
    [
      'a matter closed by hand',
      ({ open }) => `update kernel.matter set open = false where id = '${open}'`,
      ['closed-with-task', 'closed-without-answer', 'row-differs'],
    ],
    [
      'a delivery removed',
      ({ closed }) => `delete from kernel.delivery where matter_id = '${closed}'`,
      ['delivery-differs', 'raiser-not-answered'],
    ],
    [
      'a task owned by a deactivated person',
      ({ open }) =>
        `update kernel.person set active = false where id = (select owner_id from kernel.task where matter_id = '${open}' and closed_seq is null)`,
      ['owner-gone'],
    ],
    [
      'an altered state',
      ({ open }) =>
        `update kernel.matter_state set state = jsonb_set(state, '{bounces}', '5') where matter_id = '${open}'`,
      ['state-differs'],
    ],
    [
      'an altered due day',
      ({ open }) => `update kernel.task set due_on = due_on + 7 where matter_id = '${open}' and closed_seq is null`,
      ['due-differs'],
    ],
    [
      'an altered answer',
      ({ closed }) => `update kernel.answer set text = '另一种说法' where matter_id = '${closed}'`,
      ['answer-differs'],
    ],
    [
      'a raiser’s identity altered',
      ({ open }) => `update kernel.raiser set name = '别人' where matter_id = '${open}'`,
      ['raiser-altered'],
    ],
    [
      'a number removed',
      ({ open }) => `delete from kernel.number where matter_id = '${open}'`,
      ['number-gap', 'number-unfounded'],
    ],
    [
      'a matter renumbered',
      ({ open }) => `update kernel.matter set number = '群诉〔2026〕99号' where id = '${open}'`,
      ['number-differs'],
    ],
    [
      'a matter removed whole',
      ({ open }) => `delete from kernel.matter where id = '${open}'`,
      ['matter-removed', 'number-differs'],
    ],
    [
      'an altered checkpoint',
      () => `update kernel.checkpoint set matters = 1 where no = 1`,
      ['checkpoint-altered', 'checkpoint-chain-broken'],
    ],
    ['a checkpoint removed', () => `delete from kernel.checkpoint where no = 1`, ['checkpoint-missing']],
    ['an audit line altered', () => `update kernel.audit set act = 'nothing' where no = 2`, ['audit-altered']],
    ['an audit line removed', () => `delete from kernel.audit where no = 2`, ['audit-removed']],
    [
      'somebody let in by hand',
      ({ open }) =>
        `insert into kernel.party select '${units[3]?.id}', id, registered_at, due_at, true, kind from kernel.matter where id = '${open}' on conflict do nothing`,
      ['parties-differ'],
    ],
  ]
  for (const [what, statement, codes] of plants) {
    test(`${what} is found, and nothing else is`, async () => {
      assert.deepEqual(await codesAfter(client => client.query(statement({ open: openId, closed: closedId }))), codes)
    })
  }
})
