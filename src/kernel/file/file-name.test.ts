import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanFileName, endingOf } from './file-name.ts'

const names: Readonly<Record<string, string>> = {
  '关于〔2024〕3号文件的报告（定稿）.docx': '关于〔2024〕3号文件的报告（定稿）.docx',
  'C:\\我的文档\\报告.docx': '报告.docx',
  '../../etc/passwd': 'passwd',
  '报告\u0000\u202excod.exe': '报告xcod.exe',
  '报告\r\nSet-Cookie: a.txt': '报告Set-Cookie a.txt',
  '  报告   终稿 .docx ': '报告 终稿 .docx',
  '..': '未命名',
  '': '未命名',
  'cafe\u0301.txt': 'café.txt',
}

for (const [given, kept] of Object.entries(names)) {
  test(`the name ${JSON.stringify(given)} is kept as ${JSON.stringify(kept)}`, () => {
    assert.equal(cleanFileName(given), kept)
  })
}

test('a long name is cut to 200 characters and keeps its ending', () => {
  const kept = cleanFileName(`${'长𠮷'.repeat(150)}.docx`)
  assert.equal([...kept].length, 200)
  assert.ok(kept.endsWith('.docx') && kept.isWellFormed())
})

test('the ending is what follows the last dot, in lower case', () => {
  assert.deepEqual(['a.PDF', 'a.tar.gz', 'a', '.docx'].map(endingOf), ['pdf', 'gz', '', 'docx'])
})
