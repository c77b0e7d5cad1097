import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'

await eachDatabase('what was issued', open => {
  let office: DocumentsOffice
  before(async () => {
    office = await documentsOffice(open, ['登记甲', '主任甲', '领导甲', '城建经办', '民政科长'])
  })
  after(() => office?.close())

  test('收到的一份只有最后印制的文件：重印以前的、起草经过和分发以前的催办都看不到', async () => {
    const id = await office.numbered()
    await office.take('登记甲', id, 'urge', { text: '领导催得紧' })
    const misprint = await office.print(id)
    await office.take('登记甲', id, 'printAgain', { reason: '联系人有误' })
    await office.save('登记甲', id, { copies: '县纪委' })
    const right = await office.print(id)
    await office.take('登记甲', id, 'distribute', { units: [office.unitOf('民政科长')], outside: '云溪县委办公室' })
    const seen = await office.matter('民政科长', id)
    assert.deepEqual(
      [seen.whole, seen.leadPersonId, seen.fields, seen.copies.length, seen.answers.length],
      [false, null, { title: seen.title }, 1, 1],
    )
    assert.deepEqual(
      seen.entries.map(({ action }) => action),
      ['distribute'],
    )
    assert.ok(!JSON.stringify(seen).includes('云溪县委办公室'))
    const file = (sha256 = '') =>
      office
        .as('民政科长')
        .through(`/api/matters/${id}/files/${sha256}`)
        .then(response => response.status)
    assert.equal(await file(right.files[0]?.sha256), 200)
    assert.equal(await file(misprint.files[0]?.sha256), 404)
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
