import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { proposeItems } from './propose-items.ts'
import type { ProposedItem } from './proposed-item.ts'

/** Names that are easily cut in the wrong place. */
const names =
  `工业和信息化部 文化和旅游部 市住房和城乡建设局 市民族和宗教事务局 中央和国家机关工委 粮食和储备局 国家卫生健康委 国务院扶贫办 空管委办公室 供销合作总社 市应急管理局 市人力资源和社会保障局
云溪高新区管委会 市水务集团 国铁集团 全国总工会 共青团中央 全国妇联 人民银行 中国残联 国网云溪供电公司 市数据局 市红十字会 云溪海关 市税务局 发展改革委 市委宣传部 市委编办 市政府办公室 市公安局交警支队 国家知识产权局 市委组织部
各县（市、区）人民政府 各省、自治区、直辖市人民政府 各地区 市科学技术局（市外国专家局） 市政协办公室 市中级人民法院 市检察院 军委政治工作部 铁路局 民航局 国管局 市机关事务服务中心 云溪学院 市第一人民医院`.split(
    /\s+/,
  )
const measures =
  `加快推进老旧小区改造 完善信用监管制度，推行分级分类监管 新建改建农村公路100公里以上 开展“一件事一次办”改革，编制事项清单 推动规模以上工业企业数字化改造，改造率达到80% 健全养老服务体系（含社区居家养老），新增床位500张
清理规范中介服务收费 建立健全农民工工资支付保障机制 组织开展安全生产大检查 优化纳税服务，压缩办税时间 更新城区公交车辆30台 依托政务服务平台实现“一网通办”`.split(
    /\s+/,
  )
const times = {
  '2026年6月底前完成': '2026-06-30',
  '10月31日前': '2026-10-31',
  第三季度完成: '2026-09-30',
  年底前取得阶段性成效: '2026-12-31',
  '2027年3月15日前': '2027-03-15',
  上半年完成: '2026-06-30',
  持续推进: undefined,
  长期坚持: undefined,
}

interface Written {
  readonly text: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due?: string
}
type Form = (units: readonly string[], time: string) => Written

const list = (units: readonly string[]) => units.join('、')
const withTime =
  (form: (units: readonly string[], time: string) => Written): Form =>
  (units, time) => ({ ...form(units, time), due: time })
const one = ([lead = '', ...support]: readonly string[], text: string): Written => ({ text, lead: [lead], support })
const two = ([first = '', second = '', ...support]: readonly string[], text: string): Written => ({
  text,
  lead: [first, second],
  support,
})

const forms: readonly Form[] = [
  units => one(units, `（${list(units)}负责）`),
  units => one(units, `（${list(units)}等负责）`),
  units => one(units, `（${list(units.slice(0, -1))}等和${units.at(-1)}负责）`),
  units => one(units, `（${list(units.slice(0, -1))}和${units.at(-1)}按职责分工负责）`),
  units => one(units, `（${units[0]}牵头，${list(units.slice(1))}配合）`),
  units => one(units, `（${units[0]}牵头，${list(units.slice(1))}等按职责分工负责）`),
  units => one(units, `（由${units[0]}牵头负责，${list(units.slice(1))}参与）`),
  units => one(units, `（${units[0]}会同${list(units.slice(1))}等有关部门负责）`),
  units => one(units, `(${units[0]}牵头,${list(units.slice(1))}等部门按职责分工负责)`),
  units => two(units, `（${units[0]}、${units[1]}牵头，${list(units.slice(2))}等国务院有关部门按职责分工负责）`),
  units => one(units, `（责任单位：${list(units)}）`),
  units => one(units, `【牵头单位：${units[0]}　配合单位：${list(units.slice(1))}】`),
  withTime((units, time) => one(units, `（${units[0]}牵头，${list(units.slice(1))}配合，${time}）`)),
  withTime((units, time) => one(units, `（${units[0]}牵头，${list(units.slice(1))}等按职责分工负责；${time}）`)),
  withTime((units, time) =>
    one(units, `（牵头单位：${units[0]}；配合单位：${list(units.slice(1))}；完成时限：${time}）`),
  ),
  withTime((units, time) => one(units, `（${units[0]}牵头，${list(units.slice(1))}配合）（${time}）`)),
  withTime((units, time) =>
    one(units, `\n牵头单位：${units[0]}\n责任单位：${list(units.slice(1))}\n完成时限：${time}`),
  ),
  withTime((units, time) =>
    one(units, `\n牵头单位：${units[0]}　　配合单位：${list(units.slice(1))}　　完成时限：${time}`),
  ),
]
const numberings: readonly ((order: number) => string)[] = [
  order => `（${[...'一二三四五六七八九十'][order]}）`,
  order => `${order + 1}.`,
  order => `${order + 1}．`,
  order => `（${order + 1}）`,
]

