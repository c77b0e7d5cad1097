import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withOpenStep } from './open-step.ts'

const title = { zh: '环节', en: 'Step' }
const procedures = [
  { steps: { handling: { title }, answered: { title, final: true as const } } },
  { steps: { handling: { title }, answered: { title } } },
]

test('who asks for a step that ends nothing asks for open matters', () => {
  assert.deepEqual(withOpenStep(procedures, { sort: 'newest', step: 'handling' }), {
    sort: 'newest',
    step: 'handling',
    open: 'yes',
  })
})

test('a step that is final in some procedure, one that nobody knows, or an answer given already leave the question as it was', () => {
  for (const filters of [{ step: 'answered' }, { step: 'nowhere' }, { step: 'handling', open: 'no' as const }, {}])
    assert.deepEqual(withOpenStep(procedures, { sort: 'newest', ...filters }), { sort: 'newest', ...filters })
})
