import { signingRoles } from '#kernel/matter/owner.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import { documentKinds } from '#modules/documents/format/document/kinds.ts'

export const kindField: FieldSpec = {
  type: 'choice',
  title: { zh: '文种', en: 'Kind of document' },
  required: true,
  default: 'notice',
  choices: documentKinds,
}

/** 行文方向: whom a document speaks to, seen from the office. */
export const directionField: FieldSpec = {
  type: 'choice',
  title: { zh: '行文方向', en: 'Direction' },
  required: true,
  default: 'down',
  choices: {
    up: { zh: '上行', en: 'Upwards' },
    level: { zh: '平行', en: 'To equals' },
    down: { zh: '下行', en: 'Downwards' },
    public: { zh: '公布', en: 'To the public' },
  },
}

/** 审核的重点, 条例第二十条. */
export const reviewPoints: FieldSpec = {
  type: 'checklist',
  title: { zh: '审核要点（逐项核对）', en: 'Points of the review' },
  required: true,
  choices: {
    grounds: { zh: '行文理由充分，行文依据准确', en: 'Reason and grounds hold' },
    substance: { zh: '内容合法合规，体现本机关意图，措施可行', en: 'Lawful, what the office means, feasible' },
    agreed: { zh: '涉及其他地区、部门的事项已协商一致', en: 'Agreed with whom it concerns' },
    form: {
      zh: '文种正确，格式规范，数字、引文、标点准确',
      en: 'Kind, form, figures, quotations and punctuation are right',
    },
    other: { zh: '符合公文起草的其他要求', en: 'Meets the other requirements of drafting' },
  },
}

/** 会签意见: consent or none, and no third. */
export const cosignStance: FieldSpec = {
  type: 'choice',
  title: { zh: '会签意见', en: 'Do you agree' },
  required: true,
  choices: {
    agrees: { zh: '同意', en: 'We agree' },
    dissents: { zh: '不同意（有意见）', en: 'We do not agree, or not to all of it' },
  },
}

/** 印发前的复核, 条例第二十五条. */
export const recheckPoints: FieldSpec = {
  type: 'checklist',
  title: { zh: '复核要点（逐项核对）', en: 'Points of the check' },
  required: true,
  choices: {
    procedure: { zh: '审批手续完备', en: 'Every approval is there' },
    content: { zh: '内容无误', en: 'The content is right' },
    kind: { zh: '文种正确', en: 'The kind is right' },
    form: { zh: '格式规范', en: 'The form is right' },
  },
}

/** 签发由本机关负责人；办公室依授权制发的，按规定签发 (条例第二十二条). */
export const signerField: FieldSpec = {
  type: 'person',
  title: { zh: '签发人', en: 'Who signs' },
  required: true,
  roles: signingRoles,
}

/** 用印登记: which seal, on how many, with whose leave (国发〔1999〕25号: 未经领导批准不得用印). */
export const sealFields: Readonly<Record<string, FieldSpec>> = {
  sealName: { type: 'short', title: { zh: '印章名称', en: 'Seal' }, required: true, max: 60 },
  sealedCopies: { type: 'number', title: { zh: '用印份数', en: 'Copies' }, required: true, min: 1, max: 100_000 },
  sealApprovedBy: { type: 'person', title: { zh: '批准人', en: 'Approved by' }, required: true },
  text: { type: 'long', title: { zh: '备注', en: 'Remarks' }, max: 500 },
}

/** 换发: the number of what was withdrawn and this stands for. */
export const replacesField: FieldSpec = {
  type: 'short',
  title: { zh: '替换已撤回的', en: 'Stands for, withdrawn' },
  max: 100,
}
