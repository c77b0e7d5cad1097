import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'
import { codeOf } from '#test/refused.ts'

await eachDatabase('who signs a document', open => {
  let office: DocumentsOffice
  before(async () => {
    const names = ['登记甲', '主任甲', '领导甲', '领导乙', '城建经办', '城建科长', '民政科长']
    office = await documentsOffice(open, names)
  })
  after(() => office?.close())

  const owed = async (id: string) =>
    (await office.matter('领导甲', id)).tasks.map(({ no, purpose, ownerId }) => ({ no, purpose, ownerId }))
  const sentTo = async (signer: string) => {
    const id = await office.reviewed()
    await office.take('城建经办', id, 'sendToSigner', { signer: office.personOf(signer) })
    const [task] = await owed(id)
    return { id, taskNo: task?.no ?? 0, ownerId: task?.ownerId }
  }

  test('送哪位领导签发，就由哪位签发，别的领导不能代签', async () => {
    const { id, ownerId } = await sentTo('领导乙')
    assert.equal(ownerId, office.personOf('领导乙'))
    assert.equal(await codeOf(office.take('领导甲', id, 'sign')), 'not-yours')
    await office.take('领导乙', id, 'sign')
  })

  test('签发人须为在岗的领导或办公室主任，拟稿人不能送给自己签发', async () => {
    const id = await office.reviewed()
    const send = (signer: string) =>
      codeOf(office.take('城建经办', id, 'sendToSigner', { signer: office.personOf(signer) }))
    assert.equal(await send('城建经办'), 'person-not-of-the-role')
    assert.equal(await send('登记甲'), 'person-not-of-the-role')
    assert.equal(await send('主任甲'), 'not refused')
  })

  test('签发的待办只有送签的领导自己能移交，且只能移交给领导；复审退给接手签发的人', async () => {
    const { id, taskNo } = await sentTo('领导甲')
    const handOver = (by: string, to: string) =>
      codeOf(office.take(by, id, 'handOver', { taskNo, person: office.personOf(to), reason: '出差' }))
    assert.equal(await handOver('主任甲', '主任甲'), 'not-your-task')
    assert.equal(await handOver('领导甲', '城建经办'), 'person-not-of-the-role')
    assert.equal(await handOver('领导甲', '领导乙'), 'not refused')
    await office.take('领导乙', id, 'sign')
    assert.equal((await office.save('登记甲', id, '汛期实行48小时值班。')).returned, true)
    assert.deepEqual(
      (await owed(id)).map(one => one.ownerId),
      [office.personOf('领导乙')],
    )
  })

  test('写错的机关代字不会另起一列：没有启用的不给号，写明已启用的有哪些；启用定起始号以后才编', async () => {
    await office.openSeries('测政办发')
    const id = await office.signed()
    await office.take('登记甲', id, 'recheck', { recheckPoints: office.recheckPoints })
    const { actions } = await office.matter('登记甲', id)
    const { series } = actions.find(({ action }) => action === 'number')?.fields ?? {}
    assert.deepEqual([series?.type, Object.keys(series?.choices ?? {})], ['choice', ['测政办发']])
    const number = (name: string) => office.take('登记甲', id, 'number', { series: name })
    assert.equal(await codeOf(number('侧政办发')), 'series-not-open')
    const params = { series: '侧政办发', year: 2026 }
    const reserving = office
      .as('登记甲')
      .outgoing('POST /api/documents/series/:series/:year/reservations', { params, body: { reason: '留号' } })
    assert.equal(await codeOf(reserving), 'series-not-open')
    await office.openSeries('测政办函', 12)
    await number('测政办函')
    assert.equal((await office.matter('登记甲', id)).documentNumber, '测政办函〔2026〕12号')
  })

  test('会签的单位不能移交别人的待办', async () => {
    const id = await office.reviewed()
    await office.take('城建经办', id, 'consult', { units: [office.unitOf('民政科长')] })
    const gather = (await owed(id)).find(one => one.purpose === 'gather')
    const input = { taskNo: gather?.no, person: office.personOf('民政科长'), reason: '代办' }
    assert.equal(await codeOf(office.take('民政科长', id, 'handOver', input)), 'not-your-task')
    assert.equal(await codeOf(office.take('城建科长', id, 'handOver', input)), 'not refused')
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
