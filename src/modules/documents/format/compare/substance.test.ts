import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { orThrow } from '#kernel/refusal.ts'
import type { OfficialDocumentInput } from '../document/official-document.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { substanceOf } from './substance.ts'

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const otherPicture = picture.replace('Chw', 'Chx')

const draft = {
  kind: 'notice',
  mark: { organs: ['云溪市人民政府办公室'], withFile: true },
  signers: ['张三'],
  title: '云溪市人民政府办公室关于做好防汛工作的通知',
  recipients: '各县（区）人民政府，市政府各部门',
  blocks: [
    { type: 'paragraph', text: '现将有关事项通知如下。' },
    { type: 'heading', level: 1, text: '压实责任' },
    { type: 'paragraph', text: '各单位、各部门要在2026年6月底前完成。' },
    { type: 'table', caption: '分工表', head: ['单位', '任务'], rows: [['应急局', '牵头']], widths: [1, 2] },
    { type: 'figure', image: picture, width: 60, caption: '示意图' },
  ],
  attachmentNotes: ['任务分工表'],
  signatures: [{ name: '云溪市人民政府办公室' }],
  date: '2026-06-02',
  notes: ['此件公开发布'],
  copies: '市委各部门',
  issued: { organ: '云溪市人民政府办公室', date: '2026-06-03' },
  attachments: [{ title: '任务分工表', blocks: [{ type: 'paragraph', text: '应急局牵头。' }] }],
} as const satisfies OfficialDocumentInput | object

const of = (changes: object = {}) => substanceOf(orThrow(readOfficialDocument({ ...draft, ...changes })))
const withBlock = (at: number, block: object) =>
  of({ blocks: draft.blocks.map((one, index) => (index === at ? { ...one, ...block } : one)) })
const signed = of()

const layout: Readonly<Record<string, () => string>> = {
  发文字号: () => of({ number: '云政办发〔2026〕12号' }),
  '份号、紧急程度': () => of({ copyNumber: '000001', urgency: '特急' }),
  抄送: () => of({ copies: '市委各部门，市人大常委会办公室' }),
  印发机关和印发日期: () => of({ issued: undefined }),
  标志中的文件二字: () => of({ mark: { organs: draft.mark.organs } }),
  是否盖章: () => of({ seal: false }),
  标题的分行: () => of({ title: '云溪市人民政府办公室\n关于做好防汛工作的通知' }),
  主送末尾的冒号: () => of({ recipients: `${draft.recipients}：` }),
  字间的空格: () => withBlock(2, { text: '各单位、各部门要在 2026 年 6 月底前　完成。' }),
  标点的全角半角: () => of({ recipients: '各县(区)人民政府,市政府各部门' }),
  数字的全角半角: () => withBlock(2, { text: '各单位、各部门要在２０２６年6月底前完成。' }),
  列宽: () => withBlock(3, { widths: [2, 1] }),
  图宽: () => withBlock(4, { width: 80 }),
  自动编号改为手写的同一编号: () => withBlock(1, { number: '一、' }),
  同样文字的标题改为正文: () =>
    of({ blocks: draft.blocks.with(1, { type: 'paragraph', text: '一、压实责任' } as never) }),
}

for (const [what, change] of Object.entries(layout)) test(`不是实质修改：${what}`, () => assert.equal(change(), signed))

const substantive: Readonly<Record<string, () => string>> = {
  文种: () => of({ kind: 'circular' }),
  版式: () => of({ form: 'letter', mark: { organs: draft.mark.organs }, issued: undefined }),
  发文机关: () => of({ mark: { organs: ['云溪市人民政府'] } }),
  联合行文机关的次序: () => of({ mark: { organs: ['云溪市财政局', '云溪市人民政府办公室'] } }),
  签发人: () => of({ signers: ['李四'] }),
  标题: () => of({ title: '云溪市人民政府办公室关于进一步做好防汛工作的通知' }),
  主送机关: () => of({ recipients: '各县（区）人民政府' }),
  正文的一个字: () => withBlock(2, { text: '各单位、各部门要在2026年5月底前完成。' }),
  顿号改为逗号: () => withBlock(2, { text: '各单位，各部门要在2026年6月底前完成。' }),
  句号改为分号: () => withBlock(0, { text: '现将有关事项通知如下；' }),
  一段分为两段: () => withBlock(2, { text: '各单位、各部门\n要在2026年6月底前完成。' }),
  标题的编号: () => withBlock(1, { number: '二、' }),
  书写方向控制符: () => withBlock(0, { text: '现将有关\u202e事项通知如下。' }),
  表格的一格: () => withBlock(3, { rows: [['应急局', '配合']] }),
  文字移到另一格: () => withBlock(3, { rows: [['应急局牵', '头']] }),
  表头: () => withBlock(3, { head: undefined }),
  图片: () => withBlock(4, { image: otherPicture }),
  附件说明: () => of({ attachmentNotes: ['分工表'] }),
  附件的正文: () =>
    of({ attachments: [{ title: '任务分工表', blocks: [{ type: 'paragraph', text: '财政局牵头。' }] }] }),
  附件改为印发的文本: () => of({ attachments: [{ ...draft.attachments[0], unmarked: true }] }),
  署名: () => of({ signatures: [{ name: '云溪市人民政府' }] }),
  署名的职务: () => of({ signatures: [{ name: '云溪市人民政府办公室', post: '主任' }] }),
  成文日期: () => of({ date: '2026-06-03' }),
  附注: () => of({ notes: [] }),
}

for (const [what, change] of Object.entries(substantive))
  test(`是实质修改：${what}`, () => assert.notEqual(change(), signed))

test('纪要：出席、请假、列席人员是实质内容', () => {
  const minutes = { kind: 'minutes', form: 'minutes', mark: { organs: ['云溪市人民政府会议纪要'] } }
  const attended = (names: string) => of({ ...minutes, attendance: [{ label: '出席', names }] })
  assert.notEqual(attended('张三　李四'), attended('张三'))
  assert.equal(attended('张三　李四'), attended('张三 李四'))
})

test('any other character, anywhere in a paragraph, is another substance; any blank anywhere is none', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'甲乙丙丁一二三，。；：、“”（）《》1234567890％ABCde'),
    minLength: 1,
  })
  const numRuns = Number(process.env.RUNS ?? 300)
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.constantFrom(...'戊己庚？！…—'),
      fc.constantFrom(' ', '　', '\u00a0', '\u2009'),
      (words, place, other, blank) => {
        const at = place % words.length
        const before = withBlock(0, { text: words })
        assert.notEqual(withBlock(0, { text: words.slice(0, at) + other + words.slice(at + 1) }), before)
        assert.notEqual(withBlock(0, { text: words.slice(0, at) + other + words.slice(at) }), before)
        assert.equal(withBlock(0, { text: words.slice(0, at) + blank + words.slice(at) }), before)
      },
    ),
    { numRuns },
  )
})
