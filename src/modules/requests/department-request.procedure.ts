import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { urgency } from '#kernel/procedure/urgency.ts'
import {
  extensionActions,
  extensionLimits,
  usualActions,
  usualLimits,
  usualSteps,
} from '#kernel/procedure/usual-course.ts'
import { documentRegulation } from '#law/document-regulation.ts'
import { day } from '#lib/day.ts'

/**
 * 部门来文请示: what a unit asks of the office in writing, answered to the unit that asked. The office proposes how to
 * handle it (拟办), a leader or the director instructs (批示), a section does it. No law sets a figure: settings by urgency.
 */
export const departmentRequest = defineProcedure({
  key: 'department-request',
  title: { zh: '部门来文请示', en: 'Department request' },
  basis: documentRegulation.whole,
  version: 1,
  inForceFrom: day('2012-07-01'),
  series: '来文',
  raisers: ['unit'],
  doors: ['document', 'internal'],
  fields: {
    urgency,
    documentNo: { type: 'short', title: { zh: '来文字号', en: 'Document number' }, max: 60 },
    documentType: {
      type: 'choice',
      title: { zh: '文种', en: 'Type of document' },
      choices: {
        request: { zh: '请示', en: 'Request for instructions' },
        letter: { zh: '函', en: 'Letter' },
        report: { zh: '报告', en: 'Report' },
        other: { zh: '其他', en: 'Other' },
      },
    },
  },

  steps: {
    ...usualSteps,
    proposed: {
      title: { zh: '待批示', en: 'Awaiting instruction' },
      owes: { purpose: 'decide', by: 'director', limit: 'instruct' },
    },
  },
  first: 'registered',

  actions: {
    register: { title: { zh: '登记', en: 'Register' }, deed: 'register', from: [], by: ['registrar', 'system'] },
    propose: {
      title: { zh: '拟办', en: 'Propose' },
      deed: 'proceed',
      from: ['registered'],
      to: 'proposed',
      by: ['registrar', 'director'],
    },
    instruct: {
      title: { zh: '批示交办', en: 'Instruct' },
      deed: 'assign',
      from: ['proposed'],
      to: 'assigned',
      by: ['director', 'leader'],
      options: { owes: { purpose: 'support', by: 'lead', limit: 'support' } },
    },
    ...usualActions,
    ...extensionActions,
    rate: {
      title: { zh: '评价', en: 'Rate' },
      deed: 'rate',
      from: ['delivered', 'closed', 'archived'],
      by: ['raiser'],
    },
    reopen: {
      title: { zh: '重办', en: 'Reopen' },
      deed: 'reopen',
      from: ['delivered', 'closed', 'archived'],
      to: 'registered',
      by: ['registrar', 'director', 'leader', 'system'],
    },
  },

  limits: {
    answer: {
      title: { zh: '办复', en: 'Answer' },
      internal: true,
      period: {
        byField: 'urgency',
        otherwise: 'ordinary',
        periods: {
          ordinary: { workingDays: { setting: 'department-request.ordinary', default: 10 } },
          urgent: { workingDays: { setting: 'department-request.urgent', default: 3 } },
          'most-urgent': { workingDays: { setting: 'department-request.most-urgent', default: 1 } },
        },
      },
      startsOn: ['register', 'reopen'],
      endsOn: ['deliver'],
      fixedBy: ['assign', 'instruct', 'reassign', 'decideLead'],
      extension: {
        on: 'grantExtension',
        times: 1,
        period: { workingDays: { setting: 'department-request.extension', default: 5 } },
      },
    },
    assign: {
      title: { zh: '交办或拟办', en: 'Assign or propose' },
      ...internalDays('department-request.assign', 1),
      startsOn: ['register', 'return', 'reopen'],
      endsOn: ['assign', 'propose', 'decideLead'],
    },
    instruct: {
      title: { zh: '批示', en: 'Instruct' },
      ...internalDays('department-request.instruct', 2),
      startsOn: ['propose'],
      endsOn: ['instruct'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('department-request.deliver', 2),
      startsOn: ['approve'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('department-request.close', 5),
      startsOn: ['deliver'],
      endsOn: ['close', 'reopen'],
    },
    ...usualLimits('department-request'),
    accept: {
      ...usualLimits('department-request').accept,
      startsOn: ['assign', 'instruct', 'reassign', 'decideLead'],
    },
    support: {
      ...usualLimits('department-request').support,
      startsOn: ['assign', 'instruct', 'reassign', 'decideLead'],
    },
    decideLead: {
      ...usualLimits('department-request').decideLead,
      endsOn: ['decideLead', 'assign', 'instruct', 'deliver'],
    },
    ...extensionLimits('department-request'),
  },
  reopenOn: { gradeAtMost: 2, by: 'reopen' },
})
