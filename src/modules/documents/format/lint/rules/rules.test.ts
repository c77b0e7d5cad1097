import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../finding.ts'
import { lintDocument } from '../lint.ts'
import {
  footerXml,
  imprintTable,
  noticeWith,
  sampleDocument,
  standardFooters,
  standardSection,
} from '../sample-document.ts'
import { type RuleId, rules } from './catalogue.ts'

/** One departure by one document: what is found, in words. Everything else of the document conforms. */
interface Breach {
  readonly rule: RuleId
  readonly severity: Finding['severity']
  readonly what: string
  readonly found: string
  readonly fixable: boolean
  readonly document: Uint8Array
}

const section = (from: string, to: string) => ({ section: `${standardFooters}${standardSection.replace(from, to)}` })

const order = (mark: number, number: string | undefined) =>
  sampleDocument({
    paragraphs: [
      {
        text: '云州市人民政府令',
        face: '方正小标宋简体',
        size: 40,
        align: 'center',
        color: 'FF0000',
        line: 800,
        before: mark,
      },
      { text: '' },
      { text: '' },
      ...(number ? [{ text: number, align: 'center' }] : []),
      { text: '《云州市防汛办法》已经市政府常务会议通过，现予公布。', first: 2, spacing: -0.25 },
    ],
  })

const minutes = (face: string) =>
  sampleDocument({
    paragraphs: [
      {
        text: '云州市人民政府常务会议纪要',
        face: '方正小标宋简体',
        size: 40,
        align: 'center',
        color: 'FF0000',
        line: 800,
        before: 1984,
      },
      { text: '研究防汛工作', face: '方正小标宋简体', size: 22, align: 'center' },
      { text: '会议强调，要落实各项防汛措施。', first: 2, spacing: -0.25 },
      {
        text: '出席：',
        face,
        first: 2,
        more: '<w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:color w:val="000000"/><w:sz w:val="32"/></w:rPr><w:t>甲、乙</w:t></w:r>',
      },
    ],
  })

const doubleRule = (millimetres: number) =>
  `<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="${millimetres * 36_000}" cy="0"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:spPr><a:prstGeom prst="line"/><a:ln w="57150" cmpd="thickThin"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`

const letter = ({ rule = 170, number = 'right', printing = false, suffix = '' }) =>
  sampleDocument({
    section: standardSection,
    paragraphs: [
      {
        text: `云州市人民政府办公室${suffix}`,
        face: '方正小标宋简体',
        size: 40,
        align: 'center',
        color: 'FF0000',
        line: 800,
        more: doubleRule(rule),
      },
      { text: '云政办函〔2026〕3号', align: number },
      { text: '' },
      { text: '云州市人民政府办公室关于商请支援防汛物资的函', face: '方正小标宋简体', size: 22, align: 'center' },
      { text: '' },
      { text: '清河市人民政府办公室：' },
      { text: '请予支持为盼。', first: 2, spacing: -0.25 },
      ...(printing ? [{ text: '云州市人民政府办公室　2026年5月20日印发', size: 14, cell: true }] : []),
    ],
  })

const line = (width: number, color = 'FF0000') =>
  doubleRule(width).replace(' cmpd="thickThin"', '').replace('FF0000', color)
const plainNumber = { properties: '' }

