import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { asOwner, readOnly } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { type Day, dayOf } from '#lib/day.ts'
import { kernelOver, type OpenKernel } from '#server/open-kernel.ts'
import { eachDatabase } from '#test/database.ts'
import { actorOf, furnishOffice, staff, supervising } from '../../../../bench/office.ts'
import { recordPlans } from '../../../../bench/record-plans.ts'
import { type Figures, figuresBy, itemsBehind, lampsByMonth, noFigures } from './queries.ts'
import { type ItemTold, nextTold } from './recount.ts'

const count = { plans: 6, items: 240 }

const isYellow = (item: ItemTold, today: Day) =>
  item.yellowOn <= today || item.behind || (item.reportDueOn !== null && item.reportDueOn < today)

/** Counted from the ledger alone, one item after the other. */
function recounted(items: readonly ItemTold[], today: Day): Figures {
  const number = (holds: (item: ItemTold) => boolean) => items.filter(holds).length
  const sum = (of: (item: ItemTold) => number) => items.reduce((total, item) => total + of(item), 0)
  return {
    items: items.length,
    done: number(({ doneOn }) => doneOn !== null),
    onTime: number(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn),
    late: number(({ doneOn, dueOn }) => doneOn === null && dueOn < today),
    yellow: number(item => item.doneOn === null && item.dueOn >= today && isYellow(item, today)),
    extended: number(({ extended }) => extended > 0),
    returned: sum(({ returned }) => returned),
    sentBack: sum(({ sentBack }) => sentBack),
    missed: sum(({ missed }) => missed),
    share:
      items.length === 0
        ? 0
        : Math.round(sum(({ doneOn, reported }) => (doneOn ? 100 : (reported ?? 0))) / items.length),
  }
}

const lastOf = (month: number) => dayOf(new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)))

await eachDatabase('figures of supervision', open => {
  let kernel: OpenKernel
  let told: readonly ItemTold[] = []
  let plans: readonly string[] = []
  let dataDir = ''
  const clerk = actorOf(staff.find(({ unitId, role }) => unitId === supervising && role === 'liaison') ?? assert.fail())
  const other = actorOf(staff.find(({ unitId, role }) => unitId !== supervising && role === 'liaison') ?? assert.fail())
  const today = dayOf(new Date())
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'huiyin-figures-'))
    kernel = await kernelOver(await open(), dataDir)
    await furnishOffice(kernel)
    plans = await recordPlans(kernel, count.plans, count.items)
    const facts = await kernel.facts()
    told = await asOwner(kernel.db, async trx => {
      const all = []
      for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
        const some = await nextTold(trx, after, kernel.procedures, facts)
        all.push(...some.map(one => one.told))
        const last = some.at(-1)
        if (!last) return all
        after = last.row.id
      }
    })
  })
  after(async () => {
    await kernel?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const seenBy = <T>(actor: typeof clerk, read: Parameters<typeof readOnly<T>>[2]) =>
    readOnly(kernel.db, databaseActorOf(actor), read)

  test('台账里逐件数出来的，和页面上的数字一个不差：全部计划、每个计划、每个单位', async () => {
    assert.equal(told.length, count.items)
    assert.ok(
      told.some(({ behind }) => behind) &&
        told.some(({ extended }) => extended > 0) &&
        told.some(({ returned }) => returned > 0),
    )
    const byUnit = await seenBy(clerk, trx => figuresBy(trx, 'unit', undefined, today))
    const units = Map.groupBy(told, ({ unitId }) => unitId)
    assert.deepEqual(
      Object.fromEntries(byUnit),
      Object.fromEntries([...units].map(([unitId, items]) => [unitId, recounted(items, today)])),
    )
    const byPlan = await seenBy(clerk, trx => figuresBy(trx, 'root', plans, today))
    for (const plan of plans)
      assert.deepEqual(
        byPlan.get(plan),
        recounted(
          told.filter(({ parentId }) => parentId === plan),
          today,
        ),
      )
  })

  test('每个数字点开的清单，就是所数的那些', async () => {
    const which: readonly (readonly [string, keyof Figures])[] = [
      ['all', 'items'],
      ['done', 'done'],
      ['on-time', 'onTime'],
      ['red', 'late'],
      ['yellow', 'yellow'],
      ['extended', 'extended'],
    ]
    const figures = (await seenBy(clerk, trx => figuresBy(trx, 'root', plans, today))).get(plans[0] ?? '') ?? noFigures
    for (const [name, key] of which) {
      const { items } = await seenBy(clerk, trx =>
        itemsBehind(trx, { roots: plans.slice(0, 1), which: name, limit: 200 }, today),
      )
      assert.equal(items.length, figures[key], name)
    }
  })

  test('红黄灯图：每月末，已到期未办结的为红，临近的为黄', async () => {
    const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
    const rows = await seenBy(clerk, trx => lampsByMonth(trx, undefined, [now - 18, now - 1]))
    const expected = []
    for (let month = now - 18; month < now; month++) {
      const end = lastOf(month)
      const then = told.filter(({ begunOn, doneOn }) => begunOn <= end && (doneOn === null || doneOn > end))
      for (const [unit, items] of Map.groupBy(then, ({ unitId }) => unitId))
        expected.push({
          unit_id: unit,
          month,
          open: items.length,
          near: items.filter(({ dueOn, yellowOn }) => dueOn >= end && yellowOn <= end).length,
          late: items.filter(({ dueOn }) => dueOn < end).length,
        })
    }
    const order = (list: readonly { unit_id: string | null; month: number }[]) =>
      list.toSorted((a, b) => a.month - b.month || String(a.unit_id).localeCompare(String(b.unit_id)))
    assert.deepEqual(order(rows), order(expected))
  })

  test('别的单位只数得到自己承办的', async () => {
    const own = other.roles[0]?.unitId ?? ''
    const seen = await seenBy(other, trx => figuresBy(trx, 'unit', undefined, today))
    const mine = told.filter(({ unitId }) => unitId === own)
    assert.deepEqual(Object.fromEntries(seen), mine.length > 0 ? { [own]: recounted(mine, today) } : {})
  })

  test('核验连台账的数字一并核对；改了一格即被发现', async () => {
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
    await kernel.db.pool.query(`update supervision.item set missed = missed + 1 where matter_id = $1`, [told[0]?.id])
    const { faults } = await verifyOffice(kernel)
    assert.deepEqual(
      faults.map(({ code, matterId }) => [code, matterId]),
      [['supervision-row-differs', told[0]?.id]],
    )
  })
})
