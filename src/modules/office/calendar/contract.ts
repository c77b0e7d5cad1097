import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { yearMissing } from '#kernel/http/refusals.ts'
import { bilingual, dayText, id } from '#kernel/http/shapes.ts'

const why = z.enum(['weekday', 'weekend', 'holiday', 'make-up', 'office-rest', 'office-work'])
const editors = ['system-admin', 'director'] as const
const notice = z.string().min(20).max(20_000).describe('The State Council’s notice, pasted whole')
const dayName = z.string().trim().min(1).max(50)

const unreadable = {
  code: 'holiday-notice-unreadable',
  status: 400,
  text: { zh: '放假通知没有读懂', en: 'The holiday notice was not understood' },
} as const

const affected = z.object({
  matterId: id,
  number: z.string(),
  title: z.string(),
  limit: z.string(),
  limitTitle: bilingual,
  from: z.string(),
  to: z.string(),
})
const preview = z.object({
  affected: z.array(affected).describe('Limits of open matters whose due day moves, at most 500'),
  total: z.number(),
})

/** A day of the office's own; `worked: null` takes it away again. */
const change = z.object({ on: dayText, worked: z.boolean().nullable(), name: dayName.optional() })

export const calendarContract = defineContract({
  'GET /api/office/calendar/:year': {
    summary: { zh: '一年的工作日历', en: 'The working calendar of a year' },
    access: 'person',
    params: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
    replies: z.object({
      year: z.number(),
      /** Without the year's notice nothing is guessed: `days` holds the office's own only. */
      known: z.boolean(),
      source: bilingual.nullable(),
      years: z.array(z.number()),
      days: z
        .array(z.object({ day: z.string(), worked: z.boolean(), why, name: bilingual.optional() }))
        .describe('Days that are not simply a weekday or a weekend'),
    }),
  },
  'PUT /api/office/calendar/days/:on': {
    summary: { zh: '增加本机关的上班日或休息日', en: 'Add a day that the office itself works or rests' },
    access: editors,
    params: z.object({ on: dayText }),
    body: z.object({ worked: z.boolean(), name: dayName }),
    replies: z.object({
      moved: z
        .number()
        .describe('How many limits of open matters have another due day by it; they follow within seconds'),
    }),
  },
  'DELETE /api/office/calendar/days/:on': {
    summary: { zh: '取消本机关的上班日或休息日', en: 'Take such a day away' },
    access: editors,
    params: z.object({ on: dayText }),
    replies: z.object({ moved: z.number() }),
  },
  'POST /api/office/calendar/readings': {
    summary: { zh: '读放假通知（不保存）', en: 'Read a holiday notice, without keeping it' },
    access: editors,
    body: z.object({ text: notice }),
    replies: z.object({
      year: z.number(),
      days: z.array(z.object({ day: z.string(), worked: z.boolean(), name: bilingual, sentence: z.string() })),
      notUsed: z.array(z.string()),
      doubts: z.array(bilingual),
    }),
    refusals: [unreadable],
  },
  'POST /api/office/calendar/previews': {
    summary: { zh: '预览：哪些事项的期限会变', en: 'See whose due day would move before applying' },
    access: editors,
    body: z.object({ text: notice.optional(), days: z.array(change).max(50).default([]) }),
    replies: preview,
    refusals: [unreadable, yearMissing],
  },
  'POST /api/office/calendar/years': {
    summary: { zh: '采用放假通知', en: 'Adopt a holiday notice' },
    access: editors,
    body: z.object({ text: notice }),
    replies: z.object({ year: z.number(), moved: z.number() }),
    refusals: [unreadable],
  },
})
