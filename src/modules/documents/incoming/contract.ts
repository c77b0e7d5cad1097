import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { classified, fileRefusals, noSuchMatter } from '#kernel/http/refusals.ts'
import { bilingual, dayText, fileRef, id } from '#kernel/http/shapes.ts'

/** A value that the document itself says, with where it stands, for whoever confirms it. */
const offer = z.object({
  field: z.string().describe('The field of the registration that it is offered for'),
  value: z.string(),
  sure: z.enum(['certain', 'likely']),
  line: z.number().optional(),
  page: z.number().optional(),
  excerpt: z.string(),
  because: bilingual.optional(),
})

export const contract = defineContract({
  'POST /api/documents/incoming/readings': {
    summary: {
      zh: '读取来文：提供登记项及其出处',
      en: 'Read a document: what it offers for its registration, and where',
    },
    access: ['registrar'],
    takes: 'multipart',
    replies: z.object({
      file: fileRef,
      offers: z.array(offer),
      /** The beginning of the text, for the content of the registration. */
      summary: z.string(),
    }),
    refusals: [classified, ...fileRefusals],
    rateLimit: { max: 120, perSeconds: 60 },
  },
  'GET /api/documents/incoming/registered-before': {
    summary: { zh: '重复来文：文号相同的已登记件', en: 'What was registered under the same number' },
    access: ['registrar'],
    query: z.object({
      documentNumber: z.string().trim().min(2).max(60),
      organ: z.string().trim().max(100).default(''),
    }),
    replies: z.object({
      matters: z.array(
        z.object({
          id,
          number: z.string(),
          title: z.string(),
          receivedOn: dayText,
          open: z.boolean(),
          organ: z.string(),
          sameOrgan: z.boolean(),
        }),
      ),
    }),
  },
  'GET /api/documents/incoming/:id/sheet.pdf': {
    summary: { zh: '文件处理单', en: 'The processing sheet' },
    access: 'person',
    params: z.object({ id }),
    replies: 'file',
    refusals: [noSuchMatter],
  },
})

export type IncomingContract = typeof contract
