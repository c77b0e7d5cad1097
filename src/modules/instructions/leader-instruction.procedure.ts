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
import { asks, duties, handwriting, instructionFields } from './instruction-fields.ts'

const { delivered: _, approved, ...courseSteps } = usualSteps
// Nobody is joined to it: whoever raised it may close it.
const { close: __, joinRaiser: ___, deliver, ...courseActions } = usualActions

const forAction = { field: 'asks', is: ['action'] } as const
const forReading = { field: 'asks', is: ['reading'] } as const
const reads = { owes: { purpose: 'read', by: 'registrar', limit: 'circulate' } } as const

const instructingAgain = {
  deed: 'reopen',
  from: ['reported', 'closed', 'archived'],
  to: 'registered',
  fields: {
    reason: { type: 'long', title: { zh: '批示内容', en: 'The words' }, required: true, max: 2000 },
    handwriting,
    asks: { ...asks, choices: { action: asks.choices.action } },
  },
} as const

/** What closes an 阅示件 by itself: everybody named has read it. */
const readByAll = {
  text: '有关同志均已阅。',
  evidence: '传阅和退阅时间见本件办理记录。',
} as const

/**
 * 领导批示: tracked to its answer and reported back to the leader who gave it. Only that leader closes it, by saying that
 * there is nothing further; a new instruction on the same matter continues it. An 阅示件 asks for nothing but reading, and is
 * closed when those named have read it. Words that another took down stay unconfirmed until the leader confirms them. The
 * figures are the office's own.
 */
