import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { repeatedPassages, repeatedShare } from './repeated-passages.ts'

const shared = '各级各部门要切实提高政治站位，强化责任担当，层层压实工作责任'
const draft = `关于做好防汛工作的通知\n今年汛期来得早。${shared}，确保安全度汛。\n请认真组织实施。`
const earlier = [
  { document: '2024年防汛通知', text: `去年的通知。\n${shared}。` },
  {
    document: '2025年消防通知',
    text: '消防安全事关群众生命财产。\n各级各部门要切实提高政治站位、强化责任担当、层层压实工作责任，抓好落实。',
  },
  { document: '无关', text: '植树节活动安排如下。' },
]

test('与以前印发的文件相同的段落，标出本稿和原文各在哪一段、哪几个字', () => {
  const [passage, ...more] = repeatedPassages(draft, earlier)
  assert.ok(passage)
  assert.equal(more.length, 0)
  assert.deepEqual(passage.draft, { from: 20, to: 20 + shared.length, paragraph: 2, text: shared })
  assert.deepEqual(
    passage.earlier.map(({ document, paragraph, text }) => [document, paragraph, text]),
    [
      ['2024年防汛通知', 2, shared],
      ['2025年消防通知', 2, shared.replaceAll('，', '、')],
    ],
  )
})

test('标点、空格、全半角不同，仍是同样的话；差一个字就断开', () => {
  const other = '各级各部门 要切实提高政治站位,强化责任担当;层层压实工作责任'
  assert.equal(repeatedPassages(draft, [{ document: '甲', text: other }])[0]?.earlier[0]?.text, other)
  const cut = shared.replace('站位', '觉悟')
  assert.deepEqual(repeatedPassages(draft, [{ document: '乙', text: cut }]), [])
})

test('短于规定字数的不算，可以另定字数', () => {
  const text = '强化责任担当，层层压实工作责任'
  assert.deepEqual(repeatedPassages(draft, [{ document: '甲', text }]), [])
  assert.equal(repeatedPassages(draft, [{ document: '甲', text }], 12)[0]?.draft.text, text)
})

test('全文照抄，占比为一；无一相同，占比为零', () => {
  assert.equal(repeatedShare(draft, repeatedPassages(draft, [{ document: '甲', text: draft }])), 1)
  assert.equal(repeatedShare(draft, repeatedPassages(draft, earlier.slice(2))), 0)
  assert.equal(repeatedShare('', []), 0)
})

test('凡是抄进来的一段，都找得到，位置也对', () => {
  const words = fc.string({ unit: fc.constantFrom(...'防汛责任落实各级部门安全群众工作'), minLength: 0, maxLength: 60 })
  const passage = fc.string({
    unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'),
    minLength: 20,
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, words, words, words, passage, (before, after, b, a, copied) => {
      const text = `${before}\n${copied}${after}`
      const found = repeatedPassages(text, [{ document: '原文', text: `${b}${copied}${a}` }])
      const holding = found.find(
        one => one.draft.from <= before.length + 1 && one.draft.to >= before.length + 1 + copied.length,
      )
      assert.ok(holding, JSON.stringify(found))
      for (const { draft: place, earlier: sources } of found) {
        assert.equal(text.slice(place.from, place.to), place.text)
        for (const { from, to, text: quoted } of sources) assert.equal(`${b}${copied}${a}`.slice(from, to), quoted)
      }
    }),
  )
})
