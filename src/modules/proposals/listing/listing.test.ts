import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#lib/day.ts'
import { meaningOf } from './columns.ts'
import { dayIn } from './days.ts'
import { isOrganisation, namesIn } from './names.ts'
import { readListing } from './read-listing.ts'
import { unitFinder } from './units.ts'

test('列名怎么写都认得：括号、空格、换行、不同叫法', () => {
  const worded = [
    '案  号',
    '提案号',
    '建议编号',
    '案由（题目）',
    '第一\n提案人',
    '领衔代表',
    '附议人',
    '承办单位',
    '协办单位（会办）',
    '界别/代表团',
    '联系电话',
    '交办日期',
  ]
  assert.deepEqual(worded.map(meaningOf), [
    'number',
    'number',
    'number',
    'title',
    'lead',
    'lead',
    'cosigners',
    'leadUnit',
    'support',
    'delegation',
    'phone',
    'receivedOn',
  ])
  assert.equal(meaningOf('备注'), undefined)
})

test('姓名以顿号、逗号、分号、空格、换行分隔；两字姓名中的空格不是分隔', () => {
  assert.deepEqual(namesIn('江一帆、陆二川，苏三秋;何四海；白五岳'), ['江一帆', '陆二川', '苏三秋', '何四海', '白五岳'])
  assert.deepEqual(namesIn('江　川 陆二川\n苏 秋'), ['江川', '陆二川', '苏秋'])
  assert.deepEqual(namesIn('江一帆（教育界）等5人'), ['江一帆'])
  assert.deepEqual(['民进云溪市委会', '九三学社云溪市委', '江一帆', '陆联'].map(isOrganisation), [
    true,
    true,
    false,
    false,
  ])
})

test('日期可以是 Excel 日期、序列号或文字', () => {
  const cells = [
    new Date('2026-03-16T00:00:00Z'),
    46097,
    '2026年3月16日',
    '2026-3-16',
    '2026/03/16',
    '2026.3.16',
    '20260316',
  ]
  assert.deepEqual(
    cells.map(dayIn),
    cells.map(() => '2026-03-16'),
  )
  assert.deepEqual(['2026-02-30', '三月十六日', ''].map(dayIn), [undefined, undefined, undefined])
})

const unit = (id: string, name: string, shortName: string) => ({
  id,
  name,
  shortName,
  parentId: null,
  active: true,
  sort: 0,
})

test('单位按全称、简称或唯一相近的名称认定；相近的有几个，不猜', () => {
  const find = unitFinder([
    unit('a', '云溪市教育局', '市教育局'),
    unit('b', '云溪市财政局', '市财政局'),
    unit('c', '云溪县财政局', '县财政局'),
  ])
  assert.deepEqual(
    ['云溪市教育局', '市教育局', '教育局', '财政局', '水利局'].map(name => find(name)?.id),
    ['a', 'a', 'a', undefined, undefined],
  )
})

const list = [
  ['云溪市政协十四届四次会议提案交办清单'],
  ['（2026年3月）'],
  [],
  ['序号', '案由', '提案号', '提案者', '附议人', '承办单位', '协办单位', '交办日期', '备注'],
  [1, '关于加固青石巷危墙的提案', 12, '江一帆', '陆二川、苏三秋', '市住建局', '市财政局', '2026年3月16日', '重点提案'],
  [null, null, null, null, '何四海', null, '市规划局', null, null],
  [2, '', 13, '白五岳', null, '市教育局', null, '2026年3月16日', null],
  [3, '关于增设校车的提案', 14, '', null, '市教育局', null, '下周', null],
  [4, '关于路灯的提案', 15, '九三学社云溪市委', null, '市城管局', null, 46097, null],
]

test('表头上方的标题行、合并单元格的续行都读得出；不能接收的行写明行号、列和改法，其余不受影响', () => {
  const found = readListing([
    { name: '说明', rows: [['填表说明']] },
    { name: '提案', rows: list },
  ])
  assert.equal(found.session, '云溪市政协十四届四次会议')
  assert.equal(found.body, 'cppcc')
  assert.deepEqual(
    found.proposals.map(({ line, number }) => [line, number]),
    [
      [5, '12'],
      [9, '15'],
    ],
  )
  const [first, last] = found.proposals
  assert.deepEqual(
    first?.raisers.map(({ name }) => name),
    ['江一帆', '陆二川', '苏三秋', '何四海'],
  )
  assert.deepEqual(
    [first?.leadUnit, first?.supportUnits, first?.receivedOn],
    ['市住建局', ['市财政局', '市规划局'], day('2026-03-16')],
  )
  assert.match(first?.content ?? '', /〔备注〕重点提案/)
  assert.deepEqual(last?.raisers, [{ name: '九三学社云溪市委', organisation: true }])
  assert.deepEqual(
    found.faults.map(({ line, column }) => [line, column]),
    [
      [7, '案由'],
      [8, '提案者'],
      [8, '交办日期'],
    ],
  )
})

test('分办的，第一个单位汇总答复，其余分办', () => {
  const rows = [
    ['编号', '标题', '领衔代表', '分办单位'],
    ['8', '关于养老的建议', '江一帆', '市民政局、市卫健委'],
  ]
  const [one] = readListing([{ name: '表', rows }]).proposals
  assert.deepEqual([one?.leadUnit, one?.supportUnits, one?.divided], ['市民政局', ['市卫健委'], true])
})

test('没有可辨认表头的表，一件也没有', () => {
  assert.deepEqual(
    readListing([
      {
        name: '表',
        rows: [
          ['甲', '乙'],
          ['1', '2'],
        ],
      },
    ]).columns,
    [],
  )
})
