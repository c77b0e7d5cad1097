import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readIncomingText } from './read-incoming.ts'

/** A document of 10 December 2026 with this title and text. */
const read = (title: string, text: string, below = '') =>
  readIncomingText(
    `云溪市水利局文件\n云水〔2026〕3号\n${title}\n各县（区）水利局：\n${text}\n云溪市水利局\n2026年12月10日\n${below}`,
  )

const notice = '云溪市水利局关于加强水库管理的通知'

/** What asks for an answer, and by when: a day, a period from receipt, or without one. */
const asking: readonly (readonly [title: string, text: string, due: string | undefined])[] = [
  ['云溪市水利局关于追加经费的请示', '请追加经费。妥否，请批示。', undefined],
  ['云溪市水利局关于追加经费的请示', '以上请示当否，请于12月20日前批复。', '2026-12-20'],
  ['云溪市水利局关于商请支持抗旱用水的函', '特商请贵局支持。', undefined],
  ['云溪市水利局关于商请支持抗旱用水的函', '请予支持，并于2026年12月15日前函复我局。', '2026-12-15'],
  [
    '云溪市水利局关于征求防汛预案意见的函',
    '请研究提出修改意见，于12月25日（星期五）下班前书面反馈我局。',
    '2026-12-25',
  ],
  ['云溪市水利局关于征求防汛预案意见的函', '请自收到本函之日起5个工作日内反馈意见。', '5 working-days'],
  ['云溪市水利局关于征求防汛预案意见的函', '现送上预案，请阅。', undefined],
  [notice, '各单位要于12月18日前将贯彻落实情况报送市水利局办公室。', '2026-12-18'],
  [notice, '请各单位将名单于1月8日下午5时前报我局。', '2027-01-08'],
  [notice, '工作总结于十二月底前报市水利局备案。', '2026-12-31'],
  [notice, '请于2月底前反馈。每年2月底前要报送总结。', '2027-02-28'],
  [notice, '请在收到通知后三日内报送整改方案。', '3 days'],
  [notice, '请认真填报附表，12月20日前报送电子版，12月16日前报送联系人名单。', '2026-12-20'],
  [notice, '12月20日前报送总结。12月16日前报送联系人名单。', '2026-12-16'],
  [notice, '请及时反馈有关情况。', undefined],
  [notice, '参会名单请于12月12日前发送至市水利局办公室邮箱。', '2026-12-12'],
  ['云溪市水利局关于召开水库管理工作会议的通知', '会议定于12月20日上午9时召开。', undefined],
  ['云溪市水利局关于报送水库基本情况的通知', '内容见附件。', undefined],
]

for (const [title, text, due] of asking) {
  test(`批办件：${title.replace('云溪市水利局', '')}，“${text}”`, () => {
    const { needsAnswer } = read(title, text)
    assert.equal(needsAnswer?.value, 'to-act-on', needsAnswer?.because.zh)
    const value = needsAnswer?.due?.value
    assert.equal(value && ('day' in value ? value.day : `${value.within} ${value.unit}`), due)
    if (due) assert.ok(text.includes(needsAnswer?.due?.excerpt ?? '无'), needsAnswer?.due?.excerpt)
  })
}

/** What asks nothing of whoever gets it. */
const informing: readonly (readonly [title: string, text: string])[] = [
  [notice, '各单位要切实加强领导。'],
  [notice, '请认真贯彻执行。'],
  [notice, '经请示市政府同意，现通知如下。'],
  [notice, '要提前做好准备，重大情况及时报告。'],
  [notice, '目前，全市已有12座水库完成除险加固，比上年同期提前3日。'],
  [notice, '有关情况已于11月30日前通报。'],
  [notice, '企业可自行申报，申请人应当在期满前十日内提出。'],
  [notice, '一季度共报送信息455篇。'],
  [notice, '每年2月底前组织检查。'],
  [notice, '《云溪日报》12月3日前刊登了公告。'],
  ['云溪市水利局关于水库安全情况的报告', '现将有关情况报告如下。特此报告，请审阅。'],
  ['云溪市水利局关于同意设立管理站的批复', '你局《关于设立管理站的请示》收悉。同意设立。'],
  ['云溪市水利局关于抗旱用水的复函', '你局来函收悉。同意支持。'],
  ['云溪市水利局关于表彰先进集体的决定', '决定给予表彰。'],
  ['云溪市水利局关于封闭江堤的公告', '自即日起封闭江堤。'],
]

for (const [title, text] of informing) {
  test(`阅知件：${title.replace('云溪市水利局', '')}，“${text}”`, () => {
    const { needsAnswer } = read(title, text)
    assert.equal(needsAnswer?.value, 'to-read', `${needsAnswer?.because.zh} ${needsAnswer?.excerpt}`)
    assert.equal(needsAnswer?.due, undefined)
  })
}

test('印发的方案里写明日期的要求算数，没有日期的规定不算', () => {
  const title = '云溪市水利局关于印发水库管理方案的通知'
  const plan = '水库管理方案\n各县（区）于2027年1月15日前将名录报送市水利局。'
  const found = read(title, '现将方案印发给你们。', plan)
  assert.deepEqual(found.needsAnswer?.due?.value, { day: '2027-01-15' })
  assert.equal(found.needsAnswer?.sure, 'likely')
  const rules = '水库管理办法\n第一条 管理单位应当在次月十五日内向主管部门报送情况。'
  assert.equal(read(title, '现将办法印发给你们。', rules).needsAnswer?.value, 'to-read')
})

test('换行断开的句子，按它所在的那一行指明', () => {
  const lines = [
    '云溪市水利局关于加强水库管理的通知',
    '各县（区）水利局：',
    '　　为加强水库管理，确保安全度汛，现就有关事项通知如下，请认真',
    '贯彻执行。各单位要加强领导，落实责任，完善制度，按照要求做好各',
    '项准备工作，切实保障人民群众生命财产安全。请于2026年12月18日前将',
    '贯彻落实情况报送市水利局办公室。',
    '云溪市水利局',
    '2026年12月10日',
  ]
  const { needsAnswer } = readIncomingText(lines.join('\n'))
  assert.equal(needsAnswer?.line, 5)
  assert.equal(needsAnswer?.due?.excerpt, '请于2026年12月18日前将贯彻落实情况报送市水利局办公室。')
})
