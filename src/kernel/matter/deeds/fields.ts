import type { FieldSpec } from '#kernel/procedure/field.ts'

/** The few fields that most deeds ask for, said once. */
export const reason: FieldSpec = { type: 'long', title: { zh: '理由', en: 'Reason' }, required: true, max: 2000 }
export const text: FieldSpec = { type: 'long', title: { zh: '内容', en: 'Text' }, required: true, max: 20_000 }
export const files: FieldSpec = { type: 'files', title: { zh: '材料', en: 'Files' }, max: 20 }
export const opinion: FieldSpec = { type: 'long', title: { zh: '意见', en: 'Opinion' }, max: 2000 }
