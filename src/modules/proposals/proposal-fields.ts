import type { FieldSpec } from '#kernel/procedure/field.ts'
import { proposalOutcomes } from './proposal-outcomes.ts'

type Fields = Readonly<Record<string, FieldSpec>>

/** What is registered of a proposal, as the yearly lists have it. */
export const proposalFields = {
  body: {
    type: 'choice',
    title: { zh: '建议或提案', en: 'Body' },
    required: true,
    default: 'npc',
    choices: {
      npc: { zh: '人大代表建议', en: 'Deputies’ suggestion' },
      cppcc: { zh: '政协提案', en: 'CPPCC proposal' },
    },
  },
  difficulty: {
    type: 'choice',
    title: { zh: '办理难度', en: 'Difficulty' },
    required: true,
    default: 'ordinary',
    choices: {
      ordinary: { zh: '一般', en: 'Ordinary' },
      complex: { zh: '涉及面广、处理难度大', en: 'Wide or difficult' },
    },
  },
  number: { type: 'short', title: { zh: '案号', en: 'Number' }, max: 30 },
  session: { type: 'short', title: { zh: '届次', en: 'Session' }, max: 60 },
  category: { type: 'short', title: { zh: '类别', en: 'Category' }, max: 60 },
  delegation: { type: 'short', title: { zh: '界别、代表团', en: 'Delegation or sector' }, max: 100 },
  raisedBy: { type: 'short', title: { zh: '领衔代表、第一提案人', en: 'First signatory' }, max: 100 },
  cosignedBy: { type: 'long', title: { zh: '联名人、附议人', en: 'Co-signatories' }, max: 5000 },
  listedUnits: {
    type: 'short',
    title: { zh: '清单所列承办单位', en: 'Units that the list names' },
    max: 200,
    hint: { zh: '不在本机关单位目录中的，由登记员另行交办', en: 'Not in the directory: the registrar assigns it' },
  },
} as const satisfies Fields

/** 主办/会办/分办: who answers. */
export const manner: FieldSpec = {
  type: 'choice',
  title: { zh: '办理方式', en: 'How it is handled' },
  choices: {
    sole: { zh: '单独办理', en: 'By one unit' },
    joint: { zh: '主办、会办', en: 'One leads, others give their opinion' },
    divided: { zh: '分办（主办单位汇总答复）', en: 'Divided; the lead gathers the reply' },
  },
}

export const supportUnits: FieldSpec = {
  type: 'units',
  title: { zh: '会办（分办）单位', en: 'Supporting units' },
  max: 30,
}

/** 沟通记录: how, when, with whom; what was said is the entry's own text. */
export const contactFields = {
  contactManner: {
    type: 'choice',
    title: { zh: '沟通方式', en: 'How' },
    required: true,
    choices: {
      visit: { zh: '走访', en: 'Visit' },
      meeting: { zh: '座谈', en: 'Meeting' },
      site: { zh: '邀请实地察看', en: 'On the site together' },
      call: { zh: '电话', en: 'Call' },
      other: { zh: '其他', en: 'Otherwise' },
    },
  },
  contactedOn: { type: 'day', title: { zh: '沟通日期', en: 'On' }, required: true, past: true },
  contactPersons: { type: 'short', title: { zh: '沟通对象', en: 'With whom' }, required: true, max: 200 },
  text: {
    type: 'long',
    title: { zh: '沟通情况和代表委员的意见', en: 'What was said, and what they think' },
    required: true,
    max: 5000,
  },
} as const satisfies Fields

/** What a reply says beside its text. The facts of the last reply stand. */
export const replyFields = {
  outcome: proposalOutcomes,
  publicity: {
    type: 'choice',
    title: { zh: '答复是否公开', en: 'Publication' },
    required: true,
    choices: {
      full: { zh: '全文公开', en: 'In full' },
      summary: { zh: '摘要公开', en: 'A summary' },
      withheld: { zh: '不公开', en: 'Not published' },
    },
  },
  whyWithheld: {
    type: 'short',
    title: { zh: '不公开的理由', en: 'Why it is not published' },
    max: 200,
    requiredWhen: { field: 'publicity', is: ['withheld'] },
  },
  promise: {
    type: 'long',
    title: { zh: '承诺事项（计划解决的内容）', en: 'What is promised' },
    max: 1000,
    requiredWhen: { field: 'outcome', is: ['b'] },
    hint: { zh: 'B 类必填；答复后转入承诺跟踪，直到兑现', en: 'Needed with B; followed until it is kept' },
  },
  promisedBy: {
    type: 'day',
    title: { zh: '计划完成日期', en: 'To be done by' },
    requiredWhen: { field: 'outcome', is: ['b'] },
  },
  whyNotContacted: {
    type: 'short',
    title: { zh: '未与代表委员沟通的原因', en: 'Why nobody was consulted' },
    max: 200,
    requiredUnless: 'contacted-this-round',
    hint: { zh: '本轮没有沟通记录时必填', en: 'Needed where no contact is on record in this round' },
  },
} as const satisfies Fields
