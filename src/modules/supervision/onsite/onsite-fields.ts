import type { FieldSpec } from '#kernel/procedure/field.ts'

/** How grave a finding is; what each means is the office's own custom. */
export const gravities = {
  minor: { zh: '一般', en: 'Minor' },
  serious: { zh: '较重', en: 'Serious' },
  grave: { zh: '严重', en: 'Grave' },
} as const

const manners = {
  unannounced: { zh: '四不两直（不发通知、不打招呼、不听汇报、不用陪同接待，直奔基层、直插现场）', en: 'Unannounced' },
  announced: { zh: '事先通知', en: 'Announced' },
} as const

/** 方案: what is to be checked, where, and by whom. The units are words about the plan; naming them tells them nothing. */
export const checkFields = {
  place: { type: 'short', title: { zh: '核查地点', en: 'Where' }, required: true, max: 200 },
  manner: { type: 'choice', title: { zh: '方式', en: 'Manner' }, choices: manners, default: 'unannounced' },
  units: {
    type: 'units',
    title: { zh: '核查涉及单位', en: 'Units looked at' },
    hint: {
      zh: '不会通知这些单位，下发整改前它们看不到',
      en: 'They are not told, and see nothing before a finding is issued to them',
    },
    required: true,
    max: 20,
  },
  team: {
    type: 'people',
    title: { zh: '同行人员', en: 'Who goes' },
    hint: {
      zh: '登记人为组长；同行人员都能在现场记录问题',
      en: 'Whoever plans it leads; all of them may record findings',
    },
    joins: true,
    max: 30,
  },
  plannedOn: { type: 'day', title: { zh: '拟核查日期', en: 'Planned for' } },
  checks: {
    type: 'short',
    title: { zh: '核查的督办事项或决定', en: 'The supervised item or decision checked' },
    hint: { zh: '编号或文件名', en: 'Its number or name' },
    max: 300,
  },
} as const satisfies Readonly<Record<string, FieldSpec>>

/** What a person on site records of one finding; its words and photographs are the entry's own. */
export const findingFields = {
  text: { type: 'long', title: { zh: '问题', en: 'What was found' }, required: true, max: 3000 },
  foundPlace: { type: 'short', title: { zh: '地点', en: 'Where' }, required: true, max: 200 },
  position: {
    type: 'short',
    title: { zh: '定位', en: 'Position' },
    hint: { zh: '经本人同意由手机给出', en: 'Given by the phone with the person’s consent' },
    max: 60,
  },
  foundAt: { type: 'short', title: { zh: '发现时间（手机时钟）', en: 'When (by the phone)' }, required: true, max: 40 },
  gravity: { type: 'choice', title: { zh: '程度', en: 'How grave' }, choices: gravities, default: 'minor' },
  against: { type: 'short', title: { zh: '依据', en: 'What it is against' }, max: 300 },
  remedy: { type: 'long', title: { zh: '整改要求', en: 'What is to be put right' }, max: 2000 },
  byUnit: { type: 'unit', title: { zh: '整改单位', en: 'By which unit' } },
  byDay: { type: 'day', title: { zh: '整改期限', en: 'By when' } },
} as const satisfies Readonly<Record<string, FieldSpec>>

/** What the list says of one finding when it is issued. */
export const issuingFields = {
  text: { type: 'short', title: { zh: '说明', en: 'Remarks' }, max: 200 },
  finding: { type: 'number', title: { zh: '问题记录', en: 'Finding' }, required: true, min: 1 },
  remedy: { ...findingFields.remedy, required: true },
  byUnit: { ...findingFields.byUnit, required: true },
  byDay: { ...findingFields.byDay, required: true },
} as const satisfies Readonly<Record<string, FieldSpec>>
