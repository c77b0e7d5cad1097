import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml } from '#kernel/file/reading/xml.ts'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { freeFaces } from '../fonts/faces.ts'
import { pageObjects } from './page-objects.ts'
import { previewOf } from './preview.ts'
import { type SampleName, sampleDocuments } from './sample-documents.ts'
import { typesetPdf } from './typeset-pdf.ts'

const faces = freeFaces()
const written = (name: SampleName) => orThrow(readOfficialDocument(sampleDocuments[name]))
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

function drawnIn(svg: string): Drawn[] {
  const found: Drawn[] = []
  readXml(Buffer.from(svg), { open: (name, attributes) => found.push({ name, attributes }), close() {}, text() {} })
  return found
}

for (const name of Object.keys(sampleDocuments) as SampleName[])
  test(`${name}: as many pages as the PDF, with as many characters, each of them an outline that is there`, async () => {
    const pages = previewOf(written(name), 'common', faces)
    const printed = await pageObjects(typesetPdf(written(name), 'common', faces).pdf)
    assert.equal(pages.length, printed.length)
    for (const [index, page] of pages.entries()) {
      const drawn = drawnIn(page)
      const lies = (printed[index]?.width ?? 0) > (printed[index]?.height ?? 0)
      assert.equal(drawn[0]?.attributes.viewBox, lies ? '0 0 841.8898 595.2756' : '0 0 595.2756 841.8898')
      const outlines = new Set(drawn.flatMap(({ attributes }) => attributes.id ?? []))
      const used = drawn.filter(one => one.name === 'use').map(({ attributes }) => attributes.href?.slice(1) ?? '')
      assert.deepEqual(
        used.filter(one => !outlines.has(one)),
        [],
      )
      const text = (printed[index]?.texts ?? []).map(one => one.text).join('')
      assert.equal(used.length, [...text.replace(/[\s\u3000]/g, '')].length)
    }
  })

test('nothing in a preview runs, is fetched, or is text: what a person wrote is drawn, pictures are in it', () => {
  const hostile = '<script>alert(1)</script> "/><image href="https://example.org/x.png" onload="alert(1)"/> #eval("1")'
  const document = orThrow(
    readOfficialDocument({
      kind: 'notice',
      title: '关于<script>的通知',
      blocks: [
        { type: 'paragraph', text: hostile },
        { type: 'figure', image: picture, width: 40, caption: '<a href="javascript:alert(1)">' },
      ],
    }),
  )
  const [page = '', ...more] = previewOf(document, 'common', faces)
  assert.equal(more.length, 0)
  const drawn = drawnIn(page)
  const allowed = ['svg', 'rect', 'defs', 'g', 'use', 'path', 'image']
  assert.deepEqual(
    drawn.filter(({ name }) => !allowed.includes(name)),
    [],
  )
  for (const { attributes } of drawn) {
    assert.ok(!Object.keys(attributes).some(name => /^on/i.test(name)))
    assert.match(attributes.href ?? '#', /^#|^data:image\/(?:png|jpeg);base64,/)
  }
  assert.ok(drawn.some(({ attributes }) => attributes.href?.endsWith(picture)))
})

test('a page of a notice is at most 250 kB', () => {
  const text = '各级各部门要切实增强做好安全生产工作的责任感和紧迫感，坚持问题导向，统筹推进重点任务落实到位。'
  const blocks = Array.from({ length: 20 }, (_, at) => ({ type: 'paragraph', text: `第${at + 1}项：${text}` }))
  const pages = previewOf(orThrow(readOfficialDocument({ ...sampleDocuments.common, blocks })), 'common', faces)
  assert.equal(pages.length, 4)
  for (const page of pages) assert.ok(page.length < 250_000, `${page.length}`)
})
