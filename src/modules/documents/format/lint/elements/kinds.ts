import type { Text } from '#kernel/refusal.ts'

/** What a paragraph is in an official document (GB/T 9704-2012 §7), and what it is called in a finding. */
export const kinds = {
  empty: { zh: '空行', en: 'empty line' },
  copyNumber: { zh: '份号', en: 'copy number' },
  classification: { zh: '密级和保密期限', en: 'classification' },
  urgency: { zh: '紧急程度', en: 'urgency' },
  mark: { zh: '发文机关标志', en: 'office mark' },
  number: { zh: '发文字号', en: 'document number' },
  orderNumber: { zh: '令号', en: 'order number' },
  signer: { zh: '签发人', en: 'signer' },
  title: { zh: '标题', en: 'title' },
  subtitle: { zh: '题注', en: 'note under the title' },
  recipients: { zh: '主送机关', en: 'recipients' },
  heading1: { zh: '一级标题', en: 'first-level heading' },
  heading2: { zh: '二级标题', en: 'second-level heading' },
  heading3: { zh: '三级标题', en: 'third-level heading' },
  heading4: { zh: '四级标题', en: 'fourth-level heading' },
  body: { zh: '正文', en: 'body' },
  attachmentNote: { zh: '附件说明', en: 'list of attachments' },
  attachmentNoteMore: { zh: '附件说明续项', en: 'further item of the list of attachments' },
  signature: { zh: '发文机关署名', en: 'signature of the office' },
  date: { zh: '成文日期', en: 'date of the document' },
  note: { zh: '附注', en: 'note' },
  attendance: { zh: '出席、请假、列席名单', en: 'attendance' },
  attachmentMark: { zh: '附件顺序号', en: 'attachment mark' },
  attachmentTitle: { zh: '附件标题', en: 'attachment title' },
  copies: { zh: '抄送机关', en: 'copies' },
  printing: { zh: '印发机关和印发日期', en: 'printing line' },
  /** A chapter of regulations, a caption, what stands in a table or a box: no rule of its own. */
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Text>>

export type Kind = keyof typeof kinds

export const headings = ['heading1', 'heading2', 'heading3', 'heading4'] as const satisfies readonly Kind[]

export function isHeading(kind: Kind): kind is (typeof headings)[number] {
  return (headings as readonly Kind[]).includes(kind)
}
