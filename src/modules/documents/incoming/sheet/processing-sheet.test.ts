import assert from 'node:assert/strict'
import { test } from 'node:test'
import { create } from 'qrcode'
import { readFileText } from '#kernel/file/reading/read-file.ts'
import { freeFaces } from '#modules/documents/format/fonts/faces.ts'
import { type PageObjects, pageObjects } from '#modules/documents/format/pdf/page-objects.ts'
import type { ProcessingSheet } from './processing-sheet.ts'
import { processingSheetPdf } from './processing-sheet-pdf.ts'
import { qrCodeSvg } from './qr-code-svg.ts'
import { emptySheet, sampleSheet } from './sample-sheet.ts'
import { stampCorner } from './stamp-corner.ts'

const faces = freeFaces()
const pdfOf = (sheet: ProcessingSheet) => processingSheetPdf(sheet, faces)

async function textOf(sheet: ProcessingSheet): Promise<string> {
  const parts = await readFileText(pdfOf(sheet), 'pdf')
  return parts.map(({ text }) => text).join('\n')
}

/** Everything on the page as boxes: x, y, width, height in mm from the upper left. */
function boxesOf({ texts, shapes, pictures }: PageObjects) {
  const runs = texts.map(({ x, y, size, offsets }) => ({
    x,
    y: y - size,
    width: offsets.at(-1) ?? 0,
    height: size * 1.2,
  }))
  return [...runs, ...shapes, ...pictures]
}

test('处理单印出登记的每一项、每一条意见及其署名和日期、传阅的每一人', async () => {
  const text = await textOf(sampleSheet)
  const { office, number, organ, documentNumber = '', title, proposals, instructions, outcomes, readers } = sampleSheet
  const lines = [...proposals, ...instructions, ...outcomes].flatMap(one => [...one.text.split('\n'), one.name])
  const bare = text.replace(/\s/g, '')
  for (const said of [
    `${office}文件处理单`,
    number,
    '2026年3月5日',
    organ,
    documentNumber,
    title,
    '请示',
    '特急',
    '1.救灾资金测算表；2.受灾情况统计表',
    ...lines,
    ...readers.map(({ name }) => name),
    '3月6日',
    '2026年3月7日',
    '市财政局',
    '钱进',
    '2026年3月10日',
  ])
    assert.ok(bare.includes(said.replace(/\s/g, '')), said)
})

test('没有填的各栏照样印出栏目，留空手写', async () => {
  const text = (await textOf(emptySheet)).replace(/\s/g, '')
  for (const label of [
    '收文编号',
    '收文日期',
    '份数',
    '来文单位',
    '文号',
    '标题',
    '文种',
    '紧急程度',
    '附件',
    '拟办意见',
    '领导批示',
    '传阅',
    '姓名送阅退阅签名',
    '承办单位',
    '承办人',
    '办理期限',
    '办理情况（结果）',
  ])
    assert.ok(text.includes(label), label)
  assert.doesNotMatch(text, /undefined|null/)
})

test('右上角留给归档章，什么也不印', async () => {
  for (const sheet of [sampleSheet, emptySheet, { ...sampleSheet, office: '云溪市人民政府办公室秘书一科'.repeat(2) }]) {
    const [page] = await pageObjects(pdfOf(sheet))
    assert.ok(page && page.texts.length > 10)
    const { x, y, width, height } = stampCorner
    assert.ok(width >= 45 && height >= 16)
    for (const box of boxesOf(page)) {
      const apart = box.x >= x + width || box.x + box.width <= x || box.y >= y + height || box.y + box.height <= y
      assert.ok(apart, JSON.stringify(box))
    }
  }
})

test('the QR code is that of the address, opposite the corner, and large enough to scan from paper', async () => {
  const { address = '' } = sampleSheet
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const dark = [...qrCodeSvg(address).matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(
    ([, x, y]) => `${Number(x) - 4},${Number(y) - 4}`,
  )
  const expected = Array.from(
    { length: modules.size ** 2 },
    (_, at) => [at % modules.size, Math.floor(at / modules.size)] as const,
  )
    .filter(([x, y]) => modules.get(y, x))
    .map(([x, y]) => `${x},${y}`)
  assert.ok(expected.length > 200)
  assert.deepEqual(dark.toSorted(), expected.toSorted())
  const [page] = await pageObjects(pdfOf(sampleSheet))
  const code = page?.shapes.find(
    ({ x, y, width, height }) => y < 30 && x < 60 && width > 10 && Math.abs(width - height) < 0.1,
  )
  assert.ok(code, 'no code on the page')
  // 19 mm with its quiet zone of four modules a side
  const module = 19 / (modules.size + 8)
  assert.ok(Math.abs(code.width - module * modules.size) < 0.1, `${code.width} mm`)
  assert.ok(Math.abs(code.x - (27 + 4 * module)) < 0.1 && Math.abs(code.y - (9 + 4 * module)) < 0.1)
  assert.ok(module > 0.33, `a module of ${module} mm`)
  const [without] = await pageObjects(pdfOf({ ...sampleSheet, address: undefined }))
  assert.equal(
    without?.shapes.some(({ y }) => y < 30),
    false,
  )
})

test('一页印完；意见写不下时才用第二页，页脚注明编号和页数', async () => {
  assert.equal((await pageObjects(pdfOf(sampleSheet))).length, 1)
  assert.equal((await pageObjects(pdfOf(emptySheet))).length, 1)
  const instruction = { text: '请认真研究，抓紧办理。'.repeat(8), name: '李明', on: sampleSheet.receivedOn }
  const fuller = { ...sampleSheet, instructions: Array.from({ length: 5 }, () => instruction) }
  assert.equal((await pageObjects(pdfOf(fuller))).length, 1)
  const long = { ...sampleSheet, instructions: Array.from({ length: 14 }, () => instruction) }
  assert.equal((await pageObjects(pdfOf(long))).length, 2)
  assert.match(await textOf(long), /收〔2026〕118号\s*第2页\s*共2页/)
  assert.doesNotMatch(await textOf(sampleSheet), /共/)
})

test('the signature room of the circulation stays, however many read', async () => {
  const readers = Array.from({ length: 31 }, (_, at) => ({ name: `读者${at + 1}`, sentOn: sampleSheet.receivedOn }))
  const text = await textOf({ ...sampleSheet, readers })
  for (const { name } of readers) assert.ok(text.includes(name), name)
})

test('what was written is never read as markup, and nothing runs over the edge', async () => {
  const hostile = '#panic("x") $a^2$ *粗* _斜_ \\ // ] } <label> @ref `raw`'
  const long = `https://example.org/${'a'.repeat(200)}`
  const sheet: ProcessingSheet = {
    ...sampleSheet,
    title: `${hostile}${'关于'.repeat(60)}`,
    organ: long,
    documentNumber: long,
    attachments: long,
    instructions: [{ text: `${hostile}\n${long}`, name: hostile }],
  }
  const pages = await pageObjects(pdfOf(sheet))
  const all = pages.flatMap(({ texts }) => texts)
  assert.ok(
    all
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
      .includes(hostile.replace(/\s/g, '')),
  )
  for (const { text, x, offsets } of all) assert.ok(x + (offsets.at(-1) ?? 0) <= 210 - 17, `“${text}” ends at ${x}`)
})

test('the same sheet is the same file', () => {
  assert.ok(pdfOf(sampleSheet).equals(pdfOf({ ...sampleSheet })))
})
