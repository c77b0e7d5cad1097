import { z } from 'zod'
import { defineContract, type RefusalSpec } from '#kernel/http/endpoint.ts'
import { classified } from '#kernel/http/refusals.ts'
import { bilingual } from '#kernel/http/shapes.ts'

const place = z.union([
  z.object({ paragraph: z.number(), element: z.string(), name: bilingual, beginning: z.string() }),
  z.object({ section: z.number() }),
  z.object({ document: z.literal(true) }),
])

const group = z.object({
  rule: z.string().describe('As in `huiyin lint --rules`'),
  clause: z.string().describe('Of GB/T 9704-2012'),
  severity: z.enum(['error', 'warning', 'hint']),
  title: bilingual,
  what: bilingual,
  found: bilingual,
  expected: bilingual,
  /** By format alone, without changing a word. */
  fixable: z.boolean(),
  count: z.number(),
  /** The first of them. */
  places: z.array(place).max(50),
})

const said = (code: string, status: number, zh: string, en: string): RefusalSpec => ({ code, status, text: { zh, en } })

/** What the file itself may be refused for; the sentence that comes says what to do. */
const refusals = [
  classified,
  said('no-file', 422, '没有收到文件', 'No file came'),
  said('file-too-large', 413, '文件过大', 'The file is too large'),
  said('not-a-word-document', 415, '不是 Word 文档', 'Not a Word document'),
  said('file-type-not-accepted', 415, '不接收这类文件', 'Such files are not taken'),
  said('file-name-not-of-content', 415, '扩展名与内容不符', 'The name says something else than the content'),
  said('file-with-macros', 415, '文件含有宏', 'The file contains macros'),
  said('file-unsafe', 422, '文件不安全', 'The file is unsafe'),
  said('file-encrypted', 422, '文件设有密码', 'The file is protected by a password'),
  said('file-damaged', 422, '文件已损坏', 'The file is damaged'),
  said('file-too-much-to-read', 422, '文件过于复杂', 'The file is too complex'),
  said('checking-too-much', 422, '文件过大，未能检查完', 'Too large to be checked in time'),
  said('checking-busy', 429, '正在检查的文件过多', 'Too many files are being checked'),
]

const rateLimit = { max: 60, perSeconds: 60 } as const

export const contract = defineContract({
  'POST /api/documents/checks': {
    summary: {
      zh: '按 GB/T 9704-2012 检查 Word 公文；文件不留存',
      en: 'Check a Word document against GB/T 9704-2012; nothing of it is kept',
    },
    access: 'person',
    takes: 'multipart',
    replies: z.object({
      counts: z.object({ error: z.number(), warning: z.number(), hint: z.number() }),
      fixable: z.number(),
      groups: z.array(group),
    }),
    refusals,
    rateLimit,
  },
  'POST /api/documents/mendings': {
    summary: {
      zh: '改正 Word 公文的格式，文字一字不动；文件不留存',
      en: 'Mend the format of a Word document, no word of it; nothing of it is kept',
    },
    access: 'person',
    takes: 'multipart',
    replies: 'file',
    refusals,
    rateLimit,
  },
})

export type CheckingContract = typeof contract
