import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { newId } from './uuid.ts'

const anyInstant = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })

test('an id is a UUID of version 7 that carries its millisecond', () => {
  fc.assert(
    fc.property(anyInstant, now => {
      const id = newId(now)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), now.getTime())
    }),
  )
})

test('ids sort by time', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, (a, b) => {
      fc.pre(a.getTime() !== b.getTime())
      assert.equal(newId(a) < newId(b), a < b)
    }),
  )
})

test('ten thousand ids of one millisecond are all different', () => {
  const now = new Date('2026-02-10T01:00:00Z')
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId(now))).size, 10_000)
})

test('an invalid date and one before 1970 have no id', () => {
  assert.throws(() => newId(new Date(Number.NaN)), RangeError)
  assert.throws(() => newId(new Date(-1)), RangeError)
})
