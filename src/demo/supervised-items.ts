import type { NewItem } from '#modules/supervision/plans/item-list.ts'

/** An act on an item, so many days ago. */
export interface Done {
  readonly ago: number
  readonly action: string
  readonly said?: Readonly<Record<string, unknown>>
}

interface DemoPart {
  readonly title: string
  readonly text: string
  /** Days ahead of today by which it is owed; negative has gone by. */
  readonly due: number
  readonly did: readonly Done[]
}

export interface DemoItem extends DemoPart {
  readonly unit: string
  readonly support?: readonly string[]
  readonly result?: string
  readonly cycle?: NewItem['cycle']
  readonly parts?: readonly (DemoPart & { readonly ago: number })[]
}

export const demoPlan = {
  title: (year: string) => `${year}年县政府民生实事督办计划`,
  source: (year: string) => `${year}年《政府工作报告》民生实事任务分工`,
  content: '把《政府工作报告》确定的民生实事逐项落实到单位、到时限，按月报告，办结销号。',
}

const accepted = (ago: number): Done => ({ ago, action: 'accept' })
const report = (
  ago: number,
  text: string,
  share: number,
  more: {
    readonly promised?: number
    readonly problems?: string
    readonly next?: string
    readonly figure?: string
  } = {},
): Done => ({ ago, action: 'progress', said: { text, share, ...more } })
const submitted = (ago: number, text: string): Done => ({
  ago,
  action: 'submit',
  said: { text, evidence: '验收单、现场照片和台账存卷。' },
})
const finished = (ago: number, text: string): readonly Done[] => [
  submitted(ago + 3, text),
  { ago: ago + 2, action: 'approve' },
  { ago: ago + 1, action: 'deliver' },
  { ago, action: 'close' },
]

