import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { inkTop } from '../fonts/ink.ts'
import {
  bottom,
  checkFullPage,
  checkImprint,
  checkMark,
  checkPageNumber,
  faces,
  measured,
  near,
  pitch,
  red,
  redRules,
  right,
  run,
  three,
  top,
} from './measuring.ts'
import { pageObjects } from './page-objects.ts'
import { sampleDocuments } from './sample-documents.ts'
import { typesetPdf } from './typeset-pdf.ts'

for (const profile of ['common', 'strict'] as const) {
  test(`通用格式（${profile}）：标志距版心上边缘 35 毫米，红线 156 毫米、在文号下 4 毫米，每面 22 行、每行 28 字`, async () => {
    const pages = await measured('common', profile)
    const [first, second] = pages
    near(top(run(first, '000012')), 37, '份号')
    near(top(run(first, '特急')), 37 + pitch, '紧急程度')
    checkMark(first, 72)
    const number = run(first, '云政办发')
    near((number.x + right(number)) / 2, 106, '发文字号居中')
    const [rule, ...more] = redRules(first)
    assert.equal(more.length, 0)
    near(rule?.width ?? 0, 156, '红线')
    near(rule?.x ?? 0, 28, '红线左端')
    near((rule?.y ?? 0) - bottom(number), 4, '红线与文号')
    const title = run(first, '云溪市人民政府办公室关于')
    near(title.size, (22 / 72) * 25.4, '标题字号')
    near(top(title) - ((rule?.y ?? 0) + (rule?.height ?? 0)), 2 * pitch, '标题在红线下空二行')
    near(run(first, '各县').x, 28, '主送机关顶格')
    checkFullPage(second)
    for (const [index, page] of pages.entries()) checkPageNumber(page, index + 1)
    checkImprint(pages)
    const date = run(pages.at(-1), '2026年6月2日')
    near(right(date), 184 - 4 * (156 / 28), '成文日期右空四字')
    const name = run(pages.at(-1), '云溪市人民政府办公室')
    near((name.x + right(name)) / 2, (date.x + right(date)) / 2, '署名以成文日期为准居中')
  })
}

test('上行文：文号居左空一字，签发人居右，多个的两个一行，文号与最后一行同行', async () => {
  const [first] = await measured('upward')
  checkMark(first, 72)
  const number = run(first, '云政办发')
  near(number.x, 28 + 156 / 28, '文号左空一字')
  const third = run(first, '王五')
  near(third.y, number.y, '文号与最后一行')
  near(third.x, run(first, '张三').x, '回行对齐首个姓名')
  near(right(run(first, '李四')), 184 - 156 / 28, '签发人右空一字')
  near((redRules(first)[0]?.y ?? 0) - bottom(number), 4, '红线与文号')
})

test('信函格式：标志距上页边 30 毫米，双线长 170 毫米，首页不显示页码，版记没有分隔线', async () => {
  const pages = await measured('letter')
  const [first, second] = pages
  checkMark(first, 30)
  const rules = redRules(first)
  assert.deepEqual(rules.map(({ height }) => height.toFixed(1)).toSorted(), ['0.3', '0.3', '0.8', '0.8'])
  for (const { x, width } of rules) {
    near(width, 170, '双线')
    near(x, 20, '双线居中')
  }
  const [upper, under, above, lower] = rules.toSorted((a, b) => a.y - b.y)
  assert.ok(upper && under && above && lower)
  assert.ok(upper.height > under.height && above.height < lower.height, '上粗下细，下细上粗')
  const mark = (first?.texts ?? []).find(({ color }) => color === red)
  assert.ok(mark)
  const { face } = faces.chosen.title
  const inkBottom = mark.y - Math.min(...[...mark.text].map(character => inkTop(face, character, 'bottom'))) * mark.size
  near(upper.y - inkBottom, 4, '双线在标志下')
  near(lower.y + lower.height, 277, '下双线距下页边 20 毫米')
  const number = run(first, '云政办发')
  near(right(number), 184, '文号顶格居右')
  near(top(number) - (under.y + under.height), (three * 7) / 8, '文号与双线')
  near(top(run(first, '云溪市人民政府办公室关于')) - bottom(run(first, '特急')), 2 * pitch, '标题与其上要素相距二行')
  assert.ok(!first?.texts.some(({ text }) => text.startsWith('—')))
  checkPageNumber(second, 2)
  checkFullPage(second)
  assert.ok(pages.at(-1)?.shapes.every(({ width }) => width !== 156))
  const date = run(pages.at(-1), '2026年6月2日')
  const name = run(pages.at(-1), '云溪市人民政府办公室')
  near(right(name), 184 - 2 * (156 / 28), '不盖章：署名右空二字')
  near(date.x - name.x, 2 * (156 / 28), '日期首字比署名首字右移二字')
})

