import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import type { OutgoingContract } from './contract.ts'

let keys = 0
const newKey = () => `outgoing-test-${++keys}`

await eachDatabase('outgoing documents', open => {
  let office: TestServer
  const people = new Map<string, ReturnType<typeof clientsOf>>()
  const clientsOf = (through: typeof fetch) => ({
    documents: office.client<OutgoingContract>(through),
    desk: office.client<DeskContract>(through),
  })

  before(async () => {
    office = await testServer(open)
    for (const name of ['登记甲', '主任甲', '领导甲', '城建经办', '城建科长', '民政科长', '教育科长', '城建联络'])
      people.set(name, clientsOf(await office.signedIn(name)))
    for (const series of ['测政办发', '测政明电']) {
      const params = { series, year: 2026 }
      const opened = { params, body: { first: 1 } }
      await as('登记甲').documents('POST /api/documents/series/:series/:year/beginning', opened)
    }
  })
  after(() => office?.close())

  const as = (name: string) => people.get(name) ?? assert.fail(`${name} is not signed in`)
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''
  const matter = (name: string, id: string) => as(name).desk('GET /api/matters/:id', { params: { id } })

  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const { seq } = await matter(name, id)
    const body = { key: newKey(), action, input, seen: seq }
    return as(name).desk('POST /api/matters/:id/entries', { params: { id }, body })
  }

  async function save(name: string, id: string, change: (document: Record<string, unknown>) => object) {
    const written = await as(name).documents('GET /api/documents/outgoing/:id', { params: { id }, query: {} })
    const document = { ...written.document, ...change(written.document ?? {}) }
    const body = { key: newKey(), seen: written.seq, document }
    return as(name).documents('POST /api/documents/outgoing/:id/versions', { params: { id }, body })
  }

  async function begin(name = '城建经办') {
    const { starters } = await as(name).documents('GET /api/documents/starters')
    const notice = starters.find(({ kind }) => kind === 'notice')
    const body = {
      key: newKey(),
      starter: notice?.key ?? '',
      title: '测试办公室关于做好汛期值班工作的通知',
      reason: '汛期将至',
      urgency: 'ordinary',
    } as const
    const { id } = await as(name).documents('POST /api/documents/outgoing', { body })
    await save(name, id, () => ({ blocks: [{ type: 'paragraph', text: '汛期实行24小时值班。' }] }))
    return id
  }

  const reviewPoints = ['grounds', 'substance', 'agreed', 'form', 'other']
  const recheckPoints = ['procedure', 'content', 'kind', 'form']

  async function signed() {
    const id = await begin()
    await take('城建经办', id, 'submit')
    await take('主任甲', id, 'review', { reviewPoints })
    await take('城建经办', id, 'sendToSigner', { signer: office.kernel.as('领导甲').personId })
    await take('领导甲', id, 'sign', { opinion: '同意印发。' })
    return id
  }

  async function printed(series = '测政办发') {
    const id = await signed()
    await take('登记甲', id, 'recheck', { recheckPoints })
    await take('登记甲', id, 'number', { series })
    const { seq } = await matter('登记甲', id)
    const body = { key: newKey(), seen: seq }
    const files = await as('登记甲').documents('POST /api/documents/outgoing/:id/printing', { params: { id }, body })
    return { id, ...files }
  }

  test('审核须逐项核对五个要点；会签各单位并行，不同意见留痕，收齐才能汇总', async () => {
    const id = await begin()
    await take('城建经办', id, 'submit')
    assert.equal(await codeOf(take('主任甲', id, 'review', { reviewPoints: ['grounds'] })), 'invalid-input')
    await take('主任甲', id, 'review', { reviewPoints })
    await take('城建经办', id, 'consult', { units: [unitOf('民政科长'), unitOf('教育科长')] })
    assert.equal(await codeOf(take('城建经办', id, 'concludeCosign', { text: '无意见' })), 'support-outstanding')
    await take('民政科长', id, 'cosign', { stance: 'agrees' })
    await take('教育科长', id, 'cosign', { stance: 'dissents', text: '学校假期值班另定。' })
    const { support, step } = await matter('领导甲', id)
    assert.deepEqual(
      support.map(one => [one.dissents, one.version]),
      [
        [false, 2],
        [true, 2],
      ],
    )
    assert.equal(step, 'cosigning')
    await take('城建经办', id, 'concludeCosign', { text: '已采纳教育科意见。' })
  })

  test('签发绑定所签之稿：实质修改自动退原签批人，旧稿上的同意不算数；标点字号的全半角不算实质', async () => {
    const id = await signed()
    const minor = await save('登记甲', id, () => ({ copies: '县纪委' }))
    assert.deepEqual([minor.returned, minor.step], [false, 'rechecking'])
    const { returned, step } = await save('登记甲', id, () => ({
      blocks: [{ type: 'paragraph', text: '汛期实行48小时值班。' }],
    }))
    assert.deepEqual([returned, step], [true, 'signing'])
    const { approvals, tasks } = await matter('领导甲', id)
    assert.deepEqual(
      approvals.map(({ action, current }) => [action, current]),
      [
        ['review', false],
        ['sign', false],
      ],
    )
    assert.deepEqual(
      tasks.map(({ purpose, ownerId }) => [purpose, ownerId]),
      [['sign', office.kernel.as('领导甲').personId]],
    )
    await take('领导甲', id, 'sign', { manner: 'circled' })
    await take('登记甲', id, 'recheck', { recheckPoints })
  })

  test('只有送签的领导可以签发；签发前不能编号', async () => {
    const id = await begin()
    assert.equal(await codeOf(take('登记甲', id, 'number', { series: '测政发' })), 'no-such-matter')
    await take('城建经办', id, 'submit')
    await take('主任甲', id, 'review', { reviewPoints })
    await take('城建经办', id, 'sendToSigner', { signer: office.kernel.as('领导甲').personId })
    assert.equal(await codeOf(take('主任甲', id, 'sign')), 'not-yours')
  })

  test('印制出三种文件，文号、成文日期、印发日期都在上面；分发后各单位各自签收，齐了才办结', async () => {
    const { id, files, missing } = await printed()
    assert.deepEqual(missing, [])
    assert.deepEqual(
      files.map(({ type }) => type.split(/[/.]/).at(-1)),
      ['pdf', 'document', 'ofd'],
    )
    const units = [unitOf('民政科长'), unitOf('教育科长')]
    await take('登记甲', id, 'distribute', { units, outside: '云溪县委办公室' })
    const holder = await matter('民政科长', id)
    assert.equal(holder.whole, false)
    assert.deepEqual([holder.versions, holder.approvals, holder.support, holder.copies.length], [[], [], [], 1])
    assert.equal(holder.answers.at(-1)?.files.length, 3)
    assert.equal(
      await codeOf(as('民政科长').documents('GET /api/documents/outgoing/:id', { params: { id }, query: {} })),
      'no-such-matter',
    )
    await take('民政科长', id, 'acknowledge')
    assert.equal(await codeOf(take('民政科长', id, 'acknowledge')), 'not-yours')
    await take('教育科长', id, 'acknowledge')
    await take('登记甲', id, 'acknowledge', { signedBy: '县委办收发员', copy: 3 })
    const done = await matter('登记甲', id)
    assert.equal(done.step, 'acknowledged')
    await take('登记甲', id, 'close')
  })

  test('撤回后各持有单位收到提醒，不再欠签收；换发的另拟一件，写明替换哪件', async () => {
    const { id } = await printed()
    await take('登记甲', id, 'distribute', { units: [unitOf('民政科长')] })
    await take('登记甲', id, 'withdraw', { reason: '附件有误' })
    const { open, copies, tasks } = await matter('登记甲', id)
    assert.deepEqual([open, tasks, copies[0]?.withdrawnAt === null], [false, [], false])
    const { notices } = await as('民政科长').desk('GET /api/notices', { query: {} })
    assert.ok(notices.some(({ kind, matterId }) => kind === 'withdrawn' && matterId === id))
    const { documentNumber } = await matter('登记甲', id)
    const body = { key: newKey() }
    const begun = await as('城建经办').documents('POST /api/documents/outgoing/:id/replacement', {
      params: { id },
      body,
    })
    const { fields, step } = await matter('城建经办', begun.id)
    assert.deepEqual([fields.replaces, step], [documentNumber, 'drafting'])
  })

  test('不予发文须说明理由，即告知拟文单位，事项办结', async () => {
    const id = await begin()
    await take('城建经办', id, 'submit')
    await take('主任甲', id, 'decline', { text: '可电话通知，不必发文。', evidence: '审核要点：行文理由不充分' })
    const { open, step, deliveries } = await matter('城建经办', id)
    assert.deepEqual([open, step, deliveries.length], [false, 'declined', 1])
  })

  test('两人同时改稿，后存的被拒，写的不丢', async () => {
    const id = await begin()
    const { seq, document } = await as('城建经办').documents('GET /api/documents/outgoing/:id', {
      params: { id },
      query: {},
    })
    await save('城建科长', id, () => ({ notes: ['此件公开发布'] }))
    const body = { key: newKey(), seen: seq, document: { ...document, notes: ['联系人：某某'] } }
    assert.equal(
      await codeOf(as('城建经办').documents('POST /api/documents/outgoing/:id/versions', { params: { id }, body })),
      'moved-on',
    )
    const query = { from: 2, to: 3 }
    const { changes } = await as('城建经办').documents('GET /api/documents/outgoing/:id/comparison', {
      params: { id },
      query,
    })
    assert.equal(changes, 1)
  })

  test('文稿只在编辑页存，表单里不能存；带密级标志的文稿拒收', async () => {
    const id = await begin()
    assert.equal(await codeOf(take('城建经办', id, 'draft', { files: [], substance: 'x' })), 'taken-elsewhere')
    assert.equal(await codeOf(save('城建经办', id, () => ({ notes: ['机密★10年'] }))), 'classified-content')
  })

  test('文号预留、使用、作废都在台账上，一号不二用；机关代字不能与事项编号重名', async () => {
    const params = { series: '测政函', year: 2026 }
    const reserve = (reason: string) =>
      as('登记甲').documents('POST /api/documents/series/:series/:year/reservations', { params, body: { reason } })
    await as('登记甲').documents('POST /api/documents/series/:series/:year/beginning', { params, body: { first: 31 } })
    assert.equal((await reserve('留给换届通知')).number, '测政函〔2026〕31号')
    assert.equal((await reserve('留给纪要')).number, '测政函〔2026〕32号')
    const id = await signed()
    await take('登记甲', id, 'recheck', { recheckPoints })
    assert.equal(await codeOf(take('登记甲', id, 'number', { series: '测政函', reserved: 40 })), 'number-not-reserved')
    assert.equal(await codeOf(take('登记甲', id, 'number', { series: '收文' })), 'not-a-document-series')
    await take('登记甲', id, 'number', { series: '测政函', reserved: 31 })
    assert.equal((await matter('登记甲', id)).documentNumber, '测政函〔2026〕31号')
    await take('登记甲', id, 'voidNumber', { reason: '文种改为通知' })
    await take('登记甲', id, 'number', { series: '测政函' })
    const body = { no: 32, reason: '不再需要' }
    await as('登记甲').documents('POST /api/documents/series/:series/:year/voids', { params, body })
    const { numbers } = await as('登记甲').documents('GET /api/documents/series/:series/:year', { params, query: {} })
    assert.deepEqual(
      numbers.map(({ no, state }) => [no, state]),
      [
        [31, 'void'],
        [32, 'void'],
        [33, 'used'],
      ],
    )
  })

  test('重复用语：与已发公文整段相同的话找得出来，写明见于哪件；本件自己不算', async () => {
    const passage = '各乡镇、各部门主要负责同志要靠前指挥，做到守土有责、守土尽责'
    const id = await begin()
    await save('城建经办', id, () => ({ blocks: [{ type: 'paragraph', text: `${passage}。` }] }))
    await take('城建经办', id, 'submit')
    await take('主任甲', id, 'review', { reviewPoints })
    await take('城建经办', id, 'sendToSigner', { signer: office.kernel.as('领导甲').personId })
    await take('领导甲', id, 'sign')
    await take('登记甲', id, 'recheck', { recheckPoints })
    await take('登记甲', id, 'number', { series: '测政明电' })
    const body = { key: newKey(), seen: (await matter('登记甲', id)).seq }
    await as('登记甲').documents('POST /api/documents/outgoing/:id/printing', { params: { id }, body })
    await take('登记甲', id, 'distribute', { units: [unitOf('民政科长')] })
    const document = {
      kind: 'notice',
      title: '关于值班的通知',
      blocks: [{ type: 'paragraph', text: `今年汛期，${passage}，确保安全。` }],
    }
    const check = (except?: string) =>
      as('主任甲').documents('POST /api/documents/wording-checks', {
        body: { document, ...(except ? { except } : {}) },
      })
    const { repeated } = await check()
    assert.deepEqual(
      repeated.map(one => [one.passage, one.matterId, one.number, one.times]),
      [[passage, id, '测政明电〔2026〕1号', 1]],
    )
    assert.deepEqual((await check(id)).repeated, [])
  })

  test('至此台账校验无误', async () => {
    const { faults } = await verifyOffice(office.kernel, { files: true })
    assert.deepEqual(faults, [])
  })
})
