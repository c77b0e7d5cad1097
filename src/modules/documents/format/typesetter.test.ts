import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, orThrow } from '#kernel/refusal.ts'
import { codeOf } from '#test/refused.ts'
import type { OfficialDocument } from './document/official-document.ts'
import { readOfficialDocument } from './document/read-official-document.ts'
import { typesetDocx } from './docx/typeset-docx.ts'
import { typesetOfd } from './ofd/typeset-ofd.ts'
import { sampleDocuments } from './pdf/sample-documents.ts'
import { typesetPdf } from './pdf/typeset-pdf.ts'
import { typesetter, typesetterIn } from './typesetter.ts'
import { endings } from './write-document.ts'

const common = orThrow(readOfficialDocument(sampleDocuments.common))

function notice(nth: number): OfficialDocument {
  const text = `第${nth}批隐患整改工作由市应急局牵头，各县（区）配合，按月报告进展。`
  const blocks = [{ type: 'paragraph', text: text.repeat(20) }]
  return orThrow(readOfficialDocument({ ...sampleDocuments.common, number: `云政办发〔2026〕${nth + 1}号`, blocks }))
}

test('three files of one document, byte for byte those that are made without the thread', async () => {
  const all = await typesetter.typesetAll(common, endings)
  const { pdf, pages } = typesetPdf(common)
  assert.deepEqual(Object.keys(all), ['.pdf', '.docx', '.ofd'])
  assert.ok(all['.pdf'].bytes.equals(pdf))
  assert.ok(all['.docx'].bytes.equals(typesetDocx(common)))
  assert.ok(all['.ofd'].bytes.equals((await typesetOfd(common)).ofd))
  assert.deepEqual(
    Object.values(all).map(one => one.pages),
    [pages, pages, pages],
  )
})

test('characters that cannot be printed are told with the file', async () => {
  const document = orThrow(
    readOfficialDocument({ kind: 'notice', title: '通知', blocks: [{ type: 'paragraph', text: '笑\u{10fffd}' }] }),
  )
  const { '.pdf': pdf } = await typesetter.typesetAll(document, ['.pdf'])
  assert.deepEqual(pdf.missing, ['\u{10fffd}'])
})

test('a preview has the pages of the file', async () => {
  const { '.pdf': pdf } = await typesetter.typesetAll(common, ['.pdf'])
  const pages = await typesetter.previewPages(common)
  assert.equal(pages.length, pdf.pages)
  for (const page of pages) assert.match(page, /^<svg [^>]*viewBox="0 0 595\.2756 841\.8898">/)
})

test('what takes too long is refused in the words of a person', async () => {
  const impatient = typesetterIn({ time: 1, memory: 256, orders: 1 })
  const refused = await impatient.previewPages(common).catch(error => error)
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.status], ['typesetting-too-much', 422])
  const queued = [impatient.previewPages(common), impatient.previewPages(common)]
  assert.deepEqual(await Promise.all(queued.map(codeOf)), ['typesetting-too-much', 'typesetting-busy'])
})

test('memory stays flat over hundreds of documents', async () => {
  const megabytes = () => process.memoryUsage().rss / 1_000_000
  const make = async (from: number, count: number) => {
    for (let nth = from; nth < from + count; nth++) {
      await typesetter.typesetAll(notice(nth), ['.pdf'])
      await typesetter.previewPages(notice(nth))
    }
  }
  await make(0, 100)
  const before = megabytes()
  await make(100, 200)
  assert.ok(megabytes() - before < 100, `from ${before.toFixed(0)} to ${megabytes().toFixed(0)} MB`)
})
