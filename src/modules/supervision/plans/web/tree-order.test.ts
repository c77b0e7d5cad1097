import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanNode } from '#modules/supervision/web/client.ts'
import { inTreeOrder } from './tree-order.ts'

const node = (id: string, parentId: string) => ({ id, parentId }) as PlanNode

test('parts follow their item, also where they were listed after all items', () => {
  const nodes = [node('a', 'plan'), node('b', 'plan'), node('a1', 'a'), node('b1', 'b'), node('a11', 'a1')]
  assert.deepEqual(
    inTreeOrder(nodes).map(({ id }) => id),
    ['a', 'a1', 'a11', 'b', 'b1'],
  )
})

test('whoever sees a part without its item sees the part', () => {
  assert.deepEqual(
    inTreeOrder([node('a1', 'a'), node('a11', 'a1')]).map(({ id }) => id),
    ['a1', 'a11'],
  )
})
