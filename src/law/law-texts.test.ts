import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { articleAsNumber } from './article-number.ts'
import type { InstrumentFacts } from './instrument.ts'
import { instruments } from './instruments.ts'

/** The texts lie beside the repository, not in it. Where they are, every checked article is compared with them. */
const folder = new URL('../../../shared/law/', import.meta.url)
const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.md')) : []
const skip = names.length === 0 && 'the texts of the law are not on this machine'
const checked = instruments.filter(each => each.checked)

function textOf({ title }: InstrumentFacts): { name: string; text: string; articles: Map<string, string> } {
  const short = title.zh.replace('中华人民共和国', '')
  const found = names.filter(name => /^(\(|总则|\.)/.test(name.slice(short.length)) && name.startsWith(short))
  assert.equal(found.length, 1, `${title.zh}: ${found.length} texts`)
  const name = found[0] as string
  const text = readFileSync(new URL(encodeURIComponent(name), folder), 'utf8').replaceAll('\u200b', '')
  const parts = text.split(/^(?=第[零一二三四五六七八九十百]+条[\s\u3000])/m)
  const articles = parts.map(part => [/^第.+?条/.exec(part)?.[0] ?? '', part.split(/^#/m)[0] ?? ''] as const)
  return { name, text, articles: new Map(articles) }
}

const inChinese = (day: string) => {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

test('所引每一条都在法规原文中，所据的期限等字句见于该条', { skip }, () => {
  let quoted = 0
  for (const each of checked) {
    const { articles } = textOf(each)
    for (const [number, { says }] of Object.entries(each.articles)) {
      const text = articles.get(number)
      assert.ok(text, `${each.title.zh}没有${number}`)
      assert.ok(says && says.length > 0, `${each.title.zh}${number}没有摘引原文`)
      for (const words of says) assert.ok(text.includes(words), `${each.title.zh}${number}没有“${words}”：${text}`)
      quoted += says.length
    }
  }
  assert.ok(quoted >= 150, `a comparison that read ${quoted} quotations proves little`)
})

test('法规的公布日、施行日、文号与原文一致', { skip }, () => {
  for (const each of checked) {
    const { name, text } = textOf(each)
    const dated = /\((\d{4}-\d{2}-\d{2})\)/.exec(name)?.[1]
    if (dated) assert.equal(each.issuedOn, dated, each.title.zh)
    const inForce = inChinese(each.inForceFrom)
    assert.ok(
      new RegExp(`自${inForce}起施行|${inForce} 施行|自公布之日起施行`).test(text),
      `${each.title.zh}: ${inForce}`,
    )
    if (each.number && text.includes('国务院令第')) assert.ok(text.includes(each.number), each.number)
  }
})

test('each instrument is listed once, and its articles in their order', () => {
  assert.equal(new Set(instruments.map(({ key }) => key)).size, instruments.length)
  const files = readdirSync(new URL('.', import.meta.url)).filter(name =>
    /^[a-z-]+-(law|regulation|provisions|measures|code)\.ts$/.test(name),
  )
  assert.deepEqual(instruments.map(({ key }) => `${key}.ts`).sort(), files.sort())
  for (const { articles, title } of instruments) {
    const numbers = Object.keys(articles).map(article => articleAsNumber(article as `第${string}条`))
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
      title.zh,
    )
  }
})

test('an instrument that was not compared says why', () => {
  for (const { checked, note, title } of instruments) assert.ok(checked || note, title.zh)
})