export const leaderInstruction = defineProcedure({
  key: 'leader-instruction',
  title: { zh: '领导批示', en: 'Leader’s instruction' },
  basis: documentRegulation.whole,
  version: 1,
  inForceFrom: day('2012-07-01'),
  series: '批示',
  raisers: ['staff'],
  raisersHold: ['leader'],
  doors: ['leader', 'document', 'internal'],
  fields: instructionFields,
  sheet: { title: { zh: '批示报告单', en: 'Return note' }, address: '/instructions/$id/note' },
  copiesOf: 'registration',

  steps: {
    ...courseSteps,
    registered: { ...courseSteps.registered, title: { zh: '待交办或传阅', en: 'To be assigned or circulated' } },
    approved: {
      title: { zh: '待报告领导', en: 'To be reported back' },
      owes: { ...approved.owes, purpose: 'report-back' },
    },
    reported: {
      title: { zh: '待领导阅示', en: 'With the leader' },
      owes: { purpose: 'decide', by: 'addressed-leader', limit: 'read' },
    },
    circulating: {
      title: { zh: '传阅中', en: 'Being circulated' },
      owes: { purpose: 'wait', by: 'registrar', limit: 'circulate' },
    },
    readByAll: {
      title: { zh: '已阅待结', en: 'Read by all' },
      owes: { purpose: 'close', by: 'registrar', limit: 'conclude' },
    },
  },
  first: 'registered',

  actions: {
    register: {
      title: { zh: '登记', en: 'Register' },
      deed: 'register',
      from: [],
      by: ['registrar', 'leader', 'system'],
      options: { confirmedThrough: 'askConfirmation' },
      page: '/instructions/new',
    },
    askConfirmation: {
      title: { zh: '请领导确认批示内容', en: 'Ask the leader to confirm the words' },
      deed: 'ask-confirmation',
      from: 'open',
      by: ['system'],
      options: { owes: { purpose: 'confirm', by: 'addressed-leader', limit: 'confirm' } },
    },
    confirm: {
      title: { zh: '确认批示内容', en: 'Confirm the words' },
      deed: 'confirm',
      from: 'open',
      by: ['task-owner'],
    },
    circulate: {
      title: { zh: '分送传阅', en: 'Circulate' },
      deed: 'hand-out',
      from: ['registered'],
      to: 'circulating',
      by: ['registrar', 'director', 'addressed-leader'],
      onlyWhen: forReading,
      options: reads,
    },
    circulateMore: {
      title: { zh: '增加传阅', en: 'Circulate to more' },
      deed: 'hand-out',
      from: ['circulating', 'readByAll'],
      to: 'circulating',
      by: ['registrar', 'director', 'addressed-leader'],
      onlyWhen: forReading,
      options: reads,
    },
    finishReading: {
      title: { zh: '阅毕', en: 'Read' },
      deed: 'hand-back',
      from: ['circulating'],
      to: 'readByAll',
      by: ['task-owner', 'registrar', 'task-unit-head'],
      options: { onceBack: { action: 'concludeReading', says: readByAll } },
    },
    concludeReading: {
      title: { zh: '阅结', en: 'Conclude the reading' },
      deed: 'answer',
      from: ['readByAll'],
      by: ['registrar', 'director', 'system'],
      when: ['words-confirmed'],
      options: { followedBy: { action: 'closeRead' } },
      fields: {
        text: {
          type: 'long',
          title: { zh: '阅知结果', en: 'What came of it' },
          required: true,
          max: 2000,
          default: readByAll.text,
        },
        evidence: { type: 'long', title: { zh: '依据', en: 'Evidence' }, default: readByAll.evidence, max: 2000 },
      },
    },
    closeRead: {
      title: { zh: '阅示件办结', en: 'Close what was read' },
      deed: 'deliver',
      from: ['readByAll'],
      to: 'closed',
      by: ['system'],
      onlyWhen: forReading,
    },
    actUpon: {
      title: { zh: '转为批示件', en: 'Act upon it' },
      deed: 'proceed',
      from: ['registered', 'circulating', 'readByAll'],
      to: 'registered',
      by: ['addressed-leader', 'registrar'],
      onlyWhen: forReading,
      fields: { asks: instructingAgain.fields.asks },
    },
    returnCopy: {
      title: { zh: '阅毕退回', en: 'Give the copy back' },
      deed: 'hand-back',
      from: ['registered', 'assigned', 'handling', 'reviewing', 'approved', 'reported', 'disputed', 'closed'],
      by: ['task-owner', 'registrar', 'task-unit-head'],
    },
    ...courseActions,
    assign: { ...courseActions.assign, onlyWhen: forAction, fields: { duties } },
    correct: { ...courseActions.correct, by: ['registrar'], when: ['words-unconfirmed'] },
    deliver: { ...deliver, title: { zh: '报告领导', en: 'Report back' }, from: ['approved'], to: 'reported' },
    close: {
      title: { zh: '阅毕，无新批示', en: 'Read, nothing further' },
      deed: 'close',
      from: ['reported'],
      to: 'closed',
      by: ['addressed-leader'],
      when: ['words-confirmed'],
    },
    instructAgain: { ...instructingAgain, title: { zh: '再次批示', en: 'Instruct again' }, by: ['addressed-leader'] },
    recordAgain: {
      ...instructingAgain,
      title: { zh: '代录再次批示', en: 'Take down a further instruction' },
      by: ['registrar'],
      options: { confirmedThrough: 'askConfirmation' },
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
      // What is only to be read is owed no answer; what was assigned is, also where a correction says later that it was to be read.
      startsOn: {
        byField: 'asks',
        otherwise: 'action',
        actions: { action: ['register', 'instructAgain', 'recordAgain'], reading: ['actUpon', 'assign'] },
      },
      // A new instruction counts anew, also where the words before it were only to be read.
      restartsOn: ['instructAgain', 'recordAgain', 'actUpon'],
      endsOn: ['deliver'],
      fixedBy: ['assign', 'reassign', 'decideLead'],
      extension: {
        on: 'grantExtension',
        times: 1,
        period: { days: { setting: 'leader-instruction.extension', default: 15 } },
      },
    },
    confirm: {
      title: { zh: '领导确认', en: 'The leader confirms' },
      ...internalDays('leader-instruction.confirm', 3),
      startsOn: ['askConfirmation'],
      endsOn: ['confirm'],
    },
    assign: {
      title: { zh: '交办', en: 'Assign' },
      ...internalDays('leader-instruction.assign', 1),
      startsOn: ['register', 'return', 'instructAgain', 'recordAgain', 'actUpon'],
      endsOn: ['assign', 'decideLead', 'circulate'],
    },
    circulate: {
      title: { zh: '传阅', en: 'Read' },
      ...internalDays('leader-instruction.circulate', 3),
      startsOn: ['circulate', 'circulateMore'],
      endsOn: ['finishReading', 'returnCopy'],
    },
    conclude: {
      title: { zh: '阅结', en: 'Conclude the reading' },
      ...internalDays('leader-instruction.conclude', 2),
      startsOn: ['finishReading'],
      endsOn: ['closeRead', 'circulateMore', 'actUpon'],
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
      endsOn: ['close', 'instructAgain', 'recordAgain'],
    },
    ...usualLimits('leader-instruction'),
    ...extensionLimits('leader-instruction'),
  },
})
