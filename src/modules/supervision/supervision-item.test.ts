import assert from 'node:assert/strict'
import test from 'node:test'
import { dueAfter } from '#test/clocks.ts'
import { supervisionItem } from './supervision-item.procedure.ts'

const due = (...acts: string[]) => dueAfter(supervisionItem, 'answer', acts)

test('来源写明日期的，以该日为准；没有写明的，三十个工作日，由本机关设定', () => {
  assert.equal(due('register 2026-03-02', 'assign 2026-03-03 2026-06-30'), '2026-06-30')
  assert.equal(due('register 2026-03-02', 'assign 2026-03-03'), '2026-04-14')
})

test('第二次退回的，由主任裁定主办单位，不得再转', () => {
  assert.equal(supervisionItem.actions.return.options?.secondTo, 'disputed')
})
