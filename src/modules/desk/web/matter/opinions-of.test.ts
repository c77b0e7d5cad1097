import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opinionsOf } from './opinions-of.ts'

const [civil, school, roads] = ['civil', 'school', 'roads'].map(unitId => ({ unitId, personId: 'p' }))
const nos = (those: readonly { taskNo: number }[]) => those.map(one => one.taskNo)

test('有不同意见的单位再次送会签而未答复，原来的不同意见仍在；同意旧稿的、没有反馈的各归各', () => {
  const { dissenting, older, silent, consenting } = opinionsOf([
    { ...civil, taskNo: 1, opinion: '标准另定', dissents: true, version: 1, current: false },
    { ...school, taskNo: 2, opinion: '', agrees: true, dissents: false, version: 1, current: false },
    { ...civil, taskNo: 3 },
    { ...roads, taskNo: 4, opinion: '', agrees: true, dissents: false, version: 2, current: true },
  ] as Parameters<typeof opinionsOf>[0])
  assert.deepEqual([dissenting, older, silent, consenting].map(nos), [[1], [2], [3], [4]])
})

test('后来同意的，先前的不同意见不再列出；从前没有明说的不算同意', () => {
  const { dissenting, consenting } = opinionsOf([
    { ...civil, taskNo: 1, opinion: '标准另定', dissents: true, version: 1, current: false },
    { ...civil, taskNo: 2, opinion: '', agrees: true, dissents: false, version: 2, current: true },
    { ...school, taskNo: 3, opinion: '已阅', dissents: false, version: 2, current: true },
  ] as Parameters<typeof opinionsOf>[0])
  assert.deepEqual([dissenting, consenting].map(nos), [[], [2]])
})
