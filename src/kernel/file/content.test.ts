import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { sourceOfBytes } from './byte-source.ts'
import { typeByContent } from './content.ts'
import { compoundFile, docx, ofd, paragraph, pdf, xlsx, zipOf } from './sample-files.ts'

async function refusedAs(name: string, content: string | Uint8Array): Promise<{ code: string; zh: string }> {
  try {
    const type = await typeByContent(sourceOfBytes(Buffer.from(content)), name)
    return { code: `taken as ${type}`, zh: '' }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { code: error.code, zh: error.text.zh }
  }
}

const macroFree = paragraph('正文')
const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])

const notAccepted: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['setup.exe', program],
  ['报告.pdf', program],
  ['tool', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)])],
  ['页面.html', '<!DOCTYPE html><p>a'],
  ['说明.txt', '  <html><script>alert(1)</script>'],
  ['图.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['图.png', '<?xml version="1.0"?><svg/>'],
  ['run.sh', '#!/bin/sh\nrm -rf /'],
  ['run.bat', 'del *.*'],
  ['a.js', 'alert(1)'],
  ['文档.odt', odt],
  ['文档.rtf', '{\\rtf1 a}'],
  ['包.apk', zipOf({ 'AndroidManifest.xml': 'a' })],
  ['包.jar', zipOf({ 'META-INF/MANIFEST.MF': 'a' })],
  ['数据.txt', Buffer.from([1, 2, 0, 4, 0xff])],
  ['空.txt', ''],
  ['安装.doc', compoundFile({ Installer: Buffer.alloc(10) })],
  ['工作簿.xltx', zipOf({ '[Content_Types].xml': '<a ContentType="x.spreadsheetml.template.main+xml"/>' })],
]

for (const [name, content] of notAccepted) {
  test(`${name} holding ${JSON.stringify(String(content).slice(0, 12))} is not accepted, and the refusal says what is`, async () => {
    const { code, zh } = await refusedAs(name, content)
    assert.equal(code, 'file-type-not-accepted')
    assert.match(zh, /可以上传：pdf、ofd、docx/)
  })
}

const withMacros: readonly (readonly [name: string, content: Uint8Array])[] = [
  ['报告.docm', docx(macroFree, {}, 'word.document.macroEnabled.main+xml')],
  ['报告.docx', docx(macroFree, {}, 'word.document.macroEnabled.main+xml')],
  ['报告.docx', docx(macroFree, { 'word/vbaProject.bin': Buffer.from('a') })],
  ['报告.doc', compoundFile({ WordDocument: Buffer.alloc(10), VBA: Buffer.alloc(10) })],
]

for (const [i, [name, content]] of withMacros.entries()) {
  test(`a file with macros is not accepted, whatever it is called (${i + 1}: ${name})`, async () => {
    assert.equal((await refusedAs(name, content)).code, 'file-with-macros')
  })
}

test('文件名与内容不符的，两者都说明', async () => {
  const { code, zh } = await refusedAs('报告.docx', pdf([['正文']]))
  assert.equal(code, 'file-name-not-of-content')
  assert.match(zh, /“\.docx”.*PDF 文档（\.pdf）/)
  assert.equal((await refusedAs('报告.doc', docx(macroFree))).code, 'file-name-not-of-content')
  assert.equal((await refusedAs('表.docx', xlsx([['a']]))).code, 'file-name-not-of-content')
  assert.equal((await refusedAs('说明.pdf', '文字')).code, 'file-name-not-of-content')
  assert.equal((await refusedAs('材料.zip', ofd([]))).code, 'file-name-not-of-content')
})

test('加密的 Office 文件和压缩包无法检查，不予接收', async () => {
  assert.equal(
    (await refusedAs('报告.docx', compoundFile({ EncryptedPackage: Buffer.alloc(10) }))).code,
    'file-encrypted',
  )
  const archive = zipOf({ 'a.txt': 'a' })
  archive.writeUInt16LE(archive.readUInt16LE(archive.indexOf('PK\x01\x02') + 8) | 1, archive.indexOf('PK\x01\x02') + 8)
  assert.equal((await refusedAs('材料.zip', archive)).code, 'file-encrypted')
})

test('a name without an ending takes the kind of its content', async () => {
  assert.equal((await refusedAs('报告', pdf([['正文']]))).code, 'taken as pdf')
  assert.equal((await refusedAs('说明', '文字')).code, 'taken as txt')
})
