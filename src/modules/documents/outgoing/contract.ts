import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import {
  classified,
  deedRefusals,
  keyReused,
  movedOn,
  nobodyInPost,
  noSuchAction,
  noSuchMatter,
  yearMissing,
} from '#kernel/http/refusals.ts'
import { bilingual, citation, commandKey, fileRef, id } from '#kernel/http/shapes.ts'
import { difference } from '#modules/documents/format/compare/difference.ts'

/** As `huiyin parse` writes it; what is wrong with it is said field by field. */
const document = z.record(z.string(), z.unknown()).describe('An official document: see src/modules/documents/format')

/** Pictures come within the document, in base64. */
const mostBodyBytes = 25_000_000

const direction = z.enum(['up', 'level', 'down', 'public'])
const recipients = z
  .array(
    z.object({
      name: z.string().max(100),
      relation: z.enum([
        'superior',
        'superior-department',
        'peer',
        'subordinate',
        'subordinate-government',
        'person',
        'internal',
      ]),
    }),
  )
  .max(200)
  .default([])

const notUnderstood = {
  code: 'document-not-understood',
  status: 422,
  text: { zh: '公文数据有误', en: 'The document is not as it has to be' },
} as const
const tooMuch = [
  { code: 'typesetting-busy', status: 429, text: { zh: '排版繁忙', en: 'Too many documents are being typeset' } },
  { code: 'typesetting-too-much', status: 422, text: { zh: '公文过大', en: 'The document is too large' } },
] as const
const seriesRefusals = [
  {
    code: 'not-a-document-series',
    status: 422,
    text: { zh: '不能作机关代字', en: 'Not a series of documents' },
  },
  { code: 'series-not-open', status: 422, text: { zh: '机关代字尚未启用', en: 'The series is not open' } },
  { code: 'number-not-reserved', status: 422, text: { zh: '不是预留号', en: 'Not a reserved number' } },
  { code: 'series-has-begun', status: 409, text: { zh: '已经开始编号', en: 'The series has begun' } },
] as const
const commandRefusals = [
  noSuchMatter,
  noSuchAction,
  movedOn,
  keyReused,
  classified,
  yearMissing,
  nobodyInPost,
  notUnderstood,
  ...tooMuch,
  ...deedRefusals.filter(({ code }) => seriesRefusals.every(one => one.code !== code)),
  ...seriesRefusals,
]

const fault = z.object({
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  text: bilingual,
  remedy: bilingual,
  path: z.string(),
  basis: citation.optional(),
})

const numberLine = z.object({
  no: z.number(),
  number: z.string(),
  state: z.enum(['used', 'reserved', 'void']),
  reason: z.string(),
  matterId: id.nullable(),
  title: z.string().nullable(),
  at: z.string(),
})

