import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { readFileText } from '#kernel/file/reading/read-file.ts'
import { readXml } from '#kernel/file/reading/xml.ts'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { lintDocument } from '../lint/lint.ts'
import { parseDocument } from '../parsing/parse-document.ts'
import { type SampleName, sampleDocuments } from '../pdf/sample-documents.ts'
import { typesetDocx } from './typeset-docx.ts'

const made = (name: SampleName) => typesetDocx(orThrow(readOfficialDocument(sampleDocuments[name])))
const names = Object.keys(sampleDocuments) as SampleName[]

function partsOf(bytes: Buffer): Record<string, string> {
  const files = unzipSync(bytes)
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

test('every part is well-formed, listed with its type, and every relation leads to a part', () => {
  for (const name of names) {
    const files = unzipSync(made(name))
    for (const [part, bytes] of Object.entries(files))
      assert.doesNotThrow(() => readXml(bytes, { open() {}, close() {}, text() {} }), `${name}: ${part}`)
    const parts = partsOf(made(name))
    const targets = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)].map(
      ([, one]) => one,
    )
    for (const target of targets) assert.ok(parts[`word/${target}`], `${name}: ${target}`)
    const used = [
      ...Object.values(parts)
        .join('')
        .matchAll(/r:(?:id|embed)="([^"]+)"/g),
    ].map(([, one]) => one)
    for (const id of used) assert.match(parts['word/_rels/document.xml.rels'] ?? '', new RegExp(`Id="${id}"`))
    for (const part of Object.keys(parts).filter(one => !one.endsWith('.rels') && one !== '[Content_Types].xml'))
      assert.ok(parts['[Content_Types].xml']?.includes(`PartName="/${part}"`), `${name}: ${part} has no type`)
  }
})

