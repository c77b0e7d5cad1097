import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { freeFaces } from '../fonts/faces.ts'
import { inkTop } from '../fonts/ink.ts'
import { markIn } from './attempts.ts'
import { layOut } from './lay-out.ts'
import { type PageObjects, pageObjects, type TextRun } from './page-objects.ts'
import { type SampleName, sampleDocuments } from './sample-documents.ts'
import { typesetPdf } from './typeset-pdf.ts'

const tolerance = 0.5
const faces = freeFaces()
const red = '#ee2025'
const three = (16 / 72) * 25.4
const pitch = (28.95 / 72) * 25.4

async function measured(name: SampleName, profile: 'common' | 'strict' = 'common'): Promise<PageObjects[]> {
  const typeset = typesetPdf(orThrow(readOfficialDocument(sampleDocuments[name])), profile, faces)
  assert.deepEqual(typeset.missing, [])
  return pageObjects(typeset.pdf)
}

const near = (found: number, wanted: number, what: string) =>
  assert.ok(Math.abs(found - wanted) <= tolerance, `${what}: ${found.toFixed(2)} mm, not ${wanted.toFixed(2)}`)

/** The em box by which the templates place text: .88 above the baseline, .12 below. */
const top = (run: TextRun) => run.y - run.size * 0.88
const bottom = (run: TextRun) => run.y + run.size * 0.12
const right = (run: TextRun) => run.x + (run.offsets.at(-1) ?? 0)

function run(page: PageObjects | undefined, starting: string): TextRun {
  const found = page?.texts.find(({ text }) => text.startsWith(starting))
  assert.ok(found, `nothing begins with ${starting}`)
  return found
}

function redRules(page: PageObjects | undefined) {
  return (page?.shapes ?? []).filter(({ color, width, height }) => color === red && width > 100 && height < 2)
}

/** The upper edge of what is drawn, not of the box around it. */
function inkTopOf(text: TextRun): number {
  const { face } = faces.chosen.title
  return text.y - Math.max(...[...text.text].map(character => inkTop(face, character))) * text.size
}

function checkMark(page: PageObjects | undefined, at: number): void {
  const mark = (page?.texts ?? []).filter(({ color }) => color === red)
  assert.ok(mark.length > 0, 'no mark')
  near(Math.min(...mark.map(inkTopOf)), at, 'the mark’s upper edge')
  const left = Math.min(...mark.map(({ x }) => x))
  near((left + Math.max(...mark.map(right))) / 2, 28 + 78, 'the middle of the mark')
}

function checkFullPage(page: PageObjects | undefined, lines = 22): void {
  const body = (page?.texts ?? []).filter(({ text, y }) => y < 262 && text.length > 20)
  assert.equal(body.length, lines)
  for (const [index, line] of body.entries()) {
    assert.equal([...line.text].length, 28)
    near(line.x, 28, 'the left edge')
    near(right(line), 184, 'the right edge')
    near(top(line), 37 + index * pitch, `line ${index + 1}`)
  }
}

function checkPageNumber(page: PageObjects | undefined, number: number): void {
  const [before, digits, after] = (page?.texts ?? []).filter(({ y }) => y > 264)
  assert.ok(before && digits && after, 'a dash on each side')
  assert.equal(before.text + digits.text + after.text, `—${number}—`)
  near(digits.size, (14 / 72) * 25.4, 'the page number’s size')
  near(before.y - inkTop(faces.chosen.song.face, '—') * before.size, 262 + 7, 'the dash of the page number')
  const inset = (14 / 72) * 25.4
  if (number % 2 === 1) near(right(after), 184 - inset, 'the page number’s right end')
  else near(before.x, 28 + inset, 'the page number’s left end')
}

function checkImprint(pages: readonly PageObjects[]): void {
  assert.equal(pages.length % 2, 0, 'the imprint stands on an even page')
  const rules = (pages.at(-1)?.shapes ?? []).filter(({ width, color }) => Math.abs(width - 156) < 0.1 && color !== red)
  assert.deepEqual(
    rules.map(({ height }) => height.toFixed(2)),
    ['0.35', '0.25', '0.35'],
  )
  const last = rules.at(-1)
  near((last?.y ?? 0) + (last?.height ?? 0), 262, 'the last rule')
  const inset = (14 / 72) * 25.4
  near(run(pages.at(-1), '抄送').x, 28 + inset, '抄送')
  near(right(run(pages.at(-1), '2026年6月3日印发')), 184 - inset, '印发日期')
}

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

/** The sheet turned back so that it stands: what is printed at the left of a page that lies is at its foot. */
function turnedBack(page: PageObjects): PageObjects {
  const texts = page.texts
    .filter(({ downwards }) => downwards)
    .map(text => ({ ...text, x: text.y, y: page.width - text.x, downwards: false }))
  return { ...page, width: page.height, height: page.width, texts }
}

