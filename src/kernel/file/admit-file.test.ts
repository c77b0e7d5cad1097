import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { admitFile } from './admit-file.ts'
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

const mark = '机密★10年'
const clean = paragraph('关于有关情况的报告')
const ofdPart = (root: string) => `<?xml version="1.0"?><ofd:X xmlns:ofd="http://www.ofdspec.org/2016">${root}</ofd:X>`
const gb18030 = (text: string) => Buffer.from({ 机: 'bbfa', 密: 'c3dc', '★': 'a1ef' }[text] ?? '', 'hex')
const mail = (headers: string, body: string) => Buffer.from(`From: a@example.org\r\n${headers}\r\n\r\n${body}`)
const attached = (name: string, content: Buffer) =>
  mail(
    'Subject: =?utf-8?B?5p2l5Lu2?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"',
    `--b\r\nContent-Type: text/plain\r\n\r\nok\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n--b--\r\n`,
  )

/** Where a mark can hide: the file, and its name where that matters. */
const hidingPlaces: Readonly<Record<string, readonly [name: string, content: Buffer]>> = {
  'Word 正文': ['报告.docx', docx(clean + paragraph(mark))],
  'Word 模板': ['模板.dotx', docx(paragraph(mark), {}, 'wordprocessingml.template.main+xml')],
  'Word 首页单独一行的密级': ['报告.docx', docx(paragraph('秘　密') + clean)],
  被拆成几段格式的字: [
    '报告.docx',
    docx('<w:p><w:r><w:t>机</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>★</w:t></w:r></w:p>'),
  ],
  用符号字体插入的五角星: [
    '报告.docx',
    docx('<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r></w:p>'),
  ],
  'Word 页眉': ['报告.docx', docx(clean, { 'word/header1.xml': paragraph('绝密') })],
  'Word 页脚': ['报告.docx', docx(clean, { 'word/footer2.xml': paragraph(mark) })],
  'Word 脚注': ['报告.docx', docx(clean, { 'word/footnotes.xml': paragraph(mark) })],
  'Word 尾注': ['报告.docx', docx(clean, { 'word/endnotes.xml': paragraph(mark) })],
  'Word 批注': ['报告.docx', docx(clean, { 'word/comments.xml': paragraph(mark) })],
  'Word 文本框': [
    '报告.docx',
    docx(`${clean.repeat(20)}<w:p><w:r><w:txbxContent>${paragraph('机密')}</w:txbxContent></w:r></w:p>`),
  ],
  'Word 水印': ['报告.docx', docx(clean, { 'word/header1.xml': '<v:textpath string="绝密"/>' })],
  'Word 图片说明': ['报告.docx', docx(clean, { 'word/header1.xml': `<wp:docPr descr="${mark}"/>` })],
  修订中删除的文字: ['报告.docx', docx(`<w:p><w:del><w:r><w:delText>${mark}</w:delText></w:r></w:del></w:p>`)],
  'Word 自定义属性': [
    '报告.docx',
    docx(clean, {
      'docProps/custom.xml': '<Properties><property name="密级"><lpwstr>机密</lpwstr></property></Properties>',
    }),
  ],
  'Word 标题属性': ['报告.docx', docx(clean, { 'docProps/core.xml': `<core><title>${mark}</title></core>` })],
  'Word 中嵌入的工作簿': ['报告.docx', docx(clean, { 'word/embeddings/book.xlsx': xlsx([[mark]]) })],
  'Word 中嵌入的对象': [
    '报告.docx',
    docx(clean, {
      'word/embeddings/oleObject1.bin': compoundFile({ '\x01Ole10Native': Buffer.from(mark, 'utf16le') }),
    }),
  ],
  'Excel 单元格': [
    '表.xlsx',
    xlsx([
      ['序号', '内容'],
      ['1', mark],
    ]),
  ],
  'Excel 首行单独的密级': ['表.xlsx', xlsx([['机密'], ['序号', '内容']])],
  'Excel 份号与密级': ['表.xlsx', xlsx([['000001'], ['机密'], ['序号', '内容']])],
  'Excel 工作表名称': ['表.xlsx', xlsx([['序号']], {}, '（机密）名单')],
  'Excel 页眉': [
    '表.xlsx',
    xlsx([['序号']], { after: '<headerFooter><oddHeader>&amp;L机密★&amp;C名单</oddHeader></headerFooter>' }),
  ],
  'Excel 批注': [
    '表.xlsx',
    xlsx([['序号']], {
      'xl/comments1.xml': `<comments><comment><text><r><t>${mark}</t></r></text></comment></comments>`,
    }),
  ],
  'Excel 行内文字': [
    '表.xlsx',
    xlsx([], {
      'xl/worksheets/sheet2.xml': `<worksheet><row><c t="inlineStr"><is><t>${mark}</t></is></c></row></worksheet>`,
    }),
  ],
  幻灯片: ['演示.pptx', pptx(['工作汇报', '机密'])],
  幻灯片备注: ['演示.pptx', pptx(['工作汇报'], [mark])],
  'PDF 首页': ['报告.pdf', pdf([['机密', '某委员会文件', '关于有关情况的报告']])],
  'PDF 后面的页': ['报告.pdf', pdf([['第一页'], ['第二页'], ['正文', `附件 ${mark}`]])],
  'PDF 标题属性': ['报告.pdf', pdf([['正文']], mark)],
  'OFD 首页左上角': [
    '公文.ofd',
    ofd([
      [28, 70, '某委员会文件'],
      [28, 37, '000001'],
      [28, 45, '机'],
      [34, 45, '密'],
    ]),
  ],
  'OFD 模板页': [
    '公文.ofd',
    ofd([[28, 37, '公文']], {
      'Doc_0/Tpls/Tpl_0/Content.xml': ofdPart(
        `<ofd:TextObject Boundary="1 1 9 9" Size="5"><ofd:TextCode>${mark}</ofd:TextCode></ofd:TextObject>`,
      ),
    }),
  ],
  'OFD 附件名称': [
    '公文.ofd',
    ofd([[28, 37, '公文']], {
      'Doc_0/Attachs/Attachments.xml': ofdPart(
        '<ofd:Attachment Name="机密-名单"><ofd:FileLoc>a.txt</ofd:FileLoc></ofd:Attachment>',
      ),
      'Doc_0/Attachs/a.txt': 'a',
    }),
  ],
  'OFD 自定义属性': [
    '公文.ofd',
    ofd([[28, 37, '公文']], { 'Doc_0/Meta.xml': ofdPart('<ofd:CustomData Name="密级">秘密</ofd:CustomData>') }),
  ],
  'Word 97 正文': ['报告.doc', compoundFile({ WordDocument: Buffer.from(`正文\r${mark}\r`, 'utf16le') })],
  'WPS 正文': [
    '报告.wps',
    compoundFile({ WordDocument: Buffer.concat([Buffer.alloc(1), Buffer.from(mark, 'utf16le')]) }),
  ],
  'Excel 97 单元格': [
    '表.xls',
    compoundFile({ Workbook: Buffer.concat([Buffer.from([9, 8]), Buffer.from(mark, 'utf16le')]) }),
  ],
  'GB 18030 文本': ['说明.txt', Buffer.concat(['机', '密', '★'].map(gb18030))],
  'UTF-16 文本': ['说明.txt', Buffer.from(`\ufeff情况\n${mark}`, 'utf16le')],
  CSV: ['名单.csv', Buffer.from(`序号,内容\n1,${mark}\n`)],
  Markdown: ['说明.md', Buffer.from(`# 情况\n\n${mark}\n`)],
  压缩包内的文件名: ['材料.zip', zipOf({ '(机密)名单.txt': 'a' })],
  压缩包内的文件夹: ['材料.zip', zipOf({ '机密/名单.txt': 'a' })],
  压缩包内的文件: ['材料.zip', zipOf({ '甲.docx': docx(paragraph(mark)) })],
  压缩包内的压缩包: ['材料.zip', zipOf({ '乙.zip': zipOf({ '甲.pdf': pdf([[mark]]) }) })],
  邮件主题: ['来信.eml', mail(`Subject: =?utf-8?B?${Buffer.from(mark).toString('base64')}?=`, 'ok')],
  邮件正文: [
    '来信.eml',
    mail(
      'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64',
      Buffer.from(mark).toString('base64'),
    ),
  ],
  邮件附件: ['来信.eml', attached('a.docx', docx(paragraph(mark)))],
  邮件附件名: [
    '来信.eml',
    attached(`=?utf-8?B?${Buffer.from('(机密)名单.txt').toString('base64')}?=`, Buffer.from('a')),
  ],
  文件名: ['(机密)报告.docx', docx(clean)],
  路径: ['C:\\机密\\报告.docx', docx(clean)],
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
  png: [
    '图.png',
    Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000000020001e221bc330000000049454e44ae426082',
      'hex',
    ),
    '',
  ],
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
