import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

/** JSON values within what is accepted: well-formed text, exact integers. */
const anyJson = fc
  .jsonValue({ stringUnit: 'binary' })
  .filter(
    value =>
      JSON.stringify(value, (_, item) => (Number.isInteger(item) && !Number.isSafeInteger(item) ? undefined : item)) ===
      JSON.stringify(value),
  )

test('reading back what was written gives the same value', () => {
  fc.assert(
    fc.property(anyJson, value =>
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value))),
    ),
  )
})

test('the order in which keys were added changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), members => {
      const backwards = Object.fromEntries(Object.entries(members).reverse())
      assert.equal(canonicalJson(backwards), canonicalJson({ ...members }))
    }),
  )
})

test('keys sort by UTF-16 code unit at every depth, and nothing is put between', () => {
  assert.equal(
    canonicalJson({
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      1: 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      ö: [{ b: null, a: '回音' }],
    }),
    '{"\\r":2,"1":4,"\u0080":6,"ö":[{"a":"回音","b":null}],"€":1,"\ud83d\ude00":5,"\ufb33":3}',
  )
})

test('numbers are written as ECMAScript writes them', () => {
  assert.equal(
    canonicalJson([333333333.3333333, 1e-27, 4.5, 2e-3, -0, 9007199254740991]),
    '[333333333.3333333,1e-27,4.5,0.002,0,9007199254740991]',
  )
})

test('what JSON cannot carry exactly is refused, and the place is named', () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = [cycle]
  const withHole = [1, 2, 3]
  delete withHole[1]
  const refused: [string, unknown, RegExp][] = [
    ['undefined', { a: [1, { b: undefined }] }, /undefined at \$\.a\[1\]\.b/],
    ['a hole', withHole, /undefined at \$\[1\]/],
    ['NaN', NaN, /NaN at \$/],
    ['infinity', [-Infinity], /-Infinity at \$\[0\]/],
    ['an inexact integer', { n: 2 ** 53 }, /integer too large to be exact at \$\.n/],
    ['a huge float', 1e300, /integer too large/],
    ['a bigint', 1n, /bigint/],
    ['a function', { f() {} }, /function at \$\.f/],
    ['a date', { on: new Date(0) }, /plain object at \$\.on/],
    ['a map', new Map(), /plain object/],
    ['a lone surrogate', '\ud800', /lone surrogate/],
    ['a lone surrogate as key', { '\udc00': 1 }, /lone surrogate/],
    ['a symbol as key', { [Symbol('s')]: 1 }, /symbol as key/],
    ['a cycle', cycle, /cycle at \$\.self\[0\]/],
  ]
  for (const [what, value, message] of refused)
    assert.throws(() => canonicalJson(value), { name: 'TypeError', message }, what)
})

test('one object in two places is not a cycle', () => {
  const shared = { a: 1 }
  assert.equal(canonicalJson([shared, shared]), '[{"a":1},{"a":1}]')
})