export const contract = defineContract({
  'GET /api/documents/starters': {
    summary: { zh: '起草范本', en: 'Starting points' },
    access: 'person',
    replies: z.object({
      starters: z.array(
        z.object({ key: z.string(), title: bilingual, use: bilingual, kind: z.string(), direction, basis: citation }),
      ),
    }),
  },
  'POST /api/documents/outgoing': {
    summary: { zh: '拟文：登记并按范本起草', en: 'Begin a document from a starting point' },
    access: 'person',
    body: z.object({
      key: commandKey,
      starter: z.string().max(60),
      title: z.string().trim().min(1).max(200),
      reason: z.string().trim().min(1).max(5000),
      urgency: z.enum(['ordinary', 'urgent', 'most-urgent']).default('ordinary'),
    }),
    replies: z.object({ id, number: z.string() }),
    refusals: [
      ...commandRefusals,
      { code: 'no-such-starter', status: 404, text: { zh: '没有此范本', en: 'No such starting point' } },
    ],
  },
  'GET /api/documents/outgoing/:id': {
    summary: { zh: '文稿', en: 'The text of a document' },
    access: 'person',
    params: z.object({ id }),
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    replies: z.object({
      id,
      number: z.string(),
      title: z.string(),
      seq: z.number(),
      step: z.string(),
      stepTitle: bilingual,
      direction,
      version: z.number(),
      versions: z.array(z.object({ no: z.number(), at: z.string(), by: id.nullable(), note: z.string().optional() })),
      document: document.nullable(),
      /** The action by which a new version is saved now; null where none may be. */
      saves: z.string().nullable(),
      whyNot: bilingual.nullable(),
      mayPrint: z.boolean(),
      /** Where a change of substance would send it by itself, and the consent that it would leave behind. */
      returns: z.object({ version: z.number(), approval: bilingual, next: bilingual }).nullable(),
      documentNumber: z.string().nullable(),
      /** The last consent, and to which version it was. */
      consented: z.object({ version: z.number(), title: bilingual }).nullable(),
      /** What came of the co-signing, in the drafter's words. */
      cosigned: z.string().nullable(),
    }),
    refusals: [noSuchMatter],
  },
  'POST /api/documents/outgoing/:id/versions': {
    summary: { zh: '存稿', en: 'Save a version' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({
      key: commandKey,
      seen: z.number().int().min(1),
      document,
      note: z.string().trim().max(1000).optional(),
    }),
    mostBodyBytes,
    replies: z.object({ seq: z.number(), step: z.string(), version: z.number(), returned: z.boolean() }),
    refusals: commandRefusals,
  },
  'GET /api/documents/outgoing/:id/comparison': {
    summary: { zh: '两稿对照', en: 'Two versions compared' },
    access: 'person',
    params: z.object({ id }),
    query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
    replies: difference,
    refusals: [noSuchMatter, { code: 'no-such-version', status: 404, text: { zh: '没有此稿', en: 'No such version' } }],
  },
  'POST /api/documents/outgoing/:id/printing': {
    summary: { zh: '印制：排版为 PDF、DOCX、OFD', en: 'Typeset it as PDF, DOCX and OFD' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ key: commandKey, seen: z.number().int().min(1) }),
    replies: z.object({
      seq: z.number(),
      files: z.array(fileRef),
      pages: z.number(),
      missing: z.array(z.string()).describe('Characters that no face on this machine has'),
    }),
    refusals: commandRefusals,
  },
  'POST /api/documents/outgoing/:id/replacement': {
    summary: { zh: '换发：以已撤回的文稿另拟', en: 'Begin a document that stands for one that was withdrawn' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ key: commandKey }),
    replies: z.object({ id, number: z.string() }),
    refusals: [
      ...commandRefusals,
      { code: 'not-withdrawn', status: 409, text: { zh: '未撤回的不能换发', en: 'It was not withdrawn' } },
    ],
  },
  'POST /api/documents/previews': {
    summary: { zh: '版面预览', en: 'The pages as they will be printed' },
    access: 'person',
    body: z.object({ document }),
    mostBodyBytes,
    replies: z.object({ pages: z.array(z.string()) }),
    refusals: [classified, notUnderstood, ...tooMuch],
  },
  'POST /api/documents/direction-checks': {
    summary: { zh: '行文规则检查', en: 'A draft against the rules of who writes to whom' },
    access: 'person',
    body: z.object({
      document,
      direction,
      senderKind: z.enum(['party-committee', 'government', 'general-office', 'department', 'inner-section']),
      recipients,
      copies: recipients,
      assignedByLeader: z.boolean().optional(),
      authorised: z.boolean().optional(),
      important: z.boolean().optional(),
    }),
    mostBodyBytes,
    replies: z.object({ faults: z.array(fault) }),
    refusals: [classified, notUnderstood],
  },
  'POST /api/documents/wording-checks': {
    summary: { zh: '与已发公文的重复用语', en: 'What a draft repeats of what was issued before' },
    access: 'person',
    body: z.object({ document, except: id.optional() }),
    mostBodyBytes,
    replies: z.object({
      repeated: z.array(
        z.object({ passage: z.string(), matterId: id, number: z.string(), title: z.string(), times: z.number() }),
      ),
    }),
    refusals: [classified, notUnderstood],
    rateLimit: { max: 300, perSeconds: 60 },
  },
  'GET /api/documents/series': {
    summary: { zh: '机关代字与编号', en: 'Series of document numbers' },
    access: 'person',
    replies: z.object({
      series: z.array(
        z.object({
          series: z.string(),
          year: z.number(),
          first: z.number(),
          last: z.number(),
          reserved: z.array(z.number()),
        }),
      ),
    }),
  },
  'GET /api/documents/series/:series/:year': {
    summary: { zh: '编号台账', en: 'The ledger of a series' },
    access: ['registrar', 'director', 'leader'],
    params: z.object({ series: z.string().max(30), year: z.coerce.number().int().min(2000).max(2200) }),
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    replies: z.object({ numbers: z.array(numberLine), next: z.number().nullable() }),
  },
  'POST /api/documents/series/:series/:year/beginning': {
    summary: { zh: '设定起始号', en: 'Say where a series begins' },
    access: ['registrar', 'director'],
    params: z.object({ series: z.string().max(30), year: z.coerce.number().int().min(2000).max(2200) }),
    body: z.object({ first: z.number().int().min(1).max(100_000) }),
    replies: 'nothing',
    refusals: seriesRefusals,
  },
  'POST /api/documents/series/:series/:year/reservations': {
    summary: { zh: '预留文号', en: 'Reserve the next number' },
    access: ['registrar', 'director'],
    params: z.object({ series: z.string().max(30), year: z.coerce.number().int().min(2000).max(2200) }),
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    replies: z.object({ number: z.string() }),
    refusals: [classified, ...seriesRefusals],
  },
  'POST /api/documents/series/:series/:year/voids': {
    summary: { zh: '作废预留号', en: 'Void a reserved number' },
    access: ['registrar', 'director'],
    params: z.object({ series: z.string().max(30), year: z.coerce.number().int().min(2000).max(2200) }),
    body: z.object({ no: z.number().int().min(1).max(100_000), reason: z.string().trim().min(1).max(500) }),
    replies: 'nothing',
    refusals: [classified, ...seriesRefusals],
  },
})

export type OutgoingContract = typeof contract
