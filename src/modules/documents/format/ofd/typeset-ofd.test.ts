import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sourceOfBytes } from '#kernel/file/byte-source.ts'
import { typeByContent } from '#kernel/file/content.ts'
import { readFileText } from '#kernel/file/reading/read-file.ts'
import { attribute, readXml } from '#kernel/file/reading/xml.ts'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { freeFaces } from '../fonts/faces.ts'
import { parseDocument } from '../parsing/parse-document.ts'
import { type SampleName, sampleDocuments } from '../pdf/sample-documents.ts'
import { typesetOfd } from './typeset-ofd.ts'

const faces = freeFaces()
const written = (name: SampleName) => orThrow(readOfficialDocument(sampleDocuments[name]))

test('the file is taken at the office’s own door and read back as it was written', async () => {
  for (const name of ['common', 'letter', 'order'] as const) {
    const document = written(name)
    const { ofd, missing, notEmbedded } = await typesetOfd(document, 'common', faces)
    assert.deepEqual([missing, notEmbedded], [[], []])
    assert.equal(await typeByContent(sourceOfBytes(ofd), 'a.ofd'), 'ofd')
    const parts = await readFileText(ofd, 'ofd')
    const text = parts
      .filter(({ kind }) => kind === 'page')
      .map(one => one.text)
      .join('\n')
    const found = orThrow(parseDocument(text)).document
    assert.equal(found.title?.replaceAll('\n', ''), document.title, name)
    assert.equal(found.number, document.number)
    assert.equal(found.date, document.date)
    assert.deepEqual(found.signatures, document.signatures)
    assert.equal(found.copies, document.copies)
  }
})

test('every object has a number of its own, and every font and picture it names is there', async () => {
  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const document = orThrow(
    readOfficialDocument({
      ...sampleDocuments.common,
      blocks: [
        { type: 'paragraph', text: 'A&B<C' },
        { type: 'figure', image: picture, width: 40 },
      ],
    }),
  )
  const { ofd, pages } = await typesetOfd(document, 'common', faces)
  const files = unzipSync(ofd)
  const seen = new Set<string>()
  const used = new Set<string>()
  for (const [name, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.xml'))) {
    readXml(bytes, {
      open(_element, attributes) {
        const id = attribute(attributes, 'ID')
        if (id !== undefined) assert.ok(!seen.has(id) && seen.add(id), `${name}: ${id} twice`)
        for (const one of ['Font', 'ResourceID']) {
          const value = attribute(attributes, one)
          if (value !== undefined) used.add(value)
        }
      },
      close() {},
      text() {},
    })
  }
  for (const id of used) assert.ok(seen.has(id), `${id} is named and not there`)
  const resources = strFromU8(files['Doc_0/PublicRes.xml'] as Uint8Array)
  for (const [, file] of resources.matchAll(/<ofd:FontFile>(.*?)</g)) assert.ok(files[`Doc_0/Res/${file}`])
  assert.equal(Buffer.from(files['Doc_0/Res/picture_500.png'] as Uint8Array).toString('base64'), picture)
  assert.equal(Object.keys(files).filter(name => name.endsWith('Content.xml')).length, pages)
  const biggest = Number(/MaxUnitID>(\d+)/.exec(strFromU8(files['Doc_0/Document.xml'] as Uint8Array))?.[1])
  assert.ok([...seen].every(id => Number(id) <= biggest))
})

test('红线、版记的线在 OFD 中与 PDF 同位置', async () => {
  const { ofd, pages } = await typesetOfd(written('common'), 'common', faces)
  const files = unzipSync(ofd)
  const boxes = (page: number, color: string) =>
    [
      ...strFromU8(files[`Doc_0/Pages/Page_${page}/Content.xml`] as Uint8Array).matchAll(
        /<ofd:PathObject[^>]*Boundary="([^"]+)"[^>]*><ofd:FillColor Value="([^"]+)"/g,
      ),
    ]
      .filter(([, , found]) => found === color)
      .map(([, box = '']) => box.split(' ').map(Number))
  const [red] = boxes(0, '238 32 37')
  assert.equal(red?.[0], 28)
  assert.equal(red?.[2], 156)
  const last = boxes(pages - 1, '0 0 0').at(-1) ?? []
  assert.ok(Math.abs((last[1] ?? 0) + (last[3] ?? 0) - 262) < 0.01)
})

test('横排的一面以横放的纸编入，页码竖排', async () => {
  const { ofd } = await typesetOfd(written('lying'), 'common', faces)
  const files = unzipSync(ofd)
  const page = (number: number) => strFromU8(files[`Doc_0/Pages/Page_${number}/Content.xml`] as Uint8Array)
  assert.match(page(0), /<ofd:PhysicalBox>0 0 210 297</)
  assert.match(page(1), /<ofd:PhysicalBox>0 0 297 210</)
  const numbers = [...page(1).matchAll(/Boundary="([^"]+)"[^>]* CTM="0 1 -1 0 ([\d.]+) 0"/g)]
  assert.equal(numbers.length, 3)
  for (const [, boundary = '', size] of numbers) {
    const [x = 0, , width = 0, height = 0] = boundary.split(' ').map(Number)
    assert.equal(width, Number(size))
    // At the left of the sheet, where the foot of the page is
    assert.ok(x > 20 && x + width < 35 && height < 10, boundary)
  }
  assert.doesNotMatch(page(0), / CTM="0 1/)
})

const real = join(import.meta.dirname, '../../../../../../shared/data/files/of-01.ofd')

test('the parts and their elements are those of a real office’s file', {
  skip: existsSync(real) ? false : 'no sample here',
}, async () => {
  const theirs = unzipSync(readFileSync(real))
  const ours = unzipSync((await typesetOfd(written('order'), 'common', faces)).ofd)
  for (const name of ['OFD.xml', 'Doc_0/Document.xml', 'Doc_0/PublicRes.xml', 'Doc_0/Pages/Page_0/Content.xml']) {
    assert.ok(ours[name], name)
    const known = elementsOf(theirs[name] as Uint8Array)
    const own = elementsOf(ours[name] as Uint8Array)
    // FontFile: their fonts are named only
    assert.deepEqual(
      [...own].filter(one => !known.has(one) && !['Title', 'FontFile'].includes(one)),
      [],
      name,
    )
  }
})

function elementsOf(bytes: Uint8Array): Set<string> {
  const found = new Set<string>()
  readXml(bytes, { open: name => found.add(name), close() {}, text() {} })
  return found
}
