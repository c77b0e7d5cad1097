import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClassificationMark } from './marks.ts'
import { refuseMarked } from './refuse-marked.ts'

test('拒收涉密内容时说明依据和应走的渠道，不复述标志以外的内容', () => {
  const text = '会上议定的数字是一百二十三。机密★10年。参加人员甲乙丙。'
  const mark = findClassificationMark(text)
  assert.ok(mark)
  const { code, status, text: told, details } = refuseMarked(mark, { zh: '正文', en: 'The body' })
  assert.deepEqual([code, status, details], ['classified-content', 422, { mark: '机密★10年', level: '机密' }])
  assert.match(told.zh, /^正文带有国家秘密标志“机密★10年”.*机要渠道/)
  assert.match(told.zh, /《保守国家秘密法实施条例》第四十一条/)
  for (const beside of ['一百二十三', '甲乙丙', '会上']) assert.ok(!JSON.stringify([told, details]).includes(beside))
})

test('A mark with a long period is told in at most twenty characters', () => {
  const mark = findClassificationMark('机密★至某年某月某日某会议公布之后并经批准之日')
  assert.ok(mark && mark.found.length <= 20)
})
