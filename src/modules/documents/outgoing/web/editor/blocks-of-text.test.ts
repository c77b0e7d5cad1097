import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOfText } from './blocks-of-text.ts'

test('粘贴的文字一行一段，层次序数认作标题，一个字也不丢', () => {
  const text = '各乡镇：\n一、总体要求\n（一）抓早抓小。各单位要落实责任。\n1.巡查\n（2）报告\n\n2026年汛期将至。'
  assert.deepEqual(blocksOfText(text), [
    { type: 'paragraph', text: '各乡镇：' },
    { type: 'heading', level: 1, number: '一、', text: '总体要求' },
    { type: 'heading', level: 2, number: '（一）', text: '抓早抓小。', runOn: '各单位要落实责任。' },
    { type: 'heading', level: 3, number: '1.', text: '巡查' },
    { type: 'heading', level: 4, number: '（2）', text: '报告' },
    { type: 'paragraph', text: '2026年汛期将至。' },
  ])
})

test('小数、只有序数的行、整段长的条文仍是段落', () => {
  const long = `1.${'各级各部门要压实责任'.repeat(8)}`
  assert.deepEqual(
    blocksOfText(`3.5公里堤防\n一、\n${long}`).map(block => block.type),
    ['paragraph', 'paragraph', 'paragraph'],
  )
})
