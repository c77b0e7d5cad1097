import { defineTexts } from '#web/texts/define-texts.ts'

export const procedureTexts = defineTexts({
  title: { zh: '办理规程', en: 'Procedures' },
  version: (no: number, day: string) => ({
    zh: `第 ${no} 版，自 ${day} 起施行`,
    en: `version ${no}, in force from ${day}`,
  }),
  note: {
    zh: '每种事项怎样办、谁可以办、多久办完、依据什么。',
    en: 'How each kind of matter runs: who may act, by when, on what authority.',
  },
  kind: { zh: '种类', en: 'Kind' },
  versionHead: { zh: '版本', en: 'Version' },
  citations: { zh: '引用的法律、法规和规定', en: 'What it rests on' },
  steps: { zh: '环节', en: 'Steps' },
  first: { zh: '从这里开始', en: 'begins here' },
  final: { zh: '办结', en: 'ends here' },
  owes: (purpose: string, who: string, limit: string) => ({
    zh: `待办：${purpose}，由${who}，时限“${limit}”`,
    en: `Owed: ${purpose}, by the ${who}, within “${limit}”`,
  }),
  anywhere: { zh: '办理中随时可以', en: 'At any time while open' },
  afterwards: { zh: '办结后可以', en: 'Once closed' },
  action: { zh: '操作', en: 'Action' },
  leadsTo: { zh: '到', en: 'Leads to' },
  stays: { zh: '不变', en: 'stays' },
  who: { zh: '谁可以办', en: 'Who may' },
  basis: { zh: '依据', en: 'Authority' },
  limits: { zh: '时限', en: 'Limits' },
  limit: { zh: '时限', en: 'Limit' },
  period: { zh: '期间', en: 'Period' },
  startsOn: { zh: '自何时起', en: 'Starts with' },
  endsOn: { zh: '至何时止', en: 'Ends with' },
  extension: (period: string, times: number) => ({
    zh: `可延长 ${period}，${times} 次`,
    en: `may be extended by ${period}, ${times === 1 ? 'once' : `${times} times`}`,
  }),
  pauses: (on: string, until: string) => ({
    zh: `自“${on}”至“${until}”不计`,
    en: `not counted from “${on}” to “${until}”`,
  }),
  internal: { zh: '内部时限', en: 'inside the office' },
  bySetting: { zh: '由本机关设定', en: 'set by this office' },
  workingDays: (count: number) => ({ zh: `${count} 个工作日`, en: `${count} working day${count === 1 ? '' : 's'}` }),
  days: (count: number) => ({ zh: `${count} 日`, en: `${count} day${count === 1 ? '' : 's'}` }),
  months: (count: number) => ({ zh: `${count} 个月`, en: `${count} month${count === 1 ? '' : 's'}` }),
  hours: (count: number) => ({ zh: `${count} 小时`, en: `${count} hour${count === 1 ? '' : 's'}` }),
})
