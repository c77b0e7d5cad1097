import assert from 'node:assert/strict'
import test from 'node:test'
import type { Actor } from '#kernel/people/actor.ts'
import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { day } from '#lib/day.ts'
import { actorFor, directoryWith, factsAt, people } from '#test/properties/office.ts'
import { availableActions } from './available.ts'
import { decide } from './decide.ts'
import { prepareRaisers } from './raisers.ts'
import type { MatterState } from './state.ts'

const title = { zh: '试', en: 'Trial' }
const trial = defineProcedure({
  key: 'trial',
  title,
  basis: { instrument: 'trial', title, checked: false, text: title },
  version: 1,
  inForceFrom: day('2026-01-01'),
  series: '试',
  raisers: ['person'],
  doors: ['deputy'],
  fields: {},
  steps: {
    handling: { title, owes: { purpose: 'handle', by: 'registrar', limit: 'answer' } },
    delivered: { title, owes: { purpose: 'close', by: 'registrar', limit: 'answer' } },
    closed: { title, final: true },
  },
  first: 'handling',
  actions: {
    register: { title, deed: 'register', from: [], by: ['registrar'] },
    object: {
      title: { zh: '提出异议', en: 'Object' },
      deed: 'note',
      from: ['handling'],
      by: ['registrar'],
      within: 'object',
    },
    contact: {
      title,
      deed: 'note',
      from: ['handling'],
      by: ['registrar'],
      fields: { contactedOn: { type: 'day', title: { zh: '沟通日期', en: 'On' }, required: true, past: true } },
    },
    answer: {
      title,
      deed: 'answer',
      from: ['handling'],
      by: ['registrar'],
      fields: {
        class: { type: 'choice', title, required: true, choices: { a: title, b: title } },
        plan: { type: 'short', title: { zh: '计划', en: 'Plan' }, requiredWhen: { field: 'class', is: ['b'] } },
        why: { type: 'short', title: { zh: '未沟通的原因', en: 'Why not' }, requiredUnless: 'contacted-this-round' },
      },
    },
    deliver: { title, deed: 'deliver', from: ['handling'], to: 'delivered', by: ['registrar'] },
    form: { title, deed: 'take-rating', from: ['delivered'], by: ['registrar'] },
    again: {
      title: { zh: '重新办理', en: 'Again' },
      deed: 'reopen',
      from: ['delivered'],
      to: 'handling',
      by: ['registrar', 'system'],
    },
    close: { title, deed: 'close', from: ['delivered'], to: 'closed', by: ['registrar'] },
  },
  limits: {
    answer: { title, ...internalDays('trial.answer', 60), startsOn: ['register', 'again'], endsOn: ['close'] },
    object: {
      title: { zh: '异议', en: 'Objection' },
      ...internalDays('trial.object', 5),
      startsOn: ['register', 'again'],
      endsOn: ['close'],
    },
  },
  reopenOn: { gradeAtMost: 2, by: 'again', times: 1 },
})

const actor: Actor = actorFor(people[0] as (typeof people)[number], directoryWith(), day('2026-03-02'))
const on = (text: string) => factsAt(new Date(`${text}T02:00:00Z`))

/** Plays acts, each 'action on' with its input; the state after the last, or the code of the first refusal. */
function played(...acts: readonly [act: string, input?: Readonly<Record<string, unknown>>][]): MatterState | string {
  let state: MatterState | null = null
  const raisers = prepareRaisers(
    [
      { kind: 'person', name: '代表甲' },
      { kind: 'person', name: '代表乙' },
    ],
    1,
    () => '',
  )
  const opened = {
    door: 'deputy',
    receivedOn: '2026-03-02',
    title: '建议',
    content: '建议',
    raisers: raisers.map(one => one.raiser),
  }
  for (const [act, input] of [['register 2026-03-02', opened] as const, ...acts]) {
    const [action = '', when = ''] = act.split(' ')
    const decision = decide(
      trial,
      '00000000-0000-7000-8000-0000000000aa',
      state,
      { action, input: input ?? {}, actor },
      on(when),
    )
    if (isRefusal(decision)) return decision.code
    state = decision.state
  }
  return state as unknown as MatterState
}

