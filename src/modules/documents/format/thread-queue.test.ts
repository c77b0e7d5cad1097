import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusal } from '#kernel/refusal.ts'
import { codeOf } from '#test/refused.ts'
import type { TestOrder } from './obedient-thread.ts'
import { ThreadQueue } from './thread-queue.ts'

const no = (code: string) => () => refusal(code, 503, { zh: code, en: code })
const thread = new URL('./obedient-thread.ts', import.meta.url)
const queue = (limits: { time?: number; memory?: number; orders?: number } = {}) =>
  new ThreadQueue<TestOrder, number>(
    thread,
    { time: 20_000, memory: 64, orders: 10, ...limits },
    { busy: no('busy'), tooMuch: no('too-much') },
  )

test('orders are filled one after the other by one thread, which is kept', async () => {
  const one = queue()
  const answers = await Promise.all(Array.from({ length: 5 }, () => one.ask('count')))
  assert.deepEqual(answers, [1, 2, 3, 4, 5])
})

test('a refusal comes out as a refusal, and the thread goes on', async () => {
  const one = queue()
  assert.equal(await one.ask('count'), 1)
  assert.equal(await codeOf(one.ask('refuse')), 'as-told')
  assert.equal(await one.ask('count'), 2)
})

test('a bug is told to whoever asked, and to nobody else: the next order gets a new thread', async () => {
  const one = queue()
  const [first, broken, next] = await Promise.allSettled([one.ask('count'), one.ask('break'), one.ask('count')])
  assert.equal(first.status === 'fulfilled' && first.value, 1)
  assert.match(broken.status === 'rejected' ? String(broken.reason) : '', /broken as told/)
  assert.equal(next.status === 'fulfilled' && next.value, 1)
})

test('a thread that ends without a word is missed and replaced', async () => {
  const one = queue()
  await assert.rejects(one.ask('leave'), /ended without an answer/)
  assert.equal(await one.ask('count'), 1)
})

test('an order that takes too long, or too much memory, is refused and ends its thread', async () => {
  const impatient = queue({ time: 1_500 })
  assert.equal(await codeOf(impatient.ask('loop')), 'too-much')
  assert.equal(await impatient.ask('count'), 1)
  const small = queue({ memory: 32 })
  assert.equal(await codeOf(small.ask('fill')), 'too-much')
  assert.equal(await small.ask('count'), 1)
})

test('more orders than may wait are refused, and taken again when some are filled', async () => {
  const short = queue({ orders: 2 })
  const asked = [short.ask('count'), short.ask('count'), short.ask('count')]
  assert.equal(await codeOf(asked[2] ?? Promise.resolve()), 'busy')
  assert.deepEqual(await Promise.all(asked.slice(0, 2)), [1, 2])
  assert.equal(await short.ask('count'), 3)
})
