import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'huiyin-typeset-'))
after(() => rmSync(folder, { recursive: true }))

/** The commands as processes of their own, where no database can be reached. */
async function huiyin(...args: string[]) {
  const main = new URL('main.ts', import.meta.url).pathname
  const env = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

const text = `云溪市人民政府办公室关于做好值班工作的通知
云政办发〔2026〕12号
各县（区）人民政府：
现将有关事项通知如下。
云溪市人民政府办公室
2026年6月2日
（此件公开发布）`

test('a text becomes data, the data each of the three files, and each file the same data again', async () => {
  const source = join(folder, 'notice.txt')
  writeFileSync(source, text)
  const { stdout } = await huiyin('parse', source, '--json')
  const data = join(folder, 'notice.json')
  writeFileSync(data, stdout)
  for (const ending of ['pdf', 'docx', 'ofd']) {
    const made = join(folder, `notice.${ending}`)
    const typeset = await huiyin('typeset', data, '--to', made, '--json')
    assert.equal(typeset.code, 0, typeset.stderr)
    assert.equal(JSON.parse(typeset.stdout).bytes, readFileSync(made).length)
    const again = await huiyin('parse', made, '--json')
    const { title, ...rest } = JSON.parse(again.stdout)
    const { title: given, ...asked } = JSON.parse(stdout)
    // A long title was broken between words
    assert.equal(title.replaceAll('\n', ''), given)
    assert.deepEqual(rest, asked, ending)
  }
  const said = await huiyin('parse', source)
  assert.match(
    said.stdout,
    /^文种：通知\n发文字号：云政办发〔2026〕12号\n标题：云溪市人民政府办公室关于做好值班工作的通知/,
  )
})

test('what is refused is said with the field, by exit code 1 and with nothing written', async () => {
  const wrong = join(folder, 'wrong.json')
  writeFileSync(wrong, JSON.stringify({ kind: 'notice', blocks: [], date: '2026-02-30' }))
  const out = join(folder, 'wrong.pdf')
  const refused = await huiyin('typeset', wrong, '--to', out)
  assert.deepEqual([refused.code, refused.stdout], [1, ''])
  assert.match(refused.stderr, /“date”须为存在的日期/)
  assert.throws(() => readFileSync(out))
  const format = await huiyin('typeset', wrong, '--to', 'x.odt')
  assert.match(format.stderr, /可选：\.pdf、\.docx、\.ofd/)
})

test('带有密级标志的文字，读和排都拒绝', async () => {
  const marked = join(folder, 'marked.txt')
  writeFileSync(marked, `机密${'★'}10年\n关于某事的通知\n现通知如下。`)
  const { code, stdout } = await huiyin('parse', marked, '--json')
  assert.deepEqual([code, JSON.parse(stdout).refusal.code], [1, 'classified-content'])
})
