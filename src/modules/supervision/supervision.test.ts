import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestServer, testServer } from '#test/server.ts'
import type { SupervisionContract } from './contract.ts'
import type { PlansContract } from './plans/contract.ts'

const decision = `测试办公室关于印发汛期重点工作分工方案的通知
一、隐患排查
（一）排查危旧房屋和沿河道路，建立台账。（城建科牵头，民政科配合，2026年6月底前完成）
（二）储备救灾帐篷不少于500顶。（民政科负责，2026年5月20日前完成）
二、值班值守
（三）修订学校停课预案。（教育科牵头，2026年4月30日前完成）
`

let keys = 0
const newKey = () => `supervision-test-${++keys}`

await eachDatabase('supervision', open => {
  let office: TestServer
  let clients: Record<string, ReturnType<typeof clientsOf>> = {}
  const clientsOf = (through: typeof fetch) => ({
    supervision: office.client<SupervisionContract>(through),
    desk: office.client<DeskContract>(through),
    plans: office.client<PlansContract>(through),
  })
  before(async () => {
    office = await testServer(open)
    const names = ['登记甲', '主任甲', '城建联络', '城建科长', '民政科长', '教育科长']
    clients = Object.fromEntries(
      await Promise.all(names.map(async name => [name, clientsOf(await office.signedIn(name))] as const)),
    )
  })
  after(() => office?.close())

  const as = (name: string) => clients[name] ?? assert.fail(`${name} is not signed in`)
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''
  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const { seq } = await as(name).desk('GET /api/matters/:id', { params: { id } })
    const body = { key: newKey(), action, input, seen: seq }
    return as(name).desk('POST /api/matters/:id/entries', { params: { id }, body })
  }
  const plan = (items: readonly object[], key = newKey()) => ({
    key,
    title: '汛期重点工作',
    content: '汛期重点工作分工',
    source: '分工方案',
    signerId: office.kernel.as('主任甲').personId,
    dueOn: '2026-12-31',
    items,
  })
  async function list(items: readonly object[]) {
    const { id } = await as('登记甲').plans('POST /api/supervision/plans', { body: plan(items) as never })
    const body = { key: newKey(), seen: 2 }
    return as('主任甲').plans('POST /api/supervision/plans/:id/approval', { params: { id }, body })
  }

  test('任务、牵头和配合单位、时限照原文提出，单位对上本机关的单位', async () => {
    const { items } = await as('登记甲').supervision('POST /api/supervision/proposals-of-text', {
      body: { text: decision },
    })
    const tasks = items.filter(({ kind }) => kind === 'task')
    assert.deepEqual(
      tasks.map(({ text, leadUnitId, supportUnitIds, dueOn }) => [text, leadUnitId, supportUnitIds, dueOn]),
      [
        ['排查危旧房屋和沿河道路，建立台账。', unitOf('城建科长'), [unitOf('民政科长')], '2026-06-30'],
        ['储备救灾帐篷不少于500顶。', unitOf('民政科长'), [], '2026-05-20'],
        ['修订学校停课预案。', unitOf('教育科长'), [], '2026-04-30'],
      ],
    )
  })

  /** An item given to a unit, answered by its person for review. */
  async function answered(unit: string, who: string, request: string, text: string, evidence = '检查记录') {
    const { outcomes } = await list([{ title: request.slice(0, 20), text: request, leadUnitId: unitOf(unit) }])
    const id = outcomes[0]?.id ?? ''
    await take(who, id, 'accept')
    await take(who, id, 'submit', { text, evidence })
    return id
  }
  const marksFor = async (name: string, id: string) =>
    (await as(name).supervision('GET /api/supervision/marks/:id', { params: { id } })).marks.map(({ kind }) => kind)

  const honest =
    '本月对沿河12处危旧房屋逐一入户检查，发现墙体裂缝3处，已于3月18日前转移住户7户21人，并委托鉴定单位出具报告。青石巷东段护栏松动，已更换46米。'

  test('照抄别的单位的、没有依据的、所问三点漏答一点的，都给审核的人标出来；如实答复的不标', async () => {
    const first = await answered('城建科长', '城建联络', '汇报沿河危旧房屋排查整改情况。', honest)
    assert.deepEqual(await marksFor('城建科长', first), [])
    await take('城建科长', first, 'approve')

    const copied = await answered(
      '民政科长',
      '民政科长',
      '汇报养老机构房屋安全情况。',
      honest.replace('12处', '15处').replace('3月18日', '3月20日'),
    )
    assert.ok((await marksFor('主任甲', copied)).includes('copied'))

    const empty = await answered(
      '教育科长',
      '教育科长',
      '汇报校舍安全情况。',
      '我科高度重视，迅速安排部署，认真贯彻落实，各项工作正在有序推进，取得了明显成效。',
    )
    assert.deepEqual(await marksFor('主任甲', empty), [], '附有依据的，不算没有依据')

    const partial = await answered(
      '教育科长',
      '教育科长',
      '请说明：一是校车安全检查次数；二是食堂留样制度执行情况；三是宿舍夜间值班安排。',
      '一是全县校车今年检查42次，查改问题9个。二是28所学校食堂均按规定留样48小时，抽查合格。',
    )
    const { marks } = await as('主任甲').supervision('GET /api/supervision/marks/:id', { params: { id: partial } })
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['point-unanswered'],
    )
    assert.match(marks[0]?.point ?? '', /宿舍夜间值班/)
  })

  test('与本单位上月报告相同的标出来', async () => {
    const { outcomes } = await list([
      { title: '河道清障', text: '每月报告河道清障进展。', leadUnitId: unitOf('城建科长') },
    ])
    const id = outcomes[0]?.id ?? ''
    await take('城建联络', id, 'accept')
    const said = '清理老桥上游枯树和浮渣，出动挖掘机2台、人员35人次，清运垃圾18车，拆除违规搭建1处。'
    await take('城建联络', id, 'progress', { text: said, share: 30 })
    await take('城建联络', id, 'submit', { text: said, evidence: '照片' })
    assert.deepEqual(await marksFor('城建科长', id), ['own-words-again'])
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
