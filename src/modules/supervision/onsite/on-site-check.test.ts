import assert from 'node:assert/strict'
import test from 'node:test'
import { dueAfter } from '#test/clocks.ts'
import { type Finding, notReportable, notWithdrawable } from './findings.ts'
import { onSiteCheck } from './on-site-check.procedure.ts'
import { rectification } from './rectification.procedure.ts'

const finding = (seq: number, more: Partial<Finding> = {}): Finding => ({
  seq,
  text: '外墙脱落',
  place: '青石巷12号院',
  foundAt: '2026-03-02 09:30',
  gravity: 'serious',
  files: [],
  by: null,
  recordedAt: '2026-03-02T01:30:00.000Z',
  ...more,
})
const issued = { remedy: '修复', unitId: 'unit', dueOn: '2026-03-20' }

test('到达现场后三个工作日内下发整改清单，由本机关设定', () => {
  assert.equal(dueAfter(onSiteCheck, 'issue', ['register 2026-03-02', 'arrive 2026-03-03']), '2026-03-06')
})

test('整改以清单写明的期限为准，报送后五个工作日内复查，复查后两个工作日内销号', () => {
  const acts = ['register 2026-03-02', 'assign 2026-03-02 2026-03-20', 'accept 2026-03-03']
  assert.equal(dueAfter(rectification, 'answer', acts), '2026-03-20')
  const submitted = [...acts, 'submit 2026-03-16']
  assert.equal(dueAfter(rectification, 'recheck', submitted), '2026-03-23')
  assert.equal(dueAfter(rectification, 'writeOff', [...submitted, 'recheck 2026-03-17']), '2026-03-19')
})

test('整改事项只由核查清单产生，只由提出的人（核查人）或主任销号，整改单位不能', () => {
  const { register, submit, recheck, writeOff, handOn } = rectification.actions
  assert.deepEqual(register.by, ['system'])
  assert.deepEqual([submit.fields?.files?.photo, recheck.fields?.files?.photo], [true, true])
  for (const { by } of [writeOff, handOn]) assert.ok(!by.some(one => one.startsWith('lead')))
})

test('没有下发的、没有销号的，都不能报送核查报告；撤销的不算', () => {
  const two = [finding(3, { issued }), finding(4, { withdrawn: '记错' })]
  assert.equal(notReportable(two, new Map())?.code, 'findings-not-issued')
  assert.equal(notReportable(two, new Map([[3, true]]))?.code, 'findings-not-settled')
  assert.equal(notReportable(two, new Map([[3, false]])), undefined)
  assert.equal(notReportable([], new Map()), undefined)
})

test('列入清单的和没有的问题，都不能撤销', () => {
  const two = [finding(3, { issued }), finding(4)]
  assert.equal(notWithdrawable(two, 3)?.code, 'finding-issued')
  assert.equal(notWithdrawable(two, 4), undefined)
  assert.equal(notWithdrawable(two, 5)?.code, 'no-such-finding')
})
