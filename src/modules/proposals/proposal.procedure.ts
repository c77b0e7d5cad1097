import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { usualActions, usualLimits, usualSteps } from '#kernel/procedure/usual-course.ts'
import { deputiesLaw } from '#law/deputies-law.ts'
import { proposalRegulation } from '#law/proposal-regulation.ts'
import { day } from '#lib/day.ts'
import { contactFields, manner, proposalFields, replyFields, supportUnits } from './proposal-fields.ts'

const assignment = { fields: { support: supportUnits, manner } } as const
const usual = usualLimits('proposal')
const answered = ['delivered', 'following', 'closed', 'archived'] as const

/**
 * 建议提案: a deputy's suggestion to the people's congress, or a proposal to the CPPCC, answered to everyone who signed it;
 * whoever is not content has it handled once more, a level higher; what the reply promises is followed until it is kept. The
 * law sets the deputies' limits; for proposals, and for everything inside, they are local custom, so settings.
 */
export const proposal = defineProcedure({
  key: 'proposal',
  title: { zh: '建议提案', en: 'Suggestion or proposal' },
  basis: deputiesLaw('第五十一条'),
  version: 1,
  inForceFrom: day('2025-03-11'),
  series: '建提',
  raisers: ['person', 'organisation'],
  doors: ['deputy', 'document'],
  fields: proposalFields,

  steps: {
    ...usualSteps,
    leaderReviewing: {
      title: { zh: '待分管领导审批', en: 'With the leader in charge' },
      owes: { purpose: 'sign', by: 'signer', limit: 'leaderApprove' },
    },
    following: {
      title: { zh: '承诺跟踪', en: 'Promise followed' },
      owes: { purpose: 'handle', by: 'lead', limit: 'promise' },
    },
  },
  first: 'registered',

  actions: {
    register: { title: { zh: '登记', en: 'Register' }, deed: 'register', from: [], by: ['registrar', 'system'] },
    ...usualActions,
    assign: { ...usualActions.assign, ...assignment },
    reassign: { ...usualActions.reassign, ...assignment },
    decideLead: { ...usualActions.decideLead, ...assignment },
    return: {
      ...usualActions.return,
      title: { zh: '对交办提出异议', en: 'Object to the assignment' },
      within: 'object',
    },
    contact: {
      title: { zh: '登记沟通', en: 'Record a contact' },
      deed: 'note',
      from: ['assigned', 'handling', 'reviewing', 'delivered', 'following'],
      by: ['task-owner', 'lead-member', 'lead-head', 'registrar'],
      fields: contactFields,
      restates: true,
      basis: deputiesLaw('第五十一条', '第二款'),
    },
    support: { ...usualActions.support, title: { zh: '会办意见', en: 'Supporting opinion' } },
    submit: {
      ...usualActions.submit,
      fields: replyFields,
      restates: true,
      page: '/proposals/$id/reply',
      basis: deputiesLaw('第五十一条', '第二款'),
    },
    approve: { ...usualActions.approve, when: ['first-round'] },
    passUp: {
      title: { zh: '审核后报分管领导', en: 'Pass up to the leader in charge' },
      deed: 'proceed',
      from: ['reviewing'],
      to: 'leaderReviewing',
      by: ['task-owner', 'lead-head', 'director'],
      when: ['handled-again'],
      fields: {
        text: { type: 'long', title: { zh: '审核意见', en: 'Opinion' }, required: true, max: 2000 },
        signer: {
          type: 'person',
          title: { zh: '分管领导', en: 'Leader in charge' },
          required: true,
          roles: ['leader'],
        },
      },
    },
    approveAgain: {
      title: { zh: '审批同意', en: 'Approve' },
      deed: 'approve',
      from: ['leaderReviewing'],
      to: 'approved',
      by: ['task-owner'],
    },
    sendBackAgain: {
      title: { zh: '退回重拟', en: 'Send back' },
      deed: 'send-back',
      from: ['leaderReviewing'],
      to: 'handling',
      by: ['task-owner'],
    },
    rate: { title: { zh: '评价', en: 'Rate' }, deed: 'rate', from: answered, by: ['raiser'] },
    opinionForm: {
      title: { zh: '登记征询意见表', en: 'Opinion forms' },
      deed: 'take-rating',
      from: answered,
      by: ['registrar', 'director', 'lead-member'],
      page: '/proposals/$id/opinions',
    },
    handleAgain: {
      title: { zh: '不满意，重新办理', en: 'Not content: handle again' },
      deed: 'reopen',
      from: answered,
      to: 'registered',
      by: ['registrar', 'director', 'leader', 'system'],
    },
    close: { ...usualActions.close, when: ['no-promise-open'] },
    follow: {
      title: { zh: '转入承诺跟踪', en: 'Follow the promise' },
      deed: 'proceed',
      from: ['delivered'],
      to: 'following',
      by: ['registrar', 'director', 'system'],
      when: ['promise-open'],
      fields: { text: { type: 'long', title: { zh: '跟踪要求', en: 'What is to be followed' }, max: 1000 } },
    },
    stillOpen: {
      title: { zh: '尚未兑现，下年度继续', en: 'Not kept yet: another year' },
      deed: 'proceed',
      from: ['following'],
      to: 'following',
      by: ['task-owner', 'lead-head', 'registrar'],
      fields: {
        text: { type: 'long', title: { zh: '进展和原因', en: 'How far, and why' }, required: true, max: 2000 },
      },
    },
    keepPromise: {
      title: { zh: '承诺已兑现，办结', en: 'The promise is kept: close' },
      deed: 'close',
      from: ['following'],
      to: 'closed',
      by: ['registrar', 'director'],
      fields: {
        keptOn: { type: 'day', title: { zh: '兑现日期', en: 'Kept on' }, required: true, past: true },
        opinion: { type: 'long', title: { zh: '核实情况', en: 'What was verified' }, required: true, max: 2000 },
      },
    },
  },

  limits: {
    answer: {
      title: { zh: '答复', en: 'Answer' },
      period: {
        byField: 'body',
        otherwise: 'npc',
        periods: {
          npc: {
            byField: 'difficulty',
            otherwise: 'ordinary',
            periods: { ordinary: { months: 3 }, complex: { months: 6 } },
            basis: deputiesLaw('第五十一条', '第二款'),
          },
          cppcc: {
            byField: 'difficulty',
            otherwise: 'ordinary',
            periods: {
              ordinary: { months: { setting: 'proposal.cppcc-ordinary', default: 3 } },
              complex: { months: { setting: 'proposal.cppcc-complex', default: 6 } },
            },
            basis: proposalRegulation.whole,
          },
        },
      },
      // 交办之日 is the day on which the committee's office handed it to this organ: its day of receipt here, not the day
      // on which this office passed it to a section.
      startsOn: ['register', 'handleAgain'],
      endsOn: ['deliver'],
    },
    assign: {
      title: { zh: '交办', en: 'Assign' },
      ...internalDays('proposal.assign', 5),
      startsOn: ['register', 'return', 'handleAgain'],
      endsOn: ['assign', 'decideLead'],
    },
    object: {
      title: { zh: '异议', en: 'Objection' },
      ...internalDays('proposal.object', 5),
      window: true,
      startsOn: ['assign', 'reassign', 'decideLead'],
      endsOn: ['return', 'reassign', 'appeal', 'deliver'],
    },
    ...usual,
    support: {
      ...usual.support,
      title: { zh: '会办意见', en: 'Supporting opinions' },
      aheadOf: { limit: 'answer', by: { months: { setting: 'proposal.support-ahead', default: 1 } } },
      endsOn: [...usual.support.endsOn, 'passUp'],
    },
    approve: { ...usual.approve, endsOn: [...usual.approve.endsOn, 'passUp'] },
    leaderApprove: {
      title: { zh: '分管领导审批', en: 'Approval by the leader in charge' },
      ...internalDays('proposal.leader-approve', 3),
      startsOn: ['passUp'],
      endsOn: ['approveAgain', 'sendBackAgain'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('proposal.deliver', 3),
      startsOn: ['approve', 'approveAgain'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('proposal.close', 10),
      startsOn: ['deliver'],
      endsOn: ['close', 'handleAgain', 'follow'],
    },
    promise: {
      title: { zh: '承诺兑现', en: 'Keep the promise' },
      internal: true,
      period: { months: { setting: 'proposal.promise', default: 12 } },
      startsOn: ['follow', 'stillOpen'],
      endsOn: ['stillOpen', 'keepPromise', 'handleAgain'],
    },
  },
  reopenOn: { gradeAtMost: 2, by: 'handleAgain', times: 1 },
})
