import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { admitFile } from './admit-file.ts'
import { clean, hidingPlaces, mail, png } from './hiding-places.ts'
import { compoundFile, docx, ofd, paragraph, pdf, pptx, xlsx, zipOf } from './sample-files.ts'
import { type FileStore, openFileStore } from './store.ts'

let directory: string
let store: FileStore

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'huiyin-files-'))
  store = await openFileStore(directory)
})
after(() => rm(directory, { recursive: true }))

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
}

async function filesLeft(): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => entry.name)
}

for (const [place, [name, content]] of Object.entries(hidingPlaces)) {
  test(`标志在${place}：拒收，磁盘上不留任何内容`, async () => {
    const before = await filesLeft()
    await assert.rejects(admitFile(store, inChunks(content), { name }), error => {
      assert.ok(isRefusal(error), String(error))
      assert.equal(error.code, 'classified-content', error.text.zh)
      return true
    })
    assert.deepEqual(await filesLeft(), before)
  })
}

const admitted: Readonly<Record<string, readonly [name: string, content: Buffer, text: string]>> = {
  docx: [
    '报告.docx',
    docx(clean + paragraph('国家秘密的密级分为绝密、机密、秘密三级')),
    '关于有关情况的报告\n国家秘密的密级分为绝密、机密、秘密三级',
  ],
  dotx: ['模板.dotx', docx(clean, {}, 'wordprocessingml.template.main+xml'), '关于有关情况的报告'],
  xlsx: [
    '表.xlsx',
    xlsx([
      ['序号', '诉求'],
      ['1', '路灯'],
    ]),
    '序号\t诉求\n1\t路灯',
  ],
  pptx: ['演示.pptx', pptx(['工作汇报', '要点']), '工作汇报\n要点'],
  pdf: ['报告.pdf', pdf([['关于有关情况的报告', '正文'], ['附件']]), '关于有关情况的报告\n正文\n附件'],
  ofd: [
    '公文.ofd',
    ofd([
      [80, 60, '3号'],
      [28, 60, '某发〔2024〕'],
      [28, 37, '某机关文件'],
    ]),
    '某机关文件\n某发〔2024〕 3号',
  ],
  doc: ['报告.doc', compoundFile({ WordDocument: Buffer.from('关于路灯的报告', 'utf16le') }), '关于路灯的报告'],
  txt: ['说明.txt', Buffer.from('路灯坏了'), '路灯坏了'],
  zip: ['材料.zip', zipOf({ '甲/乙.txt': '路灯', '__MACOSX/._乙.txt': '\0\0' }), '路灯'],
  eml: [
    '来信.eml',
    mail('Subject: a\r\nContent-Type: text/html; charset=utf-8', '<p>路灯&#22351;了</p>'),
    '路灯坏了\n',
  ],
  png: ['图.png', png, ''],
}

for (const [type, [name, content, text]] of Object.entries(admitted)) {
  test(`a clean .${type} is kept under its hash with its text`, async () => {
    const file = await admitFile(store, inChunks(content), { name })
    assert.equal(file.type, type)
    assert.equal(file.size, content.length)
    assert.equal(type === 'doc' ? file.text.split('\n')[0] : file.text, text)
    assert.ok(await store.verify(file.sha256))
    const chunks: Buffer[] = []
    for await (const chunk of store.open(file.sha256)) chunks.push(chunk)
    assert.deepEqual(Buffer.concat(chunks), content)
  })
}

test('the same bytes under two names are kept once', async () => {
  const one = await admitFile(store, inChunks(Buffer.from('同一内容')), { name: '甲.txt' })
  const before = await filesLeft()
  const other = await admitFile(store, inChunks(Buffer.from('同一内容')), { name: '乙.txt' })
  assert.equal(other.sha256, one.sha256)
  assert.deepEqual(await filesLeft(), before)
})
