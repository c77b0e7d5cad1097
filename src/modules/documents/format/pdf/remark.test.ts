import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { isRefusal, orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { docxOf } from '../docx/typeset-docx.ts'
import { near, right, run, top } from './measuring.ts'
import { pageObjects } from './page-objects.ts'
import { typesetPdf } from './typeset-pdf.ts'

const letter = {
  form: 'letter',
  kind: 'letter',
  mark: { organs: ['云溪市教育局'] },
  remark: '办理结果：A',
  number: '云教函〔2026〕12号',
  title: '对市政协一届二次会议第12号提案的答复',
  blocks: [{ type: 'paragraph', text: '收悉。' }],
}

test('提案答复函：办理结果在首页右上角、标志之上，标志仍距上页边 30 毫米', async () => {
  const document = orThrow(readOfficialDocument(letter))
  const typeset = typesetPdf(document, 'common')
  const [first] = await pageObjects(typeset.pdf)
  assert.ok(first)
  const remark = run(first, '办理结果')
  near(top(remark), 20, '标注上边缘')
  near(right(run(first, 'A')), 28 + 156, '标注右端')
  const [plain] = await pageObjects(typesetPdf({ ...document, remark: undefined }, 'common').pdf)
  assert.ok(plain)
  near(top(run(first, '云教函')), top(run(plain, '云教函')), '标注不移动其下各项')
  const xml = strFromU8(unzipSync(docxOf(document, typeset))['word/document.xml'] ?? new Uint8Array())
  assert.match(xml, /办理结果：A/)
})

test('只有信函格式右上角有标注', () => {
  assert.ok(isRefusal(readOfficialDocument({ ...letter, form: 'common' })))
})
