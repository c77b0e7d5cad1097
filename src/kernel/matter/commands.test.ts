import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { readOnly } from '#kernel/db/transaction.ts'
import { receiptIsGenuine } from '#kernel/ledger/receipt.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { act, register } from './commands.ts'
import { matterById } from './queries.ts'

const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code

await eachDatabase('commands', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  const visit = (key = randomUUID(), title = '路灯不亮', by = '登记甲') =>
    register(kernel, {
      kind: 'citizen-request',
      key,
      actor: kernel.as(by),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title,
        content: '青石巷路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
      },
    })
  const assign = (matterId: string, seen: number, key = randomUUID()) =>
    act(kernel, { actor: kernel.as('登记甲'), key, matterId, action: 'assign', seen, input: { unit: units[1]?.id } })

  test('a registration gives number, code and a receipt that holds', async () => {
    const { number, receipts } = await visit()
    assert.match(number, /^群诉〔2026〕\d+号$/)
    assert.match(receipts[0]?.code ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)
    assert.ok(receipts[0] && receiptIsGenuine(receipts[0].receipt))
  })

  test('who registers a matter owes the next step of it, not whoever was registrar first', async () => {
    for (const name of ['登记乙', '登记甲']) {
      const { id } = await visit(randomUUID(), '路灯不亮', name)
      const actor = kernel.as(name)
      const { state } = await readOnly(kernel.db, databaseActorOf(actor), trx => matterById(trx, id))
      assert.deepEqual([state.registeredBy, state.tasks[0]?.ownerId], [actor.personId, actor.personId])
    }
  })

  test('a command sent twice, even at once, happens once and answers the same', async () => {
    const key = randomUUID()
    const [one, two] = await Promise.all([visit(key), visit(key)])
    assert.deepEqual(one, two)
    assert.deepEqual(await visit(key), one)
    await assert.rejects(visit(key, '另一件事'), refused('key-reused'))
  })

  test('of two people who act on what they saw, one is told that it moved on', async () => {
    const { id } = await visit()
    const outcomes = await Promise.allSettled([assign(id, 1), assign(id, 1)])
    assert.deepEqual(outcomes.map(one => one.status).toSorted(), ['fulfilled', 'rejected'])
    const lost = outcomes.find(one => one.status === 'rejected')
    assert.equal((lost?.reason as { code?: string } | undefined)?.code, 'moved-on')
  })

  test('sixteen writers register at once: sixteen numbers, in order, none twice', async () => {
    const made = await Promise.all(Array.from({ length: 16 }, () => visit()))
    const numbers = made.map(one => Number(/〕(\d+)号/.exec(one.number)?.[1])).toSorted((a, b) => a - b)
    assert.deepEqual(
      numbers,
      Array.from({ length: 16 }, (_, i) => (numbers[0] ?? 0) + i),
    )
  })

  test('a person sees what they or their units are party to, and nothing else', async () => {
    const { id } = await visit()
    await assign(id, 1)
    const seenBy = (name: string) => readOnly(kernel.db, databaseActorOf(kernel.as(name)), trx => matterById(trx, id))
    assert.equal((await seenBy('城建经办')).state.id, id)
    assert.equal((await seenBy('领导甲')).state.id, id)
    await assert.rejects(seenBy('教育经办'), refused('no-such-matter'))
    await assert.rejects(
      act(kernel, {
        actor: kernel.as('教育经办'),
        key: randomUUID(),
        matterId: id,
        action: 'note',
        input: { text: '看看' },
      }),
      refused('no-such-matter'),
    )
  })

  test('who is not asked is refused with who is', async () => {
    const { id } = await visit()
    await assign(id, 1)
    await assert.rejects(
      act(kernel, { actor: kernel.as('城建经办'), key: randomUUID(), matterId: id, action: 'close', input: {} }),
      refused('not-at-this-step'),
    )
    await assert.rejects(
      act(kernel, { actor: kernel.as('登记乙'), key: randomUUID(), matterId: id, action: 'accept', input: {} }),
      refused('not-yours'),
    )
  })

  test('带密级标志的内容不得登记', async () => {
    await assert.rejects(visit(randomUUID(), '机密★20年 关于某事'), refused('classified-content'))
  })

  test('the application’s role can neither alter nor remove an entry', async () => {
    const { id } = await visit()
    const write = (statement: string) =>
      readOnly(kernel.db, { principals: [], scope: 'system' }, async () => undefined).then(async () => {
        const client = await kernel.db.pool.connect()
        try {
          await client.query('begin; set local role huiyin_app')
          await client.query(statement, [id])
        } finally {
          await client.query('rollback')
          client.release()
        }
      })
    await assert.rejects(write('delete from kernel.entry where matter_id = $1'), /permission denied/)
    await assert.rejects(write(`update kernel.entry set action = 'x' where matter_id = $1`), /permission denied/)
    await assert.rejects(write(`update kernel.matter set open = false where id = $1`), /permission denied/)
  })
})
