import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsOf } from './points-of.ts'

const texts = (request: string) => pointsOf(request).map(({ text }) => text)

test('一是二是、1.2.、（一）（二）、第一第二、①②、首先其次，都是所问的各点', () => {
  const expected = ['原因；', '措施；', '时限']
  assert.deepEqual(
    texts('请报告：一是原因；二是措施；三是时限。此复。').map(text => text.replace(/。$/, '')),
    expected,
  )
  assert.deepEqual(
    texts('请报送：1.原因；2.措施；3.时限。').map(text => text.replace(/。$/, '')),
    expected,
  )
  assert.deepEqual(texts('请报送：\n（一）原因；\n（二）措施；\n（三）时限\n请于5月10日前报。'), expected)
  assert.deepEqual(
    texts('第一，原因；第二，措施；第三，时限').map(text => text),
    expected,
  )
  assert.deepEqual(texts('①原因；②措施；③时限'), expected)
  assert.deepEqual(texts('首先，原因；其次，措施；再次，时限'), expected)
})

test('没有编号的，一个问号是一点；只说一件事又没有问号的，没有分点', () => {
  assert.deepEqual(texts('您好！学校什么时候开学？学区怎么划分？谢谢。'), ['学校什么时候开学？', '学区怎么划分？'])
  assert.deepEqual(texts('请报送本季度绿化工作情况。'), [])
})

test('分成几级的，以最外一级为准；小数、日期、年份不是编号', () => {
  assert.deepEqual(texts('一、原因：1.内因；2.外因。\n二、措施。'), ['原因：1.内因；2.外因。', '措施。'])
  assert.deepEqual(texts('完成1.5公里，投资2.3亿元，请说明。'), [])
})
