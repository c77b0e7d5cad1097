import { refusal } from '#kernel/refusal.ts'
import { fillOrders } from './thread-queue.ts'

/** A thread for tests of the queue: it does what it is told. */
export type TestOrder = 'count' | 'refuse' | 'break' | 'leave' | 'loop' | 'fill'

let counted = 0

fillOrders<TestOrder, number>(order => {
  switch (order) {
    case 'count':
      return ++counted
    case 'refuse':
      throw refusal('as-told', 422, { zh: '按吩咐拒绝', en: 'Refused as told' })
    case 'break':
      throw new Error('broken as told')
    case 'leave':
      return process.exit()
    case 'loop':
      for (;;) counted = (counted + 1) % 7
    case 'fill': {
      const kept: number[][] = []
      for (;;) kept.push(Array.from({ length: 1_000 }, (_, at) => at))
    }
  }
})
