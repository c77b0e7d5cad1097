import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { asOwner } from '#kernel/db/transaction.ts'
import { keepMade } from '#kernel/file/keep-upload.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { act } from '#kernel/matter/commands.ts'
import { beginDocumentSeries } from '#kernel/matter/document-series.ts'
import { recordHistories } from '#kernel/matter/history.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { codeOf } from '#test/refused.ts'

/** Documents that are signed and checked, waiting for their number. */
async function waiting(kernel: TestKernel, count: number): Promise<string[]> {
  const actor = (name: string): Actor => kernel.as(name)
  const about = { name: '第1稿.json', type: 'application/json', by: actor('城建经办').personId }
  const file = await keepMade(kernel, Buffer.from('{}'), about)
  const ids: string[] = []
  for (let from = 0; from < count; from += 50) {
    const lot = Array.from({ length: Math.min(50, count - from) }, (_, i) => ({
      key: `waiting:${count}:${from + i}`,
      kind: 'outgoing-document',
      live: true as const,
      acts: [
        acted('register', '城建经办', {
          door: 'internal',
          receivedOn: '2026-03-02',
          title: `通知${from + i}`,
          content: '事由',
          raisers: [{ kind: 'unit', unitId: actor('城建经办').roles[0]?.unitId }],
        }),
        acted('draft', '城建经办', { files: [file], substance: 'a' }),
        acted('submit', '城建经办', {}),
        acted('review', '主任甲', { reviewPoints: ['grounds', 'substance', 'agreed', 'form', 'other'] }),
        acted('sendToSigner', '城建经办', { signer: actor('领导甲').personId }),
        acted('sign', '领导甲', {}),
        acted('recheck', '登记甲', { recheckPoints: ['procedure', 'content', 'kind', 'form'] }),
      ],
    }))
    const recorded = await recordHistories(kernel, lot, { kind: 'system', name: 'test' })
    for (const one of recorded) {
      assert.equal(one.outcome, 'recorded', JSON.stringify(one))
      if (one.outcome === 'recorded') ids.push(one.id)
    }
  }
  return ids
  function acted(action: string, who: string, input: Record<string, unknown>) {
    return { action, input, happenedAt: kernel.now(), actor: actor(who) }
  }
}

async function numbersGiven(
  kernel: TestKernel,
): Promise<readonly { no: number; act: string; matter_id: string | null }[]> {
  const { rows } = await kernel.db.pool.query(
    `select no, act, matter_id from kernel.number where series = '测政发' order by line`,
  )
  return rows
}

/** Each number from 1 on once, each to a matter of its own. */
function assertWhole(given: Awaited<ReturnType<typeof numbersGiven>>, count: number): void {
  assert.deepEqual(
    given.map(({ no }) => no),
    Array.from({ length: count }, (_, i) => i + 1),
  )
  assert.equal(new Set(given.map(one => one.matter_id)).size, count)
}

await eachDatabase('document numbers', (open, engine) => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
    for (const series of ['测政发', '测政函'])
      await asOwner(kernel.db, trx => beginDocumentSeries(trx, kernel, { series, year: 2026, first: 1 }))
  })
  after(() => kernel?.close())

  test('谁不该编号，被拒的一次不占号', async () => {
    const [id = ''] = await waiting(kernel, 1)
    const by = { matterId: id, action: 'number', input: { series: '测政函' } }
    assert.equal(await codeOf(act(kernel, { ...by, actor: kernel.as('城建经办'), key: 'not-mine' })), 'not-yours')
    await act(kernel, { ...by, actor: kernel.as('登记甲'), key: 'mine-to-do' })
    const { rows } = await kernel.db.pool.query(`select no from kernel.number where series = '测政函'`)
    assert.deepEqual(rows, [{ no: 1 }])
  })

  test('两个进程、十六人同时编一千个号，其中一个进程被 kill -9 后重来：不重号、不跳号', {
    timeout: 600_000,
  }, async () => {
    const ids = await waiting(kernel, 1000)
    const { connection } = kernel.db
    const target =
      engine === 'embedded'
        ? { dataDir: dirname(connection.host as string) }
        : { url: connection.connectionString, dataDir: kernel.dataDir }
    const start = async (): Promise<ChildProcess> => {
      const args = [JSON.stringify(target), kernel.dataDir, JSON.stringify(kernel.as('登记甲'))]
      const child = fork(new URL('./numbering-process.ts', import.meta.url), args)
      await once(child, 'message')
      return child
    }
    const numbered = (child: ChildProcess, share: readonly string[]) =>
      new Promise<void>(resolve => {
        child.on('message', said => said === 'done' && resolve())
        child.send(share)
      })
    const [first, second] = await Promise.all([start(), start()])
    const half = ids.length / 2
    const whole = numbered(second, ids.slice(half))
    first.send(ids.slice(0, half))
    while ((await numbersGiven(kernel)).length < 100) await pause(5)
    first.kill('SIGKILL')
    await once(first, 'exit')
    // The same commands again: what was done is done, what was not is done now.
    const again = await start()
    await Promise.all([whole, numbered(again, ids.slice(0, half))])
    for (const child of [second, again]) {
      child.kill()
      await once(child, 'exit')
    }
    assertWhole(await numbersGiven(kernel), ids.length)
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
  })
})
