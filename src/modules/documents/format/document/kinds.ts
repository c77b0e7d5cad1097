import type { Text } from '#lib/text.ts'

/** 文种: the fifteen kinds of official document, 《党政机关公文处理工作条例》第八条. */
export const documentKinds = {
  resolution: { zh: '决议', en: 'Resolution' },
  decision: { zh: '决定', en: 'Decision' },
  order: { zh: '命令', en: 'Order' },
  communique: { zh: '公报', en: 'Communiqué' },
  announcement: { zh: '公告', en: 'Announcement' },
  'public-notice': { zh: '通告', en: 'Public notice' },
  opinion: { zh: '意见', en: 'Opinion' },
  notice: { zh: '通知', en: 'Notice' },
  circular: { zh: '通报', en: 'Circular' },
  report: { zh: '报告', en: 'Report' },
  request: { zh: '请示', en: 'Request for instructions' },
  approval: { zh: '批复', en: 'Reply to a request' },
  bill: { zh: '议案', en: 'Bill' },
  letter: { zh: '函', en: 'Letter' },
  minutes: { zh: '纪要', en: 'Minutes' },
} as const satisfies Record<string, Text>

export type DocumentKind = keyof typeof documentKinds

/** 版式: the general one and the three special ones of GB/T 9704-2012, clause 10. */
export const documentForms = {
  common: { zh: '通用格式', en: 'General form' },
  letter: { zh: '信函格式', en: 'Letter form' },
  order: { zh: '命令（令）格式', en: 'Order form' },
  minutes: { zh: '纪要格式', en: 'Minutes form' },
} as const satisfies Record<string, Text>

export type DocumentForm = keyof typeof documentForms
