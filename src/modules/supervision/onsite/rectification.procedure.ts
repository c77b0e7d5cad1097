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
import { gravities } from './onsite-fields.ts'

const basis = inspectionRegulation('第十八条')
const photographs = {
  type: 'files',
  title: { zh: '照片和材料（须有照片）', en: 'Photographs and files' },
  required: true,
  photo: true,
  max: 20,
} as const
const usual = usualLimits('rectification')
// Nobody closes it: it is taken off the list, or handed on.
const { close: _close, approve, support, ...kept } = usualActions

/**
 * 整改事项: one finding of an on-site check, issued to the unit that is to put it right. It is put right with photographs, checked again by
 * whoever checked (复查), and taken off the list (销号), sent back, or handed to further supervision; nothing else ends it.
 */
export const rectification = defineProcedure({
  key: 'rectification',
  title: { zh: '整改事项', en: 'Rectification' },
  basis,
  version: 1,
  inForceFrom: day('2021-02-01'),
  series: '整改',
  raisers: ['staff'],
  doors: ['internal'],
  apart: true,
  // By the check alone: a finding is issued from its list, by whoever may issue that. The check does not close before it.
  under: { kinds: ['on-site-check'], by: ['system'], title: { zh: '所属现场核查', en: 'Check' } },
  fields: {
    foundPlace: { type: 'short', title: { zh: '问题地点', en: 'Where' }, required: true, max: 200 },
    foundAt: { type: 'short', title: { zh: '发现时间', en: 'When' }, required: true, max: 40 },
    gravity: { type: 'choice', title: { zh: '程度', en: 'How grave' }, choices: gravities, default: 'minor' },
    against: { type: 'short', title: { zh: '依据', en: 'What it is against' }, max: 300 },
    remedy: { type: 'long', title: { zh: '整改要求', en: 'What is to be put right' }, required: true, max: 2000 },
    ofCheck: { type: 'short', title: { zh: '现场核查编号', en: 'Number of the check' }, required: true, max: 100 },
    finding: { type: 'number', title: { zh: '核查记录序号', en: 'Entry of the check' }, required: true, min: 1 },
  },

  steps: {
    registered: {
      title: { zh: '待下发', en: 'To be issued' },
      owes: { purpose: 'assign', by: 'raiser', limit: 'assign' },
    },
    assigned: usualSteps.assigned,
    handling: {
      title: { zh: '整改中', en: 'Being put right' },
      owes: { purpose: 'handle', by: 'lead', limit: 'answer' },
    },
    rechecking: {
      title: { zh: '待复查', en: 'To be checked again' },
      owes: { purpose: 'check', by: 'raiser', limit: 'recheck' },
    },
    rechecked: {
      title: { zh: '待销号', en: 'To be taken off' },
      owes: { purpose: 'close', by: 'raiser', limit: 'writeOff' },
    },
    verified: {
      title: { zh: '待送达', en: 'To be delivered' },
      owes: { purpose: 'deliver', by: 'raiser', limit: 'deliver' },
    },
    disputed: usualSteps.disputed,
    closed: { title: { zh: '已销号或转督办', en: 'Off the list' }, final: true },
    archived: usualSteps.archived,
  },
  first: 'registered',

  actions: {
    ...kept,
    support: { ...support, from: ['assigned', 'handling'] },
    register: { title: { zh: '下发整改', en: 'Issue' }, deed: 'register', from: [], by: ['system'], basis },
    assign: { ...usualActions.assign, by: ['raiser', 'director', 'system'] },
    reassign: { ...usualActions.reassign, by: ['raiser', 'director'] },
    submit: {
      title: { zh: '报送整改结果', en: 'Report it put right' },
      deed: 'submit',
      from: ['handling'],
      to: 'rechecking',
      by: ['task-owner', 'lead-head'],
      fields: { files: photographs },
      basis,
    },
    sendBack: {
      title: { zh: '退回继续整改', en: 'Send back' },
      deed: 'send-back',
      from: ['rechecking', 'rechecked'],
      to: 'handling',
      by: ['raiser', 'task-owner', 'director'],
    },
    recheck: {
      title: { zh: '复查', en: 'Check again' },
      deed: 'proceed',
      from: ['rechecking'],
      to: 'rechecked',
      by: ['raiser', 'task-owner'],
      fields: {
        text: { type: 'long', title: { zh: '复查情况', en: 'What was seen' }, required: true, max: 3000 },
        files: photographs,
      },
      basis,
    },
    writeOff: {
      ...approve,
      title: { zh: '销号', en: 'Take off the list' },
      from: ['rechecked'],
      to: 'verified',
      by: ['raiser', 'task-owner', 'director'],
      options: { followedBy: { action: 'deliver' } },
      basis,
    },
    handOn: {
      title: { zh: '转入督办', en: 'Hand to further supervision' },
      deed: 'answer',
      from: ['registered', 'assigned', 'handling', 'rechecking', 'rechecked', 'disputed'],
      to: 'verified',
      by: ['raiser', 'director'],
      options: { followedBy: { action: 'deliver' } },
    },
    deliver: {
      title: { zh: '送达核查人', en: 'Deliver to whoever checked' },
      deed: 'deliver',
      from: ['verified'],
      to: 'closed',
      by: ['raiser', 'system'],
    },
    reopen: {
      title: { zh: '问题反弹，重新整改', en: 'It came back' },
      deed: 'reopen',
      from: ['closed', 'archived'],
      to: 'registered',
      by: ['raiser', 'director', 'leader'],
    },
    ...extensionActions,
  },

  limits: {
    answer: {
      title: { zh: '整改', en: 'Put right' },
      ...internalDays('rectification.done', 15),
      startsOn: ['register', 'reopen'],
      endsOn: ['deliver'],
      fixedBy: ['assign', 'reassign', 'decideLead'],
      extension: {
        on: 'grantExtension',
        times: 1,
        period: { workingDays: { setting: 'rectification.extension', default: 10 } },
      },
    },
    assign: {
      title: { zh: '下发', en: 'Issue' },
      ...internalDays('rectification.assign', 1),
      startsOn: ['register', 'return', 'reopen'],
      endsOn: ['assign', 'decideLead'],
    },
    recheck: {
      title: { zh: '复查', en: 'Check again' },
      ...internalDays('rectification.recheck', 5),
      startsOn: ['submit'],
      endsOn: ['recheck', 'sendBack', 'handOn'],
    },
    writeOff: {
      title: { zh: '销号', en: 'Take off the list' },
      ...internalDays('rectification.write-off', 2),
      startsOn: ['recheck'],
      endsOn: ['writeOff', 'sendBack', 'handOn'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('rectification.deliver', 2),
      startsOn: ['writeOff', 'handOn'],
      endsOn: ['deliver'],
    },
    accept: usual.accept,
    support: { ...usual.support, endsOn: ['writeOff', 'handOn', 'return', 'reassign'] },
    decideLead: { ...usual.decideLead, endsOn: ['decideLead', 'assign', 'deliver'] },
    ...extensionLimits('rectification'),
  },
})
