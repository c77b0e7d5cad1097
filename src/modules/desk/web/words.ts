import type { Door, Purpose } from '#kernel/procedure/procedure.ts'
import type { Text } from '#kernel/refusal.ts'

/** By which door a matter came. */
export const doorWords: Readonly<Record<Door, Text>> = {
  visit: { zh: '来访', en: 'Visit' },
  call: { zh: '来电', en: 'Call' },
  letter: { zh: '来信', en: 'Letter' },
  online: { zh: '网上', en: 'Online' },
  document: { zh: '来文', en: 'Document' },
  leader: { zh: '领导批示', en: 'Leader' },
  deputy: { zh: '代表、委员', en: 'Deputy' },
  internal: { zh: '机关内部', en: 'Internal' },
}

/** What a task is for. */
export const purposeWords: Readonly<Record<Purpose, Text>> = {
  assign: { zh: '交办', en: 'Assign' },
  accept: { zh: '签收', en: 'Accept' },
  handle: { zh: '办理', en: 'Handle' },
  support: { zh: '协办', en: 'Support' },
  review: { zh: '审核', en: 'Review' },
  deliver: { zh: '送达', en: 'Deliver' },
  decide: { zh: '决定', en: 'Decide' },
  close: { zh: '办结', en: 'Close' },
  'report-back': { zh: '报告领导', en: 'Report back' },
  wait: { zh: '等待对方', en: 'Await the other side' },
  draft: { zh: '起草', en: 'Draft' },
  propose: { zh: '拟办', en: 'Propose' },
  gather: { zh: '收齐会签意见', en: 'Gather opinions' },
  send: { zh: '送签', en: 'Send to sign' },
  sign: { zh: '签发', en: 'Sign' },
  check: { zh: '核对', en: 'Check' },
  number: { zh: '编号', en: 'Number' },
  print: { zh: '印制', en: 'Print' },
  distribute: { zh: '分发', en: 'Distribute' },
  acknowledge: { zh: '签收回执', en: 'Acknowledge' },
  read: { zh: '传阅', en: 'Read' },
  report: { zh: '报告进展', en: 'Report' },
  confirm: { zh: '确认批示', en: 'Confirm' },
}
