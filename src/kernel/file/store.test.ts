import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { admitFile } from './admit-file.ts'
import { type FileStore, openFileStore } from './store.ts'

let directory: string
let store: FileStore

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'huiyin-store-'))
  store = await openFileStore(directory)
})
after(() => rm(directory, { recursive: true }))

const incoming = () => readdir(join(directory, 'incoming'))

/** `megabytes` of content, made as it is read. */
async function* stream(megabytes: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < megabytes; i++) yield Buffer.alloc(1_000_000, `${i} `)
}

test('a file is kept under its SHA-256, twice is once', async () => {
  const staged = await store.receive([Buffer.from('回'), Buffer.from('音')] as never, { name: 'a.txt' })
  assert.equal(staged.sha256, createHash('sha256').update('回音').digest('hex'))
  const kept = await store.keep(staged)
  assert.deepEqual(kept, { sha256: staged.sha256, size: 6 })
  const place = join(directory, kept.sha256.slice(0, 2), kept.sha256.slice(2, 4))
  assert.deepEqual(await readdir(place), [kept.sha256])
  assert.deepEqual(await store.keep(await store.receive([Buffer.from('回音')] as never, { name: 'b.txt' })), kept)
  assert.deepEqual(await readdir(place), [kept.sha256])
  assert.deepEqual(await incoming(), [])
})

test('a 200-MB upload is refused at 100 MB, in constant memory, and leaves nothing', async () => {
  let sent = 0
  async function* counted() {
    for await (const chunk of stream(200)) {
      sent += chunk.length
      yield chunk
    }
  }
  const heapBefore = process.memoryUsage().arrayBuffers
  await assert.rejects(store.receive(counted(), { name: '大.zip' }), { code: 'file-too-large', status: 413 })
  assert.ok(sent <= 101_000_000, `${sent} bytes were read`)
  assert.ok(process.memoryUsage().arrayBuffers - heapBefore < 60_000_000)
  assert.deepEqual(await incoming(), [])
})

test('a 50-MB recording is streamed through the whole door', async () => {
  async function* wave() {
    yield Buffer.from('524946460000000057415645666d7420', 'hex')
    yield* stream(50)
  }
  const file = await admitFile(store, wave(), { name: '会议录音.wav' })
  assert.deepEqual([file.type, file.size, file.text], ['wav', 50_000_016, ''])
  assert.ok(await store.verify(file.sha256))
})

test('an upload that breaks off leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('a')
    throw new Error('the connection was lost')
  }
  await assert.rejects(store.receive(broken(), { name: 'a.txt' }), /connection was lost/)
  assert.deepEqual(await incoming(), [])
})

test('a file altered or missing on disk does not verify; keeping it again mends it', async () => {
  const kept = await store.keep(await store.receive([Buffer.from('原件')] as never, { name: 'a.txt' }))
  const place = join(directory, kept.sha256.slice(0, 2), kept.sha256.slice(2, 4), kept.sha256)
  await writeFile(place, '改过')
  assert.equal(await store.verify(kept.sha256), false)
  await store.keep(await store.receive([Buffer.from('原件')] as never, { name: 'a.txt' }))
  assert.equal(await store.verify(kept.sha256), true)
  assert.equal(await store.verify('0'.repeat(64)), false)
})

test('only a hash opens a file, never a path', () => {
  assert.throws(() => store.open('../../etc/passwd'), /Not a SHA-256/)
})

test('what a killed process left is swept at the next start, a running upload is not', async () => {
  const folder = join(directory, 'incoming')
  await writeFile(join(folder, 'left'), 'a')
  await writeFile(join(folder, 'running'), 'a')
  const sevenHoursAgo = new Date(Date.now() - 7 * 3_600_000)
  await utimes(join(folder, 'left'), sevenHoursAgo, sevenHoursAgo)
  await openFileStore(directory)
  assert.deepEqual(await incoming(), ['running'])
  await rm(join(folder, 'running'))
})

test('a file that nothing names is removed, unless it was kept again since', async () => {
  const again = async () => store.keep(await store.receive([Buffer.from('废稿')] as never, { name: 'a.txt' }))
  const { sha256 } = await again()
  await store.drop(sha256, new Date(Date.now() - 60_000))
  assert.equal(await store.verify(sha256), true)
  await store.drop(sha256, new Date(Date.now() + 60_000))
  assert.equal(await store.verify(sha256), false)
  await store.drop(sha256, new Date())
  assert.deepEqual(await incoming(), [])
})