const answer = { text: '答复', evidence: '依据', class: 'a', why: '代表出国' }
const reached = { deliveries: [1, 2].map(raiser => ({ raiser, channel: 'post', proof: 'EMS' })) }

test('须在期限内的操作：最后一日还可以，过后即拒绝并说明期限何日届满', () => {
  assert.notEqual(played(['object 2026-03-09', { text: '不属本单位' }]), 'too-late')
  assert.equal(played(['object 2026-03-10', { text: '不属本单位' }]), 'too-late')
  const state = played() as MatterState
  const late = availableActions(trial, state, actor, on('2026-03-10')).find(one => one.action === 'object')?.refusal
  assert.match(late?.text.zh ?? '', /“提出异议”须在异议期限内，已于2026-03-09届满/)
})

test('一项选定某值时，另一项才必填', () => {
  assert.notEqual(typeof played(['answer 2026-03-03', answer]), 'string')
  assert.equal(played(['answer 2026-03-03', { ...answer, class: 'b' }]), 'invalid-input')
  assert.notEqual(typeof played(['answer 2026-03-03', { ...answer, class: 'b', plan: '明年建成' }]), 'string')
})

test('没有沟通记录的，答复须说明原因；重新办理后要重新沟通', () => {
  const silent = { ...answer, why: undefined }
  const contact: [string, object] = ['contact 2026-03-03', { text: '当面沟通', contactedOn: '2026-03-03' }]
  assert.equal(played(['answer 2026-03-03', silent]), 'invalid-input')
  assert.notEqual(typeof played(contact as never, ['answer 2026-03-03', silent]), 'string')
  const again = ['again 2026-03-05', { reason: '不满意' }] as [string, object]
  const round = [contact, ['answer 2026-03-03', silent], ['deliver 2026-03-04', reached], again] as never[]
  assert.equal(played(...round, ['answer 2026-03-06', silent]), 'invalid-input')
})

test('已发生之事的日期不能晚于当天', () => {
  assert.equal(played(['contact 2026-03-03', { text: '电话', contactedOn: '2026-03-04' }]), 'invalid-input')
})

test('不满意的重新办理，只有规定的次数；其后的不满意只作记录', () => {
  const round = (n: number): [string, object][] => [
    [`answer 2026-03-0${n}`, answer],
    [`deliver 2026-03-0${n}`, reached],
  ]
  const form = (n: number, raiser: number, view: string): [string, object] => [`form 2026-03-0${n}`, { raiser, view }]
  const first = played(...(round(3) as never[]), form(4, 1, 'content') as never, form(4, 2, 'discontent') as never)
  assert.deepEqual(typeof first === 'string' ? first : [first.step, first.ratings.map(one => one.raiser)], [
    'handling',
    [1, 2],
  ])
  const acts = [...round(3), form(4, 2, 'discontent'), ...round(5), form(6, 1, 'discontent')] as never[]
  const second = played(...acts)
  assert.equal(typeof second === 'string' ? second : second.step, 'delivered')
  assert.equal(played(...acts, ['again 2026-03-07', { reason: '仍不满意' }]), 'reopened-already')
  assert.equal(played(...acts, form(7, 1, 'content') as never), 'already-rated')
})

test('没有收到答复的提出人，不能登记其意见', () => {
  const one = { deliveries: [{ raiser: 1, channel: 'post', proof: 'EMS' }] }
  assert.equal(
    played(
      ['answer 2026-03-03', answer],
      ['deliver 2026-03-04', one],
      ['form 2026-03-04', { raiser: 1, view: 'content' }],
    ),
    'not-at-this-step',
  )
  assert.equal(
    played(
      ['answer 2026-03-03', answer],
      ['deliver 2026-03-04', reached],
      ['form 2026-03-04', { raiser: 3, view: 'content' }],
    ),
    'raiser-not-answered',
  )
})
