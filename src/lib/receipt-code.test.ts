import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { hashReceiptCode, newReceiptCode, normaliseReceiptCode, receiptCodeFrom } from './receipt-code.ts'

const anyCode = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(receiptCodeFrom)
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const replaced = (text: string, at: number, character: string) => text.slice(0, at) + character + text.slice(at + 1)

test('a code reads XXXX-XXXX-XXXX-XXXXC without I, L, O or U', () => {
  fc.assert(
    fc.property(anyCode, code =>
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]{5}$/),
    ),
  )
  assert.match(newReceiptCode(), /^.{4}-.{4}-.{4}-.{5}$/)
})

test('different bytes give different codes', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(bytes, bytes, (a, b) =>
      assert.equal(receiptCodeFrom(a) === receiptCodeFrom(b), Buffer.compare(a, b) === 0),
    ),
  )
  assert.equal(receiptCodeFrom(new Uint8Array(10)), '0000-0000-0000-00000')
  assert.throws(() => receiptCodeFrom(new Uint8Array(9)), RangeError)
})

test('a code is understood however it is typed', () => {
  fc.assert(
    fc.property(anyCode, code => {
      const typed = [
        code.toLowerCase(),
        code.replaceAll('-', ''),
        ` ${code.replaceAll('-', ' ')}\n`,
        code.replaceAll('-', '—'),
        code.replaceAll('-', '－'),
        code.replaceAll('0', 'O'),
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
        code.replaceAll('1', 'I'),
        toFullWidth(code),
        toFullWidth(code.toLowerCase()).replaceAll('－', '\u3000'),
      ]
      for (const text of typed) assert.equal(normaliseReceiptCode(text), code, text)
    }),
  )
})

test('any one wrong character is noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(16), fc.constantFrom(...alphabet), (code, at, character) => {
      const bare = code.replaceAll('-', '')
      fc.pre(bare[at] !== character)
      assert.equal(normaliseReceiptCode(replaced(bare, at, character)), null)
    }),
  )
})

test('any two characters that changed places are noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(16), fc.nat(16), (code, a, b) => {
      const bare = code.replaceAll('-', '')
      fc.pre(bare[a] !== bare[b])
      assert.equal(normaliseReceiptCode(replaced(replaced(bare, a, bare[b] as string), b, bare[a] as string)), null)
    }),
  )
})

test('what cannot be a code is null, not an error', () => {
  for (const typed of [
    '',
    'U000-0000-0000-00000',
    '0000-0000-0000-0000',
    '0000-0000-0000-000000',
    '回音',
    "' or 1=1 --",
    '😀'.repeat(17),
  ]) {
    assert.equal(normaliseReceiptCode(typed), null, typed)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), typed =>
      assert.ok(normaliseReceiptCode(typed) === null || typed.length >= 17),
    ),
  )
})

test('the stored hash is fixed for ever, for receipts outlive releases', () => {
  assert.equal(
    hashReceiptCode('0000-0000-0000-00000'),
    'aecdcf6756d63d523dfb0cd41812080fb3c48dfa465a673613a45e64d131bcaf',
  )
  assert.notEqual(hashReceiptCode(newReceiptCode()), hashReceiptCode(newReceiptCode()))
})
