import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
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

/** What a report says beside its words: how far it is, what stands in the way, what comes next and how far it will be then. */
const progressFields = {
  share: { type: 'number', title: { zh: '完成进度（%）', en: 'Done (%)' }, required: true, min: 0, max: 100 },
  figure: {
    type: 'short',
    title: { zh: '数据', en: 'Figure' },
    max: 200,
    hint: { zh: '目标是数据的，填现在的数', en: 'Where the result is a figure: the figure now' },
  },
  problems: { type: 'long', title: { zh: '存在问题', en: 'Problems' }, max: 2000 },
  next: { type: 'long', title: { zh: '下步打算', en: 'Next' }, max: 2000 },
  promised: {
    type: 'number',
    title: { zh: '下期应到进度（%）', en: 'To be done by the next report (%)' },
    min: 0,
    max: 100,
  },
} as const satisfies Readonly<Record<string, FieldSpec>>

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
  sheet: { title: { zh: '督办通知单', en: 'Supervision notice' }, address: '/supervision/items/$id/notice' },
  raisers: ['unit', 'staff'],
  doors: ['internal', 'document', 'leader'],
  fields: {
    source: { type: 'short', title: { zh: '任务来源', en: 'Source' }, max: 200 },
    place: { type: 'short', title: { zh: '在来源中的位置', en: 'Where in the source' }, max: 200 },
    result: { type: 'short', title: { zh: '可衡量的目标', en: 'Measurable result' }, max: 500 },
    duePhrase: { type: 'short', title: { zh: '时限原文', en: 'The day, as the source says it' }, max: 200 },
    signer: {
      type: 'person',
      title: { zh: '交办领导', en: 'Set by' },
      roles: ['leader', 'director'],
      hint: { zh: '延期由其决定', en: 'Who decides on an extension' },
    },
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

  under: {
    title: { zh: '所属计划或事项', en: 'Plan or item above' },
    kinds: ['supervision-plan', 'supervision-item'],
    by: ['registrar', 'director', 'leader', 'task-owner', 'lead-member', 'lead-head', 'system'],
  },

  steps: usualSteps,
  first: 'registered',

  actions: {
    register: {
      title: { zh: '立项', en: 'Put on the list' },
      deed: 'register',
      from: [],
      by: ['staff', 'system'],
      page: '/supervision/plans',
      basis: inspectionRegulation('第十一条'),
    },
    ...usualActions,
    // What was approved with its plan, or broken down by the unit that has it, is given out with that.
    assign: { ...usualActions.assign, by: [...usualActions.assign.by, 'system'] },
    progress: { ...usualActions.progress, fields: progressFields },
    openReport: {
      title: { zh: '要求报告', en: 'Ask for a report' },
      deed: 'ask-report',
      from: ['handling'],
      by: ['system', 'registrar', 'director'],
      options: { owes: { purpose: 'report', by: 'lead', limit: 'report' } },
    },
    approve: { ...usualActions.approve, by: ['task-owner', 'lead-head', 'director'] },
    askExtension: {
      ...extensionActions.askExtension,
      options: { limit: 'answer', owes: { purpose: 'decide', by: 'signer', limit: 'decideExtension' } },
    },
    grantExtension: { ...extensionActions.grantExtension, by: ['task-owner', 'leader'] },
    refuseExtension: { ...extensionActions.refuseExtension, by: ['task-owner', 'leader'] },
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
