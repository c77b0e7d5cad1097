import { compoundFile, docx, ofd, paragraph, pdf, pptx, xlsx, zipOf } from './sample-files.ts'

/** Where a mark can hide in a file, for tests. */

const mark = '机密★10年'
export const clean = paragraph('关于有关情况的报告')
const ofdPart = (root: string) => `<?xml version="1.0"?><ofd:X xmlns:ofd="http://www.ofdspec.org/2016">${root}</ofd:X>`
const gb18030 = (text: string) => Buffer.from({ 机: 'bbfa', 密: 'c3dc', '★': 'a1ef' }[text] ?? '', 'hex')
export const mail = (headers: string, body: string) => Buffer.from(`From: a@example.org\r\n${headers}\r\n\r\n${body}`)
const attached = (name: string, content: Buffer) =>
  mail(
    'Subject: =?utf-8?B?5p2l5Lu2?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"',
    `--b\r\nContent-Type: text/plain\r\n\r\nok\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n--b--\r\n`,
  )

export const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000000020001e221bc330000000049454e44ae426082',
  'hex',
)
/** A PNG with a remark (iTXt) after its head. */
function withText(picture: Buffer, text: string): Buffer {
  const body = Buffer.from(`Comment\0\0\0\0\0${text}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([
    picture.subarray(0, 33),
    length,
    Buffer.from('iTXt'),
    body,
    Buffer.alloc(4),
    picture.subarray(33),
  ])
}

/** An ID3 tag of 127 bytes, and one frame. */
function mp3(text: string): Buffer {
  const tag = Buffer.alloc(137)
  tag.write('ID3\x03\0\0\0\0\0\x7f', 'latin1')
  tag.write(text, 10)
  return Buffer.concat([tag, Buffer.from('fffb9064', 'hex'), Buffer.alloc(413)])
}

/** Where a mark can hide: the file, and its name where that matters. */
export const hidingPlaces: Readonly<Record<string, readonly [name: string, content: Buffer]>> = {
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
  网址编码的文件名: ['%E6%9C%BA%E5%AF%86-%E6%8A%A5%E5%91%8A.docx', docx(clean)],
  'Word 域代码': ['报告.docx', docx(`<w:p><w:r><w:instrText>QUOTE "${mark}"</w:instrText></w:r></w:p>`)],
  加了拼音的字: [
    '报告.docx',
    docx(
      ['机ji', '密mi']
        .map(([base, ...rt]) => {
          const ruby = `<w:rt>${`<w:r><w:t>${rt.join('')}</w:t></w:r>`}</w:rt><w:rubyBase><w:r><w:t>${base}</w:t></w:r></w:rubyBase>`
          return `<w:r><w:ruby>${ruby}</w:ruby></w:r>`
        })
        .join('')
        .replace(/^/, '<w:p>')
        .concat('<w:r><w:t>★</w:t></w:r></w:p>'),
    ),
  ],
  'Word 表格中密级一栏': [
    '报告.docx',
    docx(
      `<w:tbl>${[
        ['标题', '密级'],
        ['关于有关情况的报告', '机密'],
      ]
        .map(row => `<w:tr>${row.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
        .join('')}</w:tbl>`,
    ),
  ],
  'Word 超链接的提示': ['报告.docx', docx(`<w:p><w:hyperlink w:tooltip="${mark}"/></w:p>`)],
  'Word 文档变量': ['报告.docx', docx(clean, { 'word/settings.xml': `<w:docVar w:name="a" w:val="${mark}"/>` })],
  嵌入的文本文件: [
    '报告.docx',
    docx(clean, { 'word/embeddings/oleObject1.bin': Buffer.concat([Buffer.from([0, 1, 2, 255]), Buffer.from(mark)]) }),
  ],
  'Excel 密级一栏': [
    '表.xlsx',
    xlsx([
      ['序号', '标题', '密级'],
      ['1', '情况', '秘密'],
    ]),
  ],
  'CSV 密级一栏': ['名单.csv', Buffer.from('标题,密级,份数\n"情况","机密",1\n')],
  幻灯片批注: [
    '演示.pptx',
    zipOf({
      '[Content_Types].xml':
        '<Types><Override PartName="/a" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
      'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="urn:p"><p:cm><p:text>${mark}</p:text></p:cm></p:cmLst>`,
    }),
  ],
  'OFD 书签': [
    '公文.ofd',
    ofd([[28, 37, '公文']], { 'Doc_0/Document.xml': ofdPart(`<ofd:OutlineElem Title="${mark}"/>`) }),
  ],
  '大五码（Big5）文本': ['说明.txt', Buffer.from('bef7b14ba1b9', 'hex')],
  图片的说明信息: ['图.png', withText(png, mark)],
  录音的标题: ['会议.mp3', mp3(mark)],
  路径: ['C:\\机密\\报告.docx', docx(clean)],
}
