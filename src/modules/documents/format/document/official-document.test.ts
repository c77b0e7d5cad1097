import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { readOfficialDocument } from './read-official-document.ts'

const notice = {
  kind: 'notice',
  title: '云溪市人民政府办公室关于做好防汛工作的通知',
  blocks: [{ type: 'paragraph', text: '现将有关事项通知如下：' }],
}

/** The paths at fault, or the code of another refusal. */
function faults(value: unknown): readonly string[] | string {
  const read = readOfficialDocument(value)
  if (!isRefusal(read)) return []
  const fields = read.details.fields as { path: string }[] | undefined
  return fields?.map(({ path }) => path) ?? read.code
}

test('a document needs little: its kind and its text', () => {
  const read = readOfficialDocument(notice)
  assert.ok(!isRefusal(read))
  assert.deepEqual([read.form, read.seal, read.signers, read.attachments], ['common', true, [], []])
})

test('what is wrong is named by its field', () => {
  assert.deepEqual(faults({ blocks: [] }), ['kind'])
  assert.deepEqual(faults({ ...notice, kind: 'memo' }), ['kind'])
  assert.deepEqual(faults({ ...notice, copyNumber: '12' }), ['copyNumber'])
  assert.deepEqual(faults({ ...notice, date: '2026-02-30' }), ['date'])
  assert.deepEqual(faults({ ...notice, urgency: '特提' }), ['urgency'])
  assert.deepEqual(faults({ ...notice, number: '云政办\n〔2026〕1号' }), ['number'])
  assert.deepEqual(faults({ ...notice, blocks: [{ type: 'heading', level: 5, text: '总则' }] }), ['blocks.0.level'])
  assert.deepEqual(faults({ ...notice, blocks: [{ type: 'table', rows: [['甲', '乙'], ['丙']] }] }), [
    'blocks.0.rows.1',
  ])
  assert.deepEqual(faults({ ...notice, blocks: [{ type: 'figure', image: 'R0lGODlh' }] }), ['blocks.0.image'])
  assert.deepEqual(faults({ ...notice, form: 'letter', mark: { organs: ['云溪市人民政府'], withFile: true } }), [
    'mark.withFile',
  ])
  assert.deepEqual(faults({ ...notice, attendance: [{ label: '出席', names: '甲' }] }), ['attendance'])
})

test('每一处错误都有中文说明', () => {
  const read = readOfficialDocument({ ...notice, copyNumber: '12', date: '2026-02-30' })
  assert.ok(isRefusal(read))
  assert.match(read.text.zh, /“copyNumber”须为 6 位数字，如 000001；“date”须为存在的日期/)
})

test('公文没有密级一项；带有密级标志的，拒收', () => {
  assert.deepEqual(faults({ ...notice, classification: '无' }), [''])
  assert.equal(faults({ ...notice, blocks: [{ type: 'paragraph', text: `机密${'★'}10年` }] }), 'classified-content')
})