test('天头 37、订口 28、右 26、下 35 毫米；每面 22 行的网格，行距固定 28.95 磅', () => {
  const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = partsOf(made('common'))
  assert.match(document, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  assert.match(document, /<w:pgSz w:w="11906" w:h="16838"\/>/)
  assert.match(document, /<w:docGrid w:type="lines" w:linePitch="579"\/>/)
  const [, normal = ''] = /w:styleId="Normal">(.*?)<\/w:style>/.exec(styles) ?? []
  assert.match(normal, /w:line="579" w:lineRule="exact"/)
  assert.match(normal, /<w:sz w:val="32"\/>/)
  assert.match(normal, /<w:spacing w:val="-5"\/>/)
})

test('字体总是写标准名称，不写代用字体', () => {
  for (const name of names) {
    const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = partsOf(made(name))
    const faces = new Set([...(document + styles).matchAll(/w:eastAsia="([^"]+)"/g)].map(([, face]) => face))
    faces.delete('zh-CN')
    const standard = ['方正小标宋_GBK', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']
    assert.deepEqual(
      [...faces].filter(face => !standard.includes(face ?? '')),
      [],
    )
  }
})

test('红线在文号段下 156 毫米通栏；标志为红色；页码单双页分左右', () => {
  const parts = partsOf(made('common'))
  assert.match(
    parts['word/document.xml'] ?? '',
    /<w:pBdr><w:bottom w:val="single" w:sz="16" w:space="10" w:color="EE2025"\/>/,
  )
  assert.match(parts['word/document.xml'] ?? '', /<w:color w:val="EE2025"\/>.*?云溪市人民政府办公室文件/)
  assert.match(parts['word/settings.xml'] ?? '', /<w:evenAndOddHeaders\/>/)
  assert.match(parts['word/footer1.xml'] ?? '', /<w:jc w:val="right"\/>.*— .* PAGE /)
  assert.match(parts['word/footer2.xml'] ?? '', /<w:jc w:val="left"\/>/)
})

test('版记在文本框中，贴版心下边缘；信函的版记没有分隔线', () => {
  const common = partsOf(made('common'))['word/document.xml'] ?? ''
  const [box = ''] = /<wp:anchor(?:(?!<\/wp:anchor>).)*抄送.*?<\/wp:anchor>/.exec(common) ?? []
  assert.match(box, /relativeFrom="margin"><wp:align>bottom/)
  assert.match(
    box,
    /<w:top w:val="single" w:sz="8".*<w:bottom w:val="single" w:sz="8".*<w:insideH w:val="single" w:sz="6"/,
  )
  const letter = partsOf(made('letter'))['word/document.xml'] ?? ''
  const [plain = ''] = /<wp:anchor(?:(?!<\/wp:anchor>).)*抄送.*?<\/wp:anchor>/.exec(letter) ?? []
  assert.ok(plain !== '' && !plain.includes('w:tblBorders'))
})

test('横排表在横放的一节里，宽 225 毫米，页码在纸张的同一位置竖排；其后的正文仍是竖放', () => {
  const parts = partsOf(made('lying'))
  const document = parts['word/document.xml'] ?? ''
  const sections = [...document.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => section)
  assert.deepEqual(
    sections.map(section => /w:orient="landscape"/.test(section)),
    [false, true, false, true, false],
  )
  const [, lying = ''] = sections
  assert.match(lying, /w:w="16838" w:h="11906".*w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/)
  assert.match(lying, /r:id="rId-footer4".*r:id="rId-footer5"/)
  assert.equal(document.match(/<w:tblW w:w="12756"/g)?.length, 2)
  const ends = [...document.matchAll(/<\/w:sectPr>/g)].map(({ index }) => index)
  const label = document.indexOf('>附件<')
  assert.ok(label > (ends[2] ?? 0) && label < (ends[3] ?? 0), '“附件”与表在同一节')
  for (const [name, side] of [
    ['footer4', 'right'],
    ['footer5', 'left'],
  ] as const) {
    const footer = parts[`word/${name}.xml`] ?? ''
    assert.match(footer, /<wps:bodyPr vert="vert"/)
    assert.match(footer, new RegExp(`<w:jc w:val="${side}"/>.*PAGE`))
  }
})

test('主送移至版记的，标题下不再有主送，版记中主送在抄送之上、同一格内', () => {
  const { 'word/document.xml': document = '' } = partsOf(made('manyRecipients'))
  assert.equal(document.match(/云溪市第1街道办事处/g)?.length, 1)
  const cells = document.match(/<w:tc>.*?<\/w:tc>/g) ?? []
  assert.ok(cells.some(cell => /主送：云溪市第1街道办事处，.*第40街道办事处。<.*抄送：/.test(cell)))
})

test('版记前有空白页的，空白页和版记页不编页码', () => {
  const attached = { title: '表', blocks: [{ type: 'table', landscape: true, rows: [['甲', '乙']] }] }
  const blocks = [{ type: 'paragraph', text: '现通知如下。' }]
  const given = readOfficialDocument({ ...sampleDocuments.lying, blocks, attachments: [attached] })
  const parts = partsOf(typesetDocx(orThrow(given)))
  const last = (parts['word/document.xml'] ?? '').match(/<w:sectPr>.*?<\/w:sectPr>/g)?.at(-1) ?? ''
  assert.deepEqual(
    [...last.matchAll(/r:id="rId-(\w+)"/g)].map(([, footer]) => footer),
    ['footer6', 'footer6'],
  )
  assert.doesNotMatch(parts['word/footer6.xml'] ?? '', /PAGE/)
})

test('排出的 Word 文件，按同一标准检查没有一处不合规', async () => {
  for (const name of names) {
    const found = await lintDocument(made(name))
    assert.deepEqual(
      found.map(({ rule, what, found: is }) => `${rule} ${what.zh} ${is.zh}`),
      [],
      name,
    )
  }
})

test('图、表、特殊字符都在，引号和书名号不变', () => {
  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const document = orThrow(
    readOfficialDocument({
      kind: 'report',
      title: '关于“A&B<C”的报告',
      blocks: [
        { type: 'table', head: ['甲', '乙'], rows: [['1', '2']] },
        { type: 'figure', image: picture, width: 80, caption: '图1' },
      ],
    }),
  )
  const files = unzipSync(typesetDocx(document))
  const xml = strFromU8(files['word/document.xml'] as Uint8Array)
  assert.match(xml, /关于“A&amp;B&lt;C”的报告/)
  assert.match(xml, /<w:tblHeader\/>/)
  assert.equal(Buffer.from(files['word/media/picture1.png'] as Uint8Array).toString('base64'), picture)
  assert.match(xml, /<wp:extent cx="2880000" cy="2880000"\/>/)
})

test('what was written is read back from the file by the office’s own reader', async () => {
  for (const name of ['common', 'upward', 'order', 'manyRecipients'] as const) {
    const written = orThrow(readOfficialDocument(sampleDocuments[name]))
    const parts = await readFileText(made(name), 'docx')
    const text = parts
      .filter(({ kind, where }) => kind === 'page' && !/页脚/.test(where.zh))
      .map(one => one.text)
      .join('\n')
    const { document } = orThrow(parseDocument(text))
    assert.equal(document.title?.replaceAll('\n', ''), written.title, name)
    assert.equal(document.number, written.number)
    assert.equal(document.date, written.date)
    assert.deepEqual(document.signatures, written.signatures)
    assert.equal(document.recipients, written.recipients)
    assert.equal(document.copies, written.copies)
    assert.deepEqual(document.issued, written.issued)
  }
})

test('the same data always make the same bytes', () => {
  assert.ok(made('common').equals(made('common')))
})
