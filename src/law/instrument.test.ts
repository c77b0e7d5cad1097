import assert from 'node:assert/strict'
import test from 'node:test'
import type { ArticleNumber } from './article-number.ts'
import { articleAsNumber, paragraphInEnglish } from './article-number.ts'
import { disclosureRegulation } from './disclosure-regulation.ts'
import { licensingLaw } from './licensing-law.ts'
import { proposalRegulation } from './proposal-regulation.ts'

test('a citation reads as a sentence in both languages', () => {
  assert.deepEqual(disclosureRegulation('第三十三条', '第二款').text, {
    zh: '《政府信息公开条例》第三十三条第二款',
    en: 'Regulations on Open Government Information, art. 33 para. 2',
  })
  assert.equal(
    disclosureRegulation('第三十六条', '第七项').text.en,
    'Regulations on Open Government Information, art. 36 item 7',
  )
  assert.equal(disclosureRegulation.whole.text.zh, '《政府信息公开条例》')
})

test('a citation carries everything that a page shows of it', () => {
  const { articles, title } = disclosureRegulation
  assert.deepEqual(JSON.parse(JSON.stringify(disclosureRegulation('第三十条'))), {
    instrument: 'disclosure-regulation',
    title,
    article: '第三十条',
    checked: true,
    gist: articles.第三十条.gist,
    text: { zh: '《政府信息公开条例》第三十条', en: 'Regulations on Open Government Information, art. 30' },
  })
})

test('the number of an article that was not compared with the text is not shown', () => {
  assert.deepEqual(licensingLaw('第四十二条').text, { zh: '《行政许可法》', en: 'Administrative Licensing Law' })
  assert.equal(licensingLaw('第四十二条').checked, false)
  assert.equal(proposalRegulation.whole.article, undefined)
})

test('an article that is not listed does not compile', () => {
  const never = () => {
    // @ts-expect-error the regulation has 56 articles
    disclosureRegulation('第五十七条')
    // @ts-expect-error no article of it is known
    proposalRegulation('第一条')
    // @ts-expect-error a paragraph is 款 or 项
    disclosureRegulation('第三十三条', '第二段')
  }
  assert.equal(typeof never, 'function')
})

test('Chinese article numbers are read as numbers', () => {
  const cases: [ArticleNumber, number][] = [
    ['第一条', 1],
    ['第十条', 10],
    ['第十五条', 15],
    ['第三十条', 30],
    ['第八十八条', 88],
    ['第一百条', 100],
    ['第一百一十条', 110],
    ['第二百零四条', 204],
    ['第一千二百六十条', 1260],
  ]
  for (const [article, number] of cases) assert.equal(articleAsNumber(article), number)
  assert.equal(paragraphInEnglish('第一款第六项'), 'para. 1 item 6')
  assert.throws(() => articleAsNumber('第33条'), RangeError)
  assert.throws(() => articleAsNumber('第条'), RangeError)
})