const task = fc.record({
  units: fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 7 }),
  measure: fc.uniqueArray(fc.constantFrom(...measures), { minLength: 1, maxLength: 3 }),
  time: fc.constantFrom(...Object.keys(times)),
  form: fc.constantFrom(...forms),
})

test('各种写法的分工：每项任务的文字、牵头、配合单位和时限都读得准', () => {
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 6 }), fc.constantFrom(...numberings), (tasks, numberOf) => {
      const written = tasks.map(({ units, measure, time, form }) => ({
        ...form(units, time),
        measure: `${measure.join('。')}。`,
      }))
      const body = written.map(({ text, measure }, order) => `${numberOf(order)}${measure}${text}`).join('\n')
      const source = `云溪市人民政府关于推进重点工作的通知\n各县（市、区）人民政府，市政府各部门：\n现将有关事项通知如下：\n一、主要任务\n${body}\n云溪市人民政府\n2026年3月20日`
      const [heading, ...more] = proposeItems(source)
      assert.deepEqual(more, [])
      assert.deepEqual(
        heading?.items.map(said),
        written.map(({ measure, lead, support, due }) => ({
          text: measure,
          lead,
          support,
          dueOn: due && times[due as keyof typeof times],
          duePhrase: due,
        })),
      )
      for (const { text, place } of heading?.items ?? []) assert.equal(source.slice(place.start, place.end), text)
    }),
    { numRuns: 400, seed: 20_260_320 },
  )
})

const spoken: readonly Form[] = [
  (units, time) => one(units, `由${units[0]}牵头，${list(units.slice(1))}配合，${time}$。`),
  (units, time) => one(units, `会议决定，由${units[0]}牵头负责，${list(units.slice(1))}参与，${time}$。`),
  (units, time) => one(units, `会议议定，由${units[0]}会同${list(units.slice(1))}等部门，${time}$。`),
  (units, time) => one(units.slice(0, 1), `会议要求，${units[0]}要切实负起责任，${time}$。`),
  (units, time) => one(units.slice(0, 1), `会议明确，请${units[0]}抓紧办理，${time}$。`),
  (units, time) => one(units, `${units[0]}负责，${time}$，${list(units.slice(1))}要积极配合。`),
  (units, time) => one(units.slice(0, 1), `责成${units[0]}${time}$。`),
]
const sentences = spoken.map(withTime)
const dated = { 于10月31日前: '10月31日前', 务必在6月底前: '6月底前', 年底前: '年底前', 三个月内: '三个月内' }
const done = ['完成改造任务', '制定实施方案', '出台管理办法', '形成处置意见报市政府']
const decision = fc.record({
  units: fc.uniqueArray(fc.constantFrom(...names.filter(name => !/^各|政治工作部|学院/.test(name))), {
    minLength: 2,
    maxLength: 5,
  }),
  time: fc.constantFrom(...(Object.keys(dated) as (keyof typeof dated)[])),
  what: fc.constantFrom(...done),
  form: fc.constantFrom(...sentences),
})

test('会议纪要的各种说法：每件议定事项谁牵头、谁配合、何时完成都读得准', () => {
  fc.assert(
    fc.property(fc.array(decision, { minLength: 1, maxLength: 4 }), decisions => {
      const written = decisions.map(({ units, time, what, form }) => {
        const { text, lead, support } = form(units, time)
        return { text: text.replace('$', what), lead, support, duePhrase: dated[time] }
      })
      const body = written.map(({ text }, order) => `（${[...'一二三四'][order]}）${text}`).join('\n')
      const source = `云溪市人民政府常务会议纪要\n第12号\n2026年5月8日，市长主持召开市政府常务会议。现将议定事项纪要如下：\n一、关于城区内涝治理\n会议听取了有关情况汇报，会议认为此项工作事关民生。会议议定：\n${body}`
      const items = proposeItems(source).flatMap(({ items }) => items)
      assert.deepEqual(
        items.map(({ text, lead, support, duePhrase }) => ({ text, lead, support, duePhrase })),
        written,
      )
    }),
    { numRuns: 400, seed: 20_260_508 },
  )
})

function said({ text, lead, support, dueOn, duePhrase }: ProposedItem) {
  return { text, lead, support, dueOn, duePhrase }
}
