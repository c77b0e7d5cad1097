import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { fixDocument, lintDocument } from '../lint.ts'
import { descendants, parseXml } from '../package/xml-tree.ts'
import { zipped } from '../sample-document.ts'
import { orders } from './properties.ts'
import { randomDocument, strangers } from './random-document.ts'

/** Read without the program's own reader: the text, deleted text, instructions of fields, breaks and paragraphs, in order. */
function textOf(document: string): string {
  const tokens =
    document.match(/<w:(?:t|delText|instrText)(?: [^>]*)?>[^<]*|<w:(?:tab|br|cr)\/>|<w:br [^>]*>|<w:p[ >/]/g) ?? []
  return tokens.map(token => token.replace(/^<w:t(?: [^>]*)?>/, '')).join('')
}

const changed = /^(?:word\/document\.xml|word\/settings\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/

test('任何文件改正后：文字一字不变，其余部分逐字节不变，再检查没有可改正之处', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, async bytes => {
      const { bytes: fixed, left, mended } = await fixDocument(bytes)
      const [before, after] = [unzipSync(bytes), unzipSync(fixed)]
      for (const [name, content] of Object.entries(before)) {
        if (!changed.test(name)) assert.deepEqual(after[name], content, name)
      }
      const [was, is] = [before, after].map(parts => strFromU8(parts['word/document.xml'] ?? new Uint8Array()))
      assert.ok(was && is)
      assert.equal(textOf(is), textOf(was))
      for (const stranger of strangers) assert.equal(is.split(stranger).length, was.split(stranger).length, stranger)
      assert.deepEqual(
        left.filter(({ fixable }) => fixable),
        [],
      )
      const found = await lintDocument(bytes)
      assert.equal(found.filter(({ fixable }) => fixable).length, mended.length)
    }),
    { numRuns: 300 },
  )
})

test('改正后的属性按标准规定的次序排列，Word 才打得开', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, async bytes => {
      const { bytes: fixed } = await fixDocument(bytes)
      const { root } = parseXml(unzipSync(fixed)['word/document.xml'] ?? new Uint8Array())
      for (const [name, order] of Object.entries(orders)) {
        for (const properties of descendants(root, name)) {
          const ranks = properties.children
            .map(({ name: one }) => order.indexOf(one.slice(2)))
            .filter(rank => rank >= 0)
          assert.deepEqual(
            ranks,
            ranks.toSorted((a, b) => a - b),
            name,
          )
        }
      }
    }),
    { numRuns: 100 },
  )
})

const junk = ['', '-1', 'abc', '99999999999', '1e9', 'NaN', 'true', 'nil', '-5.5pt', '__proto__', '𠮷']

/** Values of the attributes of a part, some of them not what they should be. */
function spoiled(
  bytes: Uint8Array,
  part: string,
  places: readonly (readonly [at: number, value: string])[],
): Uint8Array {
  const parts = unzipSync(bytes)
  let at = 0
  const source = strFromU8(parts[part] ?? new Uint8Array())
  const count = source.match(/ w:[A-Za-z]+="/g)?.length ?? 1
  const values = new Map(places.map(([place, value]) => [place % count, value]))
  const text = source.replace(/( w:[A-Za-z]+=")([^"]*)"/g, (_, name, value) => `${name}${values.get(at++) ?? value}"`)
  return zipped({ ...parts, [part]: text })
}

test('属性值写坏了的文件也能检查、改正，文字照旧', async () => {
  const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...junk)), { minLength: 1, maxLength: 8 })
  const part = fc.constantFrom('word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footer1.xml')
  await fc.assert(
    fc.asyncProperty(randomDocument, part, places, async (sound, name, values) => {
      const bytes = spoiled(sound, name, values)
      const { bytes: fixed, left } = await fixDocument(bytes)
      const [was, is] = [bytes, fixed].map(one => strFromU8(unzipSync(one)['word/document.xml'] ?? new Uint8Array()))
      assert.equal(textOf(is ?? ''), textOf(was ?? ''))
      assert.deepEqual(
        left.filter(({ fixable }) => fixable),
        [],
      )
    }),
    { numRuns: 200 },
  )
})

test('改正过的文件再改正一次，一个字节也不变', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, async bytes => {
      const once = await fixDocument(bytes)
      const twice = await fixDocument(once.bytes)
      assert.equal(twice.mended.length, 0)
      assert.equal(twice.bytes, once.bytes)
    }),
    { numRuns: 50 },
  )
})
