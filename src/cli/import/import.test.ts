import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import writeXlsx from 'write-excel-file/node'
import { asOwner } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { type ImportOptions, importSource, readSource } from './import-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'huiyin-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function jsonl(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return path
}

const answered = {
  id: 'a',
  subject: '路灯不亮',
  message_time: '2019-04-01T09:00:00',
  message: '青石巷路灯连续三晚不亮，请尽快维修。',
  reply: '已更换接触器，恢复照明。',
  reply_time: '2019-06-30T10:00:00',
}

await eachDatabase('import', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  const bring = async (path: string, options: Partial<ImportOptions> = {}) =>
    importSource(kernel, await readSource(path), {
      procedure: citizenRequest,
      dry: false,
      told: () => undefined,
      ...options,
    })

  const matters = () =>
    asOwner(kernel.db, trx =>
      trx
        .selectFrom('kernel.matter')
        .select(['title', 'open', 'received_on', 'closed_at'])
        .orderBy('received_on')
        .execute(),
    )

  test('every row is recorded, known or rejected with its line and reason; nothing is written by a dry run', async () => {
    const path = jsonl('mixed.jsonl', [
      { source: '某网络问政平台' },
      answered,
      { ...answered, id: 'b', reply: '', reply_time: '', message_time: '2019-05-02T09:00:00' },
      '{"id": "c", "subject": ',
      { ...answered, id: 'd', message_time: '2019-02-30' },
      { ...answered, id: 'e', subject: '字'.repeat(201) },
      { ...answered, id: 'f', message: '' },
      { ...answered, id: 'g', reply_time: '2019-03-01' },
      { ...answered, id: 'h', message: '机密★10年\n关于某事的材料' },
      { ...answered, id: 'i', reply_time: '2031-01-01' },
      answered,
    ])
    const expected = {
      read: 10,
      recorded: 2,
      known: 1,
      rejected: [
        [4, '', 'json'],
        [5, 'message_time', 'instant'],
        [6, 'subject', 'max'],
        [7, 'message', 'required'],
        [8, 'reply_time', 'order'],
        [9, 'register', 'classified-content'],
        [10, 'reply_time', 'future'],
      ],
    }
    const totals = async (dry: boolean) => {
      const { read, recorded, known, rejected } = await bring(path, { dry })
      return { read, recorded, known, rejected: rejected.map(({ line, field, rule }) => [line, field, rule]) }
    }
    assert.deepEqual(await totals(true), expected)
    assert.deepEqual(await matters(), [])
    assert.deepEqual(await totals(false), expected)
    const [closed, waiting] = await matters()
    assert.equal(closed?.closed_at?.toISOString(), '2019-06-30T02:00:00.000Z')
    assert.equal(closed?.received_on, '2019-04-01')
    assert.deepEqual([closed?.open, waiting?.open], [false, true])
  })

  test('the same file twice is recorded once', async () => {
    const path = jsonl('twice.jsonl', [
      { ...answered, id: 't' },
      { subject: '没有编号', message: '内容', message_time: '2020-01-01' },
    ])
    const first = await bring(path)
    assert.deepEqual([first.recorded, first.known], [2, 0])
    const { recorded, known, rejected } = await bring(path)
    assert.deepEqual([recorded, known, rejected.length], [0, 2, 0])
  })

  test('what was answered after sixty days is told with by how much, and near-duplicates are found', async () => {
    const long = '小区物业公司收费过高且不公示收支，业主多次反映没有结果，请求有关部门督促整改并公开账目。'
    const { findings } = await bring(
      jsonl('late.jsonl', [
        { ...answered, id: 'l1', message: long, message_time: '2019-01-01', reply_time: '2019-01-16' },
        { ...answered, id: 'l2', message: `${long}谢谢。`, message_time: '2019-01-01', reply_time: '2019-03-02' },
        { ...answered, id: 'l3', message: '公交车间隔太长', message_time: '2019-01-01', reply_time: '2019-03-12' },
      ]),
    )
    assert.deepEqual(findings, {
      answered: 3,
      unanswered: 0,
      within15Days: 1,
      within60Days: 2,
      late: { count: 1, medianDays: 10, mostDays: 10 },
      alike: 0.8,
      groups: [['l1', 'l2']],
    })
  })

  test('a spreadsheet is read by its map, cells with days included', async () => {
    const path = join(folder, 'sheet.xlsx')
    const cell = (value: string | Date) =>
      value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value }
    await writeXlsx([
      ['题目', '说的什么', '哪天'].map(cell),
      ['井盖缺失', '人民路井盖缺失', new Date('2020-03-04T00:00:00Z')].map(cell),
      ['积水', '人民路积水', '不详'].map(cell),
    ]).toFile(path)
    const map = JSON.stringify({ title: '题目', content: '说的什么', receivedAt: '哪天', track: { const: 'petition' } })
    const { recorded, rejected } = await bring(path, { map })
    assert.deepEqual([recorded, rejected.map(one => [one.line, one.field])], [1, [[3, '哪天']]])
    assert.ok((await matters()).some(one => one.title === '井盖缺失' && one.received_on === '2020-03-04'))
  })

  test('a map without a needed column, or a unit that there is not, is refused before anything is written', async () => {
    const path = jsonl('other.jsonl', [{ 甲: '1' }])
    const code = (name: string) => (error: unknown) => isRefusal(error) && error.code === name
    await assert.rejects(bring(path), code('column-map-wrong'))
    await assert.rejects(bring(path, { map: '{' }), code('column-map-wrong'))
    await assert.rejects(bring(path, { map: '{"tilte":"甲"}' }), code('column-map-wrong'))
    await assert.rejects(bring(jsonl('one.jsonl', [answered]), { unit: '没有的局' }), code('no-such-unit'))
    await assert.rejects(bring(join(folder, 'absent.jsonl')), code('file-unreadable'))
    await assert.rejects(bring(join(folder, 'rows.csv')), code('file-type-unknown'))
  })

  test('the promise holds of all that was imported', async () => {
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
  })
})
