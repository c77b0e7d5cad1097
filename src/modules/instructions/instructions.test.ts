import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { keepMade } from '#kernel/file/keep-upload.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { act } from '#kernel/matter/commands.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { eachDatabase } from '#test/database.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import type { InstructionsContract } from './contract.ts'

let keys = 0
const newKey = () => `instructions-test-${++keys}`

await eachDatabase('instructions', open => {
  let office: TestServer
  let clients: Record<string, ReturnType<typeof clientsOf>> = {}
  const clientsOf = (through: typeof fetch) => ({
    instructions: office.client<InstructionsContract>(through),
    desk: office.client<DeskContract>(through),
  })
  before(async () => {
    office = await testServer(open)
    const names = ['登记甲', '主任甲', '领导甲', '领导乙', '城建联络', '城建科长', '民政科长', '教育科长']
    clients = Object.fromEntries(
      await Promise.all(names.map(async name => [name, clientsOf(await office.signedIn(name))] as const)),
    )
  })
  after(() => office?.close())

  const as = (name: string) => clients[name] ?? assert.fail(`${name} is not signed in`)
  const personOf = (name: string) => office.kernel.as(name).personId
  const unitOf = (name: string) => office.kernel.as(name).roles[0]?.unitId ?? ''
  const matter = (name: string, id: string) => as(name).desk('GET /api/matters/:id', { params: { id } })
  const note = (id: string, name = '领导甲') =>
    as(name).instructions('GET /api/instructions/:id/note', { params: { id } })
  async function take(name: string, id: string, action: string, input: Record<string, unknown> = {}) {
    const { seq } = await matter(name, id)
    const body = { key: newKey(), action, input, seen: seq }
    return as(name).desk('POST /api/matters/:id/entries', { params: { id }, body })
  }
  const given = (more: Record<string, unknown> = {}) => ({
    key: newKey(),
    leaderId: personOf('领导甲'),
    title: '关于青石河汛期安全的批示',
    words: '请城建科牵头，会同民政科查清沿河危房，月底前报我。',
    asks: 'action' as const,
    receivedOn: '2026-03-02',
    ...more,
  })
  const register = (by: string, more: Record<string, unknown> = {}) =>
    as(by).instructions('POST /api/instructions', { body: given(more) as never })
  const duties = () => [
    { unit: unitOf('城建科长'), what: '查清沿河危房，提出处置意见', dueOn: '2026-03-20' },
    { unit: unitOf('民政科长'), what: '摸清困难住户', dueOn: '2026-03-16' },
  ]
  /** Registered with its lines, and brought so far that it lies with the leader again. */
  async function reported(by = '登记甲') {
    const { id } = await register(by, { duties: duties() })
    if (by === '登记甲') await take('领导甲', id, 'confirm')
    await answered(id)
    return id
  }
  async function answered(id: string) {
    await take('城建联络', id, 'accept')
    await take('城建联络', id, 'progress', { text: '已查12户。' })
    if ((await matter('领导甲', id)).tasks.some(task => task.purpose === 'support'))
      await take('民政科长', id, 'support', { stance: 'agrees', text: '困难住户3户，已安置。' })
    await take('城建联络', id, 'submit', { text: '沿河危房12户均已处置。', evidence: '逐户核查表' })
    await take('城建科长', id, 'approve')
    await take('登记甲', id, 'deliver', {
      deliveries: [{ raiser: 1, channel: 'internal', proof: '报告单已送领导' }],
    })
  }

  test('登记时写明谁办什么：第一行牵头、其余协办，各按所写日期', async () => {
    const { id, went, number } = await register('登记甲', { duties: duties() })
    assert.match(number, /^批示〔2026〕\d+号$/)
    assert.equal(went, 'assigned')
    const { tasks, leadUnitId, clocks } = await matter('领导甲', id)
    assert.equal(leadUnitId, unitOf('城建科长'))
    const dueOf = (limit: string) => clocks.find(clock => clock.limit === limit)?.dueOn
    assert.deepEqual([dueOf('answer'), dueOf('support')], ['2026-03-20', '2026-03-16'])
    assert.deepEqual(tasks.map(task => task.purpose).sort(), ['accept', 'confirm', 'support'])
    assert.deepEqual((await note(id)).rounds[0]?.duties, duties())
  })

  test('只有在岗领导可以作批示；代录的由本人确认，确认前可更正，确认后不再更正', async () => {
    assert.equal(await codeOf(register('登记甲', { leaderId: personOf('登记甲') })), 'raiser-not-of-the-role')
    const { id } = await register('登记甲')
    assert.equal((await note(id)).rounds[0]?.unconfirmed, true)
    assert.equal(await codeOf(take('主任甲', id, 'confirm')), 'not-yours')
    assert.equal(await codeOf(take('领导乙', id, 'confirm')), 'not-yours')
    await take('登记甲', id, 'correct', { content: '请城建科查清危房，二十日前报我。', reason: '照手迹改' })
    await take('领导甲', id, 'confirm')
    const [first] = (await note(id)).rounds
    assert.deepEqual([first?.words, first?.unconfirmed], ['请城建科查清危房，二十日前报我。', false])
    assert.equal(first?.takenDownBy, personOf('登记甲'))
    assert.equal(
      await codeOf(take('登记甲', id, 'correct', { content: '改动已确认的话', reason: '试' })),
      'words-confirmed',
    )
  })

  test('领导本人登记的，无需确认，由登记员交办', async () => {
    const { id, went } = await register('领导甲', { duties: duties() })
    assert.equal(went, 'registered')
    const { tasks } = await matter('领导甲', id)
    assert.deepEqual(
      tasks.map(task => task.purpose),
      ['assign'],
    )
  })

  test('未经确认的批示，领导也不能了结；主任和领导都不能替别人移交确认', async () => {
    const { id } = await register('登记甲', { duties: duties() })
    await answered(id)
    assert.equal(await codeOf(take('领导甲', id, 'close')), 'words-unconfirmed')
    const no = (await matter('领导甲', id)).tasks.find(task => task.purpose === 'confirm')?.no
    const input = { taskNo: no, person: personOf('领导乙'), reason: '外出' }
    assert.equal(await codeOf(take('主任甲', id, 'handOver', input)), 'not-your-task')
    await take('领导甲', id, 'confirm')
    assert.equal(await codeOf(take('领导甲', id, 'close')), 'not refused')
  })

  test('手迹须有照片或扫描件；照抄的文字可以检索', async () => {
    assert.equal(await codeOf(register('登记甲', { handwriting: true })), 'handwriting-image-needed')
    const { kernel } = office
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const image = await keepMade(kernel, png, { name: '手迹.png', type: 'image/png', by: personOf('登记甲') })
    const words = '请抓紧办理芦花湾渡口改桥一事。'
    const { id } = await register('登记甲', { handwriting: true, files: [image], words })
    const [first] = (await note(id)).rounds
    assert.deepEqual([first?.handwriting?.name, first?.files], ['手迹.png', []])
    const { matters } = await as('领导甲').desk('GET /api/matters', { query: { q: '芦花湾渡口' } })
    assert.deepEqual(
      matters.map(one => one.id),
      [id],
    )
  })

  test('所批的收文是系统中登记员看得到的事项', async () => {
    const missing = '00000000-0000-7000-8000-00000000ffff'
    assert.equal(await codeOf(register('登记甲', { about: missing })), 'no-such-matter')
    const { id: about } = await register('登记甲')
    const { id } = await register('登记甲', { about, document: '第3期专报' })
    const { about: shown, document } = await note(id)
    assert.deepEqual([shown?.id, document], [about, '第3期专报'])
  })

  test('报告单按时间汇集各单位报告、协办意见和拟报告的答复', async () => {
    const id = await reported()
    const [round] = (await note(id)).rounds
    assert.deepEqual(
      round?.reports.map(({ kind, unitId, text }) => [kind, unitId, text]),
      [
        ['progress', unitOf('城建科长'), '已查12户。'],
        ['support', unitOf('民政科长'), '困难住户3户，已安置。'],
      ],
    )
    assert.deepEqual(round?.support[0]?.answered, true)
    assert.deepEqual(
      [round?.answer?.state, round?.answer?.text, round?.answer?.evidence, round?.answer?.approvedBy],
      ['reported', '沿河危房12户均已处置。', '逐户核查表', personOf('城建科长')],
    )
  })

  test('在报告单上再次批示的，同一件继续办，报告单分次列明；前后两次的话都能检索', async () => {
    const id = await reported()
    await take('领导甲', id, 'instructAgain', { reason: '请再核桃花坞三户，下周报我。' })
    await take('登记甲', id, 'assign', { unit: unitOf('城建科长') })
    const { rounds } = await note(id)
    assert.deepEqual(
      rounds.map(({ no, words, outcome, answer }) => [no, words, outcome, answer?.state]),
      [
        [1, '请城建科牵头，会同民政科查清沿河危房，月底前报我。', 'instructed-again', 'reported'],
        [2, '请再核桃花坞三户，下周报我。', 'open', undefined],
      ],
    )
    const { matters } = await as('领导甲').desk('GET /api/matters', { query: { q: '桃花坞三户' } })
    assert.deepEqual(
      matters.map(one => one.id),
      [id],
    )
    await answered(id)
    await take('领导甲', id, 'close')
    assert.equal((await note(id)).rounds[1]?.outcome, 'nothing-further')
  })

  test('登记员代录再次批示的，同样要领导确认', async () => {
    const id = await reported()
    await take('登记甲', id, 'recordAgain', { reason: '请再报一次水位。' })
    const { tasks } = await matter('领导甲', id)
    assert.deepEqual(tasks.map(task => task.purpose).sort(), ['assign', 'confirm'])
    assert.equal((await note(id)).rounds[1]?.unconfirmed, true)
  })

  test('报告以后，只有作批示的领导能了结：主任、登记员、别的领导和系统都不能', async () => {
    const id = await reported()
    for (const name of ['主任甲', '登记甲', '领导乙', '城建科长'])
      assert.equal(await codeOf(take(name, id, 'close')), 'not-yours', name)
    const system = { kind: 'system', name: 'timer' } as const
    const bySystem = act(office.kernel, { actor: system, key: newKey(), matterId: id, action: 'close', input: {} })
    assert.equal(await codeOf(bySystem), 'not-yours')
    await take('领导甲', id, 'close')
    assert.equal((await matter('领导甲', id)).open, false)
  })

  test('没有报告领导的，领导也不能了结', async () => {
    const { id } = await register('领导甲')
    assert.equal(await codeOf(take('领导甲', id, 'close')), 'not-at-this-step')
  })

  test('并件、传阅都不能绕过领导：批示件不并提出人，也不能只传阅了事', async () => {
    const { id } = await register('登记甲')
    assert.equal(
      await codeOf(take('登记甲', id, 'joinRaiser', { raisers: [{ kind: 'staff', personId: personOf('登记甲') }] })),
      'no-such-action',
    )
    assert.equal(await codeOf(take('登记甲', id, 'circulate', { people: [personOf('城建科长')] })), 'not-for-this-one')
  })

  test('阅示件分送有关同志，都阅过即结；没有别的义务', async () => {
    const readers = { people: [personOf('城建科长'), personOf('民政科长')], units: [] }
    const { id, went } = await register('领导甲', { asks: 'reading', words: '请城建、民政同志阅。', readers })
    assert.equal(went, 'circulating')
    assert.equal(await codeOf(take('登记甲', id, 'assign', { unit: unitOf('城建科长') })), 'not-at-this-step')
    await take('城建科长', id, 'finishReading')
    assert.equal((await matter('领导甲', id)).open, true)
    await take('民政科长', id, 'finishReading')
    const { open, step, answers } = await matter('领导甲', id)
    assert.deepEqual([open, step, answers.length], [false, 'closed', 1])
    const [round] = (await note(id)).rounds
    assert.deepEqual([round?.outcome, round?.readers.every(one => one.readAt !== null)], ['read', true])
    await take('领导甲', id, 'instructAgain', { reason: '请城建科提出意见。' })
    assert.equal((await note(id)).asks, 'action', '再次批示的，是批示件')
  })

  test('代录的阅示件，未经确认不能结，待登记员确认后结', async () => {
    const readers = { people: [personOf('城建科长')], units: [] }
    const { id } = await register('登记甲', { asks: 'reading', readers })
    await take('城建科长', id, 'finishReading')
    assert.equal((await matter('领导甲', id)).step, 'readByAll')
    assert.equal(await codeOf(take('登记甲', id, 'concludeReading')), 'words-unconfirmed')
    await take('领导甲', id, 'confirm')
    await take('登记甲', id, 'concludeReading')
    assert.equal((await matter('领导甲', id)).open, false)
  })

  test('列表按领导筛选，写明第几次批示、谁欠下一步', async () => {
    const list = (name: string, leader: string) =>
      as(name).instructions('GET /api/instructions', { query: { leader: personOf(leader) } })
    assert.deepEqual((await list('主任甲', '领导乙')).instructions, [])
    const { id } = await register('登记甲', { leaderId: personOf('领导乙'), duties: duties() })
    const [only, ...others] = (await list('主任甲', '领导乙')).instructions
    assert.equal(others.length, 0)
    assert.deepEqual(
      [only?.id, only?.round, only?.unconfirmed, only?.next?.purpose, only?.next?.ownerId],
      [id, 1, true, 'accept', personOf('城建联络')],
    )
    const rounds = (await list('城建联络', '领导甲')).instructions.map(one => one.round)
    assert.ok(rounds.includes(2), '承办单位看得到自己的，包括再次批示的')
    assert.deepEqual((await list('教育科长', '领导甲')).instructions, [])
  })

  test('至此台账校验无误', async () => {
    assert.deepEqual((await verifyOffice(office.kernel, { files: true })).faults, [])
  })
})
