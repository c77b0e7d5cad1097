import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { extractText } from '#kernel/file/text.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { orThrow } from '#kernel/refusal.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import { readOfficialDocument } from '../format/document/read-official-document.ts'
import { typesetPdf } from '../format/pdf/typeset-pdf.ts'
import type { IncomingContract } from './contract.ts'

const request = orThrow(
  readOfficialDocument({
    kind: 'request',
    mark: { organs: ['青石县民政局'], withFile: true },
    number: '青民〔2026〕15号',
    signers: ['王某某'],
    title: '青石县民政局关于追加救灾资金的请示',
    recipients: '测试办公室',
    blocks: [
      { type: 'paragraph', text: '因灾情扩大，请追加救灾资金五十万元。' },
      { type: 'paragraph', text: '妥否，请批示。' },
    ],
    signatures: [{ name: '青石县民政局' }],
    date: '2026-02-26',
    notes: ['联系人：赵某某，电话：0571-1234567'],
  }),
)

let keys = 0
const newKey = () => `incoming-test-${++keys}`

await eachDatabase('incoming documents', open => {
  let office: TestServer
  let clients: Record<string, ReturnType<typeof clientsOf>> = {}
  const clientsOf = (through: typeof fetch) => ({
    through,
    incoming: office.client<IncomingContract>(through),
    desk: office.client<DeskContract>(through),
  })

  before(async () => {
    office = await testServer(open)
    const signedIn = ['登记甲', '登记乙', '主任甲', '领导甲', '民政经办', '民政科长', '教育科长'].map(
      async name => [name, clientsOf(await office.signedIn(name))] as const,
    )
    clients = Object.fromEntries(await Promise.all(signedIn))
  })
  after(() => office?.close())

  const as = (name: string) => clients[name] ?? assert.fail(`${name} is not signed in`)
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''
  const personOf = (name: string) => office.kernel.as(name).personId
  const matter = (name: string, id: string) => as(name).desk('GET /api/matters/:id', { params: { id } })

  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const { seq } = await matter(name, id)
    return as(name).desk('POST /api/matters/:id/entries', {
      params: { id },
      body: { key: newKey(), action, input, seen: seq },
    })
  }

  async function drop(name: string, fileName: string, bytes: Uint8Array) {
    const boundary = 'huiyin-test'
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
    const response = await as(name).through('/api/documents/incoming/readings', {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: body as never,
    })
    return (await response.json()) as {
      code?: string
      file: { sha256: string }
      offers: { field: string; value: string; line?: number; excerpt: string }[]
      summary: string
    }
  }

  const register = (changes: Record<string, unknown> = {}) =>
    as('登记甲').desk('POST /api/matters', {
      body: {
        key: newKey(),
        kind: 'incoming-document',
        input: {
          door: 'document',
          receivedOn: '2026-03-02',
          title: '青石县民政局关于追加救灾资金的请示',
          content: '请追加救灾资金五十万元。',
          organ: '青石县民政局',
          documentNumber: '青民〔2026〕15号',
          documentKind: 'request',
          copies: 2,
          copyNumbers: '000012-000013',
          signedForAt: '09:30',
          raisers: [{ kind: 'organisation', name: '青石县民政局' }],
          ...changes,
        },
      },
    })
  const examinationPoints = ['ours', 'rules', 'kind', 'form', 'agreed', 'other']

  test('拖入的 PDF 读出标题、文号、来文单位、日期、主送、联系人，每项注明第几行', async () => {
    const { offers, summary } = await drop('登记甲', '请示.pdf', typesetPdf(request).pdf)
    const offered = Object.fromEntries(offers.map(({ field, value }) => [field, value]))
    assert.deepEqual(offered, {
      title: '青石县民政局关于追加救灾资金的请示',
      organ: '青石县民政局',
      documentNumber: '青民〔2026〕15号',
      documentKind: 'request',
      issuedOn: '2026-02-26',
      recipients: '测试办公室',
      handling: 'action',
      contact: '赵某某 0571-1234567',
    })
    for (const { field, line, excerpt } of offers) assert.ok(line && excerpt, `${field} is found somewhere`)
    assert.match(summary, /^因灾情扩大/)
  })

  test('带密级标志的来文在门口拒收', async () => {
    const secret = { ...request, notes: ['秘密★5年'] }
    assert.equal((await drop('登记甲', '来文.pdf', typesetPdf(secret).pdf)).code, 'classified-content')
    assert.equal((await drop('登记甲', '机密★10年 来文.pdf', typesetPdf(request).pdf)).code, 'classified-content')
  })

  test('同一文号、来文单位的再来，登记时提示已登记过的，不论谁登记', async () => {
    const { number } = await register()
    const query = { documentNumber: '青民〔2026〕15号', organ: '青石县民政局' }
    const ask = (q: typeof query) =>
      as('登记乙').incoming('GET /api/documents/incoming/registered-before', { query: q })
    const { matters } = await ask(query)
    assert.deepEqual(
      matters.map(one => [one.number, one.sameOrgan]),
      [[number, true]],
    )
    assert.deepEqual(
      (await ask({ ...query, organ: '云溪市民政局' })).matters.map(one => one.sameOrgan),
      [false],
    )
    assert.deepEqual((await ask({ ...query, documentNumber: '青民〔2026〕1号' })).matters, [])
  })

  test('批办件：初审、拟办、批示、签收、报审、审核、答复来文单位、办结', async () => {
    const { id } = await register()
    assert.equal(await codeOf(take('登记甲', id, 'examine', { examinationPoints: ['ours'] })), 'invalid-input')
    await take('登记甲', id, 'examine', { examinationPoints })
    await take('登记甲', id, 'propose', { text: '拟请民政科研提意见。' })
    await take('领导甲', id, 'instruct', {
      unit: unitOf('民政科长'),
      person: personOf('民政经办'),
      opinion: '请民政科抓紧办理。',
    })
    await take('民政经办', id, 'accept')
    await take('民政经办', id, 'submit', { text: '同意追加，资金另行下达。', evidence: '财政已核' })
    await take('民政科长', id, 'approve')
    await take('登记甲', id, 'deliver', { deliveries: [{ raiser: 1, channel: 'post', proof: '挂号信 1 号' }] })
    await take('登记甲', id, 'close')
    assert.equal((await matter('领导甲', id)).step, 'closed')
  })

  test('阅知件：每份在谁手里随时可查，不漏传不重传；阅毕的一份份收回，收齐阅结', async () => {
    const { id } = await register({ handling: 'information', documentKind: 'notice' })
    await take('登记甲', id, 'examine', { examinationPoints })
    const people = [personOf('领导甲'), personOf('民政科长')]
    await take('登记甲', id, 'circulate', { people, units: [unitOf('教育科长')] })
    assert.equal(await codeOf(take('登记甲', id, 'circulateMore', { people: [personOf('领导甲')] })), 'copy-still-out')
    await take('领导甲', id, 'finishReading', { text: '阅。' })
    await take('教育科长', id, 'finishReading')
    const { copies, step } = await matter('登记甲', id)
    assert.deepEqual([step, copies.map(copy => copy.back !== null)], ['circulating', [true, true, false]])
    await take('民政科长', id, 'finishReading')
    await take('登记甲', id, 'concludeReading')
    const { deliveries, open } = await matter('登记甲', id)
    assert.deepEqual([open, deliveries[0]?.undeliverable], [true, '阅知件，来文单位未要求答复'])
    await take('登记甲', id, 'close')
  })

  test('不符要求的退文，须写明理由，送达来文单位', async () => {
    const { id } = await register()
    await take('登记甲', id, 'returnToSender', { text: '请示一文一事，请分别行文。', evidence: '条例第十五条' })
    const { step, tasks } = await matter('登记甲', id)
    assert.deepEqual([step, tasks[0]?.purpose], ['approved', 'deliver'])
  })

  test('文件处理单印出登记项、拟办、批示、传阅和办理情况，只给看得到本件的人', async () => {
    const { id, number } = await register()
    await take('登记甲', id, 'examine', { examinationPoints })
    await take('登记甲', id, 'propose', { text: '拟请民政科研提意见。' })
    const address = `/api/documents/incoming/${id}/sheet.pdf`
    const response = await as('登记甲').through(address)
    assert.equal(response.headers.get('content-type'), 'application/pdf')
    const { parts } = await extractText(Buffer.from(await response.arrayBuffer()), 'pdf')
    const text = parts
      .map(part => part.text)
      .join('')
      .replace(/\s/g, '')
    for (const words of [number, '青民〔2026〕15号', '青石县民政局', '拟请民政科研提意见。', '登记甲'])
      assert.ok(text.includes(words), `${words} is on the sheet`)
    assert.equal((await as('民政经办').through(address)).status, 404)
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
