import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { act, register } from './commands.ts'
import { recomputeAll } from './recompute.ts'

const migration = readFileSync(join(import.meta.dirname, '../db/migrations/0050-owed-by-limit.sql'), 'utf8')

await eachDatabase('limits only if owed', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  async function assigned(support: readonly string[]): Promise<string> {
    const actor = kernel.as('登记甲')
    const { id } = await register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor,
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '青石巷路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
      },
    })
    const input = { unit: units[1]?.id, support }
    await act(kernel, { actor, key: randomUUID(), matterId: id, action: 'assign', input })
    return id
  }
  const kept = async (id: string) => {
    const { rows } = await kernel.db.pool.query(
      `select s.state->'events' as events, (select due_on from kernel.matter where id = $1) as due_on,
        (select array_agg(limit_key order by limit_key) from kernel.clock where matter_id = $1 and status = 'running') as running
      from kernel.matter_state s where s.matter_id = $1`,
      [id],
    )
    return rows[0]
  }

  test('a matter without supporting units has no clock of opinions; one with them has', async () => {
    assert.deepEqual((await kept(await assigned([]))).running, ['accept', 'answer'])
    const asked = await assigned([units[2]?.id ?? ''])
    assert.deepEqual((await kept(asked)).running, ['accept', 'answer', 'support'])
    const accept = { matterId: asked, action: 'accept', input: {}, key: randomUUID(), actor: kernel.as('城建联络') }
    await act(kernel, accept)
    const opinion = { matterId: asked, action: 'support', input: { stance: 'agrees', text: '同意' }, key: randomUUID() }
    await act(kernel, { ...opinion, actor: kernel.as('民政科长') })
    assert.deepEqual((await kept(asked)).running, ['answer'], 'and ends with the last opinion')
  })

  test('an office that upgrades: what was stored before says what was owed, and days that nobody owed are gone', async () => {
    const ids = [await assigned([]), await assigned([units[2]?.id ?? ''])]
    const right = await Promise.all(ids.map(kept))
    await kernel.db.pool.query(`
      update kernel.matter_state set state = jsonb_set(state, '{events}',
        (select jsonb_agg(e - 'owed' order by n) from jsonb_array_elements(state->'events') with ordinality as x(e, n)));
      insert into kernel.clock (matter_id, limit_key, status, started_on, due_on, due_at, yellow_on)
        select matter_id, 'support', 'running', '2026-03-02', '2026-03-02', '2026-03-02T16:00Z', '2026-03-02'
        from kernel.matter_state on conflict do nothing;
      update kernel.matter set due_on = '2026-03-02', due_at = '2026-03-02T16:00Z'`)
    await kernel.db.pool.query(migration)
    const { rows } = await kernel.db.pool.query(
      `select count(*) from graphile_worker.jobs where task_identifier = 'recompute'`,
    )
    assert.equal(Number(rows[0].count), 1, 'the reckoning is queued')
    await recomputeAll(kernel, { reason: 'setting' })
    assert.deepEqual(await Promise.all(ids.map(kept)), right)
    const found = await verifyOffice(kernel)
    assert.deepEqual(found.faults, [])
  })
})
