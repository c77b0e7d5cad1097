import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { register } from '#kernel/matter/commands.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { sweepUploads } from './sweep-uploads.ts'

const dayInMs = 86_400_000

await eachDatabase('uploads that nobody used', open => {
  let kernel: TestKernel
  // Files on disk carry the time of the machine.
  const now = new Date()
  before(async () => {
    kernel = await testKernel(open, now)
  })
  after(() => kernel.close())

  const uploaded = async (text: string, daysAgo: number) => {
    const kept = await kernel.files.keep(await kernel.files.receive([Buffer.from(text)] as never, { name: 'a.txt' }))
    await kernel.db.pool.query(
      `insert into kernel.file (sha256, size, type, kept_at) values ($1, $2, 'text/plain', $3) on conflict do nothing`,
      [kept.sha256, kept.size, new Date(now.getTime() - daysAgo * dayInMs)],
    )
    await kernel.db.pool.query(
      `insert into kernel.upload (id, sha256, name, uploaded_by, uploaded_at, text) values ($1, $2, 'a.txt', $3, $4, $5)`,
      [randomUUID(), kept.sha256, kernel.as('登记甲').personId, new Date(now.getTime() - daysAgo * dayInMs), text],
    )
    return kept.sha256
  }

  test('go after a week with their text and bytes; those in an entry, of this week, or wanted again stay', async () => {
    const used = await uploaded('用过的', 8)
    await register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '青石巷路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'anonymous' }],
        files: [{ sha256: used }],
      },
    })
    const stale = await uploaded('没用的', 8)
    const fresh = await uploaded('新传的', 6)
    const again = await uploaded('又传的', 9)
    await uploaded('又传的', 1)

    // In eight days the bytes of today are old as well.
    const later = new Date(now.getTime() + 8 * dayInMs)
    assert.equal(await sweepUploads(kernel, now), 1)
    const { rows } = await kernel.db.pool.query('select sha256 from kernel.file order by sha256')
    assert.deepEqual(
      rows.map(row => row.sha256),
      [used, fresh, again].toSorted(),
    )
    assert.equal(await kernel.files.verify(stale), true) // kept today on this machine: left until its bytes are old
    assert.equal(await sweepUploads(kernel, later), 2)
    assert.deepEqual(await Promise.all([used, fresh, again].map(sha256 => kernel.files.verify(sha256))), [
      true,
      false,
      false,
    ])
  })
})
