import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, endOfDay } from '#lib/day.ts'
import { nationalCalendar } from '#test/clocks.ts'
import { ladder, ringAfter } from './ladder.ts'

const facts = { calendar: nationalCalendar, settings: () => undefined }

/** The instants, in Shanghai, at which each rung of a clock rings. */
function bells(started: string, yellow: string, due: string, dueAt = endOfDay(day(due)).toISOString(), settings = {}) {
  const clock = { startedOn: day(started), yellowOn: day(yellow), dueOn: day(due), dueAt }
  const of = (key: string) => (settings as Record<string, number>)[key]
  return ladder.map((_, rung) => {
    const at = ringAfter(rung, clock, { ...facts, settings: of })
    return at && new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  })
}

test('黄灯日早上提醒承办人；逾期次一工作日提醒承办人和科长，再过一日主任，再过三日领导', () => {
  assert.deepEqual(bells('2026-03-02', '2026-03-11', '2026-03-16'), [
    '2026-03-11 08:30',
    '2026-03-17 08:30',
    '2026-03-18 08:30',
    '2026-03-20 08:30',
  ])
})

test('逾期那天是周末或放假的，等到上班再响；调休上班日也响', () => {
  assert.deepEqual(bells('2026-03-02', '2026-03-10', '2026-03-13').slice(1), [
    '2026-03-16 08:30',
    '2026-03-17 08:30',
    '2026-03-19 08:30',
  ])
  // 2026-02-14 is a Saturday that is worked; the Spring Festival rests from the 15th to the 23rd.
  assert.deepEqual(bells('2026-02-02', '2026-02-10', '2026-02-13').slice(1), [
    '2026-02-14 08:30',
    '2026-02-24 08:30',
    '2026-02-26 08:30',
  ])
})

test('一开始就是黄灯的短期限，不在交办当天又提醒一次', () => {
  assert.equal(bells('2026-03-02', '2026-03-02', '2026-03-03')[0], '2026-03-03 08:30')
  assert.equal(bells('2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02T08:00:00.000Z')[0], '2026-03-02 16:00')
})

test('各级提醒的日数由机关设定', () => {
  const settings = {
    'ladder.unit-head-working-days': 2,
    'ladder.director-working-days': 5,
    'ladder.leader-working-days': 5,
  }
  assert.deepEqual(bells('2026-03-02', '2026-03-11', '2026-03-16', undefined, settings).slice(1), [
    '2026-03-19 08:30',
    '2026-03-24 08:30',
    '2026-03-24 08:30',
  ])
})

test('没有放假安排的年份按周一到周五响，不因此停响', () => {
  assert.deepEqual(bells('2031-03-03', '2031-03-12', '2031-03-17').slice(1), [
    '2031-03-18 08:30',
    '2031-03-19 08:30',
    '2031-03-21 08:30',
  ])
})
