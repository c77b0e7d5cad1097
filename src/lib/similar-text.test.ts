import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bandKeys, estimatedSimilarity, signature, similarity } from './similar-text.ts'

const request =
  '我是某小区三栋的业主，小区门口的路灯坏了两个月，晚上出行很不安全，多次向物业反映没有结果，请有关部门尽快处理。'
const pastedAgain =
  '我是某小区三栋的业主，小区门口的路灯坏了两个多月，晚上出行很不安全，多次向物业反映没有结果，请有关部门尽快处理！！'
const another = '请问今年城乡居民医保的缴费截止到哪一天，外地户籍的学生在哪里办理，需要带什么材料？'

function shareKey(one: string, other: string): boolean {
  const keys = new Set(bandKeys(one))
  return bandKeys(other).some(key => keys.has(key))
}

test('the similarity is the share of bigrams that two texts have in common', () => {
  assert.equal(similarity('路灯坏了', '路灯坏了'), 1)
  assert.equal(similarity('路灯坏了', '路灯亮了'), 1 / 5)
  assert.equal(similarity('路灯坏了', '医保缴费'), 0)
})

test('blanks, punctuation, width and case make no difference', () => {
  assert.equal(similarity('Ａ市 路灯，坏了！', 'a市路灯坏了'), 1)
})

test('a text of one character, and one of none, can be asked about', () => {
  assert.equal(similarity('路', '路'), 1)
  assert.equal(similarity('！', '！'), 0)
  assert.deepEqual(bandKeys(' 。 '), [])
})

test('a request pasted again with small changes shares a key, another request does not', () => {
  assert.ok(similarity(request, pastedAgain) > 0.8)
  assert.ok(shareKey(request, pastedAgain))
  assert.ok(!shareKey(request, another))
})

test('the keys fit a bigint column and never change', () => {
  const keys = bandKeys('路灯坏了')
  assert.equal(keys.length, 16)
  assert.equal(new Set(keys).size, 16)
  for (const key of keys) assert.equal(BigInt.asIntN(64, key), key)
  assert.equal(keys[0], 412_870_932_307_185_519n)
})

test('similarity is symmetric, between 0 and 1, and the estimate is near it', () => {
  const text = fc.array(fc.constantFrom(...'路灯坏了请尽快处理物业没有结果晚上出行'), { minLength: 2, maxLength: 200 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [one, other] = [left.join(''), right.join('')]
      const exact = similarity(one, other)
      assert.ok(exact >= 0 && exact <= 1)
      assert.equal(similarity(other, one), exact)
      assert.ok(Math.abs(estimatedSimilarity(signature(one), signature(other)) - exact) < 0.36)
    }),
    { seed: 20_260_301, numRuns: 300 },
  )
})
