import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../../document/read-official-document.ts'
import { typesetDocx } from '../../docx/typeset-docx.ts'
import { type SampleName, sampleDocuments } from '../../pdf/sample-documents.ts'
import { fixDocument, lintDocument } from '../lint.ts'
import { zipped } from '../sample-document.ts'

/** A document as it should be, with some of it changed: by part, what is put in the place of what. */
function changed(
  name: SampleName,
  changes: Readonly<Record<string, readonly (readonly [RegExp, string])[]>>,
): Uint8Array {
  const parts = unzipSync(typesetDocx(orThrow(readOfficialDocument(sampleDocuments[name]))))
  const files: Record<string, string | Uint8Array> = { ...parts }
  for (const [part, all] of Object.entries(changes))
    for (const [from, to] of all) {
      const source = typeof files[part] === 'string' ? files[part] : strFromU8(files[part] as Uint8Array)
      assert.match(source, from)
      files[part] = source.replace(from, to)
    }
  return zipped(files)
}

const found = async (bytes: Uint8Array) =>
  (await lintDocument(bytes)).map(one => `${one.rule} ${one.what.zh}：${one.found.zh}${one.fixable ? '，可改正' : ''}`)

/** The parts of the file, and the footers that each section has in the end, by type. */
function footersOf(bytes: Uint8Array) {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const targets = new Map(
    [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id = '', target = '']) => [id, `word/${target}`],
    ),
  )
  const sections = (parts['word/document.xml'] ?? '').match(/<w:sectPr.*?<\/w:sectPr>/g) ?? []
  return sections.map(section => ({
    section,
    footers: Object.fromEntries(
      [...section.matchAll(/<w:footerReference w:type="(\w+)" r:id="([^"]+)"\/>/g)].map(([, type = '', id = '']) => [
        type,
        parts[targets.get(id) ?? ''] ?? '',
      ]),
    ),
  }))
}

const dashes = [/— /, '- '] as const

test('信函的页码也能改正；首页的双线照旧，仍不显示页码', async () => {
  const bytes = changed('letter', { 'word/footer1.xml': [dashes] })
  assert.deepEqual(await found(bytes), ['N01 单页页码形式：- 1 —，可改正'])
  const { bytes: fixed, left } = await fixDocument(bytes)
  assert.deepEqual(left, [])
  const [before, after] = [footersOf(bytes)[0], footersOf(fixed)[0]]
  assert.equal(after?.footers.first, before?.footers.first)
  assert.match(after?.section ?? '', /<w:titlePg\/>/)
  assert.match(after?.footers.default ?? '', /w:jc w:val="right".*— .*PAGE/)
  assert.match(after?.footers.even ?? '', /w:jc w:val="left".*— .*PAGE/)
})

test('信函首页有页码的，改为不显示；本来的页眉首页仍有', async () => {
  const header = '<w:headerReference w:type="default" r:id="h"/>'
  const relation =
    '<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>'
  const bytes = changed('letter', {
    'word/document.xml': [
      [/<w:titlePg\/>/, ''],
      [/<w:footerReference w:type="first"[^>]*>/, ''],
      [/<w:sectPr>/, `<w:sectPr>${header}`],
    ],
    'word/_rels/document.xml.rels': [[/<\/Relationships>/, `${relation}</Relationships>`]],
  })
  assert.deepEqual(await found(bytes), ['L04 首页页码：首页有页码，可改正'])
  const { bytes: fixed, left } = await fixDocument(bytes)
  assert.deepEqual(left, [])
  const [section] = footersOf(fixed)
  assert.match(section?.section ?? '', /<w:headerReference w:type="first" r:id="h"\/>.*<w:titlePg\/>/)
  assert.ok(section?.footers.first && !section.footers.first.includes('PAGE'))
})

test('信函首页的页脚有页码、还有双线的，报告而不改动', async () => {
  const number =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
  const bytes = changed('letter', { 'word/footer3.xml': [[/<\/w:ftr>/, `${number}</w:ftr>`]] })
  assert.deepEqual(await found(bytes), ['L04 首页页码：首页有页码'])
})

test('页脚里有图形的，报告而不替换', async () => {
  const picture = '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/></wp:inline></w:drawing></w:r>'
  const bytes = changed('common', { 'word/footer1.xml': [dashes, [/<\/w:p>/, `${picture}</w:p>`]] })
  assert.deepEqual(await found(bytes), ['N01 单页页码形式：- 1 —'])
  assert.deepEqual(await found((await fixDocument(bytes)).bytes), ['N01 单页页码形式：- 1 —'])
})

test('横排页的页码排在横排页下方的，改到纸张的同一位置；竖排页照常', async () => {
  const bytes = changed('lying', {
    'word/document.xml': [
      [/rId-footer4/g, 'rId-footer1'],
      [/rId-footer5/g, 'rId-footer2'],
    ],
  })
  assert.deepEqual(await found(bytes), new Array(2).fill('T01 横排页的页码：在横排页的下方，可改正'))
  const { bytes: fixed, left } = await fixDocument(bytes)
  assert.deepEqual(left, [])
  const sections = footersOf(fixed)
  assert.equal(sections.length, 5)
  for (const { section, footers } of sections) {
    if (section.includes('footer6')) continue
    const lying = section.includes('landscape')
    assert.equal(/vert="vert"/.test(footers.default ?? ''), lying)
    assert.equal(/vert="vert"/.test(footers.even ?? ''), lying)
    // A footer higher than the margin below would take from the type area
    assert.match(section, lying ? /w:footer="851"/ : /w:footer="1418"/)
  }
})

test('只有版记的一节不编页码的，不报告，改正时也不给它加页码', async () => {
  const bytes = changed('lying', { 'word/footer1.xml': [dashes] })
  assert.deepEqual(await found(bytes), new Array(2).fill('N01 单页页码形式：- 1 —，可改正'))
  const { bytes: fixed, left } = await fixDocument(bytes)
  assert.deepEqual(left, [])
  const last = footersOf(fixed).at(-1)
  assert.ok(last && Object.values(last.footers).every(footer => !footer.includes('PAGE')))
})
