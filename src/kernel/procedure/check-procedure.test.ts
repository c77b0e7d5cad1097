import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#lib/day.ts'
import { faultsOf } from './check-procedure.ts'
import type { Procedure } from './procedure.ts'

const title = { zh: '试', en: 'Trial' }
const sound: Procedure = {
  key: 'trial',
  title,
  basis: { instrument: 'trial', title, checked: false, text: title },
  version: 1,
  inForceFrom: day('2026-01-01'),
  series: '试',
  raisers: ['person'],
  doors: ['visit'],
  fields: { track: { type: 'choice', title, choices: { law: title, local: title } } },
  steps: {
    handling: { title, owes: { purpose: 'handle', by: 'lead', limit: 'answer' } },
    closed: { title, final: true },
  },
  first: 'handling',
  actions: {
    register: { title, deed: 'register', from: [], by: ['registrar'] },
    note: { title, deed: 'note', from: 'open', by: ['task-owner'] },
    close: { title, deed: 'close', from: ['handling'], to: 'closed', by: ['registrar'] },
  },
  limits: {
    answer: { title, period: { workingDays: 5 }, internal: true, startsOn: ['register'], endsOn: ['close'] },
  },
}

/** The faults of the sound procedure after some parts of it were changed. */
function faultsWith(
  change: (parts: {
    steps: Record<string, Procedure['steps'][string]>
    actions: Record<string, Procedure['actions'][string]>
    limits: Record<string, Procedure['limits'][string]>
  }) => void,
) {
  const parts = { steps: { ...sound.steps }, actions: { ...sound.actions }, limits: { ...sound.limits } }
  change(parts)
  return faultsOf({ ...sound, ...parts }).map(fault => fault.replace('trial: ', ''))
}
const { handling } = sound.steps as { handling: Procedure['steps'][string] }
const { close, note } = sound.actions as Record<'close' | 'note', Procedure['actions'][string]>
const { answer } = sound.limits as { answer: Procedure['limits'][string] }

test('a sound procedure has no fault', () => {
  assert.deepEqual(faultsOf(sound), [])
})

test('a step that no action leads to is found', () => {
  assert.deepEqual(
    faultsWith(({ steps }) => {
      steps.waiting = handling
    }),
    ['step waiting is never reached', 'step waiting is a dead end: nothing leads from it to a closed step'],
  )
})

test('an open step from which nothing leads to the end is found', () => {
  const faults = faultsWith(({ steps, actions }) => {
    steps.stuck = handling
    actions.stick = { ...note, from: ['handling'], to: 'stuck' }
  })
  assert.deepEqual(faults, ['step stuck is a dead end: nothing leads from it to a closed step'])
})

test('an open step at which nobody owes anything is found', () => {
  assert.deepEqual(
    faultsWith(({ steps }) => {
      steps.handling = { title }
    }),
    ['nobody owes anything at open step handling'],
  )
})

test('a limit that is owed at a step and does not run there on every way into it is found', () => {
  const faults = faultsWith(({ actions, limits }) => {
    actions.pass = { ...note, from: ['handling'], to: 'handling' }
    limits.answer = { ...answer, endsOn: ['close', 'pass'] }
  })
  // Once it has ended, no later note brings it back: the step is without a day however it is come to.
  assert.deepEqual(faults, ['limit answer owed at step handling does not run there after pass, note'])
})

test('a limit that runs for some matters only is no limit for the task of all', () => {
  const faults = faultsWith(({ limits }) => {
    limits.answer = { ...answer, onlyWhen: { field: 'track', is: ['law'] } }
  })
  assert.deepEqual(faults, ['limit answer owed at step handling does not run there after register, note'])
})

test('the step that a second bounce goes to is one more way into it', () => {
  const faults = faultsWith(({ steps, actions, limits }) => {
    steps.disputed = { title, owes: { purpose: 'decide', by: 'director', limit: 'decide' } }
    actions.return = { ...note, from: ['handling'], to: 'handling', options: { secondTo: 'disputed' } }
    actions.decide = { ...note, from: ['disputed'], to: 'handling' }
    limits.decide = { ...answer, startsOn: ['close'], endsOn: ['decide'] }
  })
  assert.deepEqual(faults, [
    'limit decide owed at step disputed does not run there after return, note',
    'limit decide can never end',
  ])
})

test('an action that nobody may take, or that no step has, is found', () => {
  const faults = faultsWith(({ actions }) => {
    actions.note = { ...note, by: [] }
    actions.archive = { ...note, from: [] }
  })
  assert.deepEqual(faults, ['nobody may note', 'archive is possible at no step'])
})

test('a missing word in either language is found', () => {
  const faults = faultsWith(({ actions, limits }) => {
    actions.close = { ...close, title: { zh: '办结', en: ' ' } }
    limits.answer = { ...answer, title: { zh: '', en: 'Answer' } }
  })
  assert.deepEqual(faults, ['action close lacks a title', 'limit answer lacks a title'])
})

test('a limit that never starts, never ends, or rests on nothing is found', () => {
  const faults = faultsWith(({ limits }) => {
    limits.dormant = { ...answer, startsOn: [] }
    limits.endless = { ...answer, endsOn: [] }
    limits.baseless = { ...answer, internal: undefined }
  })
  assert.deepEqual(faults, [
    'limit dormant never starts',
    'limit endless can never end',
    'limit baseless rests on no article and is not called internal',
  ])
})

test('a pause that nothing ends is found', () => {
  const faults = faultsWith(({ actions, limits }) => {
    actions.hold = { ...note, deed: 'pause' }
    limits.answer = { ...answer, pause: { on: ['hold'], until: [] } }
  })
  assert.deepEqual(faults, ['limit answer has a pause that can never end'])
})

test('a value that no form offers is found', () => {
  const faults = faultsWith(({ limits }) => {
    const periods = { law: { workingDays: 5 }, locl: { workingDays: 3 } }
    limits.answer = { ...answer, period: { byField: 'track', periods, otherwise: 'law' } }
  })
  assert.deepEqual(faults, ['limit answer reads track as locl, which is no choice'])
})

test('a task that a deed opens is due by a limit that runs then', () => {
  const faults = faultsWith(({ actions, limits }) => {
    actions.note = { ...note, options: { owes: { purpose: 'support', by: 'lead', limit: 'support' } } }
    limits.support = { ...answer, startsOn: ['close'] }
  })
  assert.deepEqual(faults, [
    'limit support does not run after note, which opens a task due by it',
    'limit support can never end',
  ])
})

test('an extension action must speak of a limit that has one', () => {
  const faults = faultsWith(({ actions }) => {
    actions.extend = { ...note, deed: 'grant-extension', options: { limit: 'answer' } }
  })
  assert.deepEqual(faults, ['extend names no limit that can be extended'])
})