test('A4 横排表：版心横放，表头在订口（双页在切口）一边，页码在纸张的同一位置', async () => {
  const pages = await measured('lying')
  const lying = pages.flatMap((page, index) => (page.width > page.height ? [{ page, number: index + 1 }] : []))
  assert.deepEqual(
    lying.map(({ number }) => number),
    [2, 3, 5, 6],
  )
  for (const { page, number } of lying) {
    near(page.width, 297, '纸张的长边')
    near(page.height, 210, '纸张的短边')
    checkPageNumber(turnedBack(page), number)
    const table = page.texts.filter(({ downwards }) => !downwards)
    const head = table.filter(({ text }) => ['序号', '任务', '牵头单位', '完成时限'].includes(text))
    assert.equal(head.length, 4, `第 ${number} 页没有表头`)
    const edges = page.shapes.filter(({ color }) => color === '#000000')
    near(Math.min(...edges.map(({ x }) => x)), 35, '左')
    near(Math.max(...edges.map(({ x, width }) => x + width)), 35 + 225, '右')
    assert.ok(Math.min(...table.map(top)) >= 28 - tolerance, '在版心以上')
    assert.ok(Math.max(...edges.map(({ y, height }) => y + height)) <= 28 + 156 + tolerance, '在版心以下')
  }
  const standing = pages.filter(({ width, height }) => width < height)
  assert.ok(standing.every(({ texts }) => texts.every(({ downwards }) => !downwards)))
})

test('附件只有横排表的，“附件”和标题与表同在一面', async () => {
  const page = (await measured('lying'))[4]
  near(run(page, '附件').x, 35, '“附件”顶格')
  near(top(run(page, '附件')), 28, '“附件”在版心第一行')
  const title = run(page, '防汛工作任务分工表')
  near((title.x + right(title)) / 2, 35 + 225 / 2, '标题居中')
})

test('横排表在最后、版记前有空白页的，空白页和版记页不编页码', async () => {
  const rows = [['甲', '乙']]
  const attached = { title: '分工表', blocks: [{ type: 'table', landscape: true, rows }] }
  const document = {
    ...sampleDocuments.lying,
    blocks: [{ type: 'paragraph', text: '现通知如下。' }],
    attachments: [attached],
  }
  const { pdf } = typesetPdf(orThrow(readOfficialDocument(document)), 'common', faces)
  const pages = await pageObjects(pdf)
  assert.equal(pages.length, 4)
  checkPageNumber(turnedBack(pages[1] as PageObjects), 2)
  assert.deepEqual(pages[2]?.texts, [])
  assert.deepEqual(
    pages[3]?.texts.filter(({ text }) => text === '—'),
    [],
  )
  assert.ok(pages[3]?.texts.some(({ text }) => text.startsWith('抄送')))
})

test('主送过多、首页显示不下正文的，主送移至版记，置抄送上一行，其间没有分隔线；不多的不移', async () => {
  const pages = await measured('manyRecipients')
  const [first] = pages
  assert.ok(
    first?.texts.some(({ text }) => text.startsWith('认真落实')),
    '首页有正文',
  )
  assert.ok(!first?.texts.some(({ text }) => text.startsWith('云溪市第1街道')))
  const last = pages.at(-1)
  const [sent, copied] = [run(last, '主送'), run(last, '抄送')]
  near(sent.x, copied.x, '主送与抄送对齐')
  assert.ok(sent.y < copied.y)
  near(sent.size, (14 / 72) * 25.4, '主送字号')
  near(run(last, '云溪市第1街道').x, sent.x + 3 * sent.size, '回行与冒号后首字对齐')
  assert.match((last?.texts ?? []).map(({ text }) => text).join(''), /第40街道办事处。抄送：/)
  checkImprint(pages)
  const short = (await measured('common'))[0]
  assert.ok(short?.texts.some(({ text }) => text.startsWith('各县')))
})

for (const seal of [true, false])
  test(`附件说明在正文下空一行，序号与名称同一行；署名在其下空${seal ? '三' : '一'}行`, async () => {
    const blocks = [{ type: 'paragraph', text: '现通知如下。' }]
    const document = { ...sampleDocuments.common, urgency: undefined, recipients: undefined, seal, blocks, notes: [] }
    const { pdf } = typesetPdf(
      orThrow(readOfficialDocument({ ...document, attachmentNotes: ['甲表', '乙表'] })),
      'common',
      faces,
    )
    const [page] = await pageObjects(pdf)
    const label = run(page, '附件：')
    near(label.y - run(page, '现通知').y, 2 * pitch, '附件说明')
    near(run(page, '1.').y, label.y, '序号')
    near(run(page, '乙表').y - label.y, pitch, '第二项')
    const signature = (page?.texts ?? []).filter(({ text }) => text === '云溪市人民政府办公室').at(-1)
    near((signature?.y ?? 0) - run(page, '乙表').y, (seal ? 4 : 2) * pitch, '署名')
  })

test('署名从不单独在一面上，首页总有正文：各种版式、各种长短', () => {
  const forms = ['common', 'upward', 'letter', 'order', 'minutes'] as const
  const apart: string[] = []
  for (const name of forms)
    for (const paragraphs of [1, 3])
      for (let lines = paragraphs; lines <= 26; lines += 1) {
        const length = Math.max(6, Math.floor((lines * 28) / paragraphs) - 6)
        const blocks = Array.from({ length: paragraphs }, () => ({
          type: 'paragraph',
          text: '落实防汛责任。'.repeat(200).slice(0, length),
        }))
        const laidOut = layOut(orThrow(readOfficialDocument({ ...sampleDocuments[name], blocks })), 'common', faces)
        const { bodyStart, bodyEnd, closing } = markIn<Record<string, number | null>>(laidOut, '<pages>') ?? {}
        if (bodyStart !== 1 || bodyEnd !== closing) apart.push(`${name}：${paragraphs} 段 ${lines} 行`)
      }
  assert.deepEqual(apart, [])
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
