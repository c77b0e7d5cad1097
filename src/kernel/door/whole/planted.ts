import { compoundFile, docx, ofd, paragraph, pdf, pptx, xlsx, zipOf } from '#kernel/file/sample-files.ts'
import type { Brought, Case } from './brought.ts'

const content = (text: string): Brought => ({ registration: { content: text } })
const word = (body: string, more: Parameters<typeof docx>[1] = {}): Brought => ({
  upload: ['报告.docx', docx(body, more)],
})
const para = (sign: string) => paragraph(`关于${sign}的报告`)
const run = (text: string, format = '') => `<w:r>${format}<w:t>${text}</w:t></w:r>`
const part = (root: string) => `<?xml version="1.0"?><ofd:X xmlns:ofd="http://www.ofdspec.org/2016">${root}</ofd:X>`

/** Forty things that bear a classification mark. */
export const planted: readonly Case[] = [
  // Typed or pasted
  ['正文单独一行的机密★20年', sign => content(`机密★20年\n关于${sign}的情况`)],
  ['正文中间的秘密★10年', sign => content(`转来${sign}材料一份（秘密★10年），请阅处。`)],
  ['绝密★长期', sign => content(`${sign}\n绝密★长期`)],
  ['机密★启用前', sign => content(`机密★启用前\n${sign}试题`)],
  ['首行单独的机密', sign => content(`机密\n某市人民政府办公室文件\n${sign}`)],
  ['全角空格隔开的密级和期限', sign => content(`${sign}\n机　密　★　２０年`)],
  ['不间断空格和制表符隔开', sign => content(`${sign}\n秘\u00a0密\t★\u2003５年`)],
  ['零宽字符隔开', sign => content(`${sign}：机\u200b密\u2060★\ufeff10年`)],
  ['竖排，一字一行', sign => content(`${sign}\n绝\n密\n★\n三十年`)],
  ['用☆代替★', sign => content(`${sign}：秘密☆3年`)],
  ['用半角星号代替★', sign => content(`${sign}：机密*10年`)],
  ['用全角星号代替★', sign => content(`${sign}：绝密＊`)],
  ['份号和密级各一行', sign => content(`000001\n机密\n特急\n${sign}`)],
  ['密级栏写明', sign => content(`文号：某办〔2026〕3号\n密级：秘密\n标题：${sign}`)],
  ['繁体字', sign => content(`${sign}　機密★20年`)],
  ['标题里的（机密）', sign => ({ registration: { title: `（机密）关于${sign}的请示` } })],
  ['提出人姓名栏里的标志', sign => ({ registration: { raisers: [{ kind: 'person', name: `${sign}秘密★1年` }] } })],
  ['网上提出的内容', sign => ({ publicRequest: { content: `${sign}机密★10年` } })],
  ['办理时写的备注', sign => ({ note: `${sign}已阅，机密★10年，请勿外传。` })],
  // Files
  ['文件名', sign => ({ upload: [`绝密-${sign}.docx`, docx(para(sign))] })],
  ['Word 正文', sign => word(paragraph('机密★20年') + para(sign))],
  ['Word 页眉', sign => word(para(sign), { 'word/header1.xml': paragraph('秘密★5年') })],
  ['Word 页脚', sign => word(para(sign), { 'word/footer1.xml': paragraph(`${sign}机密★`) })],
  [
    'Word 文本框',
    sign => word(`${para(sign)}<w:p><w:r><w:txbxContent>${paragraph('机密')}</w:txbxContent></w:r></w:p>`),
  ],
  ['Word 脚注', sign => word(para(sign), { 'word/footnotes.xml': paragraph('见绝密★长期文件') })],
  ['Word 批注', sign => word(para(sign), { 'word/comments.xml': paragraph('此处为秘密★3年') })],
  ['Word 文档属性', sign => word(para(sign), { 'docProps/core.xml': '<core><subject>机密★10年</subject></core>' })],
  ['Word 隐藏文字', sign => word(`${para(sign)}<w:p>${run('机密★10年', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`)],
  [
    'Word 分成几段格式的字',
    sign => word(`<w:p>${run('绝')}${run('密')}${run('★')}${run('30')}${run('年')}</w:p>${para(sign)}`),
  ],
  ['Word 修订插入的字', sign => word(`${para(sign)}<w:p><w:ins>${run('机密★20年')}</w:ins></w:p>`)],
  ['PDF 正文', sign => ({ upload: ['报告.pdf', pdf([['机密★20年', sign], ['第二页']])] })],
  ['PDF 属性', sign => ({ upload: ['报告.pdf', pdf([[sign]], '秘密★10年')] })],
  [
    'OFD 首页左上角',
    sign => ({
      upload: [
        '公文.ofd',
        ofd([
          [28, 37, '000012'],
          [28, 45, '秘密'],
          [60, 80, sign],
        ]),
      ],
    }),
  ],
  [
    'OFD 属性',
    sign => ({
      upload: [
        '公文.ofd',
        ofd([[28, 37, sign]], { 'Doc_0/Meta.xml': part('<ofd:CustomData Name="密级">机密</ofd:CustomData>') }),
      ],
    }),
  ],
  [
    'Excel 单元格',
    sign => ({
      upload: [
        '表.xlsx',
        xlsx([
          ['序号', '内容'],
          ['1', `${sign}机密★10年`],
        ]),
      ],
    }),
  ],
  ['幻灯片', sign => ({ upload: ['演示.pptx', pptx([sign, '绝密★启用前'])] })],
  [
    '压缩包里的文件',
    sign => ({ publicUpload: ['材料.zip', zipOf({ '甲.docx': docx(paragraph('秘密★1年') + para(sign)) })] }),
  ],
  ['压缩包里的文件名', sign => ({ publicUpload: ['材料.zip', zipOf({ [`(机密)${sign}.txt`]: sign })] })],
  [
    'Word 97 文档',
    sign => ({ upload: ['报告.doc', compoundFile({ WordDocument: Buffer.from(`${sign}\r机密★10年\r`, 'utf16le') })] }),
  ],
  [
    'GB 18030 文本',
    sign => ({ upload: ['说明.txt', Buffer.concat([Buffer.from(sign), Buffer.from('0abbfac3dca1ef', 'hex')])] }),
  ],
]
