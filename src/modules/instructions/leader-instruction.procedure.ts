import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import {
  extensionActions,
  extensionLimits,
  usualActions,
  usualLimits,
  usualSteps,
} from '#kernel/procedure/usual-course.ts'
import { documentRegulation } from '#law/document-regulation.ts'
import { day } from '#lib/day.ts'

const { delivered: _, approved, ...courseSteps } = usualSteps
const { close: __, deliver, ...courseActions } = usualActions

/**
 * 领导批示: tracked to its answer and reported back to the leader who gave it. Only that leader closes it, by saying that
 * there is nothing further; a new instruction on the same matter continues it. The figures are the office's own.
 */
export const leaderInstruction = defineProcedure({
  key: 'leader-instruction',
  title: { zh: '领导批示', en: 'Leader’s instruction' },
  basis: documentRegulation.whole,
  version: 1,
  inForceFrom: day('2012-07-01'),
  series: '批示',
  raisers: ['staff'],
  doors: ['leader', 'document', 'internal'],
  fields: {
    urgency: {
      type: 'choice',
      title: { zh: '办理要求', en: 'Urgency' },
      required: true,
      default: 'ordinary',
      choices: {
        urgent: { zh: '急办', en: 'Urgent' },
        ordinary: { zh: '一般', en: 'Ordinary' },
        hard: { zh: '疑难', en: 'Hard' },
      },
    },
    document: { type: 'short', title: { zh: '批示所在文件', en: 'Document instructed upon' }, max: 200 },
  },

  steps: {
    ...courseSteps,
    approved: {
      title: { zh: '待报告领导', en: 'To be reported back' },
      owes: { ...approved.owes, purpose: 'report-back' },
    },
    reported: {
      title: { zh: '待领导阅示', en: 'With the leader' },
      owes: { purpose: 'decide', by: 'addressed-leader', limit: 'read' },
    },
  },
  first: 'registered',

  actions: {
    register: {
      title: { zh: '登记', en: 'Register' },
      deed: 'register',
      from: [],
      by: ['registrar', 'leader', 'system'],
    },
    ...courseActions,
    deliver: { ...deliver, title: { zh: '报告领导', en: 'Report back' }, from: ['approved'], to: 'reported' },
    close: {
      title: { zh: '阅毕，无新批示', en: 'Read, nothing further' },
      deed: 'close',
      from: ['reported'],
      to: 'closed',
      by: ['addressed-leader'],
    },
    instructAgain: {
      title: { zh: '再次批示', en: 'Instruct again' },
      deed: 'reopen',
      from: ['reported', 'closed', 'archived'],
      to: 'registered',
      by: ['addressed-leader'],
    },
    ...extensionActions,
  },

  limits: {
    answer: {
      title: { zh: '办结报告', en: 'Report back' },
      internal: true,
      period: {
        byField: 'urgency',
        otherwise: 'ordinary',
        periods: {
          urgent: { days: { setting: 'leader-instruction.urgent', default: 5, max: 5 } },
          ordinary: { days: { setting: 'leader-instruction.ordinary', default: 15 } },
          hard: { days: { setting: 'leader-instruction.hard', default: 30 } },
        },
      },
      startsOn: ['register', 'instructAgain'],
      endsOn: ['deliver'],
      fixedBy: ['assign', 'reassign', 'decideLead'],
      extension: {
        on: 'grantExtension',
        times: 1,
        period: { days: { setting: 'leader-instruction.extension', default: 15 } },
      },
    },
    assign: {
      title: { zh: '交办', en: 'Assign' },
      ...internalDays('leader-instruction.assign', 1),
      startsOn: ['register', 'return', 'instructAgain'],
      endsOn: ['assign', 'decideLead'],
    },
    deliver: {
      title: { zh: '报告领导', en: 'Report back' },
      ...internalDays('leader-instruction.deliver', 1),
      startsOn: ['approve'],
      endsOn: ['deliver'],
    },
    read: {
      title: { zh: '领导阅示', en: 'The leader reads' },
      ...internalDays('leader-instruction.read', 5),
      startsOn: ['deliver'],
      endsOn: ['close', 'instructAgain'],
    },
    ...usualLimits('leader-instruction'),
    ...extensionLimits('leader-instruction'),
  },
})
