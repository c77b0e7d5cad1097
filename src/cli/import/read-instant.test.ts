import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInstant } from './read-instant.ts'

const iso = (value: unknown) => readInstant(value)?.toISOString()

test('a time without a zone is Shanghai’s, however it is written', () => {
  for (const text of ['2019-04-25T09:32:09', '2019-04-25 09:32:09', '2019/4/25 9:32:09', '2019年4月25日 09:32:09'])
    assert.equal(iso(text), '2019-04-25T01:32:09.000Z', text)
  assert.equal(iso('2019-04-25'), '2019-04-24T16:00:00.000Z')
  assert.equal(iso(new Date('2019-04-25T09:32:09Z')), '2019-04-25T01:32:09.000Z')
})

test('a zone that is written counts', () => {
  assert.equal(iso('2019-04-25T09:32:09Z'), '2019-04-25T09:32:09.000Z')
  assert.equal(iso('2019-04-25T09:32:09-05:00'), '2019-04-25T14:32:09.000Z')
  assert.equal(iso('2019-04-25 09:32 +0800'), '2019-04-25T01:32:00.000Z')
})

test('what does not exist is no time', () => {
  for (const text of ['2019-02-30', '2019-04-25 24:00', '昨天', '', 43580, null, '2019-13-01T00:00:00'])
    assert.equal(readInstant(text), undefined, String(text))
})
