import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#lib/day.ts'
import { bulletinOf } from './bulletin.ts'
import { noFigures } from './queries.ts'

const plan = { number: '督办计划〔2026〕3号', title: '《政府工作报告》重点工作' }
const figures = { ...noFigures, items: 7, done: 3, onTime: 2, late: 2, yellow: 1, share: 61 }
const units = [
  {
    ...noFigures,
    unit: '城建科',
    items: 5,
    done: 3,
    onTime: 2,
    late: 1,
    extended: 1,
    returned: 2,
    missed: 4,
    share: 70,
  },
  { ...noFigures, unit: '尚未交办', items: 2, late: 1, share: 0 },
]
const late = [
  { number: '督办〔2026〕9号', title: '排查沿河道路', unit: '城建科', dueOn: day('2026-06-25') },
  { number: '督办〔2026〕12号', title: '修订预案', unit: '尚未交办', dueOn: day('2026-06-30') },
]
const on = day('2026-07-01')

const texts = (blocks: ReturnType<typeof bulletinOf>['blocks']) =>
  blocks.flatMap(block => (block.type === 'paragraph' ? [block.text] : []))
const tables = (blocks: ReturnType<typeof bulletinOf>['blocks']) =>
  blocks.flatMap(block => (block.type === 'table' ? [{ head: block.head, rows: block.rows }] : []))

test('通报的标题、截止日和总体情况，各数字照计划现有数字写', () => {
  const { title, blocks } = bulletinOf(plan, figures, units, late, on)
  assert.equal(title, '关于《〈政府工作报告〉重点工作》进展情况的通报')
  assert.deepEqual(texts(blocks).slice(0, 2), [
    '截至2026年7月1日，《〈政府工作报告〉重点工作》（督办计划〔2026〕3号）进展情况通报如下：',
    '共7项任务，办结3项，其中按期2项；逾期未办结2项，临近或滞后1项，平均进度61%。',
  ])
})

test('各单位一表，逾期未办结任务一表，写明单位和逾期天数', () => {
  assert.deepEqual(tables(bulletinOf(plan, figures, units, late, on).blocks), [
    {
      head: ['单位', '任务数', '办结', '按期办结', '逾期', '延期', '退回', '未报进展', '平均进度'],
      rows: [
        ['城建科', '5', '3', '2', '1', '1', '2', '4', '70%'],
        ['尚未交办', '2', '0', '0', '1', '0', '0', '0', '0%'],
      ],
    },
    {
      head: ['序号', '任务', '牵头单位', '完成时限', '逾期天数'],
      rows: [
        ['1', '排查沿河道路（督办〔2026〕9号）', '城建科', '2026年6月25日', '6'],
        ['2', '修订预案（督办〔2026〕12号）', '尚未交办', '2026年6月30日', '1'],
      ],
    },
  ])
})

test('逾期任务最多列五十项，其余写明还有几项；没有逾期的也写明', () => {
  const many = Array.from({ length: 60 }, () => late[0] ?? assert.fail())
  const { blocks } = bulletinOf(plan, { ...figures, late: 73 }, units, many, on)
  assert.equal(tables(blocks)[1]?.rows.length, 50)
  assert.equal(texts(blocks).at(-1), '另有23项逾期未办结任务，未逐一列出。')
  const none = bulletinOf(plan, { ...figures, late: 0 }, units, [], on)
  assert.equal(texts(none.blocks).at(-1), '没有逾期未办结的任务。')
})

test('计划名称很长的，标题不超过二百字', () => {
  const { title } = bulletinOf({ ...plan, title: '长'.repeat(200) }, figures, units, late, on)
  assert.ok(title.length <= 200 && title.endsWith('…》进展情况的通报'), title)
})
