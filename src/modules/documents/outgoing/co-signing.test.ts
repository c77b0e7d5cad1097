import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readOnly } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import { evolve } from '#kernel/matter/evolve.ts'
import { matterById } from '#kernel/matter/queries.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'
import { codeOf } from '#test/refused.ts'

await eachDatabase('co-signing', open => {
  let office: DocumentsOffice
  before(async () => {
    office = await documentsOffice(open, ['主任甲', '领导甲', '城建经办', '民政科长', '民政经办', '教育科长'])
  })
  after(() => office?.close())

  const agrees = { stance: 'agrees' }
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
    await office.take('民政经办', id, 'cosign', { stance: 'dissents', text: '救助标准另定。' })
    const { support } = await office.matter('领导甲', id)
    assert.deepEqual(
      support.map(({ unitId, personId, opinion, dissents }) => [unitId, personId, opinion, dissents]),
      [[office.unitOf('民政科长'), office.personOf('民政经办'), '救助标准另定。', true]],
    )
  })

  test('会签须明说同意或不同意：不说的不算同意，也不能提交', async () => {
    const id = await office.reviewed()
    await consult(id, '民政科长', '教育科长')
    assert.equal(await codeOf(office.take('民政科长', id, 'cosign', { text: '已阅。' })), 'invalid-input')
    assert.equal(await codeOf(office.take('民政科长', id, 'cosign', { stance: 'dissents' })), 'dissent-needs-words')
    assert.equal((await asked(id)).length, 2)
    await office.take('民政科长', id, 'cosign', agrees)
    await office.take('教育科长', id, 'cosign', { stance: 'dissents', text: '假期值班另定。' })
    const { support } = await office.matter('领导甲', id)
    assert.deepEqual(
      support.map(({ agrees, dissents }) => [agrees, dissents]),
      [
        [true, false],
        [undefined, true],
      ],
    )
  })

  test('从前没有明说的会签意见照原样保留：既不算不同意，也不显示为同意', async () => {
    const id = await office.reviewed()
    await consult(id, '民政科长')
    const { state } = await readOnly(office.kernel.db, { principals: [], scope: 'system' }, trx => matterById(trx, id))
    const opinion = { taskNo: state.support[0]?.taskNo ?? 0, text: '已阅。', dissents: false, version: 2 }
    const at = office.kernel.now().toISOString()
    const entry = { seq: state.seq + 1, step: state.step, open: true, happenedAt: at, opens: [], closes: [] }
    const [said] = evolve(state, { ...entry, data: { opinion } } as unknown as Entry).support
    assert.deepEqual([said?.opinion, said?.dissents, said?.agrees], ['已阅。', false, undefined])
  })

  test('同一单位一次只问一遍，答复后可以再问；拟稿单位自己不会签', async () => {
    const id = await office.reviewed()
    assert.equal(await codeOf(consult(id, '城建经办')), 'lead-cannot-support')
    await consult(id, '民政科长', '民政科长')
    await consult(id, '民政科长', '教育科长')
    assert.equal((await asked(id)).length, 2)
    await office.take('民政科长', id, 'cosign', agrees)
    await consult(id, '民政科长')
    assert.equal((await asked(id)).length, 2)
  })

  test('审核以后改动实质内容，自动退回重新审核；只改标点格式的不退', async () => {
    const id = await office.reviewed()
    const minor = await office.save('城建经办', id, { copies: '县纪委' })
    assert.deepEqual([minor.returned, minor.step], [false, 'reviewed'])
    assert.deepEqual((await office.written('城建经办', id)).returns?.version, 2)
    const { returned, step } = await office.save('城建经办', id, '汛期实行48小时值班。')
    assert.deepEqual([returned, step], [true, 'reviewing'])
    assert.equal(
      await codeOf(office.take('城建经办', id, 'sendToSigner', { signer: office.personOf('领导甲') })),
      'not-at-this-step',
    )
    await office.take('主任甲', id, 'review', { reviewPoints: office.reviewPoints })
    await office.take('城建经办', id, 'sendToSigner', { signer: office.personOf('领导甲') })
  })

  test('会签中改动实质内容也退回审核；先前的会签意见写明是对旧稿的，还没有会签的对现稿会签，通过以后可以再送会签', async () => {
    const id = await office.reviewed()
    await consult(id, '民政科长', '教育科长')
    await office.take('民政科长', id, 'cosign', agrees)
    assert.equal((await office.save('城建经办', id, '汛期实行48小时值班。')).step, 'reviewing')
    await office.take('教育科长', id, 'cosign', agrees)
    await office.take('主任甲', id, 'review', { reviewPoints: office.reviewPoints })
    const { support } = await office.matter('领导甲', id)
    assert.deepEqual(
      support.map(({ version, current }) => [version, current]),
      [
        [2, false],
        [3, true],
      ],
    )
    await consult(id, '民政科长')
    await office.take('民政科长', id, 'cosign', agrees)
    assert.equal((await office.matter('领导甲', id)).support.at(-1)?.current, true)
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
