import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlannedItem } from '#modules/supervision/web/client.ts'
import { blankItem, editedItems, lackingIn, sentItems } from './edited-items.ts'

const planned: PlannedItem = {
  no: 4,
  title: '排查道路',
  text: '排查沿河道路。',
  place: '一、隐患排查 / 第3行',
  cycle: 'month',
  leadUnitId: 'u1',
  supportUnitIds: ['u2', 'u1'],
}

test('an item that is not touched is sent as it was, its place in the source with it; the lead does not support itself', () => {
  const { no: _, ...item } = planned
  assert.deepEqual(sentItems(editedItems([planned])), [{ ...item, supportUnitIds: ['u2'] }])
})

test('a list lacks what its first item without name or text lacks; an empty list lacks an item', () => {
  const items = editedItems([planned])
  assert.equal(lackingIn(items), undefined)
  assert.equal(lackingIn([...items, blankItem(items)]), 2)
  assert.equal(lackingIn([]), 0)
  assert.notEqual(blankItem(items).key, items[0]?.key)
})
