import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import {
  extensionActions,
  extensionLimits,
  usualActions,
  usualLimits,
  usualSteps,
} from '#kernel/procedure/usual-course.ts'
import { disclosureRegulation } from '#law/disclosure-regulation.ts'
import { day } from '#lib/day.ts'
import { consultActions, consultLimits } from './consulting.ts'
import { disclosureOutcomes } from './disclosure-outcomes.ts'

/**
 * 依申请公开: a request for government information. The office is taken to be the organ's 政府信息公开工作机构, so that
 * what its head approves (第三十三条) falls to the director. A low grade does not open it again: against an answer the
 * applicant has 第五十一条, and a second answer in law is another act.
 */
export const disclosureRequest = defineProcedure({
  key: 'disclosure-request',
  title: { zh: '政府信息公开申请', en: 'Disclosure request' },
  basis: disclosureRegulation('第二十七条'),
  version: 1,
  inForceFrom: day('2019-05-15'),
  series: '公开',
  raisers: ['person', 'organisation'],
  doors: ['visit', 'letter', 'online'],
  fields: {
    wanted: { type: 'long', title: { zh: '所需信息的名称、文号或特征', en: 'What information' }, max: 2000 },
    form: {
      type: 'choice',
      title: { zh: '提供形式', en: 'Form' },
      default: 'electronic',
      choices: {
        electronic: { zh: '电子文本', en: 'Electronic' },
        paper: { zh: '纸质', en: 'On paper' },
        inspect: { zh: '查阅抄录', en: 'Inspection' },
      },
    },
  },

  steps: {
    ...usualSteps,
    reviewing: {
      title: { zh: '待审核', en: 'To be reviewed' },
      owes: { purpose: 'review', by: 'openness-lead', limit: 'approve' },
    },
    awaitingSupplement: {
      title: { zh: '待申请人补正', en: 'Awaiting the applicant' },
      owes: { purpose: 'wait', by: 'registrar', limit: 'supplement' },
    },
  },
  first: 'registered',

  actions: {
    register: {
      title: { zh: '登记', en: 'Register' },
      deed: 'register',
      from: [],
      by: ['registrar', 'raiser', 'system'],
      basis: disclosureRegulation('第三十一条'),
    },
    answerOnTheSpot: {
      title: { zh: '当场答复', en: 'Answer on the spot' },
      deed: 'answer',
      from: ['registered'],
      to: 'approved',
      by: ['registrar'],
      fields: { outcome: disclosureOutcomes },
      basis: disclosureRegulation('第三十三条', '第一款'),
    },
    askSupplement: {
      title: { zh: '告知补正', en: 'Ask for what is missing' },
      deed: 'inform',
      from: ['registered', 'assigned', 'handling'],
      to: 'awaitingSupplement',
      by: ['registrar', 'task-owner', 'lead-member'],
      when: ['supplement-not-asked'],
      basis: disclosureRegulation('第三十条'),
    },
    receiveSupplement: {
      title: { zh: '收到补正', en: 'Completed request received' },
      deed: 'add',
      from: ['awaitingSupplement'],
      to: 'registered',
      by: ['registrar', 'raiser'],
      basis: disclosureRegulation('第三十条'),
    },
    treatAsAbandoned: {
      title: { zh: '逾期不补正，视为放弃', en: 'Treat as abandoned' },
      deed: 'answer',
      from: ['awaitingSupplement'],
      to: 'approved',
      by: ['registrar', 'director'],
      fields: { outcome: { ...disclosureOutcomes, default: 'abandoned' } },
      basis: disclosureRegulation('第三十条'),
    },
    ...usualActions,
    submit: {
      ...usualActions.submit,
      fields: { outcome: disclosureOutcomes },
      basis: disclosureRegulation('第三十六条'),
    },
    approve: { ...usualActions.approve, by: ['task-owner', 'director'] },
    sendBack: { ...usualActions.sendBack, by: ['task-owner', 'director'] },
    ...consultActions,
    ...extensionActions,
    grantExtension: { ...extensionActions.grantExtension, basis: disclosureRegulation('第三十三条', '第二款') },
    rate: {
      title: { zh: '评价', en: 'Rate' },
      deed: 'rate',
      from: ['delivered', 'closed', 'archived'],
      by: ['raiser'],
    },
    reopen: {
      title: { zh: '重新答复', en: 'Answer anew' },
      deed: 'reopen',
      from: ['delivered', 'closed', 'archived'],
      to: 'registered',
      by: ['director', 'leader'],
    },
  },

  limits: {
    answer: {
      title: { zh: '答复', en: 'Answer' },
      period: { workingDays: 20 },
      startsOn: ['register', 'reopen'],
      endsOn: ['deliver'],
      restartsOn: ['receiveSupplement'],
      // An answer that is submitted for review waits for nobody any more.
      pause: [
        {
          on: ['askSupplement'],
          until: ['receiveSupplement', 'treatAsAbandoned'],
          basis: disclosureRegulation('第三十条'),
        },
        {
          on: ['consultThirdParty'],
          until: ['concludeThirdParty', 'submit'],
          basis: disclosureRegulation('第三十三条', '第三款'),
        },
        {
          on: ['consultOrgan'],
          until: ['concludeOrgan', 'submit'],
          basis: disclosureRegulation('第三十三条', '第三款'),
        },
      ],
      extension: {
        on: 'grantExtension',
        period: { workingDays: 20 },
        times: 1,
        basis: disclosureRegulation('第三十三条', '第二款'),
      },
      basis: disclosureRegulation('第三十三条', '第二款'),
    },
    supplementNotice: {
      title: { zh: '告知补正（如需补正）', en: 'Ask for what is missing, if anything' },
      period: { workingDays: 7 },
      startsOn: ['register'],
      endsOn: ['askSupplement', 'consultThirdParty', 'consultOrgan', 'submit', 'answerOnTheSpot'],
      basis: disclosureRegulation('第三十条'),
    },
    supplement: {
      title: { zh: '申请人补正', en: 'The applicant completes the request' },
      period: { workingDays: { setting: 'disclosure-request.supplement', default: 15 } },
      startsOn: ['askSupplement'],
      endsOn: ['receiveSupplement', 'treatAsAbandoned'],
      basis: disclosureRegulation('第三十条'),
    },
    ...consultLimits,
    assign: {
      title: { zh: '交办', en: 'Assign' },
      ...internalDays('disclosure-request.assign', 1),
      startsOn: ['register', 'return', 'receiveSupplement', 'reopen'],
      endsOn: ['assign', 'decideLead', 'askSupplement', 'answerOnTheSpot'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('disclosure-request.deliver', 2),
      startsOn: ['approve', 'answerOnTheSpot', 'treatAsAbandoned'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('disclosure-request.close', 5),
      startsOn: ['deliver'],
      endsOn: ['close', 'reopen'],
    },
    ...usualLimits('disclosure-request'),
    accept: {
      ...usualLimits('disclosure-request').accept,
      endsOn: ['accept', 'return', 'reassign', 'appeal', 'askSupplement'],
    },
    ...extensionLimits('disclosure-request'),
  },
})
