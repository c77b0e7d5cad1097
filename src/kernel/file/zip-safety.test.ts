import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sourceOfBytes } from './byte-source.ts'
import { docx, paragraph, zipOf } from './sample-files.ts'
import { refuseUnsafeZip, zipLimits } from './zip-safety.ts'

const small = { ...zipLimits, totalBytes: 3_000_000, ratioFromBytes: 1_000_000 }
const inspect = (archive: Buffer, limits = small) => refuseUnsafeZip(sourceOfBytes(archive), limits)
const unsafe = (reason: RegExp) => (error: { code?: string; text?: { zh: string } }) =>
  error.code === 'file-unsafe' && reason.test(error.text?.zh ?? '')
const damaged = { code: 'file-damaged' }

/** Bytes that do not compress, so that only their number counts. */
const noise = (length: number) => randomBytes(length)

test('an ordinary document passes', async () => {
  await inspect(docx(paragraph('正文').repeat(2_000)))
})

test('a bomb is refused long before it is unpacked', async () => {
  const bomb = zipOf({ 'a.bin': Buffer.alloc(40_000_000) })
  assert.ok(bomb.length < 50_000)
  const started = performance.now()
  await assert.rejects(inspect(bomb, zipLimits), unsafe(/压缩炸弹/))
  assert.ok(performance.now() - started < 2_000)
})

test('all entries together may not unpack to more than the limit', async () => {
  await assert.rejects(inspect(zipOf({ a: noise(1_500_000), b: noise(1_500_001) })), unsafe(/超过 3 MB/))
})

test('nested archives count towards the same limit', async () => {
  const inner = zipOf({ a: noise(1_200_000) })
  await assert.rejects(inspect(zipOf({ 'a.zip': inner, 'b.zip': inner })), unsafe(/超过 3 MB/))
})

test('archives four deep are refused, three deep are not', async () => {
  const three = zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ a: 'a' }) }) })
  await inspect(three)
  await assert.rejects(inspect(zipOf({ 'a.zip': three })), unsafe(/嵌套超过 3 层/))
})

test('more than 5,000 entries are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}`, 'a']))
  await assert.rejects(inspect(zipOf(many)), unsafe(/超过 5000 个/))
})

test('an entry longer than it says is damaged, not believed', async () => {
  const archive = zipOf({ a: Buffer.alloc(50_000) })
  archive.writeUInt32LE(10, archive.indexOf('PK\x01\x02') + 24)
  await assert.rejects(inspect(archive), damaged)
})

test('entries that share their bytes are refused', async () => {
  const archive = zipOf({ a: 'first', b: 'other' })
  const second = archive.lastIndexOf('PK\x01\x02')
  archive.writeUInt32LE(0, second + 42)
  await assert.rejects(inspect(archive), unsafe(/重叠/))
})

test('two entries of one name are refused: programs differ in which they read', async () => {
  const archive = zipOf({ 'a.xml': 'one', 'b.xml': 'two' })
  archive.write('a.xml', archive.lastIndexOf('PK\x01\x02') + 46)
  await assert.rejects(inspect(archive), unsafe(/同名/))
})

test('a cut-off archive, and one with bytes altered, are damaged', async () => {
  const archive = zipOf({ a: noise(5_000) })
  await assert.rejects(inspect(archive.subarray(0, 2_000)), damaged)
  const altered = zipOf({ a: 'abc'.repeat(5_000) })
  altered.fill(0xff, 35, 50)
  await assert.rejects(inspect(altered), damaged)
})
