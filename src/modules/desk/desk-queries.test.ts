import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readOnly } from '#kernel/db/transaction.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { lampOf } from '#kernel/procedure/lamp.ts'
import { eachDatabase } from '#test/database.ts'
import { actorOf, kernelWithMatters, type OpenKernel, staff } from '#test/many-matters.ts'
import { lampsOf, tasksOwedBy } from './desk-queries.ts'

/** An open task as the table has it. */
interface Kept {
  matter_id: string
  no: number
  owner_id: string
  due_at: Date
  yellow_on: string
}

await eachDatabase('the desk', open => {
  let kernel: OpenKernel
  let kept: readonly Kept[]
  const now = new Date()
  before(async () => {
    kernel = await kernelWithMatters(open, 200)
    const { rows } = await kernel.db.pool.query<Kept>('select * from kernel.task where closed_seq is null')
    kept = rows
  })
  after(() => kernel.close())

  const lampOfTask = (task: Kept) => lampOf({ dueAt: task.due_at, yellowOn: task.yellow_on }, now)
  const said = (tasks: readonly { readonly no: number; readonly matter: { readonly id: string } }[]) =>
    tasks.map(task => `${task.matter.id} ${task.no}`)
  /** Whoever owes most, and with them, as a substitute does, whoever owes something too. */
  function busiest(): readonly string[] {
    const owed = Map.groupBy(kept, task => task.owner_id)
    return [...owed.keys()].sort((a, b) => (owed.get(b)?.length ?? 0) - (owed.get(a)?.length ?? 0)).slice(0, 2)
  }
  const eyesOf = (owners: readonly string[]) => {
    const person = staff.find(one => one.id === owners[0])
    if (!person) throw new Error('the owner of a task is nobody')
    return databaseActorOf({ ...actorOf(person), standsInFor: owners.slice(1) })
  }

  test('over its pages the desk shows every task that is owed once, soonest due first, under every lamp', async () => {
    const owners = busiest()
    for (const lamp of [undefined, 'red', 'yellow', 'green'] as const) {
      const shown: string[] = []
      let after: string | undefined
      do {
        const page = { limit: 2, ...(lamp ? { lamp } : {}), ...(after === undefined ? {} : { after }) }
        const piece = await readOnly(kernel.db, eyesOf(owners), trx =>
          tasksOwedBy(trx, eyesOf(owners), owners, page, now),
        )
        shown.push(...said(piece.tasks))
        after = piece.next ?? undefined
      } while (after !== undefined)
      const owed = kept
        .filter(task => owners.includes(task.owner_id) && (lamp === undefined || lampOfTask(task) === lamp))
        .sort((a, b) => a.due_at.getTime() - b.due_at.getTime() || (a.matter_id < b.matter_id ? -1 : 1) || a.no - b.no)
      assert.deepEqual(
        shown,
        owed.map(task => `${task.matter_id} ${task.no}`),
        lamp,
      )
    }
    assert.ok(kept.filter(task => owners.includes(task.owner_id)).length > 2)
  })

  test('two tasks of one matter that are due at once are neither parted by a page nor lost', async () => {
    const owners = busiest()
    const [first] = kept.filter(task => owners.includes(task.owner_id))
    assert.ok(first)
    await kernel.db.pool.query(
      `insert into kernel.task select matter_id, 1000, purpose, owner_id, unit_id, limit_key, due_at, due_on, yellow_on, opened_seq, opened_at
      from kernel.task where matter_id = $1 and no = $2`,
      [first.matter_id, first.no],
    )
    const shown: string[] = []
    let after: string | undefined
    do {
      const page = { limit: 2, ...(after === undefined ? {} : { after }) }
      const piece = await readOnly(kernel.db, eyesOf(owners), trx =>
        tasksOwedBy(trx, eyesOf(owners), owners, page, now),
      )
      shown.push(...said(piece.tasks))
      after = piece.next ?? undefined
    } while (after !== undefined)
    assert.equal(shown.length, kept.filter(task => owners.includes(task.owner_id)).length + 1)
    assert.equal(new Set(shown).size, shown.length)
  })

  test('the lamps count what is owed', async () => {
    const owners = busiest().slice(0, 1)
    const { rows } = await kernel.db.pool.query<Kept>(
      'select * from kernel.task where closed_seq is null and owner_id = any ($1)',
      [owners],
    )
    const counts = await readOnly(kernel.db, eyesOf(owners), trx => lampsOf(trx, owners, now))
    const of = (lamp: string) => rows.filter(task => lampOfTask(task) === lamp).length
    assert.deepEqual(counts, { red: of('red'), yellow: of('yellow'), green: of('green') })
  })
})
