import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFields } from './check-fields.ts'

const title = { zh: '标题', en: 'Title' }

test('a field that is required and blank is named in both languages', () => {
  assert.deepEqual(checkFields({ title: { type: 'short', title, required: true } }, { title: '  ' }), {
    title: { zh: '请填写“标题”。', en: 'Fill in “Title”.' },
  })
})

test('length is counted in characters as people see them, not in UTF-16 units', () => {
  const field = { type: 'short', title, max: 2 }
  assert.deepEqual(checkFields({ title: field }, { title: '𠮷𠮷' }), {})
  assert.ok(checkFields({ title: field }, { title: '𠮷𠮷𠮷' }).title)
})

test('a day that does not exist is refused before it is sent', () => {
  const field = { type: 'day', title }
  assert.ok(checkFields({ day: field }, { day: '2026-02-30' }).day)
  assert.deepEqual(checkFields({ day: field }, { day: '2026-02-28' }), {})
})

test('whoever is not anonymous gives a name, or is chosen from the directory', () => {
  const field = { type: 'raisers', title, required: true } as const
  const faultOf = (raiser: object) => checkFields({ raisers: field }, { raisers: [raiser] }).raisers
  assert.ok(faultOf({ kind: 'person', name: ' ' }))
  assert.equal(faultOf({ kind: 'person', name: '某某' }), undefined)
  assert.equal(faultOf({ kind: 'anonymous' }), undefined)
  assert.equal(faultOf({ kind: 'unit', unitId: 'u' }), undefined)
})

test('false and zero are answers', () => {
  const fields = {
    agreed: { type: 'yes-no', title, required: true },
    count: { type: 'number', title, required: true },
  } as const
  assert.deepEqual(checkFields(fields, { agreed: false, count: 0 }), {})
})
