import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { orThrow } from '#kernel/refusal.ts'
import type { OfficialDocument, OfficialDocumentInput } from '../document/official-document.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { compareDocuments } from './compare-documents.ts'
import { type Difference, type DifferentElement, difference } from './difference.ts'

const draft = {
  kind: 'notice',
  title: '云溪市人民政府办公室关于做好2025年防汛工作的通知',
  recipients: '各县（区）人民政府，市政府各部门',
  blocks: [
    { type: 'paragraph', text: '为做好今年防汛工作，现将有关事项通知如下。' },
    { type: 'heading', level: 1, text: '压实责任' },
    { type: 'paragraph', text: '各县（区）要在5月底前完成排查。发现隐患的，立即整改。' },
    { type: 'heading', level: 1, text: '加强值守' },
    { type: 'paragraph', text: '汛期实行24小时值班。' },
  ],
  signatures: [{ name: '云溪市人民政府办公室' }],
  date: '2026-05-02',
} as const satisfies OfficialDocumentInput | object

const read = (changes: object = {}) => orThrow(readOfficialDocument({ ...draft, ...changes }))
const compared = (changes: object, from: object = {}) => compareDocuments(read(from), read(changes))

/** [-removed-] and [+added+], as a person would mark it. */
function marked({ runs }: DifferentElement): string {
  return runs
    .map(({ change, text }) => (change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')
}
const told = ({ elements }: Difference) =>
  elements.filter(({ change }) => change !== 'same').map(one => `${one.change} ${one.name.zh}：${marked(one)}`)

test('同一公文没有不同；每一要素都列出', () => {
  const { changes, elements } = compared({})
  assert.equal(changes, 0)
  assert.deepEqual(
    elements.map(({ name }) => name.zh),
    [
      ...['版式', '文种', '标题', '主送机关', '正文', '一级标题', '正文', '一级标题', '正文'],
      ...['发文机关署名', '印章', '成文日期'],
    ],
  )
})

test('改了几个词的，只标出那几个词', () => {
  const found = compared({
    title: draft.title.replace('2025', '2026'),
    blocks: draft.blocks.map((one, at) =>
      at === 2 ? { ...one, text: '各县（区）、各部门要在6月底前完成排查。发现隐患的，立即整改。' } : one,
    ),
  })
  assert.deepEqual(told(found), [
    'changed 标题：云溪市人民政府办公室关于做好[-2025-][+2026+]年防汛工作的通知',
    'changed 正文：各县（区）[+、各部门+]要在[-5-][+6+]月底前完成排查。发现隐患的，立即整改。',
  ])
})

test('加一段、删一段，其余各段仍是原来的；编号随之变动的，标出编号', () => {
  const [opening, first, second, third, fourth] = draft.blocks
  const added = { type: 'paragraph', text: '成立防汛指挥部，统一指挥调度。' }
  assert.deepEqual(told(compared({ blocks: [opening, added, third, fourth] })), [
    'removed 一级标题：[-一、压实责任-]',
    'removed 正文：[-各县（区）要在5月底前完成排查。发现隐患的，立即整改。-]',
    'added 正文：[+成立防汛指挥部，统一指挥调度。+]',
    'changed 一级标题：[-二-][+一+]、加强值守',
  ])
  assert.deepEqual(told(compared({ blocks: [opening, first, second, added, third, fourth] })), [
    'added 正文：[+成立防汛指挥部，统一指挥调度。+]',
  ])
})

test('文字没动、正文改为标题的，也是变动，写明原来是什么', () => {
  const { changes, elements } = compared(
    { blocks: [{ type: 'heading', level: 2, number: '（一）', text: '压实责任' }] },
    { blocks: [{ type: 'paragraph', text: '（一）压实责任' }] },
  )
  const element = elements.find(({ was }) => was)
  assert.deepEqual([changes, element?.change, element?.was?.zh, element?.name.zh], [1, 'changed', '正文', '二级标题'])
})

test('主送、日期、份号、抄送、印章：有的变了，有的新加，有的去掉', () => {
  const found = compared(
    { recipients: '各县（区）人民政府', date: '2026-05-06', copies: '市委办公室', seal: false },
    { copyNumber: '000001' },
  )
  assert.deepEqual(told(found), [
    'removed 份号：[-000001-]',
    'changed 主送机关：各县（区）人民政府[-，市政府各部门-]',
    'changed 印章：[-有-][+无+]',
    'changed 成文日期：2026年5月[-2-][+6+]日',
    'added 抄送机关：[+市委办公室。+]',
  ])
})

test('表格逐格对照，图片按内容对照', () => {
  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const table = (task: string) => ({
    type: 'table',
    head: ['单位', '任务'],
    rows: [
      ['应急局', task],
      ['水利局', '巡查'],
    ],
  })
  const figure = (image: string) => ({ type: 'figure', image, caption: '示意图' })
  const [rows, image] = told(
    compared(
      { blocks: [table('牵头协调'), figure(picture.replace('Chw', 'Chx'))] },
      { blocks: [table('牵头'), figure(picture)] },
    ),
  )
  assert.equal(rows, 'changed 表格：单位｜任务\n应急局｜牵头[+协调+]\n水利局｜巡查')
  assert.match(image ?? '', /^changed 图片：〔图片 \[-[0-9a-f]{8}-\]\[\+[0-9a-f]{8}\+\]〕示意图$/)
})

test('附件按名称和内容对应：前面加一个附件，后面的不算变动', () => {
  const attachment = (title: string, text: string) => ({ title, blocks: [{ type: 'paragraph', text }] })
  const one = attachment('任务分工表', '应急局牵头，水利局、气象局配合，按职责分工负责。')
  const two = attachment('联络员名单', '联络员由各单位确定，报防汛办备案。')
  const found = compareDocuments(
    read({ attachmentNotes: ['任务分工表'], attachments: [one] }),
    read({ attachmentNotes: ['联络员名单', '任务分工表'], attachments: [two, one] }),
  )
  assert.deepEqual(
    found.elements
      .filter(({ attachment: at }) => at)
      .map(element => `${element.attachment} ${element.change} ${marked(element)}`),
    [
      '1 added [+附件1　联络员名单+]',
      '1 added [+联络员由各单位确定，报防汛办备案。+]',
      '2 changed 附件[+2+]　任务分工表',
      '2 same 应急局牵头，水利局、气象局配合，按职责分工负责。',
    ],
  )
})

test('结果是纯数据，符合接口所写的形状', () => {
  const found = compared({ title: '关于防汛的通知', date: undefined })
  assert.deepEqual(difference.parse(JSON.parse(JSON.stringify(found))), found)
})

/** Drops what was added, or what was removed: the text of the other version. */
const without = (change: 'removed' | 'added', { elements }: Difference) =>
  elements.map(({ runs }) =>
    runs
      .filter(run => run.change !== change)
      .map(({ text }) => text)
      .join(''),
  )
const texts = (document: OfficialDocument) =>
  compareDocuments(document, document).elements.map(({ runs }) => runs[0]?.text)

test('whatever was changed: without what was added it is the earlier version, without what was removed the later', () => {
  const sentence = fc.string({
    unit: fc.constantFrom(...'一二三甲乙丙的，。；：、12 ab防汛工作责任'),
    minLength: 1,
    maxLength: 60,
  })
  const block = fc.oneof(
    fc.record({ type: fc.constant('paragraph'), text: sentence }),
    fc.record({ type: fc.constant('heading'), level: fc.constantFrom(1, 2), text: sentence }),
  )
  const document = fc
    .record({ blocks: fc.array(block, { maxLength: 12 }), title: sentence })
    .map(changes => readOfficialDocument({ ...draft, ...changes }))
    .filter(given => !(given instanceof Error))
  fc.assert(
    fc.property(document, document, (one, other) => {
      const [earlier, later] = [orThrow(one), orThrow(other)]
      const found = compareDocuments(earlier, later)
      assert.deepEqual(without('added', found).filter(Boolean), texts(earlier))
      assert.deepEqual(without('removed', found).filter(Boolean), texts(later))
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  )
})

test('two versions of 5,000 characters are compared in less than 50 ms', () => {
  const clause = (at: number, month: number) =>
    `第${at}项由市应急局牵头，各县（区）人民政府、市政府各部门配合，${month}月底前完成，按月报告进展，发现问题及时整改，不留隐患。`
  const version = (changed: (at: number) => boolean) =>
    read({
      blocks: Array.from({ length: 50 }, (_, at) => ({
        type: 'paragraph',
        text: clause(at, changed(at) ? 7 : 6) + clause(at + 100, changed(at + 1) ? 9 : 8),
      })),
    })
  const [earlier, later] = [version(() => false), version(at => at % 3 === 0)]
  compareDocuments(earlier, later)
  const taken = Array.from({ length: 5 }, () => {
    const began = performance.now()
    compareDocuments(earlier, later)
    return performance.now() - began
  }).toSorted((a, b) => a - b)
  assert.ok((taken[0] ?? 99) < 50, `${taken.map(ms => ms.toFixed(1))} ms`)
})
