import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { everydayActions } from '#kernel/procedure/everyday-actions.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { extensionActions, extensionLimits } from '#kernel/procedure/usual-course.ts'
import { inspectionRegulation } from '#law/inspection-regulation.ts'
import { day } from '#lib/day.ts'

/**
 * 督办计划: what one decision, document or report sets out to do, as a tree of supervised items. Its list of items is a text in versions;
 * whoever approves it approves that version, and only then do its items become matters that somebody owes. It is reported on when all are done.
 */
export const supervisionPlan = defineProcedure({
  key: 'supervision-plan',
  title: { zh: '督办计划', en: 'Supervision plan' },
  basis: inspectionRegulation('第十一条'),
  version: 1,
  inForceFrom: day('2021-02-01'),
  series: '督计',
  raisers: ['unit', 'staff'],
  doors: ['internal', 'document', 'leader'],
  fields: {
    manner: {
      type: 'choice',
      title: { zh: '督查方式', en: 'Manner' },
      required: true,
      default: 'breakdown',
      choices: {
        breakdown: { zh: '任务分解', en: 'Breakdown' },
        campaign: { zh: '集中督查', en: 'Campaign' },
        special: { zh: '专项督查', en: 'Special' },
        entrusted: { zh: '交办事项', en: 'Entrusted' },
      },
    },
    source: { type: 'short', title: { zh: '任务来源', en: 'Source' }, max: 200 },
    signer: {
      type: 'person',
      title: { zh: '批准立项的领导', en: 'Who approves it' },
      required: true,
      roles: ['leader', 'director'],
    },
  },

  steps: {
    drafting: {
      title: { zh: '拟订中', en: 'Being drawn up' },
      owes: { purpose: 'draft', by: 'lead', limit: 'draft' },
    },
    proposed: {
      title: { zh: '待批准立项', en: 'To be approved' },
      owes: { purpose: 'decide', by: 'signer', limit: 'approvePlan' },
    },
    running: {
      title: { zh: '督办中', en: 'Under way' },
      owes: { purpose: 'handle', by: 'lead', limit: 'answer' },
    },
    reviewing: {
      title: { zh: '结项待审', en: 'Conclusion to be reviewed' },
      owes: { purpose: 'review', by: 'signer', limit: 'approve' },
    },
    concluded: {
      title: { zh: '待办结', en: 'To be closed' },
      owes: { purpose: 'close', by: 'lead', limit: 'close' },
    },
    closed: { title: { zh: '已办结', en: 'Closed' }, final: true },
    archived: { title: { zh: '已归档', en: 'Archived' }, final: true },
  },
  first: 'drafting',

  actions: {
    register: {
      title: { zh: '拟订计划', en: 'Draw up' },
      deed: 'register',
      from: [],
      by: ['registrar', 'director', 'leader', 'system'],
      options: { leads: true },
      fields: { dueOn: { type: 'day', title: { zh: '计划完成日期', en: 'To be done by' }, required: true } },
      page: '/supervision/breakdown',
    },
    draft: {
      title: { zh: '拟订任务清单', en: 'List the items' },
      deed: 'draft',
      from: ['drafting', 'proposed'],
      to: 'proposed',
      by: ['task-owner', 'lead-member', 'registrar', 'director'],
      page: '/supervision/plans/$id',
    },
    addItems: {
      title: { zh: '增补任务', en: 'Add items' },
      deed: 'draft',
      from: ['running'],
      to: 'proposed',
      by: ['task-owner', 'lead-member', 'registrar', 'director'],
      page: '/supervision/plans/$id',
    },
    approvePlan: {
      title: { zh: '批准立项', en: 'Approve' },
      deed: 'endorse',
      from: ['proposed'],
      to: 'running',
      by: ['task-owner'],
      page: '/supervision/plans/$id',
      basis: inspectionRegulation('第十一条'),
    },
    sendBack: {
      title: { zh: '退回修改', en: 'Send back' },
      deed: 'send-back',
      from: ['proposed'],
      to: 'drafting',
      by: ['task-owner'],
    },
    submit: {
      title: { zh: '报结项报告', en: 'Submit the conclusion' },
      deed: 'submit',
      from: ['running'],
      to: 'reviewing',
      by: ['task-owner', 'lead-member'],
    },
    approve: {
      title: { zh: '同意结项', en: 'Accept the conclusion' },
      deed: 'approve',
      from: ['reviewing'],
      to: 'concluded',
      by: ['task-owner'],
      options: { followedBy: { action: 'deliver' } },
    },
    sendBackConclusion: {
      title: { zh: '退回继续督办', en: 'Not yet concluded' },
      deed: 'send-back',
      from: ['reviewing'],
      to: 'running',
      by: ['task-owner'],
    },
    deliver: {
      title: { zh: '报告交办单位', en: 'Report to who ordered it' },
      deed: 'deliver',
      from: ['concluded'],
      by: ['system', 'registrar'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      deed: 'close',
      from: ['concluded'],
      to: 'closed',
      by: ['task-owner', 'lead-member', 'director'],
    },
    archive: {
      title: { zh: '归档', en: 'Archive' },
      deed: 'archive',
      from: ['closed'],
      to: 'archived',
      by: ['registrar', 'system'],
    },
    ...everydayActions,
    askExtension: {
      ...extensionActions.askExtension,
      from: ['running'],
      options: { limit: 'answer', owes: { purpose: 'decide', by: 'signer', limit: 'decideExtension' } },
    },
    grantExtension: { ...extensionActions.grantExtension, by: ['task-owner', 'leader'] },
    refuseExtension: { ...extensionActions.refuseExtension, by: ['task-owner', 'leader'] },
    reopen: {
      title: { zh: '继续督办', en: 'Go on' },
      deed: 'reopen',
      from: ['concluded', 'closed', 'archived'],
      to: 'running',
      by: ['registrar', 'director', 'leader'],
    },
  },

  limits: {
    answer: {
      title: { zh: '计划完成', en: 'Done' },
      internal: true,
      period: { workingDays: { setting: 'supervision-plan.done', default: 60 } },
      startsOn: ['register', 'reopen'],
      endsOn: ['deliver'],
      fixedBy: ['register'],
      extension: {
        on: 'grantExtension',
        times: 4,
        period: { workingDays: { setting: 'supervision-plan.extension', default: 20 } },
      },
    },
    draft: {
      title: { zh: '拟订清单', en: 'List the items' },
      ...internalDays('supervision-plan.draft', 3),
      startsOn: ['register', 'sendBack'],
      endsOn: ['draft'],
    },
    approvePlan: {
      title: { zh: '批准立项', en: 'Approve' },
      ...internalDays('supervision-plan.approve', 3),
      startsOn: ['draft', 'addItems'],
      endsOn: ['approvePlan', 'sendBack'],
    },
    approve: {
      title: { zh: '审核结项', en: 'Review the conclusion' },
      ...internalDays('supervision-plan.conclude', 5),
      startsOn: ['submit'],
      endsOn: ['approve', 'sendBackConclusion'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('supervision-plan.close', 5),
      startsOn: ['approve'],
      endsOn: ['close', 'reopen'],
    },
    decideExtension: {
      ...extensionLimits('supervision-plan').decideExtension,
      endsOn: ['grantExtension', 'refuseExtension', 'submit'],
    },
  },
})
