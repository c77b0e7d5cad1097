import { everydayActions } from './everyday-actions.ts'
import { internalDays } from './internal-limit.ts'

/**
 * The course that most matters take: registered, assigned, accepted, handled, reviewed, delivered, closed, with a way back
 * for what went to the wrong unit. A procedure spreads these and writes out only where it differs. How it is opened,
 * opened again and by when it is answered is the procedure's own.
 */
export const usualSteps = {
  registered: {
    title: { zh: '待交办', en: 'To be assigned' },
    owes: { purpose: 'assign', by: 'registrar', limit: 'assign' },
  },
  assigned: { title: { zh: '待签收', en: 'To be accepted' }, owes: { purpose: 'accept', by: 'lead', limit: 'accept' } },
  handling: { title: { zh: '办理中', en: 'Being handled' }, owes: { purpose: 'handle', by: 'lead', limit: 'answer' } },
  reviewing: {
    title: { zh: '待审核', en: 'To be reviewed' },
    owes: { purpose: 'review', by: 'lead-head', limit: 'approve' },
  },
  approved: {
    title: { zh: '待送达', en: 'To be delivered' },
    owes: { purpose: 'deliver', by: 'registrar', limit: 'deliver' },
  },
  delivered: {
    title: { zh: '待办结', en: 'To be closed' },
    owes: { purpose: 'close', by: 'registrar', limit: 'close' },
  },
  disputed: {
    title: { zh: '待裁定主办', en: 'Lead disputed' },
    owes: { purpose: 'decide', by: 'director', limit: 'decideLead' },
  },
  closed: { title: { zh: '已办结', en: 'Closed' }, final: true },
  archived: { title: { zh: '已归档', en: 'Archived' }, final: true },
} as const

const asksSupport = { owes: { purpose: 'support', by: 'lead', limit: 'support' } } as const

export const usualActions = {
  assign: {
    title: { zh: '交办', en: 'Assign' },
    deed: 'assign',
    from: ['registered'],
    to: 'assigned',
    by: ['registrar', 'director'],
    options: asksSupport,
  },
  reassign: {
    title: { zh: '转办', en: 'Transfer' },
    deed: 'assign',
    from: ['assigned', 'handling'],
    to: 'assigned',
    by: ['registrar', 'director'],
    options: asksSupport,
  },
  decideLead: {
    title: { zh: '裁定主办', en: 'Decide who leads' },
    deed: 'assign',
    from: ['disputed'],
    to: 'assigned',
    by: ['director', 'leader'],
    options: asksSupport,
  },
  accept: {
    title: { zh: '签收', en: 'Accept' },
    deed: 'accept',
    from: ['assigned'],
    to: 'handling',
    by: ['task-owner', 'lead-head'],
  },
  return: {
    title: { zh: '退回', en: 'Return' },
    deed: 'return',
    from: ['assigned', 'handling'],
    to: 'registered',
    by: ['task-owner', 'lead-head'],
    options: { secondTo: 'disputed' },
  },
  appeal: {
    title: { zh: '提请复议', en: 'Ask for another decision' },
    deed: 'appeal',
    from: ['assigned', 'handling'],
    to: 'disputed',
    by: ['lead-head'],
  },
  support: {
    title: { zh: '协办意见', en: 'Supporting opinion' },
    deed: 'support',
    from: ['assigned', 'handling', 'reviewing'],
    by: ['task-owner'],
  },
  submit: {
    title: { zh: '报审答复', en: 'Submit the answer' },
    deed: 'submit',
    from: ['handling'],
    to: 'reviewing',
    by: ['task-owner'],
  },
  approve: {
    title: { zh: '审核同意', en: 'Approve' },
    deed: 'approve',
    from: ['reviewing'],
    to: 'approved',
    by: ['task-owner', 'lead-head', 'director'],
  },
  sendBack: {
    title: { zh: '退回重拟', en: 'Send back' },
    deed: 'send-back',
    from: ['reviewing'],
    to: 'handling',
    by: ['task-owner', 'lead-head', 'director'],
  },
  // Also once delivered: a raiser who joined later has not had the answer.
  deliver: {
    title: { zh: '送达', en: 'Deliver' },
    deed: 'deliver',
    from: ['approved', 'delivered'],
    to: 'delivered',
    by: ['registrar', 'task-owner', 'system'],
  },
  close: {
    title: { zh: '办结', en: 'Close' },
    deed: 'close',
    from: ['delivered'],
    to: 'closed',
    by: ['registrar', 'director', 'system'],
  },
  archive: {
    title: { zh: '归档', en: 'Archive' },
    deed: 'archive',
    from: ['closed'],
    to: 'archived',
    by: ['registrar', 'system'],
  },
  ...everydayActions,
} as const

/** Asking for and deciding on an extension of the answer, where the procedure's limit has one. */
export const extensionActions = {
  askExtension: {
    title: { zh: '申请延期', en: 'Ask for an extension' },
    deed: 'ask-extension',
    from: ['handling'],
    by: ['task-owner', 'lead-head'],
    options: { limit: 'answer', owes: { purpose: 'decide', by: 'director', limit: 'decideExtension' } },
  },
  grantExtension: {
    title: { zh: '批准延期', en: 'Grant the extension' },
    deed: 'grant-extension',
    from: 'open',
    by: ['director', 'leader'],
    when: ['extension-asked'],
    options: { limit: 'answer' },
  },
  refuseExtension: {
    title: { zh: '不同意延期', en: 'Refuse the extension' },
    deed: 'refuse-extension',
    from: 'open',
    by: ['director', 'leader'],
    options: { limit: 'answer' },
  },
} as const

/** The office's own limits along that course. `kind` is the procedure's key, under which their settings stand. */
export function usualLimits(kind: string) {
  return {
    accept: {
      title: { zh: '签收', en: 'Accept' },
      ...internalDays(`${kind}.accept`, 1),
      startsOn: ['assign', 'reassign', 'decideLead'],
      endsOn: ['accept', 'return', 'reassign', 'appeal'],
    },
    support: {
      title: { zh: '协办意见', en: 'Supporting opinions' },
      ...internalDays(`${kind}.support`, 3),
      onlyIfOwed: true,
      startsOn: ['assign', 'reassign', 'decideLead'],
      endsOn: ['approve', 'return', 'reassign', 'appeal'],
    },
    decideLead: {
      title: { zh: '裁定主办', en: 'Decide who leads' },
      ...internalDays(`${kind}.decide-lead`, 2),
      startsOn: ['return', 'appeal'],
      // Counted from the bounce that brought it before whoever decides.
      restartsOn: ['return', 'appeal'],
      endsOn: ['decideLead', 'assign', 'deliver'],
    },
    approve: {
      title: { zh: '审核', en: 'Review' },
      ...internalDays(`${kind}.approve`, 2),
      startsOn: ['submit'],
      endsOn: ['approve', 'sendBack'],
    },
  } as const
}

export function extensionLimits(kind: string) {
  return {
    decideExtension: {
      title: { zh: '审批延期', en: 'Decide on an extension' },
      ...internalDays(`${kind}.decide-extension`, 2),
      startsOn: ['askExtension'],
      endsOn: ['grantExtension', 'refuseExtension', 'submit', 'return', 'reassign', 'appeal'],
    },
  } as const
}
