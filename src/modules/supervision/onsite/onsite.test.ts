import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import type { FileRef } from '#kernel/matter/state.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import type { OnsiteContract } from './contract.ts'

/** A picture of one pixel, which every reader of JPEG opens. */
const pixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

let keys = 0
const newKey = () => `onsite-test-${++keys}`

await eachDatabase('on-site checks', open => {
  let office: TestServer
  const browsers = new Map<string, typeof fetch>()
  before(async () => {
    office = await testServer(open)
    for (const name of ['登记甲', '主任甲', '城建经办', '城建科长', '民政科长', '民政经办', '教育科长'])
      browsers.set(name, await office.signedIn(name))
  })
  after(() => office?.close())

  const through = (name: string) => browsers.get(name) ?? assert.fail(`${name} is not signed in`)
  const onsite = (name: string) => office.client<OnsiteContract>(through(name))
  const desk = (name: string) => office.client<DeskContract>(through(name))
  const personOf = (name: string) => office.kernel.as(name).personId
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''

  async function plan(title = '汛期老旧住宅安全核查') {
    const input = {
      door: 'leader',
      receivedOn: '2026-03-02',
      title,
      content: '看排水、外墙和值守',
      place: '青石巷12号院',
      units: [unitOf('民政科长')],
      team: [personOf('城建经办')],
      raisers: [{ kind: 'staff', personId: personOf('领导甲') }],
    }
    const body = { key: newKey(), kind: 'on-site-check', input }
    return (await desk('登记甲')('POST /api/matters', { body })).id
  }
  async function photograph(name: string): Promise<FileRef> {
    const boundary = 'photo'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="现场.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), pixel, Buffer.from(`\r\n--${boundary}--\r\n`)])
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    const reply = await through(name)('/api/uploads', { method: 'POST', headers, body: payload as never })
    assert.equal(reply.status, 200, await reply.clone().text())
    return (await reply.json()) as FileRef
  }
  async function find(name: string, id: string, text: string, key = newKey()) {
    const body = {
      key,
      enteredBy: personOf(name),
      text,
      place: '青石巷12号院东墙',
      position: '30.12345,120.12345 ±12米',
      foundAt: '2026-03-02T01:30:00.000Z',
      gravity: 'serious' as const,
      against: '城镇房屋安全管理规定',
      files: [await photograph(name)],
    }
    return {
      body,
      seq: (await onsite(name)('POST /api/supervision/onsite/:id/findings', { params: { id }, body })).seq,
    }
  }
  const check = (name: string, id: string) => onsite(name)('GET /api/supervision/onsite/:id', { params: { id } })
  async function issue(name: string, id: string, list: readonly { seq: number; unit: string }[]) {
    const { seq: seen } = await check(name, id)
    const findings = list.map(({ seq, unit }) => ({
      seq,
      remedy: '三日内围挡并修复',
      unitId: unitOf(unit),
      dueOn: '2026-03-20',
    }))
    return onsite(name)('POST /api/supervision/onsite/:id/list', {
      params: { id },
      body: { key: newKey(), seen, findings },
    })
  }
  const matter = (name: string, id: string) => desk(name)('GET /api/matters/:id', { params: { id } })
  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const body = { key: newKey(), action, input, seen: (await matter(name, id)).seq }
    return desk(name)('POST /api/matters/:id/entries', { params: { id }, body })
  }

  test('四不两直：下发之前，被核查单位的人在列表、检索、提醒、事项页和核查页都看不到；下发以后只看到自己的整改事项', async () => {
    const id = await plan('突击核查养老院夜间值守')
    const { seq } = await find('登记甲', id, '夜间无人值守，消防通道上锁')
    for (const name of ['民政科长', '民政经办']) {
      const seen = async () => ({
        list: (await desk(name)('GET /api/matters', { query: {} })).matters.length,
        found: (await desk(name)('GET /api/matters', { query: { q: '夜间值守' } })).matters.length,
        like: (await desk(name)('GET /api/likeness', { query: { text: '突击核查养老院夜间值守' } })).matters.length,
        notices: (await desk(name)('GET /api/notices', { query: {} })).notices.length,
        tasks: (await desk(name)('GET /api/desk', { query: {} })).tasks.length,
        checks: (await onsite(name)('GET /api/supervision/onsite', {})).checks.length,
      })
      assert.deepEqual(await seen(), { list: 0, found: 0, like: 0, notices: 0, tasks: 0, checks: 0 }, name)
      assert.equal(await codeOf(matter(name, id)), 'no-such-matter')
      assert.equal(await codeOf(check(name, id)), 'no-such-matter')
    }
    await issue('登记甲', id, [{ seq, unit: '民政科长' }])
    const { matters } = await desk('民政科长')('GET /api/matters', { query: {} })
    assert.deepEqual(
      matters.map(({ kind, title }) => [kind, title]),
      [['rectification', '夜间无人值守，消防通道上锁']],
    )
    assert.equal(await codeOf(matter('民政科长', id)), 'no-such-matter')
    assert.equal(await codeOf(check('民政科长', id)), 'no-such-matter')
    assert.equal((await desk('教育科长')('GET /api/matters', { query: {} })).matters.length, 0)
  })

  test('到达、问题重发多次只记一次；同行人员都能记；别人登录后不能代发', async () => {
    const id = await plan()
    const arrival = { key: newKey(), enteredBy: personOf('登记甲'), text: '9:30 到青石巷' }
    const arrive = (name: string, body: typeof arrival) =>
      onsite(name)('POST /api/supervision/onsite/:id/arrival', { params: { id }, body })
    const once = await arrive('登记甲', arrival)
    assert.deepEqual(await arrive('登记甲', arrival), once)
    const late = { ...arrival, key: newKey(), enteredBy: personOf('城建经办') }
    const joined = await arrive('城建经办', late)
    assert.deepEqual(await arrive('城建经办', late), joined)
    const { body, seq } = await find('城建经办', id, '东墙瓷砖脱落')
    const send = (name: string, sent: object) =>
      onsite(name)('POST /api/supervision/onsite/:id/findings', { params: { id }, body: sent as typeof body })
    assert.equal((await send('城建经办', body)).seq, seq)
    const both = await Promise.all([send('城建经办', body), send('城建经办', body)])
    assert.deepEqual(both, [{ seq }, { seq }])
    assert.equal(await codeOf(send('登记甲', body)), 'entered-by-another')
    assert.equal(await codeOf(send('城建经办', { ...body, text: '另一内容' })), 'key-reused')
    const { findings } = await check('登记甲', id)
    assert.deepEqual(
      findings.map(one => [one.seq, one.text, one.position, one.gravity, one.files.length, one.by]),
      [[seq, '东墙瓷砖脱落', '30.12345,120.12345 ±12米', 'serious', 1, personOf('城建经办')]],
    )
    const { entries } = await matter('登记甲', id)
    assert.deepEqual(
      entries.map(({ action }) => action),
      ['register', 'arrive', 'join', 'recordFinding'],
    )
  })

  test('问题可以撤销并写明理由，列入清单以后不能撤销；撤销的不下发', async () => {
    const id = await plan()
    const [wrong, right] = [await find('登记甲', id, '看错了门牌'), await find('登记甲', id, '排水沟堵塞')]
    const withdraw = (finding: number, key = newKey()) =>
      onsite('登记甲')('POST /api/supervision/onsite/:id/findings/:finding/withdrawal', {
        params: { id, finding },
        body: { key, reason: '门牌记错' },
      })
    await withdraw(wrong.seq)
    assert.equal(await codeOf(issue('登记甲', id, [{ seq: wrong.seq, unit: '城建科长' }])), 'no-such-finding')
    await issue('登记甲', id, [{ seq: right.seq, unit: '城建科长' }])
    assert.equal(await codeOf(withdraw(right.seq)), 'finding-issued')
    assert.equal(await codeOf(issue('登记甲', id, [])), 'nothing-to-issue')
  })

  test('清单由组长下发，一条问题一件整改事项；再次下发、两人同时下发都不重开；晚到的问题接着下发', async () => {
    const id = await plan()
    const found = [await find('登记甲', id, '外墙空鼓'), await find('城建经办', id, '值守缺岗')]
    const list = found.map(({ seq }, i) => ({ seq, unit: i === 0 ? '城建科长' : '民政科长' }))
    assert.equal(await codeOf(issue('城建经办', id, list)), 'not-yours')
    const twice = await Promise.allSettled([issue('登记甲', id, list), issue('登记甲', id, list)])
    assert.ok(twice.some(({ status }) => status === 'fulfilled'))
    const late = await find('城建经办', id, '离线时记下的配电箱无锁')
    assert.equal((await issue('登记甲', id, [{ seq: late.seq, unit: '城建科长' }])).issued, 1)
    const { findings } = await check('登记甲', id)
    const followed = findings.map(one => one.rectification?.id)
    assert.equal(new Set(followed).size, 3)
    const { rows } = await office.kernel.db.pool.query(
      `select count(*)::int as n from kernel.matter_state where state->>'kind' = 'rectification'
        and state->'fields'->>'ofCheck' = (select number from kernel.matter where id = $1)`,
      [id],
    )
    assert.deepEqual(rows, [{ n: 3 }])
    const one = await matter('城建科长', findings[0]?.rectification?.id ?? '')
    assert.equal(one.files.length, 1, '照片随整改事项到整改单位')
    assert.equal(one.clocks.find(({ limit }) => limit === 'answer')?.dueOn, '2026-03-20')
  })

  test('没有照片不能报送整改，没有复查照片不能销号；退回后再改；销号或转督办以后才能报送核查报告，报告送达交办人', async () => {
    const id = await plan()
    const found = [await find('城建经办', id, '外墙空鼓三处'), await find('登记甲', id, '值守缺岗')]
    await issue('登记甲', id, [
      { seq: found[0]?.seq ?? 0, unit: '城建科长' },
      { seq: found[1]?.seq ?? 0, unit: '民政科长' },
    ])
    const [wall, duty] = (await check('登记甲', id)).findings.map(one => one.rectification?.id ?? '')
    assert.ok(wall && duty)
    const report = async () =>
      onsite('登记甲')('POST /api/supervision/onsite/:id/report', {
        params: { id },
        body: { key: newKey(), seen: (await check('登记甲', id)).seq, text: '两个问题均已处理', evidence: '复查照片' },
      })
    assert.equal(await codeOf(report()), 'findings-not-settled')

    await take('城建科长', wall, 'accept')
    const fixed = { text: '已凿除重做', evidence: '验收单' }
    assert.equal(await codeOf(take('城建科长', wall, 'submit', fixed)), 'invalid-input')
    await take('城建科长', wall, 'submit', { ...fixed, files: [await photograph('城建科长')] })
    assert.equal((await matter('城建经办', wall)).tasks[0]?.ownerId, personOf('城建经办'), '谁发现、谁复查')
    assert.equal(await codeOf(take('城建科长', wall, 'writeOff')), 'not-at-this-step')
    await take('城建经办', wall, 'sendBack', { reason: '还有一处没有处理' })
    await take('城建科长', wall, 'submit', { ...fixed, files: [await photograph('城建科长')] })
    assert.equal(await codeOf(take('城建经办', wall, 'recheck', { text: '三处都已修好' })), 'invalid-input')
    await take('城建经办', wall, 'recheck', { text: '三处都已修好', files: [await photograph('城建经办')] })
    assert.equal(await codeOf(take('城建科长', wall, 'writeOff')), 'not-yours')
    const off = await take('城建经办', wall, 'writeOff', { opinion: '同意销号' })
    assert.deepEqual([off.step, off.open], ['closed', false])
    assert.equal(await codeOf(report()), 'findings-not-settled')
    await take('登记甲', duty, 'handOn', { text: '转入督办〔2026〕1号长期跟踪', evidence: '主任批示' })
    const { findings } = await check('登记甲', id)
    assert.deepEqual(
      findings.map(one => [one.rectification?.open, one.rectification?.handedOn]),
      [
        [false, false],
        [false, true],
      ],
    )
    await report()
    const ended = await take('主任甲', id, 'approve')
    assert.deepEqual([ended.step, ended.open], ['closed', false])
    const { answers, deliveries } = await matter('登记甲', id)
    assert.deepEqual([answers[0]?.text, deliveries[0]?.raiser], ['两个问题均已处理', 1])
  })

  test('没有发现问题的，附依据直接报送核查报告；还有没下发的问题不能报送', async () => {
    const id = await plan()
    const body = { key: newKey(), seen: 1, text: '没有发现问题', evidence: '现场照片和值班记录' }
    const { seq } = await find('登记甲', id, '灭火器过期')
    const report = async () =>
      onsite('登记甲')('POST /api/supervision/onsite/:id/report', {
        params: { id },
        body: { ...body, seen: (await check('登记甲', id)).seq },
      })
    assert.equal(await codeOf(report()), 'findings-not-issued')
    await onsite('登记甲')('POST /api/supervision/onsite/:id/findings/:finding/withdrawal', {
      params: { id, finding: seq },
      body: { key: newKey(), reason: '核对后在有效期内' },
    })
    await report()
    assert.equal((await matter('登记甲', id)).step, 'reviewing')
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
