import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import {
  extensionActions,
  extensionLimits,
  usualActions,
  usualLimits,
  usualSteps,
} from '#kernel/procedure/usual-course.ts'
import { inspectionRegulation } from '#law/inspection-regulation.ts'
import { day } from '#lib/day.ts'

/**
 * 督办事项: one task of a decision, a superior's document, a yearly report or minutes, given to a lead unit by a day and
 * followed until it is done. The day is the source's own where it names one, else the office's setting.
 */
export const supervisionItem = defineProcedure({
  key: 'supervision-item',
  title: { zh: '督办事项', en: 'Supervised item' },
  basis: inspectionRegulation('第十四条'),
  version: 1,
  inForceFrom: day('2021-02-01'),
  series: '督办',
  raisers: ['unit', 'staff'],
  doors: ['internal', 'document', 'leader'],
  fields: {
    plan: { type: 'short', title: { zh: '督办计划', en: 'Plan' }, required: true, max: 100 },
    source: { type: 'short', title: { zh: '任务来源', en: 'Source' }, max: 200 },
    place: { type: 'short', title: { zh: '在来源中的位置', en: 'Where in the source' }, max: 200 },
    result: { type: 'short', title: { zh: '可衡量的目标', en: 'Measurable result' }, max: 500 },
    duePhrase: { type: 'short', title: { zh: '时限原文', en: 'The day, as the source says it' }, max: 200 },
    cycle: {
      type: 'choice',
      title: { zh: '报告周期', en: 'Reports' },
      default: 'none',
      choices: {
        none: { zh: '不定期', en: 'as they come' },
        week: { zh: '每周', en: 'weekly' },
        'ten-days': { zh: '每旬', en: 'every ten days' },
        'half-month': { zh: '每半月', en: 'twice a month' },
        month: { zh: '每月', en: 'monthly' },
        quarter: { zh: '每季度', en: 'quarterly' },
        'half-year': { zh: '每半年', en: 'twice a year' },
        year: { zh: '每年', en: 'yearly' },
      },
    },
  },

  steps: usualSteps,
  first: 'registered',

  actions: {
    register: {
      title: { zh: '立项', en: 'Put on the list' },
      deed: 'register',
      from: [],
      by: ['registrar', 'director', 'leader', 'system'],
      basis: inspectionRegulation('第十一条'),
    },
    ...usualActions,
    openReport: {
      title: { zh: '要求报告', en: 'Ask for a report' },
      deed: 'ask-report',
      from: ['handling'],
      by: ['system', 'registrar', 'director'],
      options: { owes: { purpose: 'report', by: 'lead', limit: 'report' } },
    },
    approve: { ...usualActions.approve, by: ['task-owner', 'lead-head', 'director'] },
    ...extensionActions,
    reopen: {
      title: { zh: '继续督办', en: 'Supervise again' },
      deed: 'reopen',
      from: ['delivered', 'closed', 'archived'],
      to: 'registered',
      by: ['registrar', 'director', 'leader'],
    },
  },

  limits: {
    answer: {
      title: { zh: '办结', en: 'Done' },
      internal: true,
      period: { workingDays: { setting: 'supervision-item.done', default: 30 } },
      startsOn: ['register', 'reopen'],
      endsOn: ['deliver'],
      fixedBy: ['assign', 'reassign', 'decideLead'],
      extension: {
        on: 'grantExtension',
        times: 2,
        period: { workingDays: { setting: 'supervision-item.extension', default: 20 } },
      },
    },
    assign: {
      title: { zh: '交办', en: 'Assign' },
      ...internalDays('supervision-item.assign', 2),
      startsOn: ['register', 'return', 'reopen'],
      endsOn: ['assign', 'decideLead'],
    },
    report: {
      title: { zh: '报告进展', en: 'Report' },
      ...internalDays('supervision-item.report', 5),
      startsOn: ['openReport'],
      endsOn: ['openReport', 'progress', 'submit', 'return', 'reassign', 'appeal'],
      fixedBy: ['openReport'],
    },
    deliver: {
      title: { zh: '报告督查结果', en: 'Report the result' },
      ...internalDays('supervision-item.deliver', 2),
      startsOn: ['approve'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '销号', en: 'Take off the list' },
      ...internalDays('supervision-item.close', 5),
      startsOn: ['deliver'],
      endsOn: ['close', 'reopen'],
    },
    ...usualLimits('supervision-item'),
    ...extensionLimits('supervision-item'),
  },
})
