import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import { day } from '#lib/day.ts'
import { itemLamp, type SupervisedItem } from './item-lamp.ts'

const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
const lamp = (item: Partial<SupervisedItem>, today: string) =>
  itemLamp({ plan: [], reports: [], ...item }, day(today), calendar)
const due = { dueOn: day('2026-10-09') }

test('到期前三个工作日起黄灯，放假不算，过了期红灯', () => {
  // 10-08、10-09 上班，国庆放假 10-01 至 10-07，往前第三个工作日是 09-29
  assert.equal(lamp(due, '2026-09-28').lamp, 'green')
  assert.equal(lamp(due, '2026-09-29').lamp, 'yellow')
  assert.equal(lamp(due, '2026-10-09').lamp, 'yellow')
  assert.equal(lamp(due, '2026-10-10').lamp, 'red')
})

test('黄灯说明还剩几个工作日，红灯说明逾期几天', () => {
  assert.equal(lamp(due, '2026-09-30').reason.zh, '应于2026年10月9日完成，还剩2个工作日。')
  assert.equal(lamp(due, '2026-10-03').reason.en, 'Due on 9 October 2026; 2 working days left.')
  assert.equal(lamp(due, '2026-10-12').reason.zh, '应于2026年10月9日完成，已逾期3天。')
})

test('过了计划节点而报告的进度不到，黄灯，说明差多少；当天还不算', () => {
  const item = {
    dueOn: day('2026-12-31'),
    plan: [
      { on: day('2026-03-31'), share: 0.2 },
      { on: day('2026-06-30'), share: 0.5, what: '主体封顶' },
    ],
    reports: [{ on: day('2026-06-20'), share: 0.45 }],
  }
  assert.equal(lamp(item, '2026-06-30').lamp, 'green')
  const behind = lamp(item, '2026-07-01')
  assert.equal(behind.lamp, 'yellow')
  assert.equal(behind.reason.zh, '计划2026年6月30日主体封顶，完成50%，报告的是45%。')
  assert.equal(behind.reason.en, 'Planned for 30 June 2026 (主体封顶): 50%; reported: 45%.')
  assert.equal(
    lamp({ ...item, reports: [...item.reports, { on: day('2026-07-02'), share: 0.5 }] }, '2026-07-02').lamp,
    'green',
  )
  assert.equal(lamp({ ...item, reports: [] }, '2026-04-01').lamp, 'yellow')
})

test('办结的绿灯；逾期办结的写明逾期几天；还没到日子的报告不算', () => {
  assert.equal(
    lamp({ ...due, reports: [{ on: day('2026-10-08'), share: 1 }] }, '2026-11-01').reason.zh,
    '2026年10月8日办结。',
  )
  assert.deepEqual(lamp({ ...due, reports: [{ on: day('2026-10-14'), share: 1 }] }, '2026-11-01'), {
    lamp: 'green',
    reason: { zh: '2026年10月14日办结，逾期5天。', en: 'Finished on 14 October 2026, 5 days late.' },
  })
  assert.equal(lamp({ ...due, reports: [{ on: day('2026-10-14'), share: 1 }] }, '2026-10-12').lamp, 'red')
})

test('持续推进的没有到期日，只看计划', () => {
  assert.equal(lamp({}, '2026-10-12').lamp, 'green')
  assert.equal(lamp({ plan: [{ on: day('2026-09-30'), share: 0.5 }] }, '2026-10-12').lamp, 'yellow')
})

test('到期日所在的年份还没有放假安排，也看得出现在是绿灯；近了就要求先导入，不猜', () => {
  const only2026 = workingCalendar({ years: nationalYears().filter(({ year }) => year === 2026), officeDays: [] })
  const item = { dueOn: day('2027-06-30'), plan: [], reports: [] }
  assert.equal(itemLamp(item, day('2026-10-12'), only2026).lamp, 'green')
  assert.throws(() => itemLamp(item, day('2027-06-29'), only2026), { code: 'calendar-year-missing' })
})
