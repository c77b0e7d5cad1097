import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { after, before, test } from 'node:test'
import { asOwner } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { act } from '#kernel/matter/commands.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { newId } from '#lib/uuid.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { approvePlan, proposePlan } from './plans/commands.ts'

const count = 60
/** Every fifth unit never reports. */
const isSilent = (i: number) => i % 5 === 4

interface Reporter {
  readonly unitId: string
  readonly actor: Actor
}

async function reporters(kernel: TestKernel): Promise<readonly Reporter[]> {
  const made = Array.from({ length: count }, (_, i) => ({
    unitId: newId(kernel.now()),
    personId: newId(kernel.now()),
    name: `第${i + 1}责任单位`,
  }))
  await asOwner(kernel.db, async trx => {
    for (const { unitId, personId, name } of made) {
      await trx.insertInto('kernel.unit').values({ id: unitId, name, short_name: name }).execute()
      await trx
        .insertInto('kernel.person')
        .values({ id: personId, name: `${name}联络员`, created_at: new Date(0) })
        .execute()
      const post = { person_id: personId, unit_id: unitId, role: 'liaison', from_on: '2020-01-01' }
      await trx
        .insertInto('kernel.post')
        .values({ id: newId(kernel.now()), ...post })
        .execute()
    }
  })
  return made.map(({ unitId, personId, name }) => ({
    unitId,
    actor: { kind: 'person', personId, name, roles: [{ role: 'liaison', unitId }], standsInFor: [] },
  }))
}

await eachDatabase('a campaign', (open, engine) => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open, new Date('2026-01-05T01:00:00Z'))
  })
  after(() => kernel?.close())

  test('六十个单位按月报告一年：两个进程，一个中途被杀，每期恰好开一次、关一次，没报的看得见，每级提醒一次', {
    timeout: 900_000,
  }, async t => {
    const units = await reporters(kernel)
    const items = units.map(({ unitId }, i) => ({
      title: `任务${i + 1}`,
      text: `完成任务${i + 1}并按月报告。`,
      dueOn: '2026-12-31',
      cycle: 'month' as const,
      leadUnitId: unitId,
      supportUnitIds: [] as string[],
    }))
    const { freshFacts } = kernel
    await freshFacts()
    const signer = kernel.as('主任甲')
    const { id: planId } = await proposePlan(
      { kernel, actor: kernel.as('登记甲') },
      {
        key: 'campaign',
        title: '年度重点任务',
        content: '年度重点任务',
        manner: 'campaign',
        signerId: signer.personId,
        dueOn: '2026-12-31',
        items,
      },
    )
    const { outcomes } = await approvePlan({ kernel, actor: signer }, { key: 'approve', id: planId, seen: 2 })
    assert.equal(outcomes.filter(one => one.assigned).length, count)
    const ids = outcomes.map(one => one.id ?? '')
    for (const [i, matterId] of ids.entries()) {
      const actor = units[i]?.actor ?? assert.fail()
      await act(kernel, { actor, key: `accept:${matterId}`, matterId, action: 'accept', input: {} })
    }

    const { connection } = kernel.db
    const target =
      engine === 'embedded'
        ? { dataDir: dirname(connection.host as string) }
        : { url: connection.connectionString, dataDir: kernel.dataDir }
    const children: ChildProcess[] = []
    const start = async (): Promise<ChildProcess> => {
      const child = fork(new URL('./reporting-process.ts', import.meta.url), [JSON.stringify(target), kernel.dataDir])
      children.push(child)
      await once(child, 'message')
      return child
    }
    t.after(() => {
      for (const child of children) child.kill('SIGKILL')
    })
    const does = async (child: ChildProcess, now: Date) => {
      child.send(now.toISOString())
      await once(child, 'message')
    }
    let [first, second] = await Promise.all([start(), start()])

    for (let month = 1; month <= 12; month++) {
      // The 25th, when the month's report is asked for; the last days, when it comes; the 5th after, when silence is late.
      const days = [new Date(Date.UTC(2026, month - 1, 25, 1)), new Date(Date.UTC(2026, month, 5, 1))]
      for (const [i, now] of days.entries()) {
        kernel.at = now
        if (month === 4 && i === 0) {
          first.send(now.toISOString())
          const gone = once(first, 'exit')
          setTimeout(() => first.kill('SIGKILL'), 60)
          await Promise.all([gone, does(second, now)])
          first = await start()
        }
        await Promise.all([does(first, now), does(second, now)])
        if (i > 0) continue
        for (const [n, matterId] of ids.entries()) {
          if (isSilent(n)) continue
          const { actor } = units[n] ?? assert.fail()
          const input = { text: `${month}月完成${n + month}处。`, share: month * 8 }
          await act(kernel, { actor, key: `report:${month}:${matterId}`, matterId, action: 'progress', input })
        }
      }
    }
    for (const child of [first, second]) child.kill()

    const { rows } = await kernel.db.pool.query(
      `select e.matter_id, e.data->>'text' as period, e.data ? 'reportMissed' as missed from kernel.entry e where e.action = 'openReport'`,
    )
    for (const [i, id] of ids.entries()) {
      const own = rows.filter(row => row.matter_id === id)
      assert.equal(own.length, 12, `item ${i + 1} is asked for twelve reports`)
      assert.equal(new Set(own.map(row => row.period)).size, 12)
      assert.equal(own.filter(row => row.missed).length, isSilent(i) ? 11 : 0)
    }
    const { rows: tasks } = await kernel.db.pool.query(
      `select count(*)::int as n, count(closed_seq)::int as closed from kernel.task where purpose = 'report'`,
    )
    assert.deepEqual(tasks, [{ n: count * 12, closed: count * 12 - count / 5 }])
    const { rows: told } = await kernel.db.pool.query(
      `select count(*)::int as n, count(distinct (person_id, once))::int as different from kernel.notice where kind = 'overdue'`,
    )
    assert.ok(told[0].n > 0)
    assert.equal(told[0].n, told[0].different)
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
  })
})
