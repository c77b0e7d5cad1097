import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { act } from '#kernel/matter/commands.ts'
import { eachDatabase } from '#test/database.ts'
import { units } from '#test/properties/office.ts'
import { codeOf } from '#test/refused.ts'
import { type TestServer, testServer } from '#test/server.ts'
import type { ReceptionContract } from './contract.ts'

await eachDatabase('the window', open => {
  let office: TestServer
  before(async () => {
    office = await testServer(open)
  })
  after(() => office.close())

  /** A citizen at an address of their own. */
  const citizen = () => office.client<ReceptionContract>()
  const raise = (raisers: readonly object[], more: object = {}) =>
    citizen()('POST /api/public/requests', {
      body: {
        key: randomUUID(),
        kind: 'citizen-request',
        input: { title: '青石巷路灯不亮', content: '连续三晚不亮，请维修。', track: 'hotline', raisers, ...more },
      },
    })
  const person = (name: string) => ({ kind: 'person', name, phone: '13900000000' })
  const lookUp = (code: string, through = citizen()) => through('POST /api/public/lookups', { body: { code } })
  const add = (code: string, text: string) =>
    citizen()('POST /api/public/additions', { body: { code, key: randomUUID(), text, files: [] } })

  /** The office assigns, answers, and delivers to the raisers named. */
  async function answer(code: string, raisers: readonly number[], channel = 'phone'): Promise<void> {
    const { kernel } = office
    const { receipt } = await lookUp(code)
    const take = (name: string, action: string, input: object = {}) =>
      act(kernel, {
        actor: kernel.as(name),
        key: randomUUID(),
        matterId: receipt.matterId,
        action,
        input: input as Record<string, unknown>,
      })
    await take('登记甲', 'assign', { unit: units.find(unit => unit.name.includes('城建'))?.id })
    await take('城建联络', 'accept')
    await take('城建联络', 'submit', { text: '路灯已修复。', evidence: '现场照片存卷。' })
    await take('城建科长', 'approve')
    await take('登记甲', 'deliver', {
      deliveries: raisers.map(raiser => ({ raiser, channel, proof: '已告知' })),
    })
  }

  test('what is raised online is looked up by its code, however that is typed', async () => {
    const { number, receipts } = await raise([person('来访人')])
    const code = receipts[0]?.code ?? ''
    const plain = code.replaceAll('-', '')
    for (const typed of [code, plain, plain.toLowerCase(), ` ${plain.replaceAll(/(.{4})/g, '$1 ')}`]) {
      const seen = await lookUp(typed)
      assert.deepEqual([seen.number, seen.open, seen.unit, seen.answers], [number, true, null, []])
    }
  })

  test('nobody outside passes for somebody inside', async () => {
    const { kernel } = office
    const { receipts } = await raise([{ ...person('来访人'), personId: kernel.as('领导甲').personId }])
    const { receipt } = await lookUp(receipts[0]?.code ?? '')
    const { rows } = await kernel.db.pool.query('select person_id from kernel.raiser where matter_id = $1', [
      receipt.matterId,
    ])
    assert.deepEqual(rows, [{ person_id: null }])
  })

  test('every wrong code gets one answer, and whoever tries many is stopped', async () => {
    const { receipts } = await raise([person('来访人')])
    const code = receipts[0]?.code ?? ''
    const swapped = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`
    const answers: unknown[] = []
    for (const wrong of ['1', 'ZZZZ-ZZZZ-ZZZZ-ZZZZZ', swapped, '’; select 1'])
      answers.push(await lookUp(wrong).catch((error: unknown) => JSON.stringify(error)))
    assert.equal(new Set(answers).size, 1)
    assert.match(String(answers[0]), /no-such-code/)
    const through = citizen()
    const tries: string[] = []
    for (let i = 0; i < 40; i++) tries.push(await codeOf(lookUp(swapped, through)))
    assert.deepEqual([tries[0], tries.at(-1)], ['no-such-code', 'too-often'])
  })

  test('不留姓名也有查询码，答复凭码查看', async () => {
    const { receipts } = await raise([{ kind: 'anonymous' }])
    const code = receipts[0]?.code ?? ''
    await answer(code, [1], 'portal')
    const { answers } = await lookUp(code)
    assert.deepEqual(
      answers.map(one => one.text),
      ['路灯已修复。'],
    )
  })

  test('of two raisers each reads what reached them, and not what the other wrote or thought', async () => {
    const { receipts } = await raise([person('来访一'), person('来访二')])
    const [one = '', two = ''] = receipts.map(receipt => receipt.code)
    await add(one, '我家的电话是 13900000001')
    const words = async (code: string) => (await lookUp(code)).timeline.map(line => line.text).join()
    assert.match(await words(one), /13900000001/)
    assert.doesNotMatch(await words(two), /13900000001/)

    await answer(one, [1])
    const seen = async () => Promise.all([one, two].map(async code => (await lookUp(code)).answers.length))
    assert.deepEqual(await seen(), [1, 0])
  })

  test('a bad rating opens the matter again, once; a second rating of the same answer is refused', async () => {
    const { receipts } = await raise([person('来访人')])
    const code = receipts[0]?.code ?? ''
    const rate = (grade: number, key = randomUUID()) =>
      citizen()('POST /api/public/ratings', { body: { code, key, grade, virtues: [], faults: [], text: '' } })
    assert.equal(await codeOf(rate(1)), 'not-at-this-step')
    await answer(code, [1])
    const key = randomUUID()
    assert.deepEqual(await rate(2, key), { reopened: true })
    assert.deepEqual(await rate(2, key), { reopened: true })
    assert.notEqual(await codeOf(rate(5)), 'not refused')
    const seen = await lookUp(code)
    assert.deepEqual([seen.open, seen.ratings.length, seen.mayRate], [true, 1, false])
  })

  test('a receipt is proved by the ledger; one altered in a character is not', async () => {
    const { receipts } = await raise([person('来访人')])
    const [issued] = receipts
    assert.ok(issued)
    const check = (receipt: object) =>
      citizen()('POST /api/public/receipt-checks', { body: { receipt: receipt as typeof issued.receipt } })
    const held = await check(issued.receipt)
    assert.deepEqual([held.genuine, held.inLedger], [true, true])
    assert.equal((await check({ ...issued.receipt, number: '群诉〔2026〕999号' })).genuine, false)
  })

  test('带密级标志的诉求不收', async () => {
    assert.equal(await codeOf(raise([person('来访人')], { content: '附件为绝密★长期' })), 'classified-content')
  })
})