test('命令（令）格式：标志距版心上边缘 20 毫米，下空二行是令号，再空二行是正文', async () => {
  const pages = await measured('order')
  const [first, second] = pages
  checkMark(first, 57)
  const number = run(first, '第12号')
  near((number.x + right(number)) / 2, 106, '令号居中')
  near(top(run(first, '认真')) - bottom(number), 2 * pitch, '正文')
  checkFullPage(second)
  const last = pages.at(-1)
  near(right(run(last, '张三')), 184 - 4 * (156 / 28), '签名章右空四字')
  near(right(run(last, '2026年1月5日')), 184 - 4 * (156 / 28), '日期右空四字')
  checkImprint(pages)
})

test('纪要格式：标志距版心上边缘 35 毫米；出席名单回行与冒号后的首字对齐', async () => {
  const pages = await measured('minutes')
  checkMark(pages[0], 72)
  checkFullPage(pages[1])
  checkImprint(pages)
  const page = pages.find(({ texts }) => texts.some(({ text }) => text.startsWith('出席')))
  near(run(page, '出席').x, 28 + 2 * (156 / 28), '出席')
  near(run(page, '张三').x, 28 + 5 * (156 / 28), '名单')
  near(run(page, '卫五').x, run(page, '张三').x, '列席名单')
})

test('文件是 PDF/A-2b，文字可以提取', async () => {
  const { pdf } = typesetPdf(orThrow(readOfficialDocument(sampleDocuments.common)))
  const raw = pdf.toString('latin1')
  assert.match(raw, /<pdfaid:part>2</)
  assert.match(raw, /<pdfaid:conformance>B</)
  const [first] = await pageObjects(pdf)
  assert.ok(first?.texts.some(({ text }) => text.includes('防汛工作责任')))
})

test('what a person wrote is printed as it is, never read as markup', async () => {
  const text = '#pagebreak() *星号* $x^2$ `代码` = 标题 <标签> @引用 #read("/etc/passwd") \\ // 注释'
  const { pdf } = typesetPdf(
    orThrow(
      readOfficialDocument({ kind: 'notice', title: '关于#strong[符号]的通知', blocks: [{ type: 'paragraph', text }] }),
    ),
    'common',
    faces,
  )
  const pages = await pageObjects(pdf)
  const printed = pages.flatMap(({ texts }) => texts.map(one => one.text)).join('')
  assert.equal(pages.length, 1)
  assert.ok(printed.replace(/\s/g, '').includes(text.replace(/\s/g, '')), printed)
  assert.ok(printed.includes('#strong[符号]'))
})

test('a character that no face has is told, and a box is printed for it', async () => {
  const blocks = [{ type: 'paragraph', text: '笑\u{10fffd}而不语' }]
  const document = orThrow(readOfficialDocument({ kind: 'notice', title: '关于\u{10fffd}的通知', blocks }))
  const { pdf, missing } = typesetPdf(document, 'common', faces)
  assert.deepEqual(missing, ['\u{10fffd}'])
  const [page] = await pageObjects(pdf)
  const texts = (page?.texts ?? []).map(({ text }) => text).join('')
  assert.ok(texts.includes('关于□的通知') && texts.includes('笑□而不语'), texts)
})

test('the same data always make the same bytes', () => {
  const given = orThrow(readOfficialDocument(sampleDocuments.letter))
  assert.ok(typesetPdf(given).pdf.equals(typesetPdf(given).pdf))
})
