import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findClassificationMark, markInDocument, markInFileName } from './marks.ts'

const spread = fc.array(
  fc.constantFrom('\u200b', '\u00ad', '\ufe0f', '\u2060', '\u0336', ' ', '\u3000', '\u00a0', '\t'),
  { maxLength: 6 },
)
const between = spread.map(characters => characters.join(''))
const level = fc.constantFrom('绝密', '机密', '秘密', '絕密', '機密', '祕密', '机宻')
const star = fc.constantFrom('★', '☆', '✭', '⭐', '*', '＊', '\uf0ab')
const period = fc.constantFrom('', '20年', '２０年', '十年', '长期', '6个月', '启用前', '至2030年1月1日')
const prose = fc
  .array(
    fc.constantFrom('各科室', '请', '转来', '材料', '。', '，', '\n', '路灯', '2026', '有关情况', '：', '街道办事处'),
    { maxLength: 20 },
  )
  .map(words => words.join(''))

test('a mark is found whatever blanks and unseen characters pull it apart, and told with its place', () => {
  fc.assert(
    fc.property(
      prose,
      level,
      fc.tuple(between, between, between),
      star,
      period,
      prose,
      (before, name, gaps, sign, how, after) => {
        const [first = '', second = ''] = name
        const mark = first + gaps[0] + second + gaps[1] + sign + gaps[2] + how
        // A sign that stands after a character of a word, or before one, may be a footnote: the line is its own
        const text = `${before}\n${mark}\n${after}`
        const found = findClassificationMark(text)
        assert.ok(found, JSON.stringify(text))
        assert.ok(text.indexOf(mark) <= found.at && found.at < text.indexOf(mark) + mark.length, JSON.stringify(text))
        assert.ok(markInDocument(text) && markInFileName(mark))
      },
    ),
    { seed: 20_260_611, numRuns: 3_000 },
  )
})

test('words without a level bear no mark, whatever stars and labels stand among them', () => {
  const words = fc.constantFrom(
    '★',
    '☆☆',
    '*',
    '密级：',
    '公开',
    '保密',
    '密码',
    '机关',
    '秘书',
    '绝对',
    '加密',
    '20年',
    '〔2026〕3号',
    '000001',
    '\n',
    '\t',
    '（',
    '）',
    '密',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      // Put together by chance they may spell a level
      if (/[绝机秘][\s\p{P}]*密/u.test(text)) return
      assert.equal(markInDocument(text), undefined)
      assert.equal(markInFileName(text), undefined)
    }),
    { seed: 20_260_612, numRuns: 3_000 },
  )
})
