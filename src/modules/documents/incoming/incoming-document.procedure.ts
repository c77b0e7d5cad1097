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
import { examinationPoints, incomingFields } from './incoming-fields.ts'

const basis = documentRegulation('第二十四条')
const usual = usualLimits('incoming-document')
const reads = { owes: { purpose: 'read', by: 'registrar', limit: 'read' } } as const

/**
 * 收文: 签收、登记、初审、承办（拟办、批示、交办）、传阅、催办、答复、归档, as 条例第二十四条 orders them. What is for information is
 * read by whom it concerns; what is to be acted upon is handled and answered to the organ that wrote. Figures are settings.
 */
export const incomingDocument = defineProcedure({
  key: 'incoming-document',
  title: { zh: '收文', en: 'Incoming document' },
  basis,
  version: 1,
  inForceFrom: day('2012-07-01'),
  series: '收文',
  raisers: ['organisation', 'unit'],
  doors: ['document'],
  fields: incomingFields,
  copiesOf: 'registration',
  sheet: {
    title: { zh: '文件处理单（PDF）', en: 'Processing sheet (PDF)' },
    address: '/api/documents/incoming/$id/sheet.pdf',
  },

  steps: {
    ...usualSteps,
    registered: {
      title: { zh: '待初审', en: 'To be examined' },
      owes: { purpose: 'check', by: 'registrar', limit: 'examine' },
    },
    examined: {
      title: { zh: '待拟办', en: 'Handling to be proposed' },
      owes: { purpose: 'propose', by: 'registrar', limit: 'propose' },
    },
    proposed: {
      title: { zh: '待批示', en: 'Awaiting instruction' },
      owes: { purpose: 'decide', by: 'director', limit: 'instruct' },
    },
    circulating: {
      title: { zh: '传阅中', en: 'Being circulated' },
      owes: { purpose: 'wait', by: 'registrar', limit: 'read' },
    },
    read: { title: { zh: '已阅待结', en: 'Read' }, owes: { purpose: 'close', by: 'registrar', limit: 'conclude' } },
  },
  first: 'registered',

  actions: {
    register: {
      title: { zh: '签收登记', en: 'Sign for and register' },
      deed: 'register',
      from: [],
      by: ['registrar', 'system'],
      page: '/documents/incoming/new',
      basis,
    },
    examine: {
      title: { zh: '初审通过', en: 'Examined' },
      deed: 'proceed',
      from: ['registered'],
      to: 'examined',
      by: ['task-owner', 'registrar', 'director'],
      fields: {
        examinationPoints,
        text: { type: 'long', title: { zh: '初审意见', en: 'Remarks' }, max: 1000 },
      },
      basis,
    },
    returnToSender: {
      title: { zh: '退文', en: 'Return to the sender' },
      deed: 'answer',
      from: ['registered', 'examined'],
      to: 'approved',
      by: ['registrar', 'director'],
      basis,
    },
    propose: {
      title: { zh: '拟办', en: 'Propose' },
      deed: 'proceed',
      from: ['examined'],
      to: 'proposed',
      by: ['task-owner', 'registrar', 'director'],
      basis,
    },
    instruct: {
      title: { zh: '批示交办', en: 'Instruct' },
      deed: 'assign',
      from: ['proposed'],
      to: 'assigned',
      by: ['director', 'leader'],
      options: { owes: { purpose: 'support', by: 'lead', limit: 'support' } },
      basis,
    },
    circulate: {
      title: { zh: '分送传阅', en: 'Circulate' },
      deed: 'hand-out',
      from: ['examined', 'proposed'],
      to: 'circulating',
      by: ['registrar', 'director', 'leader'],
      options: reads,
      basis,
    },
    circulateMore: {
      title: { zh: '增加传阅', en: 'Circulate to more' },
      deed: 'hand-out',
      from: ['circulating', 'read'],
      to: 'circulating',
      by: ['registrar', 'director', 'leader'],
      options: reads,
    },
    finishReading: {
      title: { zh: '阅毕', en: 'Read' },
      deed: 'hand-back',
      from: ['circulating'],
      to: 'read',
      by: ['task-owner', 'registrar', 'task-unit-head'],
      basis,
    },
    actAfterReading: {
      title: { zh: '转批办', en: 'Act upon it' },
      deed: 'proceed',
      from: ['read'],
      to: 'proposed',
      by: ['registrar', 'director', 'leader'],
    },
    concludeReading: {
      title: { zh: '阅结', en: 'Conclude the reading' },
      deed: 'answer',
      from: ['read'],
      to: 'delivered',
      by: ['task-owner', 'registrar', 'director'],
      options: { followedBy: { action: 'deliver', undeliverable: '阅知件，来文单位未要求答复' } },
      fields: {
        text: {
          type: 'long',
          title: { zh: '阅知结果', en: 'What came of it' },
          required: true,
          max: 2000,
          default: '已分送传阅完毕。',
        },
        evidence: {
          type: 'long',
          title: { zh: '依据', en: 'Evidence' },
          default: '传阅记录见本件台账。',
          max: 2000,
        },
      },
    },
    ...usualActions,
    assign: { ...usualActions.assign, from: ['examined'] },
    return: { ...usualActions.return, to: 'examined' },
    handCopy: {
      title: { zh: '传阅', en: 'Hand a copy round' },
      deed: 'hand-out',
      from: ['assigned', 'handling', 'reviewing', 'approved'],
      by: ['registrar', 'director', 'leader', 'lead-head'],
      options: reads,
      basis,
    },
    returnCopy: {
      title: { zh: '阅毕退回', en: 'Give the copy back' },
      deed: 'hand-back',
      from: [
        'registered',
        'examined',
        'proposed',
        'assigned',
        'handling',
        'reviewing',
        'approved',
        'delivered',
        'disputed',
        'closed',
        'archived',
      ],
      by: ['task-owner', 'registrar', 'task-unit-head'],
      basis,
    },
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
          ordinary: { workingDays: { setting: 'incoming-document.ordinary', default: 10 } },
          urgent: { workingDays: { setting: 'incoming-document.urgent', default: 3 } },
          'most-urgent': { workingDays: { setting: 'incoming-document.most-urgent', default: 1 } },
        },
      },
      // What came for information is owed an answer only once somebody is told to act upon it.
      startsOn: {
        byField: 'handling',
        otherwise: 'action',
        actions: { action: ['register', 'reopen'], information: ['instruct', 'assign'] },
      },
      endsOn: ['deliver'],
      fixedBy: ['instruct', 'assign', 'reassign', 'decideLead'],
      extension: {
        on: 'grantExtension',
        times: 1,
        period: { workingDays: { setting: 'incoming-document.extension', default: 5 } },
      },
    },
    examine: {
      title: { zh: '初审', en: 'Examine' },
      ...internalDays('incoming-document.examine', 1),
      startsOn: ['register', 'reopen'],
      endsOn: ['examine', 'returnToSender'],
    },
    propose: {
      title: { zh: '拟办', en: 'Propose' },
      ...internalDays('incoming-document.propose', 1),
      startsOn: ['examine', 'return'],
      endsOn: ['propose', 'circulate', 'returnToSender', 'assign', 'decideLead'],
    },
    instruct: {
      title: { zh: '批示', en: 'Instruct' },
      ...internalDays('incoming-document.instruct', 2),
      startsOn: ['propose', 'actAfterReading'],
      endsOn: ['instruct', 'circulate'],
    },
    read: {
      title: { zh: '传阅', en: 'Read' },
      ...internalDays('incoming-document.read', 3),
      startsOn: ['circulate', 'circulateMore', 'handCopy'],
      endsOn: ['finishReading', 'returnCopy'],
    },
    conclude: {
      title: { zh: '阅结', en: 'Conclude the reading' },
      ...internalDays('incoming-document.conclude', 5),
      startsOn: ['finishReading'],
      endsOn: ['concludeReading', 'circulateMore', 'actAfterReading'],
    },
    deliver: {
      title: { zh: '送达', en: 'Deliver' },
      ...internalDays('incoming-document.deliver', 2),
      startsOn: ['approve', 'returnToSender'],
      endsOn: ['deliver'],
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      ...internalDays('incoming-document.close', 5),
      startsOn: ['deliver', 'concludeReading'],
      endsOn: ['close', 'reopen'],
    },
    ...usual,
    accept: { ...usual.accept, startsOn: ['instruct', ...usual.accept.startsOn] },
    support: { ...usual.support, startsOn: ['instruct', ...usual.support.startsOn] },
    decideLead: { ...usual.decideLead, endsOn: ['instruct', ...usual.decideLead.endsOn] },
    ...extensionLimits('incoming-document'),
  },
})
