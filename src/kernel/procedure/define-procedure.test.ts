import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#lib/day.ts'
import { defineProcedure } from './define-procedure.ts'

const title = { zh: '试', en: 'Trial' }
const base = {
  key: 'trial',
  title,
  basis: { instrument: 'trial', title, checked: false, text: title },
  version: 1,
  inForceFrom: day('2026-01-01'),
  series: '试',
  raisers: ['person'],
  doors: ['visit'],
} as const
const fields = { urgency: { type: 'choice', title, choices: { high: title, low: title } } } as const
const period = { days: 1 } as const

test('a name that the procedure does not have is an error of the compiler, where it stands', () => {
  const procedure = defineProcedure({
    ...base,
    fields,
    steps: {
      open: { title, owes: { purpose: 'handle', by: 'lead', limit: 'answer' } },
      // @ts-expect-error no such limit
      idle: { title, owes: { purpose: 'handle', by: 'lead', limit: 'reply' } },
      closed: { title, final: true },
    },
    // @ts-expect-error no such step
    first: 'begin',
    actions: {
      register: { title, deed: 'register', from: [], by: ['registrar'] },
      // @ts-expect-error no such step to come from
      take: { title, deed: 'accept', from: ['opne'], by: ['task-owner'] },
      // @ts-expect-error no such step to lead to
      close: { title, deed: 'close', from: ['open'], to: 'done', by: ['registrar'] },
      // @ts-expect-error no such step to bounce to
      return: { title, deed: 'return', from: ['open'], by: ['task-owner'], options: { secondTo: 'nowhere' } },
      // @ts-expect-error no such limit to speak of
      pause: { title, deed: 'pause', from: ['open'], by: ['task-owner'], options: { limit: 'reply' } },
      // @ts-expect-error no such condition
      note: { title, deed: 'note', from: 'open', by: ['task-owner'], when: ['weather-is-fine'] },
    },
    limits: {
      answer: { title, period, startsOn: ['register'], endsOn: ['close'] },
      // @ts-expect-error no such action to start on
      a: { title, period, startsOn: ['open'], endsOn: ['close'] },
      // @ts-expect-error no such action to end on
      b: { title, period, startsOn: ['register'], endsOn: ['closed'] },
      // @ts-expect-error no such action to pause on
      c: { title, period, startsOn: ['register'], endsOn: ['close'], pause: { on: ['hold'], until: ['close'] } },
      // @ts-expect-error no such action to extend on
      d: { title, period, startsOn: ['register'], endsOn: ['close'], extension: { on: 'extend', period, times: 1 } },
      // @ts-expect-error no such action to fix the day
      e: { title, period, startsOn: ['register'], endsOn: ['close'], fixedBy: ['name'] },
      // @ts-expect-error no such action to restart on
      f: { title, period, startsOn: ['register'], endsOn: ['close'], restartsOn: ['again'] },
      g: {
        title,
        // @ts-expect-error no such field to depend on
        period: { byField: 'speed', periods: { high: period }, otherwise: 'high' },
        startsOn: ['register'],
        endsOn: ['close'],
      },
      // @ts-expect-error no such field to be there for
      h: { title, period, startsOn: ['register'], endsOn: ['close'], onlyWhen: { field: 'speed', is: ['high'] } },
    },
    // @ts-expect-error no such action to reopen by
    reopenOn: { gradeAtMost: 2, by: 'again' },
  })
  assert.equal(procedure.key, 'trial')
})

test('the names that it has are kept in its type', () => {
  const procedure = defineProcedure({
    ...base,
    fields,
    steps: {
      open: { title, owes: { purpose: 'handle', by: 'lead', limit: 'answer' } },
      closed: { title, final: true },
    },
    first: 'open',
    actions: {
      register: { title, deed: 'register', from: [], by: ['registrar'] },
      close: { title, deed: 'close', from: ['open'], to: 'closed', by: ['registrar'] },
    },
    limits: { answer: { title, period, startsOn: ['register'], endsOn: ['close'] } },
  })
  const first: 'open' | 'closed' = procedure.first
  assert.deepEqual([first, Object.keys(procedure.actions)], ['open', ['register', 'close']])
})
