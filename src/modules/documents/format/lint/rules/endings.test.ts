import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealedPlaces, unsealedPlaces } from './endings.ts'

/** Widths and places in characters; a date such as 2026年5月20日 is 6.5 wide. */

test('加盖印章：日期右空四字，署名以日期居中；署名过长的，顶到右边为止', () => {
  assert.deepEqual(sealedPlaces(10, 6.5), { rule: 'B06', signature: 2.25, date: 4 })
  assert.deepEqual(sealedPlaces(5, 6.5), { rule: 'B06', signature: 4.75, date: 4 })
  assert.deepEqual(sealedPlaces(20, 6.5), { rule: 'B06', signature: 0, date: 4 })
})

test('不加盖印章：署名右空二字，日期首字比署名首字右移二字；日期更长的，日期右空二字，署名相应左移', () => {
  assert.deepEqual(unsealedPlaces(10, 6.5), { rule: 'B07', signature: 2, date: 3.5 })
  assert.deepEqual(unsealedPlaces(5, 6.5), { rule: 'B07', signature: 5.5, date: 2 })
  for (const [signature, date] of [
    [10, 6.5],
    [5, 6.5],
  ] as const) {
    const places = unsealedPlaces(signature, date)
    assert.equal(places.signature + signature - (places.date + date), 2)
  }
})
