import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import type { PoolClient } from 'pg'
import { inTransaction } from '#kernel/db/transaction.ts'
import { keepUpload } from '#kernel/file/keep-upload.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { makeCheckpoint } from '../checkpoint.ts'
import { inclusionHolds, inclusionOf } from '../inclusion.ts'
import type { Fault } from './fault.ts'
import { verifyOffice } from './verify-office.ts'

await eachDatabase('verification', open => {
  let kernel: TestKernel
  let openId = ''
  let closedId = ''
  let lastId = ''
  let sha256 = ''

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
    await take('城建联络', 'submit', { text: '已修复', evidence: '现场照片', files: [{ sha256 }] })
    await take('城建科长', 'approve', {})
    await take('登记甲', 'deliver', { deliveries: [{ raiser: 1, channel: 'phone', proof: '已通话' }] })
    await take('登记甲', 'close', {})
    return id
  }

  before(async () => {
    kernel = await testKernel(open)
    const photo = [Buffer.from('现场记录：路灯已亮')]
    const by = kernel.as('城建联络').personId
    sha256 = (await keepUpload(kernel, Readable.from(photo), { name: '现场记录.txt', by })).sha256
    openId = await matter('assigned')
    closedId = await matter('closed')
    await makeCheckpoint(kernel)
    lastId = await matter('assigned')
    await makeCheckpoint(kernel)
    await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
      for (const act of ['sign-in', 'sign-in-failed', 'sign-in'])
        await recordAudit(trx, { at: kernel.now(), actor: null, act })
    })
  })
  after(() => kernel.close())

  /** Plants what no role of the application could, verifies, and takes it out again: as the owner, with triggers off. */
  async function foundAfter(plant: (client: PoolClient) => Promise<unknown>): Promise<readonly Fault[]> {
    const tables = [
      'matter',
      'matter_state',
      'entry',
      'task',
      'answer',
      'delivery',
      'raiser',
      'person',
      'post',
      'number',
      'checkpoint',
      'checkpoint_head',
      'audit',
      'party',
      'clock',
      'command',
      'file',
      'matter_file',
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
      return faults
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

  interface Ids {
    readonly open: string
    readonly closed: string
    readonly last: string
  }
  /** What is planted by hand, of which matter (null: of none), and all that is to be found: codes, with the entry where one is named. */
  const plants: readonly [
    what: string,
    of: keyof Ids | null,
    statement: (ids: Ids) => string,
    found: readonly string[],
  ][] = [
    [
      'an altered entry',
      'open',
      ({ open }) => `update kernel.entry set data = data || '{"text":"改过"}' where matter_id = '${open}' and seq = 2`,
      ['entry-altered 2'],
    ],
    [
      'an entry whose actor was altered',
      'open',
      ({ open }) => `update kernel.entry set actor_id = null where matter_id = '${open}' and seq = 1`,
      ['entry-altered 1'],
    ],
    [
      'an entry dated back',
      'closed',
      ({ closed }) =>
        `update kernel.entry set happened_at = happened_at - interval '3 days' where matter_id = '${closed}' and seq = 6`,
      ['entry-altered 6'],
    ],
    [
      'an entry removed from the middle',
      'closed',
      ({ closed }) => `delete from kernel.entry where matter_id = '${closed}' and seq = 3`,
      ['command-lost', 'entry-removed 3'],
    ],
    [
      'the first entry removed',
      'closed',
      ({ closed }) => `delete from kernel.entry where matter_id = '${closed}' and seq = 1`,
      ['command-lost', 'entry-removed 1'],
    ],
    [
      'the last entry removed',
      'open',
      ({ open }) => `delete from kernel.entry where matter_id = '${open}' and seq = 2`,
      ['command-lost', 'entry-removed 2', 'rewritten-since-checkpoint 1'],
    ],
    [
      'the last entry removed and the matter set back to the one before',
      'open',
      ({ open }) => `delete from kernel.entry where matter_id = '${open}' and seq = 2;
        update kernel.matter m set seq = 1, head = (select hash from kernel.entry where matter_id = m.id and seq = 1) where id = '${open}'`,
      [
        'clock-unfounded',
        'command-lost',
        'due-differs',
        'parties-differ',
        'rewritten-since-checkpoint 1',
        'row-differs',
        'state-differs',
        'task-differs',
        'task-unfounded',
      ],
    ],
    [
      'an entry inserted',
      'open',
      ({
        open,
      }) => `insert into kernel.entry select matter_id, 3, action, actor_kind, actor_id, for_id, happened_at, recorded_at, step, open,
        data, opens, closes, hash, sha256(hash) from kernel.entry where matter_id = '${open}' and seq = 2`,
      ['entry-altered 3'],
    ],
    [
      'an open matter without a task',
      'open',
      ({ open }) => `delete from kernel.task where matter_id = '${open}'`,
      ['open-without-task', 'task-missing 1', 'task-missing 2'],
    ],
    [
      'an open matter whose task was closed by hand',
      'open',
      ({ open }) => `update kernel.task set closed_seq = 2 where matter_id = '${open}'`,
      ['open-without-task', 'task-differs'],
    ],
    [
      'a task given to somebody else by hand',
      'open',
      ({ open }) =>
        `update kernel.task set owner_id = (select id from kernel.person where name = '教育经办') where matter_id = '${open}' and closed_seq is null`,
      ['task-differs'],
    ],
    [
      'a closed matter without an answer',
      'closed',
      ({ closed }) => `delete from kernel.answer where matter_id = '${closed}'`,
      ['answer-differs', 'closed-without-answer'],
    ],
    [
      'a matter closed by hand',
      'open',
      ({ open }) => `update kernel.matter set open = false where id = '${open}'`,
      ['closed-with-task', 'closed-without-answer', 'row-differs'],
    ],
    [
      'a delivery removed',
      'closed',
      ({ closed }) => `delete from kernel.delivery where matter_id = '${closed}'`,
      ['delivery-differs', 'raiser-not-answered'],
    ],
    [
      'a proof of delivery altered',
      'closed',
      ({ closed }) => `update kernel.delivery set channel = 'letter' where matter_id = '${closed}'`,
      ['delivery-differs'],
    ],
    [
      'a task owned by a deactivated person',
      null,
      ({ open }) =>
        `update kernel.person set active = false where id = (select owner_id from kernel.task where matter_id = '${open}' and closed_seq is null)`,
      ['owner-gone', 'owner-gone'],
    ],
    [
      'a task owned by somebody who holds no post any more',
      null,
      ({ open }) =>
        `update kernel.post set until_on = '2026-02-28' where person_id = (select owner_id from kernel.task where matter_id = '${open}' and closed_seq is null)`,
      ['owner-without-post', 'owner-without-post'],
    ],
    [
      'an altered state',
      'open',
      ({ open }) =>
        `update kernel.matter_state set state = jsonb_set(state, '{bounces}', '5') where matter_id = '${open}'`,
      ['state-differs'],
    ],
    [
      'a state removed',
      'open',
      ({ open }) => `delete from kernel.matter_state where matter_id = '${open}'`,
      ['state-differs'],
    ],
    [
      'an altered due day',
      'open',
      ({ open }) => `update kernel.task set due_on = due_on + 7 where matter_id = '${open}' and closed_seq is null`,
      ['due-differs'],
    ],
    [
      'an altered answer',
      'closed',
      ({ closed }) => `update kernel.answer set text = '另一种说法' where matter_id = '${closed}'`,
      ['answer-differs'],
    ],
    [
      'a raiser’s identity altered',
      'open',
      ({ open }) => `update kernel.raiser set name = '别人' where matter_id = '${open}'`,
      ['raiser-altered'],
    ],
    [
      'a raiser removed',
      'closed',
      ({ closed }) => `delete from kernel.raiser where matter_id = '${closed}'`,
      ['raiser-missing'],
    ],
    [
      'a file taken off the list',
      'closed',
      ({ closed }) => `delete from kernel.matter_file where matter_id = '${closed}'`,
      ['files-differ'],
    ],
    ['a file forgotten', 'closed', () => 'delete from kernel.file', ['file-missing 4', 'file-missing 5']],
    [
      'a number removed',
      'open',
      ({ open }) => `delete from kernel.number where matter_id = '${open}'`,
      ['number-gap', 'number-unfounded'],
    ],
    [
      'the last number removed',
      'last',
      ({ last }) => `delete from kernel.number where matter_id = '${last}'`,
      ['number-series-differs', 'number-unfounded'],
    ],
    [
      'a matter renumbered',
      'open',
      ({ open }) => `update kernel.matter set number = '群诉〔2026〕99号' where id = '${open}'`,
      ['number-differs'],
    ],
    [
      'a number altered',
      'open',
      ({ open }) => `update kernel.number set recorded_at = recorded_at - interval '1 day' where matter_id = '${open}'`,
      ['number-altered'],
    ],
    [
      'a matter removed',
      'open',
      ({ open }) => `delete from kernel.matter where id = '${open}'`,
      ['matter-removed', 'number-differs'],
    ],
    [
      'a matter removed with all that is kept of it, number and all',
      null,
      ({ closed }) =>
        `${[
          'matter_state',
          'entry',
          'task',
          'clock',
          'raiser',
          'answer',
          'delivery',
          'matter_file',
          'party',
          'command',
          'number',
        ]
          .map(table => `delete from kernel.${table} where matter_id = '${closed}'`)
          .join(';')}; delete from kernel.matter where id = '${closed}'`,
      ['number-gap', 'rewritten-since-checkpoint 1'],
    ],
    [
      'an altered checkpoint',
      null,
      () => `update kernel.checkpoint set matters = 1 where no = 1`,
      ['checkpoint-altered 1', 'checkpoint-chain-broken 2'],
    ],
    ['a checkpoint removed', null, () => `delete from kernel.checkpoint where no = 1`, ['checkpoint-missing 2']],
    [
      'the last checkpoint removed',
      null,
      () => `delete from kernel.checkpoint where no = 2`,
      ['checkpoint-missing 2', 'checkpoint-root-differs 1'],
    ],
    [
      'a head of a checkpoint altered',
      'last',
      ({ last }) => `update kernel.checkpoint_head set head = sha256(head) where matter_id = '${last}'`,
      ['checkpoint-root-differs 2', 'rewritten-since-checkpoint 2'],
    ],
    ['an audit line altered', null, () => `update kernel.audit set act = 'nothing' where no = 2`, ['audit-altered 2']],
    ['an audit line removed', null, () => `delete from kernel.audit where no = 2`, ['audit-removed 3']],
    [
      'somebody let in by hand',
      'open',
      ({ open }) =>
        `insert into kernel.party select '${units[3]?.id}', id, registered_at, due_at, true, kind, received_on from kernel.matter where id = '${open}' on conflict do nothing`,
      ['parties-differ'],
    ],
  ]
  for (const [what, of, statement, found] of plants) {
    test(`${what} is found, and nothing else is`, async () => {
      const ids = { open: openId, closed: closedId, last: lastId }
      const faults = await foundAfter(client => client.query(statement(ids)))
      const said = faults.map(({ code, seq }) => (seq === undefined ? code : `${code} ${seq}`))
      assert.deepEqual(said.toSorted(), found)
      if (of) for (const fault of faults) if (fault.matterId) assert.equal(fault.matterId, ids[of])
    })
  }

  test('the bytes of a file that were altered on disk are found where one asks for it', async () => {
    const path = join(kernel.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const before = readFileSync(path)
    assert.deepEqual((await verifyOffice(kernel, { files: true })).faults, [])
    writeFileSync(path, '别的内容')
    const { faults } = await verifyOffice(kernel, { files: true })
    writeFileSync(path, before)
    assert.deepEqual(
      faults.map(({ code, matterId }) => [code, matterId]),
      [['file-damaged', closedId]],
    )
  })

  test('two processes that make a checkpoint at once make one', async () => {
    await matter('assigned')
    const made = await Promise.all(Array.from({ length: 4 }, () => makeCheckpoint(kernel)))
    assert.deepEqual(
      made.filter(one => one !== null).map(one => one.no),
      [3],
    )
    assert.equal(await makeCheckpoint(kernel), null)
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
  })

  test('whoever holds an entry’s hash can show that the signed checkpoint covers it', async () => {
    const shown = await inclusionOf(kernel, closedId)
    assert.ok(shown && inclusionHolds(shown))
    assert.equal(shown.checkpoint.no, 3)
    const other = {
      ...shown,
      leaf: { ...shown.leaf, head: shown.leaf.head.replace(/^./, c => (c === '0' ? '1' : '0')) },
    }
    assert.equal(inclusionHolds(other), false)
  })
})
