import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import {
  extensionActions,
  extensionLimits,
  usualActions,
  usualLimits,
  usualSteps,
} from '#kernel/procedure/usual-course.ts'
import { petitionRegulation } from '#law/petition-regulation.ts'
import { day } from '#lib/day.ts'
import { citizenOutcomes } from './citizen-outcomes.ts'
import { reviewActions, reviewLimits } from './petition-review.ts'

/**
 * 群众诉求: what people raise by visit, call, letter or online. A petition (信访) runs by the regulation; a hotline matter
 * (12345) by limits that each place sets for itself, so they are settings.
 */
export const citizenRequest = defineProcedure({
  key: 'citizen-request',
  title: { zh: '群众诉求', en: 'Citizen request' },
  basis: petitionRegulation.whole,
  version: 1,
  inForceFrom: day('2022-05-01'),
  series: '群诉',
  raisers: ['person', 'organisation', 'anonymous'],
  doors: ['visit', 'call', 'letter', 'online'],
  fields: {
    track: {
      type: 'choice',
      title: { zh: '办理方式', en: 'Track' },
      required: true,
      default: 'petition',
      choices: { petition: { zh: '信访', en: 'Petition' }, hotline: { zh: '12345 热线', en: '12345 hotline' } },
      hint: {
        zh: '信访依《信访工作条例》计期，热线依本机关设定',
        en: 'Petitions run by the regulation, hotline matters by this office’s settings',
      },
    },
    topic: { type: 'short', title: { zh: '问题类别', en: 'Topic' }, max: 60 },
    place: { type: 'short', title: { zh: '发生地点', en: 'Place' }, max: 200 },
  },

  steps: usualSteps,
  first: 'registered',

  actions: {
    register: {
      title: { zh: '登记', en: 'Register' },
      deed: 'register',
      from: [],
      by: ['registrar', 'raiser', 'system'],
    },
    answerOnTheSpot: {
      title: { zh: '当场答复', en: 'Answer on the spot' },
      deed: 'answer',
      from: ['registered'],
      to: 'approved',
      by: ['registrar'],
      fields: { outcome: citizenOutcomes },
      basis: petitionRegulation('第二十三条', '第二款'),
    },
    inform: {
      title: { zh: '告知受理', en: 'Tell of acceptance' },
      deed: 'inform',
      from: ['registered', 'assigned', 'handling'],
      by: ['registrar', 'task-owner', 'lead-member'],
      basis: petitionRegulation('第二十三条', '第二款'),
    },
    ...usualActions,
    return: { ...usualActions.return, basis: petitionRegulation('第二十三条', '第三款') },
    decideLead: { ...usualActions.decideLead, basis: petitionRegulation('第二十四条') },
    submit: {
      ...usualActions.submit,
      fields: { outcome: citizenOutcomes },
      basis: petitionRegulation('第三十二条'),
    },
    ...extensionActions,
    grantExtension: { ...extensionActions.grantExtension, basis: petitionRegulation('第三十四条') },
    rate: {
      title: { zh: '评价', en: 'Rate' },
      deed: 'rate',
      from: ['delivered', 'closed', 'archived'],
      by: ['raiser'],
      basis: petitionRegulation('第二十一条'),
    },
    reopen: {
      title: { zh: '重办', en: 'Reopen' },
      deed: 'reopen',
      from: ['delivered', 'closed', 'archived'],
      to: 'registered',
      by: ['registrar', 'director', 'leader', 'system'],
    },
    ...reviewActions,
  },

  limits: {
    inform: {
      title: { zh: '告知受理', en: 'Tell of acceptance' },
      onlyWhen: { field: 'track', is: ['petition'] },
      period: { days: 15 },
      startsOn: ['register'],
      endsOn: ['inform', 'answerOnTheSpot', 'deliver'],
      basis: petitionRegulation('第二十三条', '第二款'),
    },
    objection: {
      title: { zh: '对交办提出异议', en: 'Object to the assignment' },
      onlyWhen: { field: 'track', is: ['petition'] },
      period: { workingDays: 5 },
      startsOn: ['assign', 'reassign', 'decideLead'],
      endsOn: ['accept', 'return', 'reassign', 'appeal'],
      basis: petitionRegulation('第二十三条', '第三款'),
    },
    answer: {
      title: { zh: '办结答复', en: 'Answer' },
      period: {
        byField: 'track',
        otherwise: 'petition',
        periods: {
          petition: { days: 60, basis: petitionRegulation('第三十四条') },
          hotline: { workingDays: { setting: 'citizen-request.hotline-answer', default: 5 } },
        },
      },
      // 受理 is the office's act: it tells the raiser, or hands the matter to a unit, whichever comes first. A hotline
      // matter runs from the day it reached the office.
      startsOn: {
        byField: 'track',
        otherwise: 'petition',
        actions: { petition: ['assign', 'inform'], hotline: ['register', 'reopen'] },
      },
      endsOn: ['deliver'],
      extension: {
        on: 'grantExtension',
        times: 1,
        period: {
          byField: 'track',
          otherwise: 'petition',
          periods: {
            petition: { days: 30, basis: petitionRegulation('第三十四条') },
            hotline: { workingDays: { setting: 'citizen-request.hotline-extension', default: 5 } },
          },
        },
      },
    },
    assign: {
      title: { zh: '交办', en: 'Assign' },
      ...internalDays('citizen-request.assign', 1),
      startsOn: ['register', 'return', 'reopen'],
      endsOn: ['assign', 'decideLead', 'answerOnTheSpot'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('citizen-request.deliver', 2),
      startsOn: ['approve', 'answerOnTheSpot'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('citizen-request.close', 5),
      startsOn: ['deliver'],
      endsOn: ['close', 'reopen'],
    },
    ...usualLimits('citizen-request'),
    ...extensionLimits('citizen-request'),
    ...reviewLimits,
  },
  reopenOn: { gradeAtMost: 2, by: 'reopen' },
})
