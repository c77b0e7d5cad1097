import assert from 'node:assert/strict'
import test from 'node:test'
import { basesOf, clockAfter, dueAfter } from '#test/clocks.ts'
import { disclosureRequest } from './disclosure-request.procedure.ts'

const due = (limit: string, ...acts: string[]) => dueAfter(disclosureRequest, limit, acts)

test('收到申请之日起二十个工作日内答复：春节放假不计，调休上班日计入', () => {
  assert.equal(due('answer', 'register 2026-02-10'), '2026-03-16')
})

test('收到申请之日起二十个工作日内答复：中秋、国庆放假不计，调休上班日计入', () => {
  assert.equal(due('answer', 'register 2026-09-10'), '2026-10-14')
})

test('收到申请之日起二十个工作日内答复：五一假期不计，调休上班日计入', () => {
  assert.equal(due('answer', 'register 2026-04-20'), '2026-05-20')
})

test('放假期间、闰日收到的申请，自次日起数工作日', () => {
  assert.equal(due('answer', 'register 2026-10-01'), '2026-11-03')
  assert.equal(due('answer', 'register 2024-02-29'), '2024-03-28')
  assert.equal(due('answer', 'register 2026-01-31'), '2026-03-05', 'a Saturday at the end of a month')
})

test('延长答复期限最长二十个工作日，以一次为限', () => {
  assert.equal(due('answer', 'register 2026-02-10', 'grantExtension 2026-03-10'), '2026-04-14')
  assert.equal(
    due('answer', 'register 2026-02-10', 'grantExtension 2026-03-10', 'grantExtension 2026-04-10'),
    '2026-04-14',
  )
})

test('征求第三方意见所需时间不计算在答复期限内', () => {
  const asked = ['register 2026-09-10', 'consultThirdParty 2026-09-15', 'concludeThirdParty 2026-09-21']
  assert.equal(due('answer', ...asked), '2026-10-21', 'five working days: 16, 17, 18, 20, 21')
  assert.equal(due('answer', ...asked, 'grantExtension 2026-09-22'), '2026-11-18')
})

test('同时征求第三方和其他机关意见，重叠的日子只扣一次', () => {
  const acts = ['register 2026-03-02', 'consultThirdParty 2026-03-04', 'consultOrgan 2026-03-05']
  const until = ['concludeThirdParty 2026-03-09', 'concludeOrgan 2026-03-11']
  assert.equal(due('answer', ...acts, ...until), '2026-04-07', 'held 03-05 to 03-11: five working days')
})

test('答复稿报审后，征求意见视为结束，期限恢复计算', () => {
  const acts = ['register 2026-03-02', 'consultThirdParty 2026-03-04', 'submit 2026-03-06']
  const clock = clockAfter(disclosureRequest, 'answer', acts)
  assert.deepEqual([clock.status, clock.dueOn], ['running', '2026-04-01'])
})

test('收到申请之日起七个工作日内一次性告知补正', () => {
  assert.equal(due('supplementNotice', 'register 2026-02-10'), '2026-02-26')
  assert.deepEqual(disclosureRequest.actions.askSupplement.when, ['supplement-not-asked'])
})

test('答复期限自收到补正的申请之日起计算', () => {
  const asked = ['register 2026-03-02', 'askSupplement 2026-03-09']
  const waiting = clockAfter(disclosureRequest, 'answer', asked, {}, { now: new Date('2026-03-12T01:00:00Z') })
  assert.deepEqual([waiting.status, waiting.dueOn], ['paused', '2026-04-02'])
  const again = clockAfter(disclosureRequest, 'answer', [...asked, 'receiveSupplement 2026-03-20'])
  assert.deepEqual([again.status, again.startedOn, again.dueOn], ['running', '2026-03-20', '2026-04-20'])
})

test('第三方、共同制作机关自收到征求意见书之日起十五个工作日内提出意见', () => {
  assert.equal(due('thirdParty', 'consultThirdParty 2026-09-15'), '2026-10-12')
  assert.equal(due('organ', 'consultOrgan 2026-09-15'), '2026-10-12')
})

test('算式写明每一步的条款', () => {
  const acts = ['register 2026-09-10', 'consultThirdParty 2026-09-15', 'concludeThirdParty 2026-09-21']
  const clock = clockAfter(disclosureRequest, 'answer', [...acts, 'grantExtension 2026-09-22'])
  assert.deepEqual(basesOf(clock), [
    '《民法典》第二百零一条',
    '《政府信息公开条例》第三十三条第二款',
    '《政府信息公开条例》第三十三条第三款',
  ])
  assert.deepEqual(
    clock.arithmetic.map(({ text }) => text.zh),
    [
      '自 2026-09-10（登记）起算，当日不计入',
      '期限 20 个工作日',
      '2026-09-22 决定延长 20 个工作日',
      '2026-09-15（书面征求第三方意见）暂停计时，2026-09-21 恢复：自次日起至恢复之日 5 个工作日不计',
      '2026-09-20 国庆节调休上班，算工作日',
      '2026-09-25 至 2026-09-27 中秋节放假，3 天不计',
      '2026-10-01 至 2026-10-07 国庆节放假，7 天不计',
      '2026-10-10 国庆节调休上班，算工作日',
      '其余周六、周日 14 天不计',
      '2026-11-18 24 时到期（共 69 天：计入 40，休息 24，暂停 5）',
    ],
  )
})

test('答复须属于条例所列情形之一', () => {
  const { outcome } = disclosureRequest.actions.submit.fields ?? {}
  assert.equal(outcome?.required, true)
  assert.equal(Object.keys(outcome?.choices ?? {}).length, 11)
})
