import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { markIn } from './attempts.ts'
import { layOut } from './lay-out.ts'
import { checkImprint, checkPageNumber, faces, measured, near, pitch, right, run, tolerance, top } from './measuring.ts'
import { type PageObjects, pageObjects } from './page-objects.ts'
import { sampleDocuments } from './sample-documents.ts'
import { typesetPdf } from './typeset-pdf.ts'

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
