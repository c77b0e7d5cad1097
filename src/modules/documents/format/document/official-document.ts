import { z } from 'zod'
import { type Day, isDay } from '#lib/day.ts'
import { block } from './blocks.ts'
import { type DocumentForm, type DocumentKind, documentForms, documentKinds } from './kinds.ts'
import { line, says, text } from './said.ts'

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]]

const date = z.custom<Day>(isDay, {
  params: says('须为存在的日期，格式如 2026-02-10', 'must be a day that exists, such as 2026-02-10'),
})

/** 发文机关标志. Several organs make a joint document (联合行文), the leading one first. */
const mark = z.strictObject({
  organs: z.array(line(40)).min(1).max(8),
  /** 文件 after the names. */
  withFile: z.boolean().default(false),
})

/** 署名: an organ's name, or for an order and a bill the post and name of whoever signs (签名章). */
const signature = z.strictObject({ name: line(40), post: line(30).optional() })

const attachment = z.strictObject({
  /** Without 附件 at its head: a text that the document itself issues (印发、公布). */
  unmarked: z.boolean().optional(),
  title: text(200),
  blocks: z.array(block).max(5_000),
})

const attendance = z.strictObject({ label: line(10), names: text(2_000) })

const shape = z.strictObject({
  form: z.enum(keysOf(documentForms) as [DocumentForm, ...DocumentForm[]]).default('common'),
  kind: z.enum(keysOf(documentKinds) as [DocumentKind, ...DocumentKind[]]),
  mark: mark.optional(),
  /** 份号: six digits. */
  copyNumber: z
    .string()
    .refine(value => /^\d{6}$/.test(value), {
      params: says('须为 6 位数字，如 000001', 'must be six digits, such as 000001'),
    })
    .optional(),
  urgency: z.enum(['特急', '加急']).optional(),
  /** At the upper right of a letter, above the mark: what by custom a reply to a proposal shows there (办理结果：A). */
  remark: line(30).optional(),
  /** 发文字号, or the number of an order (第12号) or of minutes. */
  number: line(50).optional(),
  /** 签发人, of documents that go upwards. */
  signers: z.array(line(20)).max(8).default([]),
  /** Line breaks stay where they are; without any, long titles are broken between words. Orders have none. */
  title: text(300).optional(),
  /** 主送机关, without the colon at the end. */
  recipients: text(2_000).optional(),
  /** 出席、请假、列席 of minutes. */
  attendance: z.array(attendance).max(10).default([]),
  blocks: z.array(block).max(5_000),
  /** 附件说明: the name of each attachment. */
  attachmentNotes: z.array(text(200)).max(50).default([]),
  signatures: z.array(signature).max(12).default([]),
  /** 加盖印章: room for the seal over signature and date. */
  seal: z.boolean().default(true),
  /** 成文日期. */
  date: date.optional(),
  /** 附注, without the brackets. */
  notes: z.array(text(500)).max(5).default([]),
  /** 抄送机关, without the full stop. */
  copies: text(2_000).optional(),
  /** 印发机关和印发日期. */
  issued: z.strictObject({ organ: line(60), date }).optional(),
  attachments: z.array(attachment).max(50).default([]),
})

/**
 * A document as data, the one source of its PDF, DOCX and OFD. No field for 密级: classified documents are never in
 * this system (src/kernel/door). Figures are those of GB/T 9704-2012 and 《党政机关公文处理工作条例》第九条.
 */
export const officialDocument = shape.superRefine((given, context) => {
  const fault = (path: string, zh: string, en: string) =>
    context.addIssue({ code: 'custom', path: path.split('.'), params: says(zh, en), message: en })
  if (given.form !== 'common' && given.mark?.withFile)
    fault('mark.withFile', '只有通用格式的标志可加“文件”', 'only the general form has 文件 in its mark')
  if (given.form === 'letter' && given.issued)
    fault('issued', '信函格式的版记不加印发机关和印发日期', 'the letter form has no issuing office and date')
  if (given.form !== 'letter' && given.remark)
    fault('remark', '只有信函格式右上角可加标注', 'only the letter form has a remark at its upper right')
  if (given.form !== 'minutes' && given.attendance.length > 0)
    fault('attendance', '只有纪要格式有出席、请假、列席名单', 'only minutes have a list of who attended')
  const marked = given.attachments.filter(one => !one.unmarked)
  if (marked.length > 0 && given.attachmentNotes.length > 0 && marked.length > given.attachmentNotes.length)
    fault(
      'attachmentNotes',
      '须列出每个附件的名称（或者把印发的文本标为 unmarked）',
      'must name every attachment (a text that the document issues is marked unmarked)',
    )
})

export type OfficialDocument = z.output<typeof officialDocument>
/** As a person writes it, defaults left out. */
export type OfficialDocumentInput = z.input<typeof officialDocument>
export type Attachment = OfficialDocument['attachments'][number]