const breaches: readonly Breach[] = [
  row(
    'P01',
    'error',
    '纸张',
    '215.9×279.4 mm',
    true,
    noticeWith({}, section('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
  ),
  row('P02', 'error', '上边距（天头）', '25.4 mm', true, noticeWith({}, section('w:top="2098"', 'w:top="1440"'))),
  row('P03', 'error', '左边距（订口）', '31.7 mm', true, noticeWith({}, section('w:left="1587"', 'w:left="1800"'))),
  row('P03', 'error', '左边距（订口）', '33 mm', true, noticeWith({}, section('w:gutter="0"', 'w:gutter="284"'))),
  row('P04', 'error', '版心', '156×234.6 mm', true, noticeWith({}, section('w:bottom="1984"', 'w:bottom="1440"'))),
  row('P05', 'warning', '下边距', '25.4 mm', true, noticeWith({}, section('w:bottom="1984"', 'w:bottom="1440"'))),
  row('P06', 'warning', '字体', '宋体', true, noticeWith({ text: { face: '宋体' } })),
  row('P06', 'warning', '字号', '小四（12 pt）', true, noticeWith({ text: { size: 12, first: 2.667 } })),
  row('P07', 'warning', '行距', '30 磅', true, noticeWith({ text: { line: 600 } })),
  row('P07', 'hint', '行距', '28 磅，撑不满版心', true, noticeWith({ text: { line: 560 } })),
  row('P07', 'warning', '文档网格', '行距 15.6 磅', true, noticeWith({}, section('"579"', '"312"'))),
  row('P07', 'warning', '段前、段后', '段前 0.5 行、段后 0 行', true, noticeWith({ text: { before: 290 } })),
  row('P07', 'hint', '每行字数', '27', true, noticeWith({ text: { spacing: 0 } })),
  row('P08', 'warning', '颜色', '1F4E79', true, noticeWith({ text: { color: '1F4E79' } })),
  row(
    'Z01',
    'error',
    '版记的位置',
    '在“附件1”之前',
    false,
    noticeWith({ note: { text: '抄送：市委各部门。', size: 14, left: 4, first: -3, right: 1 } }),
  ),
  row('H01', 'warning', '份号', '00001', false, noticeWith({ markBlank1: { text: '00001' } })),
  row('H02', 'warning', '字体', '宋体', true, noticeWith({ markBlank1: { text: '秘密★1年', face: '宋体' } })),
  row('H03', 'warning', '紧急程度', '紧急', false, noticeWith({ markBlank1: { text: '紧急', face: '黑体' } })),
  row('H03', 'warning', '字体', '仿宋_GB2312', true, noticeWith({ markBlank1: { text: '特急' } })),
  row('H04', 'error', '颜色', '000000', true, noticeWith({ mark: { color: '000000' } })),
  row('H04', 'hint', '字体', '宋体', true, noticeWith({ mark: { face: '宋体' } })),
  row('H04', 'error', '对齐', '左对齐', true, noticeWith({ mark: { align: 'left' } })),
  row('H04', 'error', '上边缘距版心上边缘', '约 0 mm', true, noticeWith({ mark: { before: 0 } })),
  row('H06', 'error', '年份的括号', '[]', false, noticeWith({ number: { text: '云政办发[2026]12号' } })),
  row('H06', 'error', '顺序号', '第012', false, noticeWith({ number: { text: '云政办发〔2026〕第012号' } })),
  row('H06', 'error', '年份', '26', false, noticeWith({ number: { text: '云政办发〔26〕12号' } })),
  row('H06', 'error', '对齐', '两端对齐', true, noticeWith({ number: { align: 'both' } })),
  row('H06', 'error', '与上一要素之间的空行', '空 1 行', true, noticeWith({ markBlank2: undefined })),
  row(
    'H07',
    'error',
    '签发人',
    '没有标注',
    false,
    noticeWith({ title: { text: '云州市人民政府办公室关于拨付防汛资金的请示' } }),
  ),
  row(
    'H07',
    'error',
    '左空字数',
    '0 字',
    true,
    noticeWith({
      number: {
        text: '云政办发〔2026〕12号　签发人：',
        align: 'both',
        more: '<w:r><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/><w:sz w:val="32"/></w:rPr><w:t>甲乙</w:t></w:r>',
      },
    }),
  ),
  row('H08', 'error', '红色分隔线', '没有', true, noticeWith({ number: plainNumber })),
  row(
    'H08',
    'error',
    '红色分隔线',
    '颜色 000000',
    true,
    noticeWith({
      number: { properties: '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="000000"/></w:pBdr>' },
    }),
  ),
  row('H08', 'error', '红色分隔线', '120 mm', false, noticeWith({ number: { ...plainNumber, more: line(120) } })),
  row('B01', 'warning', '字体', '黑体', true, noticeWith({ title: { face: '黑体' } })),
  row('B01', 'warning', '字号', '小二（18 pt）', true, noticeWith({ title: { size: 18 } })),
  row('B01', 'warning', '对齐', '左对齐', true, noticeWith({ title: { align: 'left' } })),
  row('B01', 'hint', '加粗', '加粗', true, noticeWith({ title: { bold: true } })),
  row(
    'B01',
    'warning',
    '与上一要素之间的空行',
    '空 0 行',
    true,
    noticeWith({ titleBlank1: undefined, titleBlank2: undefined }),
  ),
  row(
    'B01',
    'warning',
    '标题中的文种',
    '的若干防汛措施清单',
    false,
    noticeWith({ title: { text: '云州市人民政府办公室的若干防汛措施清单' } }),
    '若干防汛措施清单',
  ),
  row(
    'B01',
    'error',
    '标题末尾标点',
    '。',
    false,
    noticeWith({ title: { text: '云州市人民政府办公室关于做好防汛工作的通知。' } }),
  ),
  row('B04', 'warning', '层次序数', '①', false, noticeWith({ heading3: { text: '①明确分工' }, heading4: undefined })),
  row('B05', 'hint', '附件顺序号', '1.', false, noticeWith({ list2: undefined })),
  row('B12', 'error', '附件的次序', '附件', false, noticeWith({ attachment2: { text: '附件' } })),
  row(
    'B02',
    'error',
    '末尾标点',
    ':',
    false,
    noticeWith({ recipients: { text: '各县（市、区）人民政府，市政府各部门:' } }),
  ),
  row('B02', 'error', '左空字数', '2 字', true, noticeWith({ recipients: { first: 2 } })),
  row('B02', 'error', '与上一要素之间的空行', '空 0 行', true, noticeWith({ recipientsBlank: undefined })),
  row('B03', 'error', '左空字数', '0 字', true, noticeWith({ text: { first: 0 } })),
  row(
    'B03',
    'error',
    '左空字数',
    '0 字（其中空格 4 字）',
    false,
    noticeWith({ text: { text: '　　　　各地要落实防汛措施。', first: 0 } }),
    '4 字（其中空格 4 字）',
  ),
  row('B04', 'warning', '字体', '仿宋_GB2312', true, noticeWith({ heading1: { face: '仿宋_GB2312' } })),
  row('B04', 'hint', '加粗', '加粗', true, noticeWith({ heading2: { bold: true } })),
  row('B04', 'warning', '一级序数', '一.', false, noticeWith({ heading1: { text: '一.总体要求' } })),
  row('B04', 'warning', '二级序数', '（一）、', false, noticeWith({ heading2: { text: '（一）、压实责任' } })),
  row('B04', 'warning', '三级序数', '1、', false, noticeWith({ heading3: { text: '1、明确分工' } })),
  row('B04', 'warning', '四级序数', '(1)', false, noticeWith({ heading4: { text: '(1)逐级落实' } })),
  row('B04', 'warning', '层次序数的次序', '三、工作措施', false, noticeWith({ heading1b: { text: '三、工作措施' } })),
  row('B05', 'error', '附件名称末尾标点', '；', false, noticeWith({ list: { text: '附件：1.任务分工表；' } })),
  row('B05', 'error', '“附件”后的标点', '附件:', false, noticeWith({ list: { text: '附件:1.任务分工表' } })),
  row('B05', 'hint', '附件名称', '《任务分工表》', false, noticeWith({ list: { text: '附件：1.《任务分工表》' } })),
  row('B05', 'error', '与上一要素之间的空行', '空 0 行', true, noticeWith({ listBlank: undefined })),
  row('B05', 'error', '附件顺序号', '未逐个用“1.”“2.”编号', false, noticeWith({ list: { text: '附件：任务分工表' } })),
  row('B06', 'warning', '右空字数', '6 字', true, noticeWith({ date: { right: 6 }, signature: { right: 4.25 } })),
  row('B07', 'error', '右空字数', '1 字', true, noticeWith({ signature: { right: 2 }, date: { right: 1 } })),
  row(
    'B09',
    'error',
    '成文日期',
    '二〇二六年五月二十日',
    false,
    noticeWith({ date: { text: '二〇二六年五月二十日' }, signature: { right: 4 } }),
  ),
  row(
    'B09',
    'error',
    '成文日期',
    '2026年05月20日',
    false,
    noticeWith({ date: { text: '2026年05月20日' }, signature: { right: 2.5 } }),
  ),
  row('B10', 'error', '空白页标注', '（此页无正文）', false, noticeWith({ textB: { text: '（此页无正文）' } })),
  row('B11', 'error', '附注的括号', '()', false, noticeWith({ note: { text: '(此件公开发布)' } })),
  row('B11', 'error', '左空字数', '0 字', true, noticeWith({ note: { first: 0 } })),
  row('B12', 'error', '附件另面编排', '与上文同面', true, noticeWith({ attachment2: { breaksPage: false } })),
  row('B12', 'error', '附件标题', '联系人名单', false, noticeWith({ attachmentTitle2: { text: '联系人名单' } })),
  row('B12', 'error', '附件个数', '附件说明列 1 个，正文后有 2 个', false, noticeWith({ list2: undefined })),
  row('B12', 'error', '字体', '仿宋_GB2312', true, noticeWith({ attachment1: { face: '仿宋_GB2312' } })),
  row('B12', 'error', '附件顺序号', '附件一', false, noticeWith({ attachment1: { text: '附件一' } })),
  row(
    'V01',
    'error',
    '版记分隔线',
    '120.5 mm',
    true,
    noticeWith({}, { imprintTable: imprintTable.replace('8845', '6831') }),
  ),
  row(
    'V01',
    'error',
    '版记分隔线',
    '没有',
    false,
    noticeWith({ copies: { cell: false, left: 4, first: -3, right: 1 }, printing: { cell: false, left: 1, right: 1 } }),
  ),
  row('V02', 'warning', '字号', '三号（16 pt）', true, noticeWith({ copies: { size: 16 } })),
  row(
    'V02',
    'error',
    '末尾标点',
    '室',
    false,
    noticeWith({ copies: { text: '抄送：市委各部门，市人大常委会办公室' } }),
  ),
  row(
    'V03',
    'error',
    '印发日期',
    '2026年05月20日印发',
    false,
    noticeWith({ printing: { text: '云州市人民政府办公室　2026年05月20日印发' } }),
  ),
  row('V03', 'warning', '字体', '宋体', true, noticeWith({ printing: { face: '宋体' } })),
  row('N01', 'warning', '页码', '没有', true, noticeWith({}, { section: standardSection })),
  row('N01', 'warning', '单页页码形式', '- 1 -', true, noticeWith({}, { oddFooter: footerXml('right', ['- ', ' -']) })),
  row('N01', 'warning', '单页页码字号', '9 pt', true, noticeWith({}, { oddFooter: footerXml('right', undefined, 18) })),
  row(
    'N01',
    'warning',
    '双页页码字体',
    'Times New Roman',
    true,
    noticeWith({}, { evenFooter: footerXml('left', undefined, 28, 'Times New Roman') }),
  ),
  row('N01', 'warning', '单页页码位置', '居中空 0 字', true, noticeWith({}, { oddFooter: footerXml('center') })),
  row('N01', 'warning', '双页页码', '与单页相同', true, noticeWith({}, { evenAndOdd: false })),
  row(
    'N01',
    'warning',
    '页脚距页面底边',
    '17.5 mm',
    true,
    noticeWith({}, section('w:footer="1418"', 'w:footer="992"')),
  ),
  row(
    'N01',
    'warning',
    '首页页码',
    '首页不显示',
    true,
    noticeWith({}, section('<w:docGrid', '<w:titlePg/><w:docGrid')),
  ),
  row(
    'N02',
    'error',
    '页码',
    '从 1 重新编起',
    true,
    noticeWith(
      { note: { properties: `<w:sectPr>${standardFooters}${standardSection}</w:sectPr>` } },
      section('<w:docGrid', '<w:pgNumType w:start="1"/><w:docGrid'),
    ),
  ),
  row(
    'T01',
    'error',
    '版心',
    '234.6×156 mm',
    true,
    noticeWith(
      {},
      {
        section:
          '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1587" w:right="1554" w:bottom="1474" w:left="1984" w:footer="1418" w:gutter="0"/>',
      },
    ),
  ),
  row('L01', 'error', '发文机关标志', '云州市人民政府办公室函件文件', false, letter({ suffix: '函件文件' })),
  row('L02', 'error', '红色双线长度', '156 mm', false, letter({ rule: 156 })),
  row('L03', 'error', '对齐', '居中', true, letter({ number: 'center' })),
  row('L04', 'error', '版记', '有印发机关和印发日期', false, letter({ printing: true })),
  row('L05', 'error', '上边缘距版心上边缘', '约 35 mm', true, order(1984, '第1号')),
  row('L05', 'error', '令号', '没有', false, order(1134, undefined)),
  row('L06', 'error', '字体', '仿宋_GB2312', true, minutes('仿宋_GB2312')),
  row('X01', 'error', '半角标点', '责,', false, noticeWith({ text: { text: '各地要落实防汛职责,确保安全。' } })),
  row('X01', 'error', '半角括号', '(含水库)', false, noticeWith({ text: { text: '各类工程(含水库)要检查到位。' } })),
  row('X01', 'error', '直引号', '"一把手"', false, noticeWith({ text: { text: '实行"一把手"负责制。' } })),
  row('X01', 'error', '全角数字、字母', '２０２６', false, noticeWith({ text: { text: '确保２０２６年安全度汛。' } })),
  row('X01', 'error', '标点重复', '，，', false, noticeWith({ text: { text: '各地，，要落实防汛措施。' } })),
  row('X01', 'error', '省略号', '料...', false, noticeWith({ text: { text: '备足物料...确保供应。' } })),
]

function row(
  rule: RuleId,
  severity: Breach['severity'],
  what: string,
  found: string,
  fixable: boolean,
  document: Uint8Array,
  asFound = found,
): Breach {
  return { rule, severity, what, found: asFound, fixable, document }
}

const briefly = ({ rule, severity, what, found, fixable }: Finding) =>
  `${rule} ${severity} ${what.zh}：${found.zh}${fixable ? '，可改正' : ''}`

test('一份各要素合规的通知，没有一处不合规', async () => {
  assert.deepEqual((await lintDocument(noticeWith())).map(briefly), [])
})

test('合规的命令（令）、纪要、信函没有错误', async () => {
  for (const document of [order(1134, '第1号'), minutes('黑体'), letter({})]) {
    assert.deepEqual((await lintDocument(document)).filter(({ severity }) => severity === 'error').map(briefly), [])
  }
})

for (const { rule, severity, what, found, fixable, document } of breaches) {
  test(`${rule} ${what}：${found}`, async () => {
    const findings = (await lintDocument(document)).map(briefly)
    assert.ok(
      findings.includes(briefly({ rule, severity, what: { zh: what }, found: { zh: found }, fixable } as Finding)),
      findings.join('\n'),
    )
  })
}

test('凡是软件能检查的规则，都有一份违反它的文件', () => {
  const shown = new Set(breaches.map(({ rule }) => rule))
  const checkable = rules.filter(rule => !rule.unchecked).map(({ id }) => id)
  assert.deepEqual(
    checkable.filter(id => !shown.has(id)),
    [],
  )
})

test('每条不合规都写明条款、位置、现状和应为，中英文齐全', async () => {
  for (const { document } of breaches) {
    for (const finding of await lintDocument(document)) {
      for (const text of [finding.title, finding.what, finding.found, finding.expected]) {
        assert.ok(text.zh.length > 0 && text.en.length > 0, JSON.stringify(finding))
      }
      assert.match(finding.clause, /^\d/)
      assert.ok('section' in finding.where || ('paragraph' in finding.where && finding.where.paragraph > 0))
    }
  }
})
