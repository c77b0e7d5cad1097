import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { keepMade } from '#kernel/file/keep-upload.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'
import { codeOf } from '#test/refused.ts'

await eachDatabase('copies of incoming documents', open => {
  let office: DocumentsOffice
  before(async () => {
    const names = ['登记甲', '主任甲', '领导甲', '民政科长', '民政经办', '教育科长', '教育经办', '城建科长', '城建经办']
    office = await documentsOffice(open, names)
  })
  after(() => office?.close())

  const people = (...names: readonly string[]) => ({ people: names.map(office.personOf) })
  const copies = async (id: string) => (await office.matter('领导甲', id)).copies
  async function handOver(by: string, id: string, to: string) {
    const task = (await office.matter(by, id)).tasks.find(one => one.ownerId === office.personOf(by))
    return office.take(by, id, 'handOver', { taskNo: task?.no, person: office.personOf(to), reason: '外出' })
  }
  async function away(name: string, substitute: string) {
    await office.kernel.db.pool.query(
      `insert into kernel.absence (id, person_id, substitute_id, from_on, until_on) values ($1, $2, $3, '2026-03-01', '2026-03-31')`,
      [randomUUID(), office.personOf(name), office.personOf(substitute)],
    )
    while ((await office.kernel.facts()).directory.absences.length === 0) await pause(20)
  }

  test('一人不持两份：手里已有一份的，不能再接手别人的一份', async () => {
    const id = await office.cameIn()
    await office.take('登记甲', id, 'circulate', people('民政经办', '教育科长'))
    assert.equal(await codeOf(handOver('民政经办', id, '教育科长')), 'copy-still-out')
    await office.take('教育科长', id, 'finishReading')
    await handOver('民政经办', id, '教育科长')
    assert.deepEqual(
      (await copies(id)).map(({ personId, back }) => [personId, back !== null]),
      [
        [office.personOf('教育科长'), false],
        [office.personOf('教育科长'), true],
      ],
    )
  })

  test('传阅的科长不能移交登记员的待办', async () => {
    const id = await office.cameIn()
    await office.take('登记甲', id, 'circulate', people('教育科长'))
    const wait = (await office.matter('登记甲', id)).tasks.find(one => one.purpose === 'wait')
    const input = { taskNo: wait?.no, person: office.personOf('教育科长'), reason: '代办' }
    assert.equal(await codeOf(office.take('教育科长', id, 'handOver', input)), 'not-your-task')
  })

  test('登记员代登单位的阅毕，须写明谁签收；代登个人的，签收人就是本人', async () => {
    const id = await office.cameIn()
    const units = [office.unitOf('民政科长')]
    await office.take('登记甲', id, 'circulate', { units, ...people('教育科长') })
    assert.equal(await codeOf(office.take('登记甲', id, 'finishReading', { copy: 1 })), 'signed-by-needed')
    await office.take('登记甲', id, 'finishReading', { copy: 1, signedBy: '民政科长' })
    await office.take('登记甲', id, 'finishReading', { copy: 2 })
    assert.deepEqual(
      (await copies(id)).map(({ back }) => back?.signedBy),
      ['民政科长', '教育科长'],
    )
  })

  test('传阅中的份不论办到哪个环节都能退回；办结时还在外的，收回后由登记员登记', async () => {
    const id = await office.cameIn({ handling: 'action' })
    await office.take('登记甲', id, 'propose', { text: '拟请城建科办理。' })
    const instruct = { unit: office.unitOf('城建科长'), person: office.personOf('城建经办'), opinion: '请办理。' }
    await office.take('领导甲', id, 'instruct', instruct)
    await office.take('登记甲', id, 'handCopy', people('民政经办', '教育经办'))
    await office.take('城建经办', id, 'return', { reason: '不属本科职责', whoUnknown: '来文没有写明由谁办' })
    await office.take('登记甲', id, 'propose', { text: '拟请城建科再研究。' })
    assert.equal(await codeOf(office.take('民政经办', id, 'returnCopy')), 'not refused')
    await office.take('领导甲', id, 'instruct', instruct)
    await office.take('城建经办', id, 'accept')
    await office.take('城建经办', id, 'submit', { text: '已办。', evidence: '现场记录' })
    await office.take('城建科长', id, 'approve')
    await office.take('登记甲', id, 'deliver', { deliveries: [{ raiser: 1, channel: 'post', proof: '挂号信 2 号' }] })
    await office.take('登记甲', id, 'close')
    await office.take('登记甲', id, 'returnCopy', { copy: 2 })
    const { open, step } = await office.matter('领导甲', id)
    assert.deepEqual([open, step], [false, 'closed'])
  })

  test('代阅的写明代谁：自己的一份记自己，请假人的一份记代请假人', async () => {
    const id = await office.cameIn()
    await office.take('登记甲', id, 'circulate', people('民政经办', '教育经办'))
    await away('民政经办', '教育经办')
    await office.take('教育经办', id, 'finishReading', { copy: 1 })
    await office.take('教育经办', id, 'finishReading')
    const { entries } = await office.matter('领导甲', id)
    assert.deepEqual(
      entries.slice(-2).map(({ data, forId }) => [(data.copyBack as { no: number }).no, forId]),
      [
        [1, office.personOf('民政经办')],
        [2, null],
      ],
    )
  })

  test('传阅的人看得到来文本身和登记内容，看不到联系人、拟办、批示和答复，也查不到提出人身份', async () => {
    const about = { name: '来文.txt', type: 'text/plain', by: office.personOf('登记甲') }
    const paper = await keepMade(office.kernel, Buffer.from('救灾资金安排如下。'), about)
    const later = await keepMade(office.kernel, Buffer.from('内部测算'), { ...about, name: '测算.txt' })
    const id = await office.cameIn({ files: [paper] })
    await office.take('登记甲', id, 'note', { text: '内部备注', files: [later] })
    await office.take('登记甲', id, 'urge', { text: '催办内部意见' })
    await office.take('登记甲', id, 'circulate', people('教育科长'))
    const seen = await office.matter('教育科长', id)
    assert.deepEqual(
      [seen.whole, seen.fields.content, seen.fields.organ, seen.fields.contact, seen.files.map(file => file.name)],
      [false, '请知悉救灾资金的安排。', '青石县民政局', undefined, ['来文.txt']],
    )
    assert.deepEqual(
      seen.entries.map(entry => entry.action),
      ['circulate'],
    )
    const file = (sha256: string) =>
      office
        .as('教育科长')
        .through(`/api/matters/${id}/files/${sha256}`)
        .then(response => response.status)
    assert.deepEqual([await file(paper.sha256), await file(later.sha256)], [200, 404])
    const raisers = office.as('教育科长').desk('GET /api/matters/:id/raisers', { params: { id } })
    assert.equal(await codeOf(raisers), 'identity-not-needed')
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
