import assert from 'node:assert/strict'
import test from 'node:test'
import { clockAfter, dueAfter } from '#test/clocks.ts'
import { departmentRequest } from './department-request.procedure.ts'

const due = (urgency: string, ...acts: string[]) => dueAfter(departmentRequest, 'answer', acts, { urgency })

test('平件十个、加急三个、特急一个工作日办复，均自收文之日起', () => {
  assert.equal(due('ordinary', 'register 2026-02-10'), '2026-03-02')
  assert.equal(due('urgent', 'register 2026-02-10'), '2026-02-13')
  assert.equal(due('most-urgent', 'register 2026-02-10'), '2026-02-11')
})

test('批示或交办时指定日期的，以指定日期为准', () => {
  assert.equal(
    due('ordinary', 'register 2026-02-10', 'propose 2026-02-11', 'instruct 2026-02-12 2026-02-27'),
    '2026-02-27',
  )
})

test('时限由本机关设定', () => {
  const settings = (key: string) => (key === 'department-request.ordinary' ? 7 : undefined)
  const clock = clockAfter(departmentRequest, 'answer', ['register 2026-02-10'], { urgency: 'ordinary' }, { settings })
  assert.equal(clock.dueOn, '2026-02-26')
  assert.match(clock.arithmetic[1]?.text.zh ?? '', /本机关设定：department-request.ordinary/)
})

test('答复来文单位，不对其他人', () => {
  assert.deepEqual(departmentRequest.raisers, ['unit'])
})
