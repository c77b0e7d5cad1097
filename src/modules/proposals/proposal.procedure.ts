import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { usualActions, usualLimits, usualSteps } from '#kernel/procedure/usual-course.ts'
import { deputiesLaw } from '#law/deputies-law.ts'
import { proposalRegulation } from '#law/proposal-regulation.ts'
import { day } from '#lib/day.ts'
import { proposalOutcomes } from './proposal-outcomes.ts'

/**
 * 建议提案: a deputy's suggestion to the people's congress, or a proposal to the CPPCC, answered to everyone who signed it;
 * whoever is not content has it handled again. The law sets the deputies' limits; for proposals they are local custom, so
 * settings.
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
  fields: {
    body: {
      type: 'choice',
      title: { zh: '类别', en: 'Body' },
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
  },

  steps: usualSteps,
  first: 'registered',

  actions: {
    register: { title: { zh: '登记', en: 'Register' }, deed: 'register', from: [], by: ['registrar', 'system'] },
    ...usualActions,
    consult: {
      title: { zh: '与代表委员沟通', en: 'Consult who signed it' },
      deed: 'inform',
      from: ['assigned', 'handling', 'reviewing'],
      by: ['task-owner', 'lead-member', 'registrar'],
      basis: deputiesLaw('第五十一条', '第二款'),
    },
    submit: {
      ...usualActions.submit,
      fields: { outcome: proposalOutcomes },
      basis: deputiesLaw('第五十一条', '第二款'),
    },
    rate: {
      title: { zh: '征求意见', en: 'Ask if they are content' },
      deed: 'rate',
      from: ['delivered', 'closed', 'archived'],
      by: ['raiser'],
    },
    handleAgain: {
      title: { zh: '不满意，重新办理', en: 'Not content: handle again' },
      deed: 'reopen',
      from: ['delivered', 'closed', 'archived'],
      to: 'registered',
      by: ['registrar', 'director', 'leader', 'system'],
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
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('proposal.deliver', 3),
      startsOn: ['approve'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('proposal.close', 10),
      startsOn: ['deliver'],
      endsOn: ['close', 'handleAgain'],
    },
    ...usualLimits('proposal'),
  },
  reopenOn: { gradeAtMost: 2, by: 'handleAgain' },
})
