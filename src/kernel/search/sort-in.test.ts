import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { register } from '#kernel/matter/commands.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { sortInJob } from './sort-in.ts'

await eachDatabase('the words of new matters', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  test('gather beside the index and are sorted into it by the job', async () => {
    await register(kernel, {
      kind: 'citizen-request',
      key: 'one',
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '青石巷路灯不亮',
        track: 'hotline',
        raisers: [{ kind: 'anonymous' }],
      },
    })
    await sortInJob.run(kernel, undefined)
    const { rows } = await kernel.db.pool.query(
      `select gin_clean_pending_list('kernel.search_grams')::int as pages, (select count(*)::int from kernel.search) as texts`,
    )
    assert.deepEqual(rows, [{ pages: 0, texts: 1 }])
  })
})
