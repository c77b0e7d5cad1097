import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from '#kernel/db/open.ts'
import { openFileStore } from '#kernel/file/store.ts'
import { makeCheckpoint } from '#kernel/ledger/checkpoint.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { register } from '#kernel/matter/commands.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { kernelOver } from '#server/open-kernel.ts'
import { eachDatabase, openTestDatabases } from '#test/database.ts'
import { testKernel } from '#test/kernel.ts'
import { tablesOf } from './catalogue.ts'
import { readBackup } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'huiyin-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let places = 0
const place = () => join(folder, String(++places))

/** Every row of every table as text, sorted. */
async function contents(db: Database): Promise<Record<string, string[]>> {
  const client = await db.pool.connect()
  try {
    const all: Record<string, string[]> = {}
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(`select t::text as row from ${name} t order by 1`)
      all[name] = rows.map(row => row.row)
    }
    return all
  } finally {
    client.release()
  }
}

const refused = (code: string) => (error: unknown) => isRefusal(error) && error.code === code
const now = new Date('2026-03-02T03:00:00Z')

/** An office with matters, a file and a checkpoint, backed up. */
async function officeBackedUp(open: () => Promise<Database>) {
  const kernel = await testKernel(open)
  const dataDir = place()
  const own = await kernelOver(kernel.db, dataDir, () => kernel.at)
  const kernelHere = {
    ...kernel,
    files: own.files,
    key: own.key,
    facts: own.facts,
    freshFacts: own.freshFacts,
    now: own.now,
    live: own.live,
  }
  for (const key of ['one', 'two'])
    await register(kernelHere, {
      kind: 'citizen-request',
      key,
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: `路灯不亮 ${key}`,
        content: '第一行\n第二行 "引号" \\ 反斜杠，逗号',
        track: 'hotline',
        raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
      },
    })
  const staged = await own.files.receive(chunks('凭据'.repeat(50_000)), { name: '凭据.txt' })
  const kept = await own.files.keep(staged)
  await kernel.db.pool.query('insert into kernel.file (sha256, size, type, kept_at) values ($1, $2, $3, $4)', [
    kept.sha256,
    kept.size,
    'text/plain',
    now,
  ])
  await makeCheckpoint(kernelHere)
  const path = `${place()}.backup`
  const manifest = await writeBackup(own, dataDir, path, now)
  const close = async () => {
    await own.live.close()
    await kernel.close()
  }
  return { db: kernel.db, dataDir, path, manifest, sha256: kept.sha256, close }
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

await eachDatabase('backup', (open, engine) => {
  test('what is brought back on either engine is the same row for row, and the promise still holds', async () => {
    const before = await officeBackedUp(open)
    assert.equal(statSync(before.path).mode & 0o777, 0o600)
    const expected = await contents(before.db)
    for (const target of await openTestDatabases()) {
      const db = await target.open()
      const dataDir = place()
      const files = await openFileStore(join(dataDir, 'files'))
      await readBackup(db, files, dataDir, before.path)
      assert.deepEqual(await contents(db), expected, `${engine} to ${target.name}`)
      assert.ok(await files.verify(before.sha256))
      assert.equal(
        readFileSync(join(dataDir, 'ledger-key.pem'), 'utf8'),
        readFileSync(join(before.dataDir, 'ledger-key.pem'), 'utf8'),
      )
      const kernel = await kernelOver(db, dataDir, () => now)
      // Recomputes every entry's hash and the checkpoint's root.
      assert.deepEqual((await verifyOffice(kernel)).faults, [])
      await assert.rejects(db.pool.query(`update kernel.entry set step = 'x'`), /only added to/)
      const { rows } = await db.pool.query(`select count(*)::int as n from pg_trigger where tgenabled <> 'O'`)
      assert.equal(rows[0].n, 0)
      await assert.rejects(readBackup(db, files, dataDir, before.path), refused('office-not-empty'))
      await kernel.close()
    }
    await before.close()
  })

  test('a backup that is altered or cut short brings back nothing; one that is there is not written over', async () => {
    const before = await officeBackedUp(open)
    const bytes = gunzipSync(readFileSync(before.path))
    const altered = Buffer.from(bytes)
    altered[bytes.indexOf('路灯不亮 two')] = 0x41
    const damaged = [
      gzipSync(altered),
      gzipSync(bytes.subarray(0, bytes.length - 40)),
      readFileSync(before.path).subarray(0, 2000),
    ]
    const db = await open()
    const empty = await contents(db)
    for (const [i, content] of damaged.entries()) {
      const path = `${place()}.backup`
      writeFileSync(path, content)
      const dataDir = place()
      await assert.rejects(
        readBackup(db, await openFileStore(join(dataDir, 'files')), dataDir, path),
        refused('backup-damaged'),
        `damage ${i}`,
      )
      assert.deepEqual(await contents(db), empty)
    }
    await assert.rejects(
      writeBackup({ db: before.db, files: await openFileStore(place()) }, before.dataDir, before.path, now),
      /EEXIST/,
    )
    await db.close()
    await before.close()
  })
})
