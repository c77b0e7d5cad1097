import { createHash } from 'node:crypto'
import type { Text } from '#lib/text.ts'
import { documentForms, documentKinds } from '../document/kinds.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { type Printed, type PrintedBlock, printed } from '../document/printed.ts'

/** A piece of a document as it is printed, with its name. */
export interface PrintedElement {
  readonly name: Text
  readonly text: string
}

const names = {
  form: { zh: '版式', en: 'Form' },
  kind: { zh: '文种', en: 'Kind' },
  copyNumber: { zh: '份号', en: 'Copy number' },
  urgency: { zh: '紧急程度', en: 'Urgency' },
  mark: { zh: '发文机关标志', en: 'Office mark' },
  number: { zh: '发文字号', en: 'Document number' },
  signers: { zh: '签发人', en: 'Signers' },
  title: { zh: '标题', en: 'Title' },
  recipients: { zh: '主送机关', en: 'Recipients' },
  attachmentNotes: { zh: '附件说明', en: 'List of attachments' },
  attendance: { zh: '出席、请假、列席名单', en: 'Attendance' },
  signatures: { zh: '发文机关署名', en: 'Signature' },
  seal: { zh: '印章', en: 'Seal' },
  date: { zh: '成文日期', en: 'Date of the document' },
  notes: { zh: '附注', en: 'Notes' },
  copies: { zh: '抄送机关', en: 'Copies' },
  issued: { zh: '印发机关和印发日期', en: 'Printing line' },
} as const satisfies Record<string, Text>

type Name = keyof typeof names

export interface ElementsOf {
  /** Before the body and after it, one of each. */
  readonly above: Readonly<Partial<Record<Name, string>>>
  readonly body: readonly PrintedElement[]
  readonly below: Readonly<Partial<Record<Name, string>>>
  readonly attachments: readonly { readonly title: string; readonly body: readonly PrintedElement[] }[]
}

export const nameOf = (name: string): Text => names[name as Name]

/** What is printed, and the kind, which is not. What is not there is an empty text. */
export function elementsOf(given: OfficialDocument): ElementsOf {
  const page = printed(given)
  return {
    above: {
      form: documentForms[given.form].zh,
      kind: documentKinds[given.kind].zh,
      copyNumber: page.copyNumber ?? '',
      urgency: page.urgency ?? '',
      mark: page.mark ? page.mark.organs.join('\n') + (page.mark.withFile ? '\n文件' : '') : '',
      number: page.number,
      signers: page.signers.join('、'),
      title: page.title.join(''),
      recipients: page.recipients ?? '',
    },
    body: page.blocks.flatMap(elementsOfBlock),
    below: {
      attachmentNotes: page.attachmentNotes.join('\n'),
      attendance: page.attendance.map(({ label, names: who }) => `${label}：${who}`).join('\n'),
      signatures: page.signatures.map(({ post, name }) => (post === null ? name : `${post}　${name}`)).join('\n'),
      seal: sealOf(page),
      date: page.date,
      notes: page.notes.join('\n'),
      copies: page.copies ?? '',
      issued: page.issued ? `${page.issued.organ}　${page.issued.date}印发` : '',
    },
    attachments: page.attachments.map(({ label, title, blocks }) => ({
      title: `${label === null ? '' : `${label}　`}${title.join('')}`,
      body: blocks.flatMap(elementsOfBlock),
    })),
  }
}

function sealOf({ signatures, seal }: Printed): string {
  if (signatures.length === 0) return ''
  return seal ? '有' : '无'
}

const paragraph: Text = { zh: '正文', en: 'Paragraph' }
const line: Text = { zh: '单独成行', en: 'Line' }
const table: Text = { zh: '表格', en: 'Table' }
const figure: Text = { zh: '图片', en: 'Picture' }
const headings: Readonly<Record<1 | 2 | 3 | 4, Text>> = {
  1: { zh: '一级标题', en: 'First-level heading' },
  2: { zh: '二级标题', en: 'Second-level heading' },
  3: { zh: '三级标题', en: 'Third-level heading' },
  4: { zh: '四级标题', en: 'Fourth-level heading' },
}

function elementsOfBlock(block: PrintedBlock): PrintedElement[] {
  switch (block.type) {
    case 'paragraph':
      return block.lines.map(text => ({ name: paragraph, text: unbroken(text) }))
    case 'heading':
      return [{ name: headings[block.level], text: block.number + block.text + unbroken(block.runOn ?? '') }]
    case 'line':
      return [{ name: line, text: block.lines.join('\n') }]
    case 'table': {
      const rows = [...(block.head ? [block.head] : []), ...block.rows].map(row => row.map(unbroken).join('｜'))
      return [{ name: table, text: [...(block.caption === null ? [] : [block.caption]), ...rows].join('\n') }]
    }
    case 'figure':
      return [{ name: figure, text: `〔图片 ${pictureHash(block.image).slice(0, 8)}〕${block.caption ?? ''}` }]
  }
}

/** Places where a long address may break are no part of it. */
const unbroken = (text: string) => text.replaceAll('\u200b', '')

export const pictureHash = (base64: string): string =>
  createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
