import assert from 'node:assert/strict'
import test from 'node:test'
import { isLate } from '#kernel/procedure/late.ts'
import { basesOf, clockAfter, dueAfter } from '#test/clocks.ts'
import { proposal } from './proposal.procedure.ts'

const due = (fields: Record<string, string>, ...acts: string[]) => dueAfter(proposal, 'answer', acts, fields)
const ordinary = { body: 'npc', difficulty: 'ordinary' }
const complex = { body: 'npc', difficulty: 'complex' }

test('代表建议自交办之日起三个月内答复', () => {
  assert.equal(due(ordinary, 'register 2026-03-16'), '2026-06-16')
  assert.deepEqual(basesOf(clockAfter(proposal, 'answer', ['register 2026-03-16'], ordinary)), [
    '《民法典》第二百零一条',
    '《全国人民代表大会和地方各级人民代表大会代表法》第五十一条第二款',
  ])
})

test('三个月届满之日在国庆假期内的，顺延至上班第一日', () => {
  const clock = clockAfter(proposal, 'answer', ['register 2026-07-02'], ordinary)
  assert.equal(clock.dueOn, '2026-10-08')
  assert.deepEqual(clock.arithmetic.at(-2)?.text, {
    zh: '2026-10-02 为国庆节放假，顺延至 2026-10-08',
    en: '2026-10-02 is National Day holiday, so the end moves to 2026-10-08',
  })
})

test('到期月没有对应日的，为月末日；月末是调休上班的周六，不顺延', () => {
  assert.equal(due(ordinary, 'register 2025-11-30'), '2026-02-28')
  assert.equal(due(ordinary, 'register 2023-11-30'), '2024-02-29', 'a leap day')
  assert.equal(due(ordinary, 'register 2026-01-31'), '2026-04-30')
})

test('涉及面广、处理难度大的，六个月内答复', () => {
  assert.equal(due(complex, 'register 2026-03-16'), '2026-09-16')
  assert.equal(due(complex, 'register 2025-08-31'), '2026-02-28')
})

test('政协提案的月数由本机关设定，所依规定没有核对条号，不引条款', () => {
  const settings = (key: string) => (key === 'proposal.cppcc-ordinary' ? 2 : undefined)
  const fields = { body: 'cppcc', difficulty: 'ordinary' }
  const clock = clockAfter(proposal, 'answer', ['register 2026-03-16'], fields, { settings })
  assert.equal(clock.dueOn, '2026-05-18', '05-16 is a Saturday')
  assert.deepEqual(basesOf(clock).at(1), '《政协全国委员会提案工作条例》')
})

test('在机关内部转手不影响交办之日', () => {
  assert.equal(due(ordinary, 'register 2026-03-16', 'assign 2026-03-20', 'reassign 2026-04-01'), '2026-06-16')
})

test('对交办有异议的，自交办之日起五个工作日内提出；会办意见在答复期限一个月前', () => {
  assert.equal(dueAfter(proposal, 'object', ['register 2026-03-16', 'assign 2026-03-20'], ordinary), '2026-03-27')
  assert.equal(
    dueAfter(proposal, 'support', ['register 2026-03-16', 'assign 2026-03-20 +support'], ordinary),
    '2026-05-15',
  )
})

test('异议期限过后，本件不因此到期', () => {
  const clock = clockAfter(proposal, 'object', ['register 2026-03-16', 'assign 2026-03-20'], ordinary)
  assert.equal(isLate(clock, new Date('2026-04-10T02:00:00Z')), false)
})

test('承诺未兑现的，每年再报一次', () => {
  const acts = ['register 2024-03-18', 'deliver 2024-06-03', 'follow 2024-06-05']
  assert.equal(dueAfter(proposal, 'promise', acts, ordinary), '2025-06-05')
  assert.equal(dueAfter(proposal, 'promise', [...acts, 'stillOpen 2025-06-05'], ordinary), '2026-06-05')
})

test('不满意的重新办理，期限重新起算', () => {
  assert.equal(due(ordinary, 'register 2026-03-16', 'deliver 2026-05-20', 'handleAgain 2026-06-01'), '2026-09-01')
  assert.equal(proposal.reopenOn?.by, 'handleAgain')
})
