import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asOwner } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'

type Filters = Readonly<Record<string, unknown>>

await eachDatabase('lists of whoever holds a copy', open => {
  let office: DocumentsOffice
  let id: string
  before(async () => {
    office = await documentsOffice(open, ['登记甲', '主任甲', '领导甲', '城建经办', '民政科长', '教育科长'])
    id = await office.printed()
    const units = ['民政科长', '教育科长'].map(office.unitOf)
    await office.take('登记甲', id, 'distribute', { units })
  })
  after(() => office?.close())

  const list = async (name: string, query: Filters = {}) => {
    const { matters } = await office.as(name).desk('GET /api/matters', { query } as never)
    return matters.filter(one => one.id === id)
  }
  const found = async (name: string, query: Filters) => (await list(name, query)).length

  test('只持有一份的，列表里只有编号、标题和自己那份的签收情况、日期，没有环节、主办和本件的期限', async () => {
    const [mine] = await list('民政科长')
    const [whole] = await list('登记甲')
    const { tasks } = await office.matter('民政科长', id)
    assert.ok(mine && whole)
    assert.deepEqual([mine.number, mine.title, mine.kind], [whole.number, whole.title, whole.kind])
    assert.deepEqual([whole.whole, whole.step, whole.leadUnitId !== null], [true, 'sent', true])
    const { step, leadUnitId, leadPersonId, closedAt, seq, dueOn, open, lamp } = mine
    assert.deepEqual([mine.whole, step, leadUnitId, leadPersonId, closedAt, seq], [false, '', null, null, null, 0])
    assert.deepEqual([dueOn, open, lamp], [tasks[0]?.dueOn, true, tasks[0]?.lamp])
  })

  test('按环节、主办查，查不到只持有一份的；按自己那份的状态和日期查得到', async () => {
    const [lead] = await list('登记甲')
    assert.equal(await found('登记甲', { step: 'sent' }), 1)
    assert.equal(await found('民政科长', { step: 'sent' }), 0)
    assert.equal(await found('民政科长', { unit: lead?.leadUnitId }), 0)
    assert.equal(await found('民政科长', { person: lead?.leadPersonId }), 0)
    assert.equal(await found('民政科长', { open: 'yes' }), 1)
    assert.equal(await found('民政科长', { sort: 'due' }), 1)
    assert.equal(await found('民政科长', { open: 'no' }), 0)
  })

  test('查找：题目里的字查得到，看不到的事由里的字查不到', async () => {
    assert.equal(await found('登记甲', { q: '汛期将至' }), 1)
    assert.equal(await found('民政科长', { q: '汛期将至' }), 0)
    const [mine] = await list('民政科长', { q: '汛期值班' })
    assert.deepEqual([mine?.whole, mine?.step], [false, ''])
    const [byNumber] = await list('民政科长', { q: mine?.number })
    assert.deepEqual([byNumber?.whole, byNumber?.step], [false, ''])
  })

  test('待办里的那份也不带本件的环节和主办', async () => {
    const { tasks } = await office.as('民政科长').desk('GET /api/desk', { query: {} } as never)
    const { matter } = tasks.find(task => task.matter.id === id) ?? assert.fail('the receipt is on the desk')
    assert.deepEqual([matter.whole, matter.step, matter.leadUnitId, matter.seq], [false, '', null, 0])
  })

  test('签收以后，自己那份是已签收，别的单位欠着、本件没办结都看不出来', async () => {
    await office.take('民政科长', id, 'acknowledge')
    const [mine] = await list('民政科长')
    assert.deepEqual([mine?.open, mine?.dueOn, mine?.lamp], [false, null, null])
    assert.equal(await found('民政科长', { open: 'yes' }), 0)
    assert.equal(await found('民政科长', { open: 'no' }), 1)
    assert.equal(await found('教育科长', { open: 'yes' }), 1)
    assert.equal(await found('登记甲', { open: 'yes' }), 1)
  })

  test('把持有一份的改成看全部，校验查得出，下一次办理即改正', async () => {
    await asOwner(office.kernel.db, trx =>
      trx
        .updateTable('kernel.party')
        .set({ whole: true })
        .where('principal_id', '=', office.unitOf('教育科长'))
        .execute(),
    )
    const { faults } = await verifyOffice(office.kernel)
    assert.ok(faults.some(({ code }) => code === 'parties-differ'))
    await office.take('教育科长', id, 'acknowledge')
    assert.deepEqual(
      (await list('教育科长')).map(one => one.whole),
      [false],
    )
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
