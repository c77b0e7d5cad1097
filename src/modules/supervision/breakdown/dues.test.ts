import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#lib/day.ts'
import { duesIn } from './dues.ts'

const issued = day('2026-03-20')
const due = (text: string, alone = false) =>
  duesIn(text, issued, alone).map(({ phrase, on }) => [phrase, on ?? ''].join('='))

test('有年有月有日的，就是那一天；没有年的，是成文日期之后的第一个', () => {
  assert.deepEqual(due('2026年6月底前完成'), ['2026年6月底前=2026-06-30'])
  assert.deepEqual(due('于10月31日前报送'), ['10月31日前=2026-10-31'])
  assert.deepEqual(due('2月底前出台'), ['2月底前=2027-02-28'])
  assert.deepEqual(due('明年1月15日前'), ['明年1月15日前=2027-01-15'])
  assert.deepEqual(due('六月底前'), ['六月底前=2026-06-30'])
  assert.deepEqual(due('8月上旬前完成，9月下旬验收'), ['8月上旬前=2026-08-10', '9月下旬=2026-09-30'])
})

test('季度、半年、年底、年内、五年规划期末，是该期的最后一天；“6月前”是5月底', () => {
  assert.deepEqual(due('第三季度完成'), ['第三季度=2026-09-30'])
  assert.deepEqual(due('二季度末前'), ['二季度末前=2026-06-30'])
  assert.deepEqual(due('上半年完成立项，下半年开工'), ['上半年=2026-06-30', '下半年=2026-12-31'])
  assert.deepEqual(due('年内取消一批，2027年底前全部取消'), ['年内=2026-12-31', '2027年底前=2027-12-31'])
  assert.deepEqual(due('2020年年底前'), ['2020年年底前=2020-12-31'])
  assert.deepEqual(due('到2030年，达到2万亿元'), ['到2030年=2030-12-31'])
  assert.deepEqual(due('“十五五”末建成'), ['“十五五”末=2030-12-31'])
  assert.deepEqual(due('6月前完成'), ['6月前=2026-05-31'])
})

test('几个月内、几天内，从成文日期起算；几个工作日要看日历，这里不算；免征五年、五日内答复不是任务的时限', () => {
  assert.deepEqual(due('三个月内提出方案'), ['三个月内=2026-06-20'])
  assert.deepEqual(due('15日内完成整改'), ['15日内=2026-04-04'])
  assert.deepEqual(due('在2—3年内调整到位'), ['2—3年内=2029-03-20'])
  assert.deepEqual(due('10个工作日内', true), ['10个工作日内='])
  assert.deepEqual(due('五年内免征企业所得税'), [])
  assert.deepEqual(due('收到之日起15日内完成答复'), [])
})

test('过去的日子和施行的日子不是时限', () => {
  assert.deepEqual(due('2018年11月，印发了意见。自2019年1月1日起施行。2018年12月31日之前已完成转制的企业'), [])
})

test('持续推进、每季度、光写一个日子，在分工和表格里才是时限', () => {
  assert.deepEqual(due('持续推进“放管服”改革'), [])
  assert.deepEqual(due('持续推进', true), ['持续推进='])
  assert.deepEqual(due('长期坚持', true), ['长期坚持='])
  assert.deepEqual(due('每季度', true), ['每季度='])
  assert.deepEqual(due('2026年10月31日', true), ['2026年10月31日=2026-10-31'])
  assert.deepEqual(due('2026年12月', true), ['2026年12月=2026-12-31'])
  assert.deepEqual(due('全年持续推进', true), ['全年持续推进='])
})

test('文件没有日期，没有年份的时限就不推算', () => {
  assert.deepEqual(duesIn('6月底前', undefined)[0], { phrase: '6月底前', from: 0, to: 4 })
  assert.equal(duesIn('2026年6月底前', undefined)[0]?.on, '2026-06-30')
})
