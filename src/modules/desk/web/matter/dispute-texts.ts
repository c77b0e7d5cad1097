import { defineTexts } from '#web/texts/define-texts.ts'

export const disputeTexts = defineTexts({
  title: { zh: '由谁主办：各方意见', en: 'Who should lead: what each side says' },
  why: { zh: '退回理由', en: 'Why not theirs' },
  appeals: { zh: '提请复议', en: 'Asks again, since' },
  who: { zh: '应由谁办', en: 'Who should' },
  unknown: (why: string) => ({ zh: `说不出：${why}`, en: `Cannot say: ${why}` }),
  basis: { zh: '职责依据', en: 'Basis' },
  noBasis: { zh: '没有写明', en: 'None was given' },
  decided: (unit: string) => ({ zh: `裁定由${unit}主办`, en: `Decided: ${unit} leads` }),
  rules: { zh: '规程怎么说', en: 'What the procedure says' },
  oneLead: {
    zh: '一件事只有一个主办单位，其他单位协办；没有定下主办的，不能算有人办。',
    en: 'One unit leads and the others support it. Without a lead nobody handles the matter.',
  },
  second: {
    zh: '第一次退回，由登记员重新交办；第二次退回，由办公室主任在两个工作日内裁定（内部时限，可由本机关设定）。',
    en: 'The first return goes back to be assigned anew. The second is decided by the office director within two working days (a limit of the office’s own, which it can set).',
  },
  final: {
    zh: '裁定以后不得再退回；有新的情况，由单位负责人提请复议一次，复议的裁定为准。',
    en: 'What was decided is not returned. The head of the unit may ask once for another decision if something new comes up; that one stands.',
  },
  decideBy: { zh: '裁定期限', en: 'To be decided by' },
  passed: (from: string, to: string, why: string) => ({
    zh: `${from} 退回 → 建议${to}：${why}`,
    en: `${from} returned it → ${to}: ${why}`,
  }),
  passedToNobody: (from: string, why: string) => ({
    zh: `${from} 退回 → 说不出应由谁办：${why}`,
    en: `${from} returned it → to nobody it could name: ${why}`,
  }),
  unknownWhy: { zh: '说不出应由谁办', en: 'Cannot say who, since' },
})
