import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseNumber, chineseValue, numberText } from './number-text.ts'

test('一至九十九，写法与数值互相对应', () => {
  for (let value = 1; value < 100; value++) assert.equal(chineseValue(chineseNumber(value)), value)
  assert.deepEqual([1, 10, 12, 20, 35].map(chineseNumber), ['一', '十', '十二', '二十', '三十五'])
  assert.deepEqual(['', '一二', '百', '1'].map(chineseValue), [undefined, undefined, undefined, undefined])
})

test('列表编号按 Word 的写法', () => {
  const cases = [
    ['chineseCounting', 11, '十一'],
    ['japaneseCounting', 3, '三'],
    ['decimal', 12, '12'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 3, '③'],
    ['ideographDigital', 10, '一〇'],
    ['lowerLetter', 28, 'bb'],
    ['bullet', 1, ''],
  ] as const
  for (const [format, value, text] of cases) assert.equal(numberText(value, format), text, format)
})
