import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import writeXlsxFile from 'write-excel-file/node'
import { readOnly } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { day } from '#lib/day.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { importListing } from './import-listing.ts'
import { proposalCounts, proposalsListed } from './queries.ts'
import { listingIn } from './read-workbook.ts'

const size = 500
const leads = ['城建科', '民政科', '教育科', '未设单位']

/** A list as it might come: titles above the headings, columns in an odd order, days as Excel's and as text. */
async function workbook(): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String })
  const head = [
    '承办单位',
    '题目',
    '附议人',
    '提案者',
    '类别',
    '会办单位',
    '交办时间',
    '编号',
    '界别',
    '手机',
    '提案正文',
  ].map(text)
  const rows = Array.from({ length: size }, (_, i) => [
    text(leads[i % 4] ?? ''),
    text(i === 10 ? '' : `关于第${i + 1}件事的提案`),
    text(`江川${i}、陆二${i}\n苏三${i}`),
    text(`何四${i}`),
    text(['城建', '教育', '民生'][i % 3] ?? ''),
    text(i % 5 === 0 ? '教育科，民政科' : ''),
    i % 2 === 0 ? { value: new Date('2026-02-25T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' } : text('2026年2月25日'),
    { value: i + 1, type: Number },
    text('教育界'),
    text('00000000000'),
    text(`建议办好第${i + 1}件事。`),
  ])
  const above = [[text('云溪市政协十四届四次会议提案交办清单')], [], [text('2026年2月')]]
  return writeXlsxFile([...above, head, ...rows] as never).toBuffer()
}

await eachDatabase('importing a list', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  test(`${size} proposals are imported in seconds, each with its clocks; the same file again imports nothing`, async () => {
    const clerk = kernel.as('登记甲')
    const began = performance.now()
    const listing = await listingIn(await workbook())
    assert.deepEqual(
      [listing.proposals.length, listing.faults.map(({ line, column }) => [line, column])],
      [size - 1, [[15, '题目']]],
    )
    const given = {
      body: listing.body ?? 'npc',
      session: listing.session,
      receivedOn: '2026-03-02',
      proposals: listing.proposals,
    }
    const outcomes = await importListing(kernel, clerk, given)
    const seconds = (performance.now() - began) / 1000
    console.log(`${size} proposals in ${seconds.toFixed(2)} s`)
    // Ten on a quiet machine; others may be at work on the one that runs the tests.
    assert.ok(seconds < 60, `${seconds} s`)
    assert.deepEqual([...new Set(outcomes.map(one => one.outcome))], ['recorded'])
    const unknown = outcomes.filter(one => !one.assigned)
    assert.equal(unknown.length, size / 4)
    assert.match(unknown[0]?.remarks[0]?.text.zh ?? '', /单位目录中没有“未设单位”：登记为待交办/)

    const { rows } = await kernel.db.pool.query(`select c.limit_key, c.due_on, count(*)::int as n from kernel.clock c
      where limit_key in ('answer', 'object', 'support', 'accept', 'assign') and status = 'running' group by 1, 2 order by 1, 2`)
    // 2026-02-25 and three months; a month before it for those who are asked for their opinion.
    assert.deepEqual(
      rows.map(row => [row.limit_key, row.due_on, row.n]),
      [
        ['accept', '2026-03-03', 374],
        ['answer', '2026-05-25', 499],
        ['assign', '2026-03-03', 125],
        ['object', '2026-03-09', 374],
        ['support', '2026-04-24', 74],
      ],
    )
    const again = await importListing(kernel, clerk, { ...given, session: '写得不同的届次' })
    assert.deepEqual([...new Set(again.map(one => one.outcome))], ['known'])
    const { rows: matters } = await kernel.db.pool.query('select count(*)::int as n from kernel.matter')
    assert.equal(matters[0].n, size - 1)
    assert.deepEqual((await verifyOffice(kernel)).faults, [])
  })

  test('the list and the figures: all for the leader, a unit’s own for its people', async () => {
    const today = day('2026-03-02')
    const asked = async (name: string) => {
      const as = databaseActorOf(kernel.as(name))
      return readOnly(kernel.db, as, async trx => ({
        rows: await proposalsListed(trx, as, { state: 'open' }, { today, from: 0, limit: 3 }),
        counted: await proposalCounts(trx, as, {}, today),
      }))
    }
    const leader = await asked('领导甲')
    assert.deepEqual(
      leader.rows.map(row => [row.number, row.raisedBy, row.raisers]),
      [
        ['1', '何四0', 4],
        ['2', '何四1', 4],
        ['3', '何四2', 4],
      ],
    )
    assert.deepEqual([leader.counted.total.all, leader.counted.total.assigned], [499, 374])
    assert.equal(leader.counted.byUnit.length, 4)
    const unit = await asked('城建联络')
    assert.equal(unit.counted.total.all, 125)
    assert.deepEqual(
      unit.rows.map(row => row.number),
      ['1', '5', '9'],
    )
  })
})
