import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { docx, paragraph, xlsx } from '#kernel/file/sample-files.ts'
import type { Client } from '#kernel/http/client.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import { lintDocument } from '../format/lint/lint.ts'
import { noticeWith } from '../format/lint/sample-document.ts'
import type { CheckingContract } from './contract.ts'

const wrong = noticeWith({ text: { face: '宋体' }, textB: { face: '宋体' }, number: { text: '云政办发[2026]012号' } })

await eachDatabase('checking a document', open => {
  let office: TestServer
  let clerk: Client<CheckingContract>
  before(async () => {
    office = await testServer(open)
    clerk = office.client(await office.signedIn('登记甲'))
  })
  after(() => office.close())

  const sent = (bytes: Uint8Array, name = '通知.docx') => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(bytes)]), name)
    return { body } as never
  }
  const check = (bytes: Uint8Array, name?: string) => clerk('POST /api/documents/checks', sent(bytes, name))
  const mend = (bytes: Uint8Array, name?: string) => clerk('POST /api/documents/mendings', sent(bytes, name))

  test('每一处不合规都列出规则、条款、现状、应为和位置，同样的合为一条', async () => {
    const { counts, fixable, groups } = await check(wrong)
    const faces = groups.find(({ rule, what }) => rule === 'P06' && what.zh === '字体')
    assert.ok(faces)
    assert.deepEqual(
      [faces.clause, faces.severity, faces.found.zh, faces.expected.zh, faces.fixable, faces.count],
      ['5.2.2', 'warning', '宋体', '仿宋', true, 2],
    )
    const [place] = faces.places
    assert.ok(place && 'paragraph' in place)
    assert.deepEqual([place.name.zh, place.beginning], ['正文', '各地要坚持人民至上、生命至上，落实各项防'])
    const number = groups.filter(({ rule }) => rule === 'H06')
    assert.ok(number.length > 0 && number.every(one => !one.fixable && one.severity === 'error'))
    assert.deepEqual([counts.error, fixable], [number.length, 2])
  })

  test('改正后的文件再检查，只剩须由人改的', async () => {
    const mended = await mend(wrong)
    const left = await lintDocument(new Uint8Array(await mended.arrayBuffer()))
    assert.deepEqual([...new Set(left.map(({ rule, fixable }) => `${rule} ${fixable}`))], ['H06 false'])
  })

  test('改正后的文件另起名称，不与原件相混', async () => {
    const through = await office.browserOf('登记甲')
    const { body } = sent(wrong, '通知.docx') as { body: FormData }
    const reply = await through('/api/documents/mendings', { method: 'POST', body })
    assert.equal(
      reply.headers.get('content-disposition'),
      `attachment; filename*=UTF-8''${encodeURIComponent('通知（格式已改正）.docx')}`,
    )
    assert.equal(reply.headers.get('cache-control'), 'private, no-store')
  })

  test('带国家秘密标志的文件，检查、改正都拒绝：文件名和内容都看', async () => {
    const marked = docx(paragraph(`机密${'★'}10年`) + paragraph('关于某事的通知'))
    assert.equal(await codeOf(check(marked)), 'classified-content')
    assert.equal(await codeOf(mend(marked)), 'classified-content')
    assert.equal(await codeOf(check(wrong, `秘密${'★'}1年 通知.docx`)), 'classified-content')
  })

  test('不是 Word 文档、名不副实、损坏、过大的，说明原因', async () => {
    assert.equal(await codeOf(check(xlsx([['表']]), '表.xlsx')), 'not-a-word-document')
    assert.equal(await codeOf(check(xlsx([['表']]), '表.docx')), 'file-name-not-of-content')
    assert.equal(await codeOf(check(wrong.slice(0, 900))), 'file-damaged')
    assert.equal(await codeOf(check(Buffer.from('普通文字'), '通知.txt')), 'not-a-word-document')
    assert.equal(await codeOf(mend(new Uint8Array(20_000_001))), 'file-too-large')
    assert.equal(await codeOf(clerk('POST /api/documents/checks', { body: new FormData() } as never)), 'no-file')
  })

  test('未登录的不能使用', async () => {
    const anybody = office.client<CheckingContract>()
    assert.equal(await codeOf(anybody('POST /api/documents/checks', sent(wrong))), 'sign-in-needed')
  })

  test('检查、改正之后，磁盘和数据库中都没有留下文件', async () => {
    const { dataDir, db } = office.kernel
    const onDisk = () => globSync('**/*', { cwd: dataDir }).toSorted()
    const before = onDisk()
    assert.ok(before.some(name => name.includes('incoming')))
    await check(wrong)
    await mend(wrong)
    assert.deepEqual(onDisk(), before)
    const { rows } = await db.pool.query<{ kept: string }>(
      'select (select count(*) from kernel.file) + (select count(*) from kernel.upload) as kept',
    )
    assert.equal(Number(rows[0]?.kept), 0)
  })
})
