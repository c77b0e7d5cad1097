import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseAsNumber, numberInChinese } from './chinese-number.ts'

test('headings count 一 to 九十九, and what is written is read back', () => {
  const written = [1, 9, 10, 11, 12, 20, 21, 35, 99].map(numberInChinese)
  assert.deepEqual(written, ['一', '九', '十', '十一', '十二', '二十', '二十一', '三十五', '九十九'])
  for (let value = 1; value <= 99; value++) assert.equal(chineseAsNumber(numberInChinese(value)), value)
})

test('beyond ninety-nine the digits stand one by one', () => {
  assert.deepEqual([0, 100, 105].map(numberInChinese), ['〇', '一〇〇', '一〇五'])
})

test('articles are read up to thousands', () => {
  const read = ['三十三', '一百零五', '一百一十五', '一千二百六十', '一千零一'].map(chineseAsNumber)
  assert.deepEqual(read, [33, 105, 115, 1260, 1001])
})

test('what is no number so written is none', () => {
  for (const text of ['', '零', '一一', '一二', '十十', '一二十', '三十三条', '33', '1', '百'])
    assert.equal(chineseAsNumber(text), undefined)
})
