import { z } from 'zod'
import { defineContract, type RefusalSpec } from '#kernel/http/endpoint.ts'
import { classified, fileRefusals } from '#kernel/http/refusals.ts'
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

const refusals = [
  classified,
  ...fileRefusals,
  said('not-a-word-document', 415, '不是 Word 文档', 'Not a Word document'),
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
