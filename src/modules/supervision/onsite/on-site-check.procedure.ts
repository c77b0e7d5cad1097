import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { everydayActions } from '#kernel/procedure/everyday-actions.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { inspectionRegulation } from '#law/inspection-regulation.ts'
import { day } from '#lib/day.ts'
import { checkFields, findingFields, issuingFields } from './onsite-fields.ts'

/** Taken on the page made for the phone: what it says has to keep until there is a network. */
const page = '/supervision/onsite/$id'

/**
 * 现场核查 (专项督查): planned without notice, gone to, what was found recorded with photographs and place, the list of what is to be
 * put right issued, each finding followed to its end, the result reported to whoever ordered it. The unit that is visited is no party:
 * each finding that is issued is a matter of its own (整改事项), and only that one reaches it.
 */
export const onSiteCheck = defineProcedure({
  key: 'on-site-check',
  title: { zh: '现场核查', en: 'On-site check' },
  basis: inspectionRegulation('第十四条'),
  version: 1,
  inForceFrom: day('2021-02-01'),
  series: '核查',
  raisers: ['staff'],
  doors: ['internal', 'leader'],
  apart: true,
  fields: checkFields,

  steps: {
    planned: { title: { zh: '待核查', en: 'Planned' }, owes: { purpose: 'handle', by: 'lead', limit: 'goThere' } },
    onSite: { title: { zh: '核查中', en: 'On site' }, owes: { purpose: 'handle', by: 'lead', limit: 'issue' } },
    rectifying: {
      title: { zh: '整改跟踪中', en: 'Being put right' },
      owes: { purpose: 'handle', by: 'lead', limit: 'report' },
    },
    reviewing: {
      title: { zh: '核查报告待审核', en: 'Report to be reviewed' },
      owes: { purpose: 'review', by: 'lead-head', limit: 'approve' },
    },
    approved: {
      title: { zh: '核查报告待送达', en: 'Report to be delivered' },
      owes: { purpose: 'deliver', by: 'registrar', limit: 'deliver' },
    },
    closed: { title: { zh: '已办结', en: 'Closed' }, final: true },
    archived: { title: { zh: '已归档', en: 'Archived' }, final: true },
  },
  first: 'planned',

  actions: {
    register: {
      title: { zh: '制定核查方案', en: 'Plan a check' },
      deed: 'register',
      from: [],
      by: ['registrar', 'director', 'leader', 'system'],
      options: { leads: true },
      basis: inspectionRegulation('第十五条'),
    },
    arrive: {
      title: { zh: '到达现场', en: 'Arrive' },
      deed: 'proceed',
      from: ['planned'],
      to: 'onSite',
      by: ['party'],
      fields: {
        text: { type: 'short', title: { zh: '到达时间和地点', en: 'When and where' }, required: true, max: 300 },
      },
      basis: inspectionRegulation('第十二条'),
      page,
    },
    join: {
      title: { zh: '同组到场', en: 'Join those on site' },
      deed: 'note',
      from: ['onSite', 'rectifying'],
      by: ['party'],
      fields: {
        text: { type: 'short', title: { zh: '到达时间和地点', en: 'When and where' }, required: true, max: 300 },
      },
      page,
    },
    // Also after the list was issued: what was entered where there was no network comes late, and is not lost.
    recordFinding: {
      title: { zh: '记录问题', en: 'Record a finding' },
      deed: 'note',
      from: ['planned', 'onSite', 'rectifying'],
      by: ['party'],
      fields: findingFields,
      page,
    },
    withdrawFinding: {
      title: { zh: '撤销问题', en: 'Withdraw a finding' },
      deed: 'note',
      from: ['planned', 'onSite', 'rectifying'],
      by: ['party', 'director'],
      fields: {
        text: { type: 'long', title: { zh: '撤销理由', en: 'Why' }, required: true, max: 1000 },
        finding: { type: 'number', title: { zh: '撤销的记录', en: 'Record withdrawn' }, required: true, min: 1 },
      },
      page,
    },
    // What is to be put right by whom and when, said once for each finding; the matter that follows is opened from these words.
    issueFinding: {
      title: { zh: '列入整改清单', en: 'Put on the list' },
      deed: 'note',
      from: ['planned', 'onSite', 'rectifying'],
      by: ['task-owner', 'lead-head', 'director'],
      fields: issuingFields,
      page,
    },
    issue: {
      title: { zh: '下发整改清单', en: 'Issue the list' },
      deed: 'proceed',
      from: ['planned', 'onSite', 'rectifying'],
      to: 'rectifying',
      by: ['task-owner', 'lead-head', 'director'],
      basis: inspectionRegulation('第十六条'),
      page,
    },
    report: {
      title: { zh: '报送核查报告', en: 'Report the result' },
      deed: 'submit',
      from: ['planned', 'onSite', 'rectifying'],
      to: 'reviewing',
      by: ['task-owner'],
      page,
    },
    sendBack: {
      title: { zh: '退回补充', en: 'Send back' },
      deed: 'send-back',
      from: ['reviewing'],
      to: 'rectifying',
      by: ['task-owner', 'lead-head', 'director'],
    },
    approve: {
      title: { zh: '审核同意并报告', en: 'Approve and report' },
      deed: 'approve',
      from: ['reviewing'],
      to: 'approved',
      by: ['task-owner', 'lead-head', 'director'],
      options: { followedBy: { action: 'deliver' } },
    },
    deliver: {
      title: { zh: '送达交办人', en: 'Deliver to whoever ordered it' },
      deed: 'deliver',
      from: ['approved'],
      to: 'closed',
      by: ['registrar', 'director', 'system'],
    },
    reopen: {
      title: { zh: '继续核查', en: 'Check again' },
      deed: 'reopen',
      from: ['closed', 'archived'],
      to: 'rectifying',
      by: ['raiser', 'director', 'leader'],
    },
    archive: {
      title: { zh: '归档', en: 'Archive' },
      deed: 'archive',
      from: ['closed'],
      to: 'archived',
      by: ['registrar', 'system'],
    },
    ...everydayActions,
    correct: { ...everydayActions.correct, by: ['task-owner', 'registrar', 'director'] },
  },

  limits: {
    goThere: {
      title: { zh: '前往核查', en: 'Go there' },
      ...internalDays('on-site-check.go', 10),
      startsOn: ['register'],
      endsOn: ['arrive', 'issue', 'report'],
    },
    issue: {
      title: { zh: '下发整改清单', en: 'Issue the list' },
      ...internalDays('on-site-check.issue', 3),
      startsOn: ['arrive'],
      endsOn: ['issue', 'report'],
    },
    report: {
      title: { zh: '报送核查报告', en: 'Report the result' },
      ...internalDays('on-site-check.report', 30),
      startsOn: ['issue', 'sendBack', 'reopen'],
      endsOn: ['report'],
    },
    approve: {
      title: { zh: '审核', en: 'Review' },
      ...internalDays('on-site-check.approve', 2),
      startsOn: ['report'],
      endsOn: ['approve', 'sendBack'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('on-site-check.deliver', 2),
      startsOn: ['approve'],
      endsOn: ['deliver'],
    },
  },
})
