import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { docx, paragraph, xlsx } from '#kernel/file/sample-files.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { fixDocument, lintDocument } from './lint.ts'
import { refuseClassified } from './refuse-classified.ts'
import { noticeWith } from './sample-document.ts'

const folder = new URL('../../../../../../shared/data/files/', import.meta.url)
const real = { skip: !existsSync(folder) && 'no ../shared/data/files' }
const read = (name: string) => readFileSync(new URL(name, folder))

function words(bytes: Uint8Array): string {
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const tokens = document.match(/<w:t(?: [^>]*)?>[^<]*|<w:(?:tab|br)\/>|<w:p[ >/]/g) ?? []
  return tokens.map(token => token.replace(/^<w:t(?: [^>]*)?>/, '')).join('')
}

test('真实的不合规文件：页边距、行距都报出来', real, async () => {
  for (const name of ['of-05.docx', 'of-07.docx']) {
    const found = await lintDocument(read(name))
    const about = (rule: string) =>
      found.filter(finding => finding.rule === rule).map(({ what, found: is }) => `${what.zh} ${is.zh}`)
    assert.deepEqual(about('P02'), ['上边距（天头） 25.4 mm'], name)
    assert.deepEqual(about('P03'), ['左边距（订口） 31.7 mm'], name)
    assert.ok(about('P07').includes('文档网格 行距 15.6 磅'), name)
    assert.ok(
      about('P07').some(text => text.startsWith('行距 ')),
      name,
    )
  }
})

test('页面设置合规的模板：纸张、页边距、版心、网格没有一处不合规', real, async () => {
  const found = await lintDocument(read('of-04.dotx'))
  const ofPage = found.filter(({ where, rule }) => 'section' in where && rule !== 'N01')
  assert.deepEqual(ofPage, [])
})

test('真实文件改正后：文字一字不变，再检查没有可改正之处', real, async () => {
  for (const name of ['of-04.dotx', 'of-05.docx', 'of-07.docx']) {
    const bytes = read(name)
    const { bytes: fixed, left, mended } = await fixDocument(bytes)
    assert.ok(mended.length > 0, name)
    assert.deepEqual(
      left.filter(({ fixable }) => fixable),
      [],
      name,
    )
    assert.equal(words(fixed), words(bytes), name)
  }
})

test('已经合规的文件，改正时一个字节也不动', async () => {
  const bytes = noticeWith()
  const { bytes: fixed, mended } = await fixDocument(bytes)
  assert.equal(mended.length, 0)
  assert.equal(fixed, bytes)
})

test('“签发人：姓名”写在一起的，只把姓名改成楷体，字还是那些字', async () => {
  const bytes = noticeWith({
    number: { text: '云政办发〔2026〕12号　　签发人：甲乙', face: '宋体', align: 'both', first: 1 },
    title: { text: '云州市人民政府办公室关于拨付资金的请示' },
  })
  const { bytes: fixed, left } = await fixDocument(bytes)
  assert.deepEqual(left, [])
  assert.equal(words(fixed), words(bytes))
  const document = strFromU8(unzipSync(fixed)['word/document.xml'] ?? new Uint8Array())
  assert.match(document, /w:eastAsia="楷体_GB2312"[^t]*<w:t xml:space="preserve">甲乙<\/w:t>|楷体_GB2312.{0,200}>甲乙</)
})

test('模板另存为文档的，内容类型改为文档；仍存为模板的不改', real, async () => {
  const typeOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['[Content_Types].xml'] ?? new Uint8Array())
  const bytes = read('of-04.dotx')
  assert.match(typeOf((await fixDocument(bytes)).bytes), /template\.main\+xml/)
  const { bytes: document } = await fixDocument(bytes, { asDocument: true })
  assert.match(typeOf(document), /document\.main\+xml/)
  assert.doesNotMatch(typeOf(document), /template\.main\+xml/)
})

test('文本框里的字与其备用内容一并改正', async () => {
  const run = '<w:r><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr><w:t>抄送：市委各部门。</w:t></w:r>'
  const box = (holder: string) => `<${holder}><w:txbxContent><w:p>${run}</w:p></w:txbxContent></${holder}>`
  const alternate = (fallback: string) =>
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box('w:drawing')}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
  const withBox = (fallback: string) =>
    noticeWith({ copies: undefined, printing: { cell: false, left: 1, right: 1, more: alternate(fallback) } })
  const about = (rule: string) => (finding: { rule: string }) => finding.rule === rule
  const { bytes, left } = await fixDocument(withBox(box('w:pict')))
  assert.deepEqual(left.filter(about('V02')), [])
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  assert.equal(
    document.match(/w:eastAsia="仿宋_GB2312"\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t>抄送/g)?.length,
    2,
  )
  const other = await fixDocument(withBox('<w:pict/>'))
  assert.deepEqual(
    other.left.filter(about('V02')).map(({ what, fixable }) => `${what.zh} ${fixable}`),
    ['字体 false', '字号 false'],
  )
})

test('没有任何格式的一篇文字，改正后除用字外全部合规', async () => {
  const lines = ['关于放假的通知', '各科室：', '按规定放假。', '云州市办公室', '2026年5月20日']
  const { left, mended } = await fixDocument(docx(lines.map(paragraph).join('')))
  assert.deepEqual([...new Set(mended.flatMap(({ rule, where }) => ('section' in where ? rule : [])))].toSorted(), [
    'N01',
    'P01',
    'P02',
    'P03',
    'P04',
    'P05',
    'P07',
  ])
  assert.deepEqual(
    left.map(({ rule, what }) => `${rule} ${what.zh}`),
    [],
  )
})

test('不是 Word 文档的、损坏的，说明怎么办', async () => {
  for (const [bytes, code] of [
    [Buffer.from('不是压缩包'), 'not-a-word-document'],
    [xlsx([['表']]), 'not-a-word-document'],
    [noticeWith().slice(0, 900), 'file-damaged'],
  ] as const) {
    await assert.rejects(lintDocument(bytes), error => isRefusal(error) && error.code === code)
  }
})

test('带国家秘密标志的文件不检查：文件名、正文、页眉、文本框都看', async () => {
  const box =
    '<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>机密★10年</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>'
  const marked: [string, Uint8Array][] = [
    ['秘密★1年 通知.docx', noticeWith()],
    ['通知.docx', noticeWith({ markBlank1: { text: '机密★5年' } })],
    ['通知.docx', docx(paragraph('通知'), { 'word/header1.xml': paragraph('绝密★30年') })],
    ['通知.docx', docx(box)],
  ]
  for (const [name, bytes] of marked) await assert.rejects(refuseClassified(name, bytes), isRefusal)
  await refuseClassified('通知.docx', noticeWith())
})
