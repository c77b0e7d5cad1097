import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import readWorkbook from 'read-excel-file/node'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { orThrow } from '#kernel/refusal.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import type { OutgoingContract } from '#modules/documents/outgoing/contract.ts'
import { readOfficialDocument, typesetter } from '#modules/documents/public.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import type { PlansContract } from './contract.ts'
import { openWhatIsLeft } from './jobs.ts'

let keys = 0
const newKey = () => `plan-test-${++keys}`

await eachDatabase('supervision plans', open => {
  let office: TestServer
  let clients: Record<string, ReturnType<typeof clientsOf>> = {}
  const clientsOf = (through: typeof fetch) => ({
    plans: office.client<PlansContract>(through),
    desk: office.client<DeskContract>(through),
    documents: office.client<OutgoingContract>(through),
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
  const matter = (name: string, id: string) => as(name).desk('GET /api/matters/:id', { params: { id } })
  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const { seq } = await matter(name, id)
    return as(name).desk('POST /api/matters/:id/entries', {
      params: { id },
      body: { key: newKey(), action, input, seen: seq },
    })
  }
  const planOf = (name: string, id: string) => as(name).plans('GET /api/supervision/plans/:id', { params: { id } })
  const proposed = (items: readonly object[], key = newKey()) => ({
    key,
    title: '汛期重点工作',
    content: '汛期重点工作分工',
    signerId: office.kernel.as('主任甲').personId,
    dueOn: '2026-12-31',
    items,
  })
  const propose = (items: readonly object[], key?: string) =>
    as('登记甲').plans('POST /api/supervision/plans', { body: proposed(items, key) as never })
  const approve = (id: string, seen = 2, name = '主任甲') =>
    as(name).plans('POST /api/supervision/plans/:id/approval', { params: { id }, body: { key: newKey(), seen } })
  const three = () => [
    { title: '排查危旧房屋', text: '排查危旧房屋和沿河道路。', dueOn: '2026-06-30', leadUnitId: unitOf('城建科长') },
    { title: '修订预案', text: '修订学校停课预案。' },
    { title: '无此单位', text: '某项任务。', leadUnitId: '00000000-0000-7000-8000-00000000ffff' },
  ]

  test('批准立项之前，清单不成为事项；批准之后各成一件，牵头单位明确的即交办，以原文时限为期', async () => {
    const key = newKey()
    const { id } = await propose(three(), key)
    assert.equal((await propose(three(), key)).id, id, '重发一次不重立')
    const before = await planOf('登记甲', id)
    assert.deepEqual([before.step, before.nodes.length, before.proposed.length], ['proposed', 0, 3])
    assert.equal(await codeOf(approve(id, 2, '登记甲')), 'not-yours')
    const { outcomes } = await approve(id)
    assert.deepEqual(
      outcomes.map(({ assigned, refusal }) => [assigned, refusal?.code]),
      [
        [true, undefined],
        [false, undefined],
        [false, 'unit-not-active'],
      ],
    )
    const found = await matter('登记甲', outcomes[0]?.id ?? '')
    assert.deepEqual(
      [found.step, found.clocks.find(clock => clock.limit === 'answer')?.dueOn, found.parent?.id],
      ['assigned', '2026-06-30', id],
    )
    const unassigned = await matter('登记甲', outcomes[1]?.id ?? '')
    assert.deepEqual(
      unassigned.tasks.map(({ purpose, unitId }) => [purpose, unitId]),
      [['assign', unitOf('登记甲')]],
      '待交办的由拟订计划的单位的登记员交办',
    )
    const after = await planOf('登记甲', id)
    assert.deepEqual([after.step, after.nodes.length, after.proposed.length, after.figures.items], ['running', 3, 0, 3])
  })

  test('批准后进程中断，没有立完的由定时任务补立，一件不重', async () => {
    const { id } = await propose(three())
    const { kernel } = office
    const { act } = await import('#kernel/matter/commands.ts')
    await act(kernel, {
      actor: kernel.as('主任甲'),
      key: newKey(),
      matterId: id,
      action: 'approvePlan',
      input: { manner: 'circled' },
      onOwnPage: true,
    })
    assert.equal((await planOf('登记甲', id)).nodes.length, 0)
    assert.equal(await openWhatIsLeft(kernel), 1)
    assert.equal((await planOf('登记甲', id)).nodes.length, 3)
    assert.equal(await openWhatIsLeft(kernel), 0)
  })

  test('推进中增补任务，再经批准，只立新增的', async () => {
    const { id } = await propose(three().slice(0, 1))
    await approve(id)
    const { seq } = await planOf('登记甲', id)
    const items = [{ title: '增补', text: '增补的任务。', leadUnitId: unitOf('教育科长') }]
    await as('登记甲').plans('PUT /api/supervision/plans/:id/items', {
      params: { id },
      body: { key: newKey(), seen: seq, items } as never,
    })
    const now = await planOf('登记甲', id)
    assert.deepEqual([now.step, now.proposed.map(({ no, title }) => [no, title])], ['proposed', [[2, '增补']]])
    await approve(id, now.seq)
    assert.deepEqual(
      (await planOf('登记甲', id)).nodes.map(({ title }) => title),
      ['排查危旧房屋', '增补'],
    )
  })

  test('承办单位把任务再细化，进度由下而上汇总；下级没有办完，上级不能办结', async () => {
    const { id } = await propose(three().slice(0, 1))
    const { outcomes } = await approve(id)
    const item = outcomes[0]?.id ?? ''
    await take('城建联络', item, 'accept')
    const part = (title: string) =>
      as('城建联络').plans('POST /api/supervision/items/:id/parts', {
        params: { id: item },
        body: { key: newKey(), item: { title, text: `${title}。` } } as never,
      })
    const [first] = [await part('查老城'), await part('查河岸')]
    assert.equal(
      await codeOf(
        as('民政科长').plans('POST /api/supervision/items/:id/parts', {
          params: { id: item },
          body: { key: newKey(), item: { title: '外人', text: '外人。' } } as never,
        }),
      ),
      'no-such-matter',
    )
    await take('城建联络', first.id, 'accept')
    await take('城建联络', first.id, 'progress', { text: '查了一半。', share: 50, promised: 80 })
    const { nodes, figures } = await planOf('登记甲', id)
    assert.deepEqual(
      nodes.map(({ title, share }) => [title, share]),
      [
        ['排查危旧房屋', 25],
        ['查老城', 50],
        ['查河岸', 0],
      ],
    )
    assert.deepEqual([figures.items, figures.share], [1, 25], '只数计划自己的任务，部分汇总到其上')
    await take('城建联络', first.id, 'progress', { text: '又查一些。', share: 60 })
    const later = await planOf('登记甲', id)
    assert.deepEqual(
      later.nodes.map(({ lamp }) => lamp),
      ['green', 'yellow', 'green'],
      '低于上期承诺的亮黄灯',
    )
    await take('城建联络', item, 'submit', { text: '都查完了。', evidence: '台账' })
    await take('城建科长', item, 'approve')
    await take('登记甲', item, 'deliver', { deliveries: [{ raiser: 1, channel: 'system', proof: '系统内送达' }] })
    assert.equal(await codeOf(take('登记甲', item, 'close')), 'open-beneath')
    const shown = (await matter('登记甲', item)).actions.find(({ action }) => action === 'close')
    assert.equal(shown?.refusal?.code, 'open-beneath', '按钮事先说明为何不能办结')
  })

  test('外单位看不到计划全貌，只看到本单位承办的；各数字后面是所数的事项', async () => {
    const { id } = await propose([
      ...three().slice(0, 1),
      { title: '养老机构', text: '检查养老机构。', leadUnitId: unitOf('民政科长') },
    ])
    await approve(id)
    assert.equal(await codeOf(planOf('民政科长', id)), 'no-such-matter')
    const seen = await as('民政科长').plans('GET /api/supervision/units', { query: { plan: id } })
    assert.deepEqual(
      seen.units.map(({ unitId, items }) => [unitId, items]),
      [[unitOf('民政科长'), 1]],
    )
    const whole = await as('登记甲').plans('GET /api/supervision/units', { query: { plan: id } })
    assert.equal(whole.units.length, 2)
    const behind = async (query: object) =>
      (await as('登记甲').plans('GET /api/supervision/items', { query: { plan: id, ...query } as never })).items.length
    assert.deepEqual([await behind({ which: 'open' }), await behind({ which: 'done' })], [2, 0])
    assert.deepEqual([await behind({ unit: 'none' }), await behind({})], [0, 2])
    const { items } = await as('登记甲').plans('GET /api/supervision/items', {
      query: { plan: id, unit: unitOf('民政科长'), which: 'all' } as never,
    })
    assert.deepEqual(
      items.map(({ title }) => title),
      ['养老机构'],
    )
  })

  test('某月末在办、逾期的事项，点开就是热力图所数的', async () => {
    const { id } = await propose([
      { ...three()[0], dueOn: '2026-03-20' },
      { ...three()[0], title: '另一处', dueOn: '2026-05-29' },
    ])
    await approve(id)
    const at = office.kernel.at
    office.kernel.at = new Date('2026-06-02T02:00:00Z')
    try {
      const unit = unitOf('城建科长')
      const { plans } = clientsOf(await office.browserOf('登记甲'))
      const { months, units } = await plans('GET /api/supervision/lamps', {
        query: { plan: id, months: 4 } as never,
      })
      const counted = units[0]?.months ?? []
      assert.deepEqual(months, ['2026-03', '2026-04', '2026-05', '2026-06'])
      for (const [i, month] of months.slice(0, -1).entries())
        for (const [which, key] of [
          ['open', 'open'],
          ['yellow', 'near'],
          ['red', 'late'],
        ] as const) {
          const query = { plan: id, unit, which, month }
          const { items } = await plans('GET /api/supervision/items', { query: query as never })
          assert.equal(items.length, counted[i]?.[key], `${month} ${which}`)
        }
      assert.deepEqual(
        counted.map(one => one?.late),
        [1, 1, 2, 2],
      )
    } finally {
      office.kernel.at = at
    }
  })

  test('事项在计划中的位置：看得到计划的逐级列出，承办单位只看到本单位所在的一段', async () => {
    const { id } = await propose(three().slice(0, 1))
    const { outcomes } = await approve(id)
    const item = outcomes[0]?.id ?? ''
    const placed = async (name: string) => {
      const { line } = await as(name).plans('GET /api/supervision/items/:id/place', { params: { id: item } })
      return line.map(one => one.id)
    }
    assert.deepEqual(await placed('登记甲'), [id, item])
    assert.deepEqual(await placed('城建联络'), [item])
    assert.equal(await codeOf(placed('民政科长')), 'no-such-matter')
  })

  test('报结项，全部任务办结之后才能办结', async () => {
    const { id } = await propose(three().slice(0, 1))
    const { outcomes } = await approve(id)
    await take('登记甲', id, 'submit', { text: '任务完成。', evidence: '督查报告' })
    await take('主任甲', id, 'approve')
    assert.equal(await codeOf(take('登记甲', id, 'close')), 'open-beneath')
    const item = outcomes[0]?.id ?? ''
    await take('城建联络', item, 'accept')
    await take('城建联络', item, 'submit', { text: '查完了。', evidence: '台账' })
    await take('城建科长', item, 'approve')
    await take('登记甲', item, 'deliver', { deliveries: [{ raiser: 1, channel: 'system', proof: '系统内送达' }] })
    await take('登记甲', item, 'close')
    await take('登记甲', id, 'close')
    assert.equal(await codeOf(take('登记甲', item, 'reopen', { reason: '还有遗漏' })), 'parent-closed')
  })

  test('催办单所说的催办情况：响过几级、提醒了谁；看不到事项的人也看不到', async () => {
    const { kernel } = office
    const { ringDue } = await import('#kernel/notice/ring.ts')
    const { id } = await propose([{ ...three()[0], dueOn: '2026-03-20' }])
    const { outcomes } = await approve(id)
    const item = { params: { id: outcomes[0]?.id ?? '' } }
    const urging = (client = as('登记甲')) => client.plans('GET /api/supervision/items/:id/urging', item)
    const before = await urging()
    assert.deepEqual([before.rung, before.told], [0, []])
    assert.equal(await codeOf(urging(as('民政科长'))), 'no-such-matter')
    const at = kernel.at
    kernel.at = new Date('2026-03-24T02:00:00Z')
    try {
      await ringDue(kernel, kernel.at)
      assert.deepEqual(await urging(clientsOf(await office.browserOf('登记甲'))), {
        today: '2026-03-24',
        rung: 3,
        told: ['owner', 'unit-head', 'director'],
      })
    } finally {
      kernel.at = at
    }
  })

  test('各单位比较导出 Excel：数字与页面一致，外单位只导出看得到的', async () => {
    const { id } = await propose([...three().slice(0, 2), { ...three()[0], leadUnitId: unitOf('民政科长') }])
    await approve(id)
    const exported = async (name: string) => {
      const through = await office.browserOf(name)
      const reply = await through(`/api/supervision/units.xlsx?plan=${id}`)
      const [sheet] = await readWorkbook(Buffer.from(await reply.arrayBuffer()))
      const { units } = await clientsOf(through).plans('GET /api/supervision/units', { query: { plan: id } })
      return { rows: sheet?.data.slice(1) ?? [], units }
    }
    const { rows, units } = await exported('登记甲')
    const { units: named } = await as('登记甲').desk('GET /api/directory', {})
    assert.deepEqual(
      rows,
      [...named, { id: null, name: '尚未交办' }].flatMap(({ id, name }) =>
        units.flatMap(({ unitId, ...one }) =>
          unitId === id
            ? [
                [name, one.items, one.done, one.onTime, one.late, one.yellow, one.extended, one.returned].concat([
                  one.sentBack,
                  one.missed,
                  one.share,
                ]),
              ]
            : [],
        ),
      ),
    )
    assert.equal(rows.length, 3)
    assert.equal((await exported('民政科长')).rows.length, 1)
  })

  test('督查通报：文中数字就是计划页上的数字；数字变了再发一次仍是同一件；能排成 PDF', async () => {
    const { id } = await propose([
      { ...three()[0], dueOn: '2026-03-20' },
      { title: '养老机构', text: '检查养老机构。', leadUnitId: unitOf('民政科长') },
      { title: '尚未明确单位', text: '某项任务。' },
    ])
    const draft = (name: string, key: string) =>
      as(name).plans('POST /api/supervision/plans/:id/bulletin', { params: { id }, body: { key } })
    assert.equal(await codeOf(draft('登记甲', newKey())), 'nothing-to-report')
    const { outcomes } = await approve(id)
    const at = office.kernel.at
    office.kernel.at = new Date('2026-03-31T02:00:00Z')
    try {
      const clients = clientsOf(await office.browserOf('登记甲'))
      const again = (key: string) =>
        clients.plans('POST /api/supervision/plans/:id/bulletin', { params: { id }, body: { key } })
      const plan = await clients.plans('GET /api/supervision/plans/:id', { params: { id } })
      const { figures, units } = plan
      assert.deepEqual([figures.items, figures.late], [3, 1])
      const key = newKey()
      const made = await again(key)
      const written = await clients.documents('GET /api/documents/outgoing/:id', { params: made, query: {} })
      const document = orThrow(readOfficialDocument(written.document))
      assert.deepEqual([written.title, document.title], Array(2).fill('关于《汛期重点工作》进展情况的通报'))
      const text = document.blocks.flatMap(block => (block.type === 'paragraph' ? [block.text] : []))
      assert.equal(text[0], `截至2026年3月31日，《汛期重点工作》（${plan.number}）进展情况通报如下：`)
      assert.equal(
        text[1],
        `共${figures.items}项任务，办结${figures.done}项，其中按期${figures.onTime}项；逾期未办结${figures.late}项，临近或滞后${figures.yellow}项，平均进度${figures.share}%。`,
      )
      const [byUnit, late] = document.blocks.flatMap(block => (block.type === 'table' ? [block.rows] : []))
      const directory = await clients.desk('GET /api/directory', {})
      const names = directory.units.map(unit => [unit.id, unit.name] as const)
      const inOrder = [...names, [null, '尚未交办'] as const].flatMap(([unitId, name]) =>
        units.flatMap(one => (one.unitId === unitId ? [{ ...one, name }] : [])),
      )
      assert.deepEqual(
        byUnit,
        inOrder.map(one =>
          [one.name, one.items, one.done, one.onTime, one.late, one.extended, one.returned, one.missed]
            .map(String)
            .concat(`${one.share}%`),
        ),
      )
      assert.deepEqual(
        late?.map(([, , , due, days]) => [due, days]),
        [['2026年3月20日', '11']],
      )
      const printed = await typesetter.typesetAll(document, ['.pdf'])
      assert.equal(Buffer.from(printed['.pdf'].bytes).subarray(0, 5).toString(), '%PDF-')
      assert.deepEqual([...printed['.pdf'].missing], [])

      const item = outcomes[1]?.id ?? ''
      const { seq } = await clients.desk('GET /api/matters/:id', { params: { id: item } })
      const back = clientsOf(await office.browserOf('民政科长'))
      await back.desk('POST /api/matters/:id/entries', {
        params: { id: item },
        body: { key: newKey(), action: 'accept', input: {}, seen: seq },
      })
      await back.desk('POST /api/matters/:id/entries', {
        params: { id: item },
        body: { key: newKey(), action: 'progress', input: { text: '查了一半。', share: 50 }, seen: seq + 1 },
      })
      const moved = await clients.plans('GET /api/supervision/plans/:id', { params: { id } })
      assert.notEqual(moved.figures.share, figures.share)
      assert.deepEqual(await again(key), made)
      const after = await clients.documents('GET /api/documents/outgoing/:id', { params: made, query: {} })
      assert.deepEqual(after.versions, written.versions)
      const other = clientsOf(await office.browserOf('城建科长'))
      assert.equal(
        await codeOf(
          other.plans('POST /api/supervision/plans/:id/bulletin', { params: { id }, body: { key: newKey() } }),
        ),
        'not-permitted',
      )
    } finally {
      office.kernel.at = at
    }
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
