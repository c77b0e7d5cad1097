import assert from 'node:assert/strict'
import type { Database } from '#kernel/db/open.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import type { IncomingContract } from '#modules/documents/incoming/contract.ts'
import type { OutgoingContract } from '#modules/documents/outgoing/contract.ts'
import { type TestServer, testServer } from './server.ts'

const reviewPoints = ['grounds', 'substance', 'agreed', 'form', 'other']
const recheckPoints = ['procedure', 'content', 'kind', 'form']
const examinationPoints = ['ours', 'rules', 'kind', 'form', 'agreed', 'other']

export type DocumentsOffice = Awaited<ReturnType<typeof documentsOffice>>

/** A server with people signed in who write, sign, number, send and read documents. */
export async function documentsOffice(open: () => Promise<Database>, names: readonly string[]) {
  const office = await testServer(open)
  const people = new Map(await Promise.all(names.map(async name => [name, await clientsOf(name)] as const)))
  let keys = 0
  const newKey = () => `documents-office-${++keys}`

  async function clientsOf(name: string) {
    const through = await office.signedIn(name)
    return { through, ...clients(office, through) }
  }
  const as = (name: string) => people.get(name) ?? assert.fail(`${name} is not signed in`)
  const personOf = (name: string) => office.kernel.as(name).personId
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''
  const matter = (name: string, id: string) => as(name).desk('GET /api/matters/:id', { params: { id } })

  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const { seq } = await matter(name, id)
    const body = { key: newKey(), action, input, seen: seq }
    return as(name).desk('POST /api/matters/:id/entries', { params: { id }, body })
  }

  const written = (name: string, id: string) =>
    as(name).outgoing('GET /api/documents/outgoing/:id', { params: { id }, query: {} })

  async function save(name: string, id: string, change: string | object) {
    const { document, seq } = await written(name, id)
    const changed = typeof change === 'string' ? { blocks: [{ type: 'paragraph', text: change }] } : change
    const body = { key: newKey(), seen: seq, document: { ...document, ...changed } }
    return as(name).outgoing('POST /api/documents/outgoing/:id/versions', { params: { id }, body })
  }

  async function begin(name = '城建经办') {
    const { starters } = await as(name).outgoing('GET /api/documents/starters')
    const starter = starters.find(({ kind }) => kind === 'notice')?.key ?? ''
    const title = '测试办公室关于做好汛期值班工作的通知'
    const body = { key: newKey(), starter, title, reason: '汛期将至', urgency: 'ordinary' } as const
    const { id } = await as(name).outgoing('POST /api/documents/outgoing', { body })
    await save(name, id, '汛期实行24小时值班。')
    return id
  }

  async function reviewed() {
    const id = await begin()
    await take('城建经办', id, 'submit')
    await take('主任甲', id, 'review', { reviewPoints })
    return id
  }

  async function signed() {
    const id = await reviewed()
    await take('城建经办', id, 'sendToSigner', { signer: personOf('领导甲') })
    await take('领导甲', id, 'sign', { opinion: '同意印发。' })
    return id
  }

  /** 启用, where that was not done before. */
  async function openSeries(series: string, first = 1) {
    const { series: open } = await as('登记甲').outgoing('GET /api/documents/series')
    if (open.some(one => one.series === series)) return
    const params = { series, year: 2026 }
    await as('登记甲').outgoing('POST /api/documents/series/:series/:year/beginning', { params, body: { first } })
  }

  async function numbered(series = '测政办发') {
    await openSeries(series)
    const id = await signed()
    await take('登记甲', id, 'recheck', { recheckPoints })
    await take('登记甲', id, 'number', { series })
    return id
  }

  async function print(id: string) {
    const { seq } = await matter('登记甲', id)
    const body = { key: newKey(), seen: seq }
    return as('登记甲').outgoing('POST /api/documents/outgoing/:id/printing', { params: { id }, body })
  }

  async function printed(series?: string) {
    const id = await numbered(series)
    await print(id)
    return id
  }

  async function cameIn(changes: Record<string, unknown> = {}) {
    const input = {
      door: 'document',
      receivedOn: '2026-03-02',
      title: '青石县民政局关于追加救灾资金的通知',
      content: '请知悉救灾资金的安排。',
      organ: '青石县民政局',
      documentNumber: '青民〔2026〕15号',
      contact: '赵某某 0571-1234567',
      handling: 'information',
      copies: 2,
      raisers: [{ kind: 'organisation', name: '青石县民政局' }],
      ...changes,
    }
    const body = { key: newKey(), kind: 'incoming-document', input }
    const { id } = await as('登记甲').desk('POST /api/matters', { body })
    await take('登记甲', id, 'examine', { examinationPoints })
    return id
  }

  return {
    ...{ office, kernel: office.kernel, close: () => office.close() },
    ...{ as, personOf, unitOf, newKey, matter, take, written, save, print, reviewPoints, recheckPoints },
    ...{ begin, reviewed, signed, openSeries, numbered, printed, cameIn },
  }
}

function clients(office: TestServer, through: typeof fetch) {
  return {
    desk: office.client<DeskContract>(through),
    outgoing: office.client<OutgoingContract>(through),
    incoming: office.client<IncomingContract>(through),
  }
}
