import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsToFill, initialOf, inputOf, owedTheAnswer } from './action-form.ts'
import { inOrder } from './course-order.ts'
import type { Action, Matter } from './use-matter.ts'

const text = (zh: string) => ({ zh, en: zh })
const action = (name: string, deed: string, fields: Action['fields'] = {}): Action => ({
  action: name,
  deed,
  title: text(name),
  fields,
})
const raiser = (no: number) => ({ no, kind: 'person', unitId: null, personId: null, hasReceipt: true })
const matter = (parts: Partial<Matter>): Matter =>
  ({ tasks: [], raisers: [], answers: [], deliveries: [], ...parts }) as Matter

const tasks = [
  { no: 3, purpose: 'review', ownerId: 'me' },
  { no: 4, purpose: 'support', ownerId: 'she' },
] as Matter['tasks']

test('A task to hand over is chosen by its words, and sent as its number', () => {
  const handOver = action('handOver', 'hand-over', { taskNo: { type: 'number', title: text('待办') } })
  const fields = fieldsToFill(
    handOver,
    matter({ tasks }),
    words => words.zh,
    id => `(${id})`,
    () => '',
  )
  assert.deepEqual(Object.keys(fields.taskNo?.choices ?? {}), ['3', '4'])
  assert.match(fields.taskNo?.choices?.['3']?.zh ?? '', /审核.*\(me\)/)
  assert.deepEqual(inputOf(handOver, { taskNo: '3', reason: '出差' }), { taskNo: 3, reason: '出差' })
})

test('A correction starts from what is registered, and only from what may be corrected', () => {
  const correct = action('correct', 'correct', { title: { type: 'short', title: text('标题') } })
  const registered = matter({ fields: { title: '路灯', content: '不亮' }, receivedOn: '2026-03-02' })
  assert.deepEqual(initialOf(correct, registered), { title: '路灯', receivedOn: '2026-03-02' })
})

test('Who has had the last answer is not asked about again, until everybody has', () => {
  const answers = [{ seq: 5 }, { seq: 9 }] as Matter['answers']
  const delivered = (raiserNo: number, answerSeq: number) =>
    ({ raiser: raiserNo, answerSeq }) as Matter['deliveries'][0]
  const raisers = [raiser(1), raiser(2)]
  const some = matter({ raisers, answers, deliveries: [delivered(1, 5), delivered(2, 5), delivered(2, 9)] })
  assert.deepEqual(owedTheAnswer(some), [raiser(1)])
  const every = matter({ raisers, answers, deliveries: [delivered(1, 9), delivered(2, 9)] })
  assert.deepEqual(owedTheAnswer(every), raisers)
})

test('What discharges my own task stands first, whatever else may be done', () => {
  const actions = [action('note', 'note'), action('support', 'support'), action('approve', 'approve')]
  assert.deepEqual(
    inOrder(matter({ tasks }), actions, 'me').map(one => one.action),
    ['approve', 'note', 'support'],
  )
})

test('Whoever holds one copy alone is asked nothing; of several that are out, one is chosen by its holder', () => {
  const back = action('acknowledge', 'hand-back', { copy: { type: 'number', title: text('份') } })
  const copy = (no: number, rest: object = {}) => ({ no, name: `单位${no}`, back: null, withdrawnAt: null, ...rest })
  const fill = (...copies: object[]) =>
    fieldsToFill(
      back,
      matter({ copies: copies as unknown as Matter['copies'] }),
      words => words.zh,
      id => id,
      one => one.name ?? '',
    )
  assert.deepEqual(fill(copy(1), copy(2, { withdrawnAt: '2026-03-02' })), {})
  assert.deepEqual(Object.keys(fill(copy(1), copy(2), copy(3)).copy?.choices ?? {}), ['1', '2', '3'])
  assert.deepEqual(inputOf(back, { copy: '2', signedBy: '收发员' }), { copy: 2, signedBy: '收发员' })
})
