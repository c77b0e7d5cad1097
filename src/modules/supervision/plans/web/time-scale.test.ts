import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#lib/day.ts'
import { scaleOf } from './time-scale.ts'

const item = (begunOn: string, dueOn: string, doneOn: string | null = null) => ({ begunOn, dueOn, doneOn })

test('the scale runs from the first day to the last, done late or today included', () => {
  const scale = scaleOf(
    [item('2026-01-01', '2026-02-01'), item('2026-01-15', '2026-02-01', '2026-04-11')],
    day('2026-03-01'),
  )
  assert.deepEqual([scale.at('2026-01-01'), scale.at('2026-04-11'), scale.at('2026-02-20')], [0, 100, 50])
  assert.deepEqual(
    scale.months.map(({ name }) => name),
    ['2026-02', '2026-03', '2026-04'],
  )
  assert.equal(scaleOf([item('2026-01-01', '2026-02-01')], day('2026-03-02')).at('2026-03-02'), 100)
})

test('over years only so many months are named as have room', () => {
  const { months } = scaleOf([item('2020-01-01', '2026-01-01')], day('2022-01-01'))
  assert.ok(months.length <= 12)
  assert.deepEqual(
    months.slice(0, 2).map(({ name }) => name),
    ['2020-02', '2020-08'],
  )
})

test('one day alone is a scale too', () => {
  assert.equal(scaleOf([item('2026-01-01', '2026-01-01')], day('2026-01-01')).at('2026-01-01'), 0)
})
