import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberText } from './number-text.ts'

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
