import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentKinds } from '#modules/documents/format/document/kinds.ts'
import { type Direction, directions, inferDirection, kindsFor } from './direction.ts'

test('十五种公文各有行文方向', () => {
  const names = (direction: Direction) => kindsFor(direction).map(kind => documentKinds[kind].zh)
  assert.deepEqual(Object.fromEntries((Object.keys(directions) as Direction[]).map(one => [one, names(one)])), {
    up: ['意见', '报告', '请示'],
    level: ['意见', '通知', '议案', '函', '纪要'],
    down: ['决议', '决定', '命令', '公报', '意见', '通知', '通报', '批复', '纪要'],
    public: ['决议', '决定', '命令', '公报', '公告', '通告'],
  })
  for (const kind of Object.keys(documentKinds) as (keyof typeof documentKinds)[])
    assert.ok(kindsFor(inferDirection(kind)).includes(kind))
})
