import type { FieldSpec } from '#kernel/procedure/field.ts'
import { urgency } from '#kernel/procedure/urgency.ts'
import { documentKinds } from '#modules/documents/format/document/kinds.ts'

/** What is written into the register, 条例第二十四条: signed for copy by copy, then the document itself. */
export const incomingFields = {
  organ: { type: 'short', title: { zh: '来文单位', en: 'From' }, required: true, max: 100 },
  documentNumber: { type: 'short', title: { zh: '来文字号', en: 'Its number' }, max: 60 },
  documentKind: {
    type: 'choice',
    title: { zh: '文种', en: 'Kind of document' },
    choices: { ...documentKinds, other: { zh: '其他', en: 'Other' } },
  },
  issuedOn: { type: 'day', title: { zh: '成文日期', en: 'Dated' } },
  recipients: { type: 'short', title: { zh: '主送机关', en: 'Addressed to' }, max: 500 },
  urgency,
  handling: {
    type: 'choice',
    title: { zh: '办理类别', en: 'Handling' },
    required: true,
    default: 'action',
    choices: {
      action: { zh: '批办件', en: 'To be acted upon' },
      information: { zh: '阅知件', en: 'For information' },
    },
  },
  answerBy: { type: 'day', title: { zh: '来文要求时限', en: 'Asked to be answered by' } },
  copies: { type: 'number', title: { zh: '份数', en: 'Copies' }, required: true, default: 1, min: 1, max: 10_000 },
  copyNumbers: {
    type: 'short',
    title: { zh: '份号', en: 'Copy numbers' },
    hint: { zh: '逐份清点，如 000012-000014', en: 'Counted one by one, such as 000012-000014' },
    max: 200,
  },
  signedForAt: {
    type: 'short',
    title: { zh: '签收时间', en: 'Signed for at' },
    hint: { zh: '签收之日的几时几分，如 09:30', en: 'The time of that day, such as 09:30' },
    max: 20,
  },
  contact: { type: 'short', title: { zh: '来文联系人及电话', en: 'Contact' }, personal: true, max: 100 },
} as const satisfies Record<string, FieldSpec>

/** 初审的重点, 条例第二十四条. */
export const examinationPoints: FieldSpec = {
  type: 'checklist',
  title: { zh: '初审要点（逐项核对）', en: 'Points of the examination' },
  required: true,
  choices: {
    ours: { zh: '应当由本机关办理', en: 'Is for this office to handle' },
    rules: { zh: '符合行文规则', en: 'Keeps the rules of who writes to whom' },
    kind: { zh: '文种符合要求', en: 'Its kind is right' },
    form: { zh: '格式符合要求', en: 'Its form is right' },
    agreed: { zh: '涉及其他地区、部门的事项已协商、会签', en: 'Agreed with whom it concerns' },
    other: { zh: '符合公文起草的其他要求', en: 'Meets the other requirements of drafting' },
  },
}
