import assert from 'node:assert/strict'
import test from 'node:test'
import { dueAfter } from '#test/clocks.ts'
import { leaderInstruction } from './leader-instruction.procedure.ts'

const due = (urgency: string, ...acts: string[]) => dueAfter(leaderInstruction, 'answer', acts, { urgency })

test('急办五日、一般十五日、疑难三十日，自批示之日起，遇休假日顺延', () => {
  assert.equal(due('urgent', 'register 2026-03-02'), '2026-03-09', '03-07 is a Saturday')
  assert.equal(due('urgent', 'register 2026-09-28'), '2026-10-08', '10-03 lies in the holiday')
  assert.equal(due('ordinary', 'register 2026-03-02'), '2026-03-17')
  assert.equal(due('hard', 'register 2026-03-02'), '2026-04-01')
})

test('急办件可设一至五日，设得再长也按五日', () => {
  const withUrgent = (days: number) =>
    dueAfter(leaderInstruction, 'answer', ['register 2026-03-02'], { urgency: 'urgent' }, { settings: () => days })
  assert.equal(withUrgent(1), '2026-03-03')
  assert.equal(withUrgent(2), '2026-03-04')
  assert.equal(withUrgent(9), '2026-03-09')
})

test('领导指定日期的，以指定日期为准，休息日也不顺延', () => {
  assert.equal(due('ordinary', 'register 2026-03-02', 'assign 2026-03-02 2026-03-08'), '2026-03-08')
})

test('报告领导才算办结答复；领导再次批示的，继续办理并重新计时', () => {
  const reported = ['register 2026-03-02', 'deliver 2026-03-13']
  assert.equal(dueAfter(leaderInstruction, 'read', reported, { urgency: 'ordinary' }), '2026-03-20')
  assert.equal(due('ordinary', ...reported, 'instructAgain 2026-03-16'), '2026-03-31')
  assert.equal(leaderInstruction.actions.instructAgain.to, 'registered')
})

test('批示件只有作批示的领导可以了结；阅示件传阅完了即结', () => {
  const ending = Object.values(leaderInstruction.actions).filter(({ to }) => to === 'closed')
  assert.deepEqual(
    ending.map(({ by, from, onlyWhen }) => ({ by, from, onlyWhen })),
    [
      { by: ['system'], from: ['readByAll'], onlyWhen: { field: 'asks', is: ['reading'] } },
      { by: ['addressed-leader'], from: ['reported'], onlyWhen: undefined },
    ],
  )
  assert.deepEqual(leaderInstruction.actions.circulate.onlyWhen, { field: 'asks', is: ['reading'] })
})

test('阅示件不计办结报告的时限；转为批示件的，自转办之日起计', () => {
  const reading = { urgency: 'ordinary', asks: 'reading' }
  assert.throws(() => dueAfter(leaderInstruction, 'answer', ['register 2026-03-02'], reading), /has no clock answer/)
  assert.equal(due('ordinary', 'register 2026-03-02', 'actUpon 2026-03-04'), '2026-03-19')
  const corrected = ['register 2026-03-02', 'assign 2026-03-03', 'correct 2026-03-04']
  assert.equal(dueAfter(leaderInstruction, 'answer', corrected, reading), '2026-03-18', '已交办的仍须办结报告')
})
