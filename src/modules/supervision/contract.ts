import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { classified, fileRefusals, noSuchMatter } from '#kernel/http/refusals.ts'
import { bilingual, dayText, id } from '#kernel/http/shapes.ts'

export const whoSupervises = ['registrar', 'director', 'leader'] as const
const cycle = z.enum(['none', 'week', 'ten-days', 'half-month', 'month', 'quarter', 'half-year', 'year'])

/** An item of the source, in the order in which it stands there; `depth` is how far below the first headings. */
const proposed = z.object({
  kind: z.enum(['heading', 'goal', 'task', 'measure']),
  depth: z.number(),
  number: z.string().optional(),
  title: z.string().optional(),
  path: z.array(z.string()),
  text: z.string(),
  line: z.number(),
  lead: z.array(z.string()),
  /** Whether the source names who leads, or the first of several was taken. */
  leadBy: z.enum(['named', 'first']).optional(),
  support: z.array(z.string()),
  leader: z.string().optional(),
  /** Of the directory, by name. */
  leadUnitId: id.nullable(),
  supportUnitIds: z.array(id),
  dueOn: dayText.optional(),
  duePhrase: z.string().optional(),
  results: z.array(z.string()),
  cycle: cycle.optional(),
})

const proposals = z.object({ title: z.string(), items: z.array(proposed) })

export const item = z.object({
  text: z.string().trim().min(1).max(20_000),
  title: z.string().trim().min(1).max(200),
  place: z.string().trim().max(200).optional(),
  result: z.string().trim().max(500).optional(),
  duePhrase: z.string().trim().max(200).optional(),
  dueOn: dayText.optional(),
  cycle: cycle.default('none'),
  leadUnitId: id.optional(),
  supportUnitIds: z.array(id).max(30).default([]),
})

const mark = z.object({
  kind: z.enum(['own-words-again', 'copied', 'no-evidence', 'point-unanswered']),
  reason: bilingual,
  like: z
    .object({ number: z.string(), unit: z.string(), similarity: z.number(), passages: z.array(z.string()) })
    .optional(),
  point: z.string().optional(),
})

export const contract = defineContract({
  'POST /api/supervision/proposals': {
    summary: { zh: '任务分解：从文件中提出任务', en: 'The tasks that a document sets, proposed' },
    access: whoSupervises,
    takes: 'multipart',
    replies: proposals,
    refusals: [classified, ...fileRefusals],
    rateLimit: { max: 60, perSeconds: 60 },
  },
  'POST /api/supervision/proposals-of-text': {
    summary: { zh: '任务分解：从粘贴的文字中提出任务', en: 'The tasks that a text sets, proposed' },
    access: whoSupervises,
    body: z.object({ text: z.string().trim().min(1).max(300_000) }),
    replies: proposals,
    refusals: [classified],
    rateLimit: { max: 60, perSeconds: 60 },
  },
  'GET /api/supervision/marks/:id': {
    summary: { zh: '报审答复稿的敷衍迹象', en: 'What of a draft answer its reviewer should look at' },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({ marks: z.array(mark) }),
    refusals: [noSuchMatter],
  },
})

export type SupervisionContract = typeof contract
