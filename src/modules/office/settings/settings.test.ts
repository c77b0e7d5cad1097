import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client } from '#kernel/http/client.ts'
import { register } from '#kernel/matter/commands.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { administrator, type TestServer, testServer } from '#test/server.ts'
import type { OfficeContract } from '../contract.ts'

/** The facts of a process are as fresh as a quarter of a second. */
const freshFacts = () => new Promise(resolve => setTimeout(resolve, 300))

await eachDatabase('settings, calendar, procedures and the audit trail', open => {
  let office: TestServer
  let system: Client<OfficeContract>
  let security: Client<OfficeContract>
  let audit: Client<OfficeContract>
  let registrar: Client<OfficeContract>

  before(async () => {
    office = await testServer(open)
    system = office.client(await administrator(office, 'system-admin'))
    security = office.client(await administrator(office, 'security-admin'))
    audit = office.client(await administrator(office, 'audit-admin'))
    registrar = office.client(await office.signedIn('登记甲'))
  })
  after(() => office.close())

  test('every figure that no law fixes is a setting with its default, bounded, and set by its administrator', async () => {
    const { settings } = await system('GET /api/office/settings')
    const by = new Map(settings.map(one => [one.key, one]))
    assert.deepEqual(
      ['citizen-request.hotline-answer', 'ladder.director-working-days', 'account.failures'].map(key => [
        by.get(key)?.value,
        by.get(key)?.maySet,
        by.get(key)?.changedAt,
      ]),
      [
        [5, true, null],
        [1, true, null],
        [5, false, null],
      ],
    )
    const set = (client: typeof system, key: string, value: number | null) =>
      client('PUT /api/office/settings/:key', { params: { key }, body: { value } })
    assert.equal(await codeOf(set(system, 'account.failures', 3)), 'not-your-setting')
    assert.equal(await codeOf(set(security, 'ladder.director-working-days', 3)), 'not-your-setting')
    assert.equal(await codeOf(set(system, 'leader-instruction.urgent', 6)), 'invalid-input')
    assert.equal(await codeOf(set(system, 'no-such.key', 6)), 'no-such-setting')
    await set(system, 'ladder.director-working-days', 2)
    await freshFacts()
    assert.equal((await office.kernel.facts()).settings('ladder.director-working-days'), 2)
    await set(system, 'ladder.director-working-days', null)
    await freshFacts()
    assert.equal((await office.kernel.facts()).settings('ladder.director-working-days'), 1)
  })

  test('an office’s own rest day is shown, counted at once by every process, and taken away again', async () => {
    const director = office.client<OfficeContract>(await office.signedIn('主任甲'))
    const of2026 = async () => (await registrar('GET /api/office/calendar/:year', { params: { year: 2026 } })).days
    const before = await of2026()
    assert.deepEqual(
      before.find(one => one.day === '2026-10-01'),
      { day: '2026-10-01', worked: false, why: 'holiday', name: { zh: '国庆节', en: 'National Day' } },
    )
    await register(office.kernel, {
      key: 'settings-test-1',
      kind: 'disclosure-request',
      input: requestFor,
      actor: office.kernel.as('登记甲'),
    })
    // Received on 2 March: the twentieth working day is 30 March, with one more rest day 31 March.
    const day = { on: '2026-03-16' }
    const body = { worked: false, name: '本地节日' }
    const preview = await director('POST /api/office/calendar/previews', { body: { days: [{ ...day, ...body }] } })
    const answer = preview.affected.find(one => one.limit === 'answer')
    assert.deepEqual([answer?.from, answer?.to], ['2026-03-30', '2026-03-31'])
    const { moved } = await director('PUT /api/office/calendar/days/:on', { params: day, body })
    assert.equal(moved, preview.total)
    await freshFacts()
    assert.deepEqual(
      (await of2026()).find(one => one.day === day.on),
      { day: day.on, worked: false, why: 'office-rest', name: { zh: '本地节日', en: '本地节日' } },
    )
    await director('DELETE /api/office/calendar/days/:on', { params: day })
    await freshFacts()
    assert.deepEqual(await of2026(), before)
    assert.equal(
      await codeOf(
        registrar('PUT /api/office/calendar/days/:on', { params: day, body: { worked: true, name: '加班' } }),
      ),
      'not-permitted',
    )
  })

  test('没有放假通知的年份不猜；粘贴通知全文读出各日，采用之后即可推算；读不懂的不收', async () => {
    const year = { params: { year: 2027 } }
    assert.equal((await registrar('GET /api/office/calendar/:year', year)).known, false)
    assert.equal(
      await codeOf(
        system('POST /api/office/calendar/readings', {
          body: { text: '各省、自治区、直辖市人民政府：这不是放假通知，只是一段文字。' },
        }),
      ),
      'holiday-notice-unreadable',
    )
    const reading = await system('POST /api/office/calendar/readings', { body: { text: notice2027 } })
    assert.equal(reading.year, 2027)
    const preview = await system('POST /api/office/calendar/previews', { body: { text: notice2027 } })
    assert.deepEqual(preview, { affected: [], total: 0 })
    assert.deepEqual(await system('POST /api/office/calendar/years', { body: { text: notice2027 } }), {
      year: 2027,
      moved: 0,
    })
    await freshFacts()
    const seen = await registrar('GET /api/office/calendar/:year', year)
    assert.equal(seen.known, true)
    assert.equal(seen.days.filter(one => !one.worked).length, reading.days.filter(one => !one.worked).length)
  })

  test('a procedure is readable whole, with every authority that it cites once', async () => {
    const { procedures } = await registrar('GET /api/procedures')
    assert.equal(procedures.length, 11)
    const found = await registrar('GET /api/procedures/:key', { params: { key: 'disclosure-request' } })
    assert.equal(found.procedure.key, 'disclosure-request')
    const cited = found.citations.map(one => one.text?.zh)
    assert.equal(new Set(cited).size, cited.length)
    assert.ok(cited.some(text => text?.includes('第三十三条')))
    assert.equal(await codeOf(registrar('GET /api/procedures/:key', { params: { key: 'nothing' } })), 'no-such-kind')
  })

  test('the audit trail is the audit administrator’s alone, newest first, in pieces, by act, person and day', async () => {
    assert.equal(await codeOf(system('GET /api/audit', { query: {} })), 'not-permitted')
    const all: number[] = []
    for (let after: string | undefined; ; ) {
      const piece = await audit('GET /api/audit', { query: { limit: 5, after } })
      all.push(...piece.lines.map(line => line.no))
      if (piece.next === null) break
      after = piece.next
    }
    assert.deepEqual(
      all,
      all.map((_, index) => all.length - index),
    )
    const { lines, acts } = await audit('GET /api/audit', { query: { act: 'setting-changed' } })
    assert.deepEqual(
      lines.map(line => [line.subject, line.details, line.actorName]),
      [
        ['ladder.director-working-days', { value: 1 }, 'system-admin'],
        ['ladder.director-working-days', { value: 2 }, 'system-admin'],
      ],
    )
    assert.deepEqual(acts, [...acts].sort())
    assert.ok(acts.includes('calendar-year-adopted'))
    const none = await audit('GET /api/audit', { query: { until: '2026-03-01' } })
    assert.deepEqual(none.lines, [])
    const today = await audit('GET /api/audit', { query: { from: '2026-03-02', until: '2026-03-02', limit: 200 } })
    assert.equal(today.lines.length, all.length)
  })
})

const requestFor = {
  door: 'online',
  receivedOn: '2026-03-02',
  title: '申请公开年度预算',
  content: '请公开本机关年度部门预算。',
  raisers: [{ kind: 'person' as const, name: '申请人甲', phone: '13000000000' }],
}

/** In the form of the State Council's notices; the days are invented, their weekdays are right. */
const notice2027 = `国务院办公厅关于2027年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2026年11月1日`
