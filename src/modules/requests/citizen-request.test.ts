import assert from 'node:assert/strict'
import test from 'node:test'
import { clocksOf } from '#kernel/procedure/compute-clock.ts'
import { bareFacts, basesOf, clockAfter, dueAfter, happened } from '#test/clocks.ts'
import { citizenRequest } from './citizen-request.procedure.ts'

const petition = { track: 'petition' }
const hotline = { track: 'hotline' }
const due = (limit: string, fields: { track: string }, ...acts: string[]) =>
  dueAfter(citizenRequest, limit, acts, fields)

test('自收到信访事项之日起十五日内书面告知信访人；末日遇放假顺延', () => {
  assert.equal(due('inform', petition, 'register 2026-02-10'), '2026-02-25')
  assert.equal(due('inform', petition, 'register 2026-09-18'), '2026-10-08', '10-03 lies in the holiday')
  assert.equal(due('inform', petition, 'register 2024-02-15'), '2024-03-01', 'over a leap day')
})

test('自受理之日起六十日内办结；末日是周六的顺延至周一', () => {
  assert.equal(due('answer', petition, 'assign 2026-02-10'), '2026-04-13', '04-11 is a Saturday')
  assert.equal(due('answer', petition, 'assign 2026-03-02'), '2026-05-06', '05-01 opens the holiday')
})

test('告知受理与交办，以先到之日为受理之日；签收、退回、转办都不重新起算', () => {
  const acts = ['register 2026-02-09', 'inform 2026-02-10', 'assign 2026-02-12', 'accept 2026-02-13']
  assert.equal(due('answer', petition, ...acts), '2026-04-13')
  assert.equal(due('answer', petition, ...acts, 'return 2026-02-14', 'assign 2026-02-24'), '2026-04-13')
})

test('经负责人批准可延长不超过三十日，自原期限届满起加，以一次为限', () => {
  const acts = ['assign 2026-02-10', 'grantExtension 2026-04-01']
  assert.equal(due('answer', petition, ...acts), '2026-05-11', '04-11 and thirty days')
  assert.equal(due('answer', petition, ...acts, 'grantExtension 2026-05-01'), '2026-05-11')
  assert.deepEqual(basesOf(clockAfter(citizenRequest, 'answer', acts, petition)), [
    '《民法典》第二百零一条',
    '《信访工作条例》第三十四条',
  ])
})

test('对交办有异议的，自收到之日起五个工作日内提出', () => {
  assert.equal(due('objection', petition, 'assign 2026-04-30'), '2026-05-11')
  assert.equal(
    due('objection', petition, 'assign 2026-04-30', 'reassign 2026-05-08'),
    '2026-05-14',
    'each unit its own',
  )
})

test('热线自登记起五个工作日答复，可延长五个工作日，数由本机关设定，不引条款', () => {
  assert.equal(due('answer', hotline, 'register 2026-02-10'), '2026-02-24')
  assert.equal(due('answer', hotline, 'register 2026-02-10', 'grantExtension 2026-02-14'), '2026-03-02')
  const settings = (key: string) => (key === 'citizen-request.hotline-answer' ? 3 : undefined)
  const clock = clockAfter(citizenRequest, 'answer', ['register 2026-02-10'], hotline, { settings })
  assert.equal(clock.dueOn, '2026-02-13')
  assert.deepEqual(basesOf(clock), ['《民法典》第二百零一条'])
})

test('热线件没有信访条例的期限', () => {
  const events = happened('register 2026-02-10', 'assign 2026-02-10', 'deliver 2026-02-13')
  const clocks = clocksOf(citizenRequest, { fields: hotline, events }, bareFacts)
  assert.deepEqual(Object.keys(clocks).sort(), ['accept', 'answer', 'assign', 'close'])
})

test('送达即停表；评价差重办的，重新起算', () => {
  const delivered = ['register 2026-02-10', 'deliver 2026-02-13']
  const clock = clockAfter(citizenRequest, 'answer', delivered, hotline)
  assert.deepEqual([clock.status, clock.endedOn], ['ended', '2026-02-13'])
  assert.equal(due('answer', hotline, ...delivered, 'reopen 2026-03-02'), '2026-03-09')
  assert.deepEqual(citizenRequest.reopenOn, { gradeAtMost: 2, by: 'reopen' })
})

test('不服处理意见的，自收到答复之日起三十日内请求复查，复查意见三十日内提出', () => {
  assert.equal(due('requestReview', petition, 'deliver 2026-08-03'), '2026-09-02')
  assert.equal(due('review', petition, 'requestReview 2026-09-01'), '2026-10-08', '10-01 opens the holiday')
})

test('请求复核、复核意见各三十日，听证所需时间不计', () => {
  assert.equal(due('requestSecondReview', petition, 'recordReview 2026-03-02'), '2026-04-01')
  assert.equal(due('secondReview', petition, 'requestSecondReview 2026-03-02'), '2026-04-01')
  const heard = ['requestSecondReview 2026-03-02', 'beginHearing 2026-03-10', 'endHearing 2026-03-15']
  assert.equal(due('secondReview', petition, ...heard), '2026-04-07', '04-06 is a holiday')
})

test('机关内部时限：交办、签收各一日，裁定、审核、送达各两日，协办三日，办结五日（均为工作日）', () => {
  const start = '2026-03-02'
  assert.deepEqual(
    {
      assign: due('assign', hotline, `register ${start}`),
      accept: due('accept', hotline, `assign ${start}`),
      decideLead: due('decideLead', hotline, `return ${start}`),
      approve: due('approve', hotline, `submit ${start}`),
      deliver: due('deliver', hotline, `approve ${start}`),
      support: due('support', hotline, `assign ${start} +support`),
      close: due('close', hotline, `deliver ${start}`),
    },
    {
      assign: '2026-03-03',
      accept: '2026-03-03',
      decideLead: '2026-03-04',
      approve: '2026-03-04',
      deliver: '2026-03-04',
      support: '2026-03-05',
      close: '2026-03-09',
    },
  )
})

test('第二次退回的，由主任裁定主办单位', () => {
  assert.equal(citizenRequest.actions.return.options?.secondTo, 'disputed')
  assert.deepEqual(citizenRequest.steps.disputed.owes, { purpose: 'decide', by: 'director', limit: 'decideLead' })
})
