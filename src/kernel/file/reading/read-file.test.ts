import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '#kernel/refusal.ts'
import type { FileType } from '../accepted-types.ts'
import { sourceOfBytes } from '../byte-source.ts'
import { typeByContent } from '../content.ts'
import { compoundFile, docx, ofd, paragraph, pdf, pptx, xlsx, zipOf } from '../sample-files.ts'
import { looksLikeZip } from '../zip.ts'
import { refuseUnsafeZip } from '../zip-safety.ts'
import { readFileText } from './read-file.ts'

const samples: Readonly<Partial<Record<FileType, Buffer>>> = {
  docx: docx(paragraph('正文')),
  xlsx: xlsx([['序号', '诉求']]),
  pptx: pptx(['要点']),
  ofd: ofd([[28, 37, '公文']]),
  pdf: pdf([['正文', '二'], ['三']], '题'),
  doc: compoundFile({ WordDocument: Buffer.from('正文', 'utf16le') }),
  zip: zipOf({ 'a.txt': '路灯' }),
  eml: Buffer.from(
    'Subject: =?utf-8?B?5p2l?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\na\r\n--b--',
  ),
}

const damage = fc.record({
  changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
  cutAt: fc.option(fc.nat(), { freq: 5 }),
})

for (const [type, sample] of Object.entries(samples)) {
  test(`a .${type} with any bytes damaged is read or refused, and never breaks the reader`, async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ changes, cutAt }) => {
        const bytes = Buffer.from(sample)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const file = bytes.subarray(0, cutAt === null ? bytes.length : cutAt % bytes.length)
        try {
          const kind = await typeByContent(sourceOfBytes(file), `a.${type}`)
          if (looksLikeZip(file)) await refuseUnsafeZip(sourceOfBytes(file))
          await readFileText(file, kind)
        } catch (error) {
          assert.ok(isRefusal(error), error instanceof Error ? error.stack : String(error))
        }
      }),
      { seed: 20_260_301, numRuns: 150 },
    )
  })
}

test('a document carried five deep is refused', async () => {
  let file = docx(paragraph('正文'))
  for (let depth = 0; depth < 4; depth++) file = docx(paragraph('外层'), { 'word/embeddings/inner.docx': file })
  await assert.rejects(readFileText(file, 'docx'), error => isRefusal(error))
})