/** The items of an invented county's plan: done, late, near, behind what was promised, extended, returned, sent back and silent. */
export const demoItems: readonly DemoItem[] = [
  {
    title: '改造老旧小区12个',
    text: '改造老旧小区12个，惠及居民1800户，同步实施雨污分流和路灯更新。',
    result: '12个小区完工并通过居民评议',
    unit: 'construction',
    support: ['finance', 'water'],
    cycle: 'month',
    due: 45,
    did: [
      accepted(74),
      report(40, '7个小区进场施工。', 35, { promised: 55 }),
      report(10, '又有3个小区完工。', 55, { promised: 75 }),
    ],
    parts: [
      {
        title: '桂苑等4个小区管网改造',
        text: '完成桂苑等4个小区供排水管网更换。',
        ago: 70,
        due: -15,
        did: [accepted(69), ...finished(18, '4个小区管网更换完成，通水试压合格。')],
      },
      {
        title: '青石巷片区外墙和路灯',
        text: '完成青石巷片区3个小区外墙修缮、路灯更新。',
        ago: 70,
        due: 20,
        did: [accepted(68), report(12, '外墙完成两栋，路灯已更换46盏。', 60, { promised: 80 })],
      },
      {
        title: '其余5个小区',
        text: '完成其余5个小区改造。',
        ago: 69,
        due: 40,
        did: [accepted(66), report(11, '设计全部完成，2个小区已进场。', 25)],
      },
    ],
  },
  {
    title: '新改建农村公路60公里',
    text: '新改建农村公路60公里，改造危桥3座。',
    result: '60公里、3座桥交工验收',
    unit: 'transport',
    support: ['finance'],
    cycle: 'month',
    due: -12,
    did: [
      accepted(73),
      report(45, '完成路基34公里。', 45, { promised: 75, next: '两周内完成路面铺筑。' }),
      report(15, '完成41公里，两座桥主体完工。', 70, { problems: '连续降雨影响路面施工。', figure: '41公里' }),
    ],
  },
  {
    title: '城东公办幼儿园投用',
    text: '建成城东公办幼儿园，新增学位360个，秋季学期投用。',
    result: '新增学位360个',
    unit: 'education',
    cycle: 'month',
    due: 2,
    did: [
      accepted(74),
      report(38, '主体封顶。', 60, { promised: 85 }),
      report(8, '室内装修收尾，设备进场。', 88, { promised: 100 }),
    ],
  },
  {
    title: '村卫生室标准化改造40所',
    text: '完成40所村卫生室标准化改造，配齐基本设备。',
    unit: 'health',
    due: -20,
    did: [
      accepted(73),
      report(50, '完成22所。', 55, { promised: 90 }),
      ...finished(26, '40所村卫生室全部改造完成，逐所验收合格。'),
    ],
  },
  {
    title: '除险加固小型水库5座',
    text: '完成5座小型病险水库除险加固，汛前具备蓄水条件。',
    unit: 'water',
    due: -30,
    did: [
      accepted(72),
      report(48, '3座完工，2座坝体防渗施工。', 60),
      ...finished(19, '5座水库除险加固完成，通过蓄水验收。'),
    ],
  },
  {
    title: '建设高标准农田2万亩',
    text: '新建高标准农田2万亩，配套机耕道和灌溉渠。',
    result: '2万亩上图入库',
    unit: 'agriculture',
    support: ['water', 'finance'],
    cycle: 'month',
    due: 5,
    did: [
      accepted(74),
      report(42, '完成土地平整1.1万亩。', 50, { promised: 80 }),
      { ago: 14, action: 'askExtension', said: { reason: '主汛期田间积水，机械无法进场，申请顺延。' } },
      { ago: 13, action: 'grantExtension', said: { reason: '情况属实，同意延期，不得再延。' } },
      report(9, '完成1.6万亩，渠道衬砌过半。', 80, { promised: 90 }),
    ],
  },
  {
    title: '新建零工市场2个',
    text: '新建零工市场2个，提供岗位对接和欠薪维权服务。',
    unit: 'labour',
    cycle: 'month',
    due: 60,
    did: [
      accepted(73),
      report(44, '选址完成，一处装修。', 40, { promised: 70 }),
      report(12, '一处试运行，另一处未进场。', 50, {
        problems: '第二处场地租约未签。',
        next: '月底前签约进场。',
        promised: 65,
      }),
    ],
  },
  {
    title: '惠民惠农补贴一卡通发放',
    text: '惠民惠农补贴全部通过一卡通发放，发放结果到村公示。',
    unit: 'finance',
    due: -8,
    did: [accepted(74), ...finished(15, '37项补贴全部纳入一卡通，发放结果已在252个村公示。')],
  },
  {
    title: '县城公交优化6条线路',
    text: '优化县城公交线路6条，早高峰间隔不超过12分钟。',
    unit: 'transport',
    due: 30,
    did: [accepted(73), report(13, '4条线路已调整，间隔降至12分钟。', 65, { promised: 90 })],
  },
  {
    title: '东门片区供水管网更新',
    text: '更新东门片区供水管网18公里，解决水质发黄问题。',
    unit: 'water',
    support: ['construction'],
    due: 35,
    did: [
      accepted(73),
      {
        ago: 71,
        action: 'return',
        said: {
          reason: '东门片区管网产权属县自来水公司，建议明确其为责任单位。',
          whoUnknown: '产权单位不在单位目录中。',
        },
      },
      { ago: 70, action: 'assign', said: { opinion: '由县水利局牵头督促自来水公司落实。' } },
      accepted(69),
      report(12, '完成12公里，夜间分段停水施工。', 65, { promised: 85 }),
    ],
  },
  {
    title: '课后服务全覆盖',
    text: '义务教育学校课后服务全覆盖，延时至18时。',
    unit: 'education',
    due: 25,
    did: [
      accepted(74),
      submitted(22, '全县课后服务已全面开展。'),
      { ago: 20, action: 'sendBack', said: { reason: '没有逐校说明，也没有佐证，请补充各校开展情况。' } },
      report(9, '63所学校已开展58所，其余5所师资待调配。', 90, { promised: 100 }),
    ],
  },
  {
    title: '新增公共停车位800个',
    text: '利用闲置地块新增公共停车位800个。',
    unit: 'construction',
    due: 90,
    did: [],
  },
]
