import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Brought, Case } from './brought.ts'
import { harmless } from './harmless.ts'
import { planted } from './planted.ts'
import { type ServerApart, serverApart } from './server-apart.ts'

let office: ServerApart
before(async () => {
  office = await serverApart()
})
after(() => office.close())

/** Made once: a ZIP archive holds the time at which it was made, and would be another file the next time. */
const madeOf = (cases: readonly Case[], letter: string) =>
  cases.map(([title, bring], at) => {
    const sign = `q${letter}zx${at + 100}k`
    const brought = bring(sign)
    return { title, sign, brought, bytes: bytesOf(brought) }
  })
const bytesOf = (brought: Brought): Buffer | undefined =>
  'upload' in brought ? brought.upload[1] : 'publicUpload' in brought ? brought.publicUpload[1] : undefined
const refused = madeOf(planted, 'p')
const admitted = madeOf(harmless, 'h')

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Every file below the folders, with its content. */
function* files(folders: readonly string[]): Generator<readonly [path: string, bytes: Buffer]> {
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      yield [path, readFileSync(path)]
    }
  }
}

test('四十件带有标志的、四十件只是相像的', () => {
  assert.deepEqual([refused.length, admitted.length], [40, 40])
})

for (const { title, sign, brought } of refused) {
  test(`拒收：${title}`, async () => {
    const { status, text } = await office.bring(brought)
    assert.equal(status, 422, text)
    const { code, text: told } = JSON.parse(text) as { code: string; text: { zh: string } }
    assert.equal(code, 'classified-content')
    assert.match(told.zh, /机要渠道/)
    assert.ok(!text.includes(sign), 'what stood beside the mark is told')
  })
}

for (const { title, brought } of admitted) {
  test(`放行：${title}`, async () => {
    const { status, text } = await office.bring(brought)
    assert.equal(status, 200, text)
  })
}

test('别的表单也是门：保存的查询名称和条件里的标志一样拒收', async () => {
  const forms = [
    ['POST', '/api/views', { name: `机密★${refused[0]?.sign}`, search: 'open=yes' }],
    ['POST', '/api/views', { name: '待办', search: `q=${refused[0]?.sign}秘密★1年` }],
    ['PATCH', '/api/account', { language: 'zh', note: '机密★10年' }],
  ] as const
  const answers = []
  for (const form of forms) answers.push(await office.bring({ form }))
  assert.deepEqual(
    answers.map(({ status, text }) => [status, text.includes('classified-content')]),
    [
      [422, true],
      [422, true],
      // What a form has no field for is not read, and not kept
      [204, false],
    ],
  )
})

test('拒收的不在磁盘上留下任何内容；放行的都在', () => {
  const onDisk = new Set<string>()
  const read = new Set<string>()
  for (const [path, bytes] of files(office.folders)) {
    onDisk.add(sha256(bytes)).add(path.split('/').at(-1) ?? '')
    for (const { sign } of admitted) if (bytes.includes(sign)) read.add(sign)
    // As it is, and as UTF-16, in which some programs keep text; the database and its log are files like any other
    const held = refused.find(({ sign }) => bytes.includes(sign) || bytes.includes(Buffer.from(sign, 'utf16le')))
    assert.equal(held, undefined, `${path} holds something of “${held?.title}”`)
  }
  // A search that finds nothing of what was let in would find nothing of the rest either
  assert.ok(onDisk.size > 100 && read.size >= 35, `${onDisk.size} files, ${read.size} of what was let in`)
  for (const { bytes, title } of refused) assert.ok(!bytes || !onDisk.has(sha256(bytes)), title)
  for (const { bytes, title } of admitted) assert.ok(!bytes || onDisk.has(sha256(bytes)), title)
})

test('拒收的不在数据库里留下任何内容；放行的文字都在', async () => {
  const rows = (await office.rows()).join('\n')
  for (const { title, sign } of refused)
    for (const trace of [sign, Buffer.from(sign).toString('hex')]) assert.ok(!rows.includes(trace), title)
  for (const { title, sign } of admitted) assert.ok(rows.includes(sign), title)
})

test('日志里没有标志，也没有任何内容', async () => {
  const log = office.log()
  const answered = log.split('\n').filter(line => line.includes('"answered"'))
  assert.ok(answered.length >= 82, `${answered.length} answers are in the log`)
  assert.doesNotMatch(log, /[绝机秘密★]|\\u5bc6|\\u2605/)
  for (const { title, sign } of [...refused, ...admitted]) assert.ok(!log.includes(sign), title)
})
