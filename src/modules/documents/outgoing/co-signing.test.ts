import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'
import { codeOf } from '#test/refused.ts'

await eachDatabase('co-signing', open => {
  let office: DocumentsOffice
  before(async () => {
    office = await documentsOffice(open, ['主任甲', '领导甲', '城建经办', '民政科长', '民政经办', '教育科长'])
  })
  after(() => office?.close())

  const consult = (id: string, ...units: readonly string[]) =>
    office.take('城建经办', id, 'consult', { units: units.map(office.unitOf) })
  const asked = async (id: string) =>
    (await office.matter('领导甲', id)).tasks.filter(({ purpose }) => purpose === 'support')

  test('会签的待办移交以后，接手人的意见和不同意见仍记在该单位名下', async () => {
    const id = await office.reviewed()
    await consult(id, '民政科长')
    const [task] = await asked(id)
    const input = { taskNo: task?.no, person: office.personOf('民政经办'), reason: '外出' }
    await office.take('民政科长', id, 'handOver', input)
    assert.equal(await codeOf(consult(id, '民政科长')), 'asked-already')
    await office.take('民政经办', id, 'cosign', { text: '救助标准另定。', dissents: true })
    const { support } = await office.matter('领导甲', id)
    assert.deepEqual(
      support.map(({ unitId, personId, opinion, dissents }) => [unitId, personId, opinion, dissents]),
      [[office.unitOf('民政科长'), office.personOf('民政经办'), '救助标准另定。', true]],
    )
  })

  test('同一单位一次只问一遍，答复后可以再问；拟稿单位自己不会签', async () => {
    const id = await office.reviewed()
    assert.equal(await codeOf(consult(id, '城建经办')), 'lead-cannot-support')
    await consult(id, '民政科长', '民政科长')
    await consult(id, '民政科长', '教育科长')
    assert.equal((await asked(id)).length, 2)
    await office.take('民政科长', id, 'cosign', { text: '同意。' })
    await consult(id, '民政科长')
    assert.equal((await asked(id)).length, 2)
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
