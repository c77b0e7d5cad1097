import assert from 'node:assert/strict'
import test from 'node:test'
import type { Refusal } from '#kernel/refusal.ts'
import { isRefusal, orThrow } from '#kernel/refusal.ts'
import { nationalYears } from './national-years.ts'
import type { HolidayNotice } from './parse-notice.ts'
import { parseNotice } from './parse-notice.ts'

const arrangements: Record<number, string> = {
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
}

function notice(year: number, items = arrangements[year] as string): string {
  return `国务院办公厅关于${year}年
部分节假日安排的通知

  各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
  经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
${items}
  节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置。
  国务院办公厅
  ${year - 1}年11月4日`
}

const read = (text: string): HolidayNotice => orThrow(parseNotice(text))

for (const { year, days } of nationalYears().filter(({ year }) => year in arrangements)) {
  test(`从${year}年放假通知读出的每一天与全国数据一致`, () => {
    const plain = (of: { day: string; worked: boolean }) => `${of.day}${of.worked ? ' 班' : ''}`
    // 通知写明的假期不含与之相连的普通周末，数据包亦然，故可逐日相比。
    assert.deepEqual(read(notice(year)).days.map(plain), days.map(plain))
  })
}

test('每一天都带着出处那一句', () => {
  const { days } = read(notice(2026))
  const of = (day: string) => days.find(each => each.day === day)
  assert.deepEqual(of('2026-02-14'), {
    day: '2026-02-14',
    worked: true,
    name: { zh: '春节', en: 'Spring Festival' },
    sentence: '2月14日（周六）、2月28日（周六）上班',
  })
  assert.equal(of('2026-01-02')?.sentence, '1月1日（周四）至3日（周六）放假调休，共3天')
  assert.deepEqual(read(notice(2025)).days.at(-2)?.name, {
    zh: '国庆节、中秋节',
    en: 'National Day and Mid-Autumn Festival',
  })
})

test('鼓励除夕休息的一句不是放假，留给人看', () => {
  const { days, notUsed } = read(notice(2024))
  assert.equal(
    days.some(({ day }) => day === '2024-02-09'),
    false,
  )
  assert.deepEqual(notUsed, ['鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息'])
  assert.deepEqual(read(notice(2026)).notUsed, [])
})

test('元旦假期从上年十二月起的通知', () => {
  const items = (arrangements[2024] as string).replace(
    '1月1日放假，与周末连休。',
    '2023年12月30日至2024年1月1日放假调休，共3天。',
  )
  const { year, days } = read(notice(2024, items))
  assert.equal(year, 2024)
  assert.deepEqual(
    days.slice(0, 3).map(({ day }) => day),
    ['2023-12-30', '2023-12-31', '2024-01-01'],
  )
})

test('漏贴一句调休，天数与法定假日对不上，提请核对', () => {
  assert.deepEqual(
    [2024, 2025, 2026].map(year => read(notice(year)).doubts),
    [[], [], []],
  )
  const [doubt] = read(notice(2026).replace('2月14日（周六）、2月28日（周六）上班。', '')).doubts
  assert.match(doubt?.zh ?? '', /净得15天，法定为13天/)
})

test('半角标点、折行、空格不妨碍读懂', () => {
  const halfWidth = notice(2026).replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('，', ',')
  const torn = halfWidth.replaceAll('日', ' 日\n').replaceAll('月', '\u3000月')
  assert.deepEqual(
    read(torn).days.map(({ day }) => day),
    read(notice(2026)).days.map(({ day }) => day),
  )
})

test('通知自相矛盾或不全的，指出哪一句不通，一天也不采用', () => {
  const broken: [what: RegExp, was: string, is: string][] = [
    [/写3天，数出4天.*1月1日/, '至3日（周六）放假调休', '至4日放假调休'],
    [/2026年1月4日是星期六，实为星期日/, '1月4日（周日）', '1月4日（周六）'],
    [/2026年5月8日不是周末/, '5月9日（周六）', '5月8日（周五）'],
    [/2026年2月14日写了两次/, '5月9日（周六）', '2月14日（周六）'],
    [/起止日期不通/, '10月1日（周四）至7日（周三）', '10月7日（周三）至1日（周四）'],
    [/6月31日不是2026年安排里的日子/, '6月19日（周五）至21日（周日）', '6月31日至21日'],
    [/没有端午节的安排/, '五、端午节：6月19日（周五）至21日（周日）放假，共3天。', ''],
    [/没有找到.*部分节假日安排/, '2026年', ''],
    [/2027年1月2日.*不是2026年安排里的日子/, '5月9日（周六）', '2027年1月2日（周六）'],
    [/既放假又上班/, '共3天。1月4日（周日）上班', '共3天，1月5日放假1月4日上班'],
  ]
  for (const [what, was, is] of broken) {
    const text = notice(2026)
    assert.ok(text.includes(was), was)
    const no = parseNotice(text.replaceAll(was, is))
    assert.ok(isRefusal(no), `${was} → ${is}`)
    assert.equal((no as Refusal).code, 'holiday-notice-unreadable')
    assert.match((no as Refusal).text.zh, what)
  }
  assert.ok(isRefusal(parseNotice('')))
})
