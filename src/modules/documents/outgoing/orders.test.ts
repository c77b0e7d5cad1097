import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { eachDatabase } from '#test/database.ts'
import { type DocumentsOffice, documentsOffice } from '#test/documents-office.ts'
import { codeOf } from '#test/refused.ts'
import { printDocument } from './commands.ts'

await eachDatabase('documents in odd orders', open => {
  let office: DocumentsOffice
  before(async () => {
    office = await documentsOffice(open, ['登记甲', '登记乙', '主任甲', '领导甲', '城建经办', '民政科长', '教育科长'])
  })
  after(() => office?.close())

  const declined = { text: '不再发文。', evidence: '领导意见' }
  const checked = async () => {
    const id = await office.signed()
    await office.take('登记甲', id, 'recheck', { recheckPoints: office.recheckPoints })
    return id
  }

  test('存稿的请求重发一次，得到同样的答复，不报错也不多存一稿', async () => {
    const id = await office.signed()
    const { document, seq } = await office.written('登记甲', id)
    const blocks = [{ type: 'paragraph', text: '汛期实行48小时值班。' }]
    const body = { key: office.newKey(), seen: seq, document: { ...document, blocks } }
    const send = (seen = seq) =>
      office
        .as('登记甲')
        .outgoing('POST /api/documents/outgoing/:id/versions', { params: { id }, body: { ...body, seen } })
    const first = await send()
    assert.deepEqual([first.version, first.returned, first.step], [3, true, 'signing'])
    assert.deepEqual(await send(), first)
    assert.equal((await office.matter('领导甲', id)).versions.length, 3)
    // Somebody else's save in between is still refused.
    const late = { ...body, key: office.newKey(), document: { ...document, copies: '县纪委' } }
    const other = office
      .as('登记乙')
      .outgoing('POST /api/documents/outgoing/:id/versions', { params: { id }, body: late })
    assert.equal(await codeOf(other), 'moved-on')
  })

  test('预留号、作废理由填得不对，说明哪一项不对，不占号', async () => {
    await office.openSeries('测政发')
    const id = await checked()
    for (const reserved of [1.5, 3e9, 1e20, -1, '3'])
      assert.equal(await codeOf(office.take('登记甲', id, 'number', { series: '测政发', reserved })), 'invalid-input')
    const params = { series: '测政发', year: 2026 }
    const voiding = office
      .as('登记甲')
      .outgoing('POST /api/documents/series/:series/:year/voids', { params, body: { no: 3e9, reason: '不用' } })
    assert.equal(await codeOf(voiding), 'invalid-input')
    const reserving = office
      .as('登记甲')
      .outgoing('POST /api/documents/series/:series/:year/reservations', { params, body: { reason: '留\u0000号' } })
    assert.equal(await codeOf(reserving), 'invalid-input')
    await office.take('登记甲', id, 'number', { series: '测政发' })
    await office.take('登记甲', id, 'voidNumber', { reason: '文种\u0000改为函' })
    await office.take('登记甲', id, 'number', { series: '测政发' })
    assert.equal((await office.matter('登记甲', id)).documentNumber, '测政发〔2026〕2号')
  })

  test('两件同时用同一个预留号，一件用上，另一件被拒', async () => {
    await office.openSeries('测政通')
    const params = { series: '测政通', year: 2026 }
    const body = { reason: '留给换届通知' }
    await office.as('登记甲').outgoing('POST /api/documents/series/:series/:year/reservations', { params, body })
    const [one, other] = [await checked(), await checked()]
    const outcomes = await Promise.all(
      [one, other].map(id => codeOf(office.take('登记甲', id, 'number', { series: '测政通', reserved: 1 }))),
    )
    assert.deepEqual(outcomes.sort(), ['not refused', 'number-not-reserved'])
  })

  test('已编号又退签的，先作废文号写明理由，才能不予发文：台账上没有说不清的号', async () => {
    const id = await office.numbered('测政函')
    await office.save('登记甲', id, '汛期实行48小时值班。')
    assert.equal(await codeOf(office.take('领导甲', id, 'decline', declined)), 'bears-a-number')
    await office.take('登记甲', id, 'freeNumber', { reason: '退签后不再发文' })
    await office.take('领导甲', id, 'decline', declined)
    const { numbers } = await office
      .as('登记甲')
      .outgoing('GET /api/documents/series/:series/:year', { params: { series: '测政函', year: 2026 }, query: {} })
    assert.deepEqual(
      numbers.map(({ no, state, reason }) => [no, state, reason]),
      [[1, 'void', '退签后不再发文']],
    )
  })

  test('作废、重印、沿用文号随便什么次序，一件只有一个号，印的就是签的', async () => {
    const id = await office.printed('测政办函')
    await office.take('登记甲', id, 'printAgain', { reason: '缺页' })
    await office.save('登记甲', id, '汛期实行12小时值班。')
    await office.take('领导甲', id, 'sign', {})
    await office.take('登记甲', id, 'recheck', { recheckPoints: office.recheckPoints })
    assert.equal(await codeOf(office.take('登记甲', id, 'number', { series: '测政办函' })), 'numbered-already')
    await office.take('登记甲', id, 'keepNumber')
    await office.print(id)
    await office.take('登记甲', id, 'voidNumber', { reason: '改用函的代字' })
    assert.equal(await codeOf(office.take('登记甲', id, 'keepNumber')), 'no-number')
    await office.take('登记甲', id, 'number', { series: '测政办函' })
    await office.print(id)
    assert.equal((await office.matter('登记甲', id)).documentNumber, '测政办函〔2026〕2号')
  })

  test('分发以后不再并入提出人；拟文单位以外的不能并入，不会有人被漏告知', async () => {
    const id = await office.printed()
    const join = (raiser: object) => codeOf(office.take('登记甲', id, 'joinRaiser', { raisers: [raiser] }))
    assert.equal(await join({ kind: 'organisation', name: '云溪县民政局' }), 'raiser-not-for-this-kind')
    assert.equal(await join({ kind: 'unit', unitId: office.unitOf('教育科长') }), 'not refused')
    await office.take('登记甲', id, 'distribute', { units: [office.unitOf('民政科长')] })
    assert.equal(await join({ kind: 'unit', unitId: office.unitOf('民政科长') }), 'not-at-this-step')
    await office.take('登记甲', id, 'withdraw', { reason: '附件有误' })
    assert.deepEqual(
      (await office.matter('登记甲', id)).deliveries.map(({ raiser }) => raiser),
      [1, 2],
    )
  })

  test('印制的请求过了零点重发，仍是原来的一次，不另印、不被拒', async () => {
    const id = await office.numbered()
    const { seq: seen } = await office.matter('登记甲', id)
    const { kernel } = office
    const key = office.newKey()
    const print = () => printDocument({ kernel, actor: kernel.as('登记甲') }, { key, id, seen })
    const first = await print()
    const before = kernel.at
    kernel.at = new Date(before.getTime() + 26 * 3_600_000)
    try {
      assert.deepEqual(await print(), first)
    } finally {
      kernel.at = before
    }
  })

  test('签收齐了又补发，再撤回：先签的不变，后发的不再欠', async () => {
    const id = await office.printed()
    await office.take('登记甲', id, 'distribute', { units: [office.unitOf('民政科长')] })
    await office.take('民政科长', id, 'acknowledge')
    await office.take('登记甲', id, 'sendMore', { units: [office.unitOf('教育科长')], outside: '云溪县委办公室' })
    await office.take('登记甲', id, 'withdraw', { reason: '附件有误' })
    const { copies, tasks } = await office.matter('登记甲', id)
    assert.deepEqual(
      copies.map(({ back, withdrawnAt }) => [back !== null, withdrawnAt !== null]),
      [
        [true, true],
        [false, true],
        [false, true],
      ],
    )
    assert.deepEqual(tasks, [])
    assert.equal(await codeOf(office.take('教育科长', id, 'acknowledge')), 'not-at-this-step')
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
