import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { noticeWith } from '#modules/documents/format/lint/sample-document.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'huiyin-lint-'))
after(() => rmSync(folder, { recursive: true }))

function huiyin(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' },
    },
  )
  return { status, out: stdout, err: stderr }
}

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const text = { face: '宋体', text: '各地要坚持人民至上,落实防汛措施。' }

test('合规的文件退出码为 0；有错误为 1，一行一类，写明条款、位置、现状和应为', () => {
  assert.deepEqual(huiyin('lint', file('good.docx', noticeWith())), {
    status: 0,
    out: `${join(folder, 'good.docx')}：错误 0、提醒 0、建议 0\n`,
    err: '',
  })
  const bad = huiyin('lint', file('bad.docx', noticeWith({ text })))
  assert.equal(bad.status, 1)
  assert.match(
    bad.out,
    /\[提醒\] P06 §5\.2\.2 字体：宋体，应为：仿宋 {2}可改正\n {4}第 15 段正文“各地要坚持人民至上,落实防汛措施。”/,
  )
  assert.match(bad.out, /\[错误\] X01 §9 半角标点：上,，应为：中文用全角标点\n/)
  assert.match(
    huiyin('lint', join(folder, 'bad.docx'), '--lang', 'en').out,
    /\[warning\] P06 §5\.2\.2 typeface: 宋体, expected: FangSong {2}fixable\n {4}paragraph 15, body/,
  )
})

test('--fix 另存改好的文件，说明留下什么；不得存回原文件', () => {
  const path = file('draft.docx', noticeWith({ text }))
  const out = join(folder, 'fixed.docx')
  const fixed = huiyin('lint', path, '--fix', out)
  assert.equal(fixed.status, 1)
  assert.match(fixed.out, /已改正 1 处，存为 .*fixed\.docx；文字未动。以下 1 处须由人改：/)
  assert.doesNotMatch(huiyin('lint', out).out, /可改正/)
  const before = readFileSync(path)
  const refused = huiyin('lint', path, '--fix', path)
  assert.deepEqual([refused.status, refused.err], [1, '--fix 须另存为别的文件，原文件保留不动。请换一个文件名。\n'])
  assert.deepEqual(readFileSync(path), before)
})

test('--json 给出每一处', () => {
  const { out } = huiyin('lint', file('one.docx', noticeWith({ text })), '--json')
  const { counts, findings } = JSON.parse(out)
  assert.deepEqual(counts, { error: 1, warning: 1, hint: 0 })
  assert.deepEqual(findings[0].where, {
    paragraph: 15,
    element: 'body',
    name: { zh: '正文', en: 'body' },
    beginning: '各地要坚持人民至上,落实防汛措施。',
  })
})

test('带国家秘密标志的文件不检查，也不另存', () => {
  const out = join(folder, 'never.docx')
  const marked = huiyin('lint', file('marked.docx', noticeWith({ markBlank1: { text: '机密★5年' } })), '--fix', out)
  assert.equal(marked.status, 1)
  assert.match(marked.err, /机密/)
  assert.equal(existsSync(out), false)
})

test('没有文件、没有这个文件、不是 Word 文档：退出码 1，说明怎么办', () => {
  assert.match(huiyin('lint').err, /huiyin lint FILE\.docx/)
  assert.match(huiyin('lint', join(folder, 'none.docx')).err, /打不开文件“.*none\.docx”。请核对路径/)
  assert.match(huiyin('lint', file('old.doc', Buffer.from('旧文档'))).err, /另存为 \.docx/)
})

test('--rules 列出全部规则，不能检查的写明原因；--help 写明用法和退出码', () => {
  const { out } = huiyin('lint', '--rules')
  assert.equal(out.trim().split('\n').length, 45)
  assert.match(out, /P10 §6 \[规\] 制版、印刷、装订（不检查：/)
  const help = huiyin('lint', '--help').out
  for (const word of ['--fix', '--json', '--rules', '退出码']) assert.ok(help.includes(word), word)
})
