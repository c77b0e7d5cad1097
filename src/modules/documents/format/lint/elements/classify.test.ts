import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { docx, paragraph } from '#kernel/file/sample-files.ts'
import { openWordPackage } from '../package/word-package.ts'
import { readDocument } from '../reading/read-document.ts'
import { noticeWith } from '../sample-document.ts'
import { type ClassifiedDocument, classify } from './classify.ts'

async function classified(bytes: Uint8Array): Promise<ClassifiedDocument> {
  return classify(readDocument(await openWordPackage(bytes)))
}

/** Text alone, in no format at all. */
function plain(lines: readonly string[]): Promise<ClassifiedDocument> {
  const escaped = lines.map(line => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  return classified(docx(escaped.map(paragraph).join('')))
}

const kindsOf = ({ elements }: ClassifiedDocument) =>
  elements.filter(({ kind }) => kind !== 'empty').map(({ kind, text }) => `${kind} ${text.slice(0, 10)}`)

const documents: readonly (readonly [title: string, lines: readonly (readonly [kind: string, text: string])[]])[] = [
  [
    '下行文，各要素齐全',
    [
      ['copyNumber', '000012'],
      ['urgency', '特急'],
      ['mark', '云州市人民政府文件'],
      ['number', '云政发[2026]012号'],
      ['title', '云州市人民政府'],
      ['title', '关于做好防汛工作的通知'],
      ['recipients', '各县人民政府，市政府各部门:'],
      ['body', '现就有关事项通知如下：'],
      ['heading1', '一.总体要求'],
      ['heading2', '(一)压实责任'],
      ['heading3', '1、明确分工'],
      ['heading4', '(1)逐级落实'],
      ['body', '请认真组织实施。'],
      ['attachmentNote', '附件：1.分工表'],
      ['attachmentNoteMore', '2.名单'],
      ['signature', '云州市人民政府'],
      ['date', '2026年05月20日'],
      ['note', '（此件公开发布）'],
      ['attachmentMark', '附件1'],
      ['attachmentTitle', '分工表'],
      ['body', '各单位按职责分工负责。'],
      ['attachmentMark', '附件2'],
      ['attachmentTitle', '名单'],
      ['copies', '抄送：市委各部门。'],
      ['printing', '云州市人民政府办公室　2026年5月20日印发'],
    ],
  ],
  [
    '上行文，文号与签发人同行',
    [
      ['mark', '清河县人民政府文件'],
      ['number', '清政〔2026〕8号　　签发人：甲乙'],
      ['title', '清河县人民政府关于拨付防汛资金的请示'],
      ['recipients', '云州市人民政府：'],
      ['body', '我县今年雨水偏多。'],
      ['body', '妥否，请批示。'],
      ['signature', '清河县人民政府'],
      ['date', '二〇二六年五月二十日'],
      ['note', '（联系人：甲；电话：×××）'],
    ],
  ],
  [
    '网页抄下来的，标题在前、文号在后',
    [
      ['title', '云州市人民政府办公室关于调整'],
      ['title', '防汛指挥部组成人员的通知'],
      ['number', '云政办函〔2026〕7号'],
      ['recipients', '市政府各部门：'],
      ['body', '因工作需要，调整如下。'],
      ['signature', '云州市人民政府办公室'],
      ['date', '2026年5月20日'],
    ],
  ],
  [
    '命令（令）',
    [
      ['mark', '云州市人民政府令'],
      ['orderNumber', '第7号'],
      ['body', '《云州市防汛办法》已经通过，现予公布。'],
      ['date', '2026年5月20日'],
    ],
  ],
  [
    '没有版头、没有主送的公告',
    [
      ['title', '关于防汛期间限行的公告'],
      ['body', '为保障安全，决定临时限行。'],
      ['body', '附件内容以网站公布为准。'],
      ['signature', '云州市公安局'],
      ['date', '2026.5.20'],
    ],
  ],
  [
    '两级序号写成一句话的，不是标题的引语不是主送',
    [
      ['title', '防汛工作要点'],
      ['body', '全年抓好以下三件事：'],
      ['heading1', '一、落实责任。各级要层层压实责任，确保到位。'],
      ['body', '2026年5月20日，全市召开会议。'],
    ],
  ],
]

for (const [title, lines] of documents) {
  test(`不看格式也认得各要素：${title}`, async () => {
    const found = await plain(lines.map(([, text]) => text))
    assert.deepEqual(
      kindsOf(found),
      lines.map(([kind, text]) => `${kind} ${text.trim().slice(0, 10)}`),
    )
  })
}

test('版记在表格里，印发机关和日期各占一格，也认得', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('抄送：市委各部门。')}</w:tr><w:tr>${cell('云州市人民政府办公室')}${cell('2026年5月20日印发')}</w:tr></w:tbl>`
  const found = await classified(docx(`${paragraph('关于放假的通知')}${paragraph('按规定放假。')}${table}`))
  assert.deepEqual(
    found.elements.slice(2).map(({ kind }) => kind),
    ['copies', 'printing', 'printing'],
  )
})

test('合规的通知：每个要素与样本的名称一致', async () => {
  const { elements, form, hasHead, title } = await classified(noticeWith())
  assert.deepEqual([form, hasHead, title], ['common', true, '云州市人民政府办公室关于做好防汛工作的通知'])
  assert.deepEqual([...new Set(elements.map(({ attachment }) => attachment))].toSorted(), [0, 1, 2])
})

const folder = new URL('../../../../../../../shared/data/docs/', import.meta.url)

interface RealDocument {
  readonly text: string
  readonly title: string
  readonly recipients: string
  readonly signature: string
  readonly date_text: string
  readonly note: string
}

test('真实公文：标题、主送、署名、日期、附注，至少 95 % 认对', {
  skip: !existsSync(folder) && 'no ../shared/data/docs',
}, async () => {
  const plainly = (text: string) => text.replace(/[\s　]/g, '')
  let [asked, right] = [0, 0]
  for (const file of readdirSync(folder)) {
    const real: RealDocument = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const { elements, title } = await plain(real.text.split('\n'))
    const of = (kind: string) =>
      elements.filter(one => one.kind === kind && one.attachment === 0).map(({ text }) => plainly(text))
    const dated = real.date_text !== '' && real.text.includes(real.date_text)
    const titled = plainly(real.text.slice(0, 200)).startsWith(plainly(real.title))
    const answers: [boolean, boolean][] = [
      [titled, plainly(title) === plainly(real.title)],
      [real.recipients !== '', of('recipients')[0] === plainly(real.recipients)],
      [dated && real.signature !== '', of('signature').join('') === plainly(real.signature)],
      [dated, of('date').includes(plainly(real.date_text))],
      [real.note !== '', of('note').includes(plainly(real.note))],
    ]
    asked += answers.filter(([given]) => given).length
    right += answers.filter(([given, same]) => given && same).length
  }
  assert.ok(asked > 150, `only ${asked} fields were given`)
  assert.ok(right / asked >= 0.95, `${right} of ${asked}`)
})
