import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import {
  classified,
  deedRefusals,
  fileRefusals,
  keyReused,
  movedOn,
  nobodyInPost,
  noSuchAction,
  noSuchMatter,
  yearMissing,
} from '#kernel/http/refusals.ts'
import { bilingual, commandKey, dayText, fields, fileRef, formInput, id } from '#kernel/http/shapes.ts'

const body = z.enum(['npc', 'cppcc'])
const view = z.enum(['content', 'mostly', 'discontent'])
const outcome = z.enum(['a', 'b', 'c', 'd'])

const listed = z.object({
  line: z.number().int(),
  sheet: z.string().max(100),
  number: z.string().trim().min(1).max(30),
  title: z.string().trim().min(1).max(200),
  content: z.string().trim().min(1).max(20_000),
  raisers: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(100),
        organisation: z.boolean(),
        phone: z.string().max(40).optional(),
        address: z.string().max(200).optional(),
      }),
    )
    .min(1)
    .max(200),
  leadUnit: z.string().max(200),
  supportUnits: z.array(z.string().max(200)).max(60),
  divided: z.boolean(),
  category: z.string().max(60),
  session: z.string().max(60),
  delegation: z.string().max(100),
  receivedOn: dayText.nullable(),
  body: body.nullable(),
})

const rowFault = z.object({ line: z.number(), sheet: z.string(), column: z.string(), text: bilingual })

const letter = z.object({
  organ: z.string().trim().min(1).max(40),
  number: z.string().trim().max(50).default(''),
  title: z.string().trim().min(1).max(300),
  recipients: z.string().trim().min(1).max(2_000),
  text: z.string().trim().min(1).max(18_000),
  signature: z.string().trim().min(1).max(40),
  date: dayText,
  contact: z.string().trim().max(200).default(''),
  copies: z.string().trim().max(1_000).default(''),
})

const filters = {
  session: z.string().max(60).optional(),
  body: body.optional(),
}
const listFilters = {
  ...filters,
  unit: id.optional(),
  outcome: outcome.optional(),
  view: view.optional(),
  state: z.enum(['open', 'unassigned', 'late', 'answered', 'promise']).optional(),
  q: z.string().trim().max(100).optional(),
}

const row = z.object({
  id,
  matterNumber: z.string(),
  title: z.string(),
  step: z.string(),
  open: z.boolean(),
  body,
  session: z.string(),
  number: z.string(),
  category: z.string(),
  delegation: z.string(),
  raisedBy: z.string(),
  raisers: z.number(),
  leadUnitId: id.nullable(),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  answeredOn: z.string().nullable(),
  late: z.boolean(),
  outcome: outcome.nullable(),
  view: view.nullable(),
  rounds: z.number(),
  contacts: z.number(),
  publicity: z.string().nullable(),
  promise: z.string().nullable(),
  promisedBy: z.string().nullable(),
  keptOn: z.string().nullable(),
})

const counts = z.object({
  all: z.number(),
  assigned: z.number(),
  answered: z.number(),
  onTime: z.number(),
  late: z.number(),
  contacted: z.number(),
  a: z.number(),
  b: z.number(),
  c: z.number(),
  d: z.number(),
  content: z.number(),
  mostly: z.number(),
  discontent: z.number(),
  again: z.number(),
  published: z.number(),
  promised: z.number(),
  kept: z.number(),
})

const notUnderstood = {
  code: 'document-not-understood',
  status: 422,
  text: { zh: '答复函有误', en: 'The letter is not as it has to be' },
} as const
const tooMuch = [
  { code: 'typesetting-busy', status: 429, text: { zh: '排版繁忙', en: 'Too many documents are being typeset' } },
  { code: 'typesetting-too-much', status: 422, text: { zh: '答复函过大', en: 'The letter is too large' } },
] as const
const commandRefusals = [
  noSuchMatter,
  noSuchAction,
  movedOn,
  keyReused,
  classified,
  yearMissing,
  nobodyInPost,
  ...deedRefusals,
]

export const contract = defineContract({
  'POST /api/proposals/listings': {
    summary: { zh: '读取年度清单', en: 'Read a yearly list' },
    access: ['registrar'],
    takes: 'multipart',
    replies: z.object({
      proposals: z.array(
        listed.extend({
          leadUnitId: id.nullable(),
          /** Names of units that the directory does not have. */
          unknownUnits: z.array(z.string()),
        }),
      ),
      faults: z.array(rowFault),
      columns: z.array(z.object({ sheet: z.string(), heading: z.string(), meaning: z.string().optional() })),
      session: z.string(),
      body: body.nullable(),
    }),
    refusals: [
      classified,
      ...fileRefusals,
      { code: 'no-list-found', status: 422, text: { zh: '没有找到清单的表头', en: 'No list was found' } },
      { code: 'list-too-long', status: 422, text: { zh: '清单过长', en: 'The list is too long' } },
    ],
    rateLimit: { max: 60, perSeconds: 60 },
  },
  'POST /api/proposals/imports': {
    summary: { zh: '导入年度清单：登记并交办', en: 'Register a yearly list, and assign what has a known lead' },
    access: ['registrar'],
    body: z.object({
      body,
      session: z.string().trim().min(1).max(60),
      receivedOn: dayText,
      proposals: z.array(listed).min(1).max(3_000),
    }),
    mostBodyBytes: 40_000_000,
    replies: z.object({
      recorded: z.number(),
      assigned: z.number(),
      known: z.number(),
      outcomes: z.array(
        z.object({
          line: z.number(),
          sheet: z.string(),
          number: z.string(),
          title: z.string(),
          outcome: z.enum(['recorded', 'known', 'refused']),
          id: id.optional(),
          matterNumber: z.string().optional(),
          assigned: z.boolean(),
          /** What is to be done about it. */
          remarks: z.array(rowFault.pick({ column: true, text: true })),
        }),
      ),
    }),
    refusals: [classified, yearMissing, nobodyInPost],
    rateLimit: { max: 30, perSeconds: 60 },
  },
  'GET /api/proposals': {
    summary: { zh: '建议提案列表', en: 'Proposals' },
    access: 'person',
    query: z.object({
      ...listFilters,
      after: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    replies: z.object({ proposals: z.array(row), next: z.string().nullable() }),
  },
  'GET /api/proposals/statistics': {
    summary: { zh: '办理情况统计', en: 'How proposals are handled, in figures' },
    access: 'person',
    query: z.object(filters),
    replies: z.object({
      sessions: z.array(z.string()),
      total: counts,
      byUnit: z.array(z.object({ unitId: id.nullable(), counts })),
      byCategory: z.array(z.object({ category: z.string(), counts })),
    }),
  },
  'GET /api/proposals.xlsx': {
    summary: { zh: '统计表和清单（Excel）', en: 'Statistics and list as a workbook' },
    access: 'person',
    query: z.object(listFilters),
    replies: 'file',
  },
  'GET /api/proposals/:id/reply': {
    summary: { zh: '答复函', en: 'The reply letter' },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({
      id,
      number: z.string(),
      title: z.string(),
      seq: z.number(),
      round: z.number(),
      raisers: z.number(),
      contacts: z.number(),
      whyNot: bilingual.nullable(),
      fields,
      facts: formInput,
      opinions: z.array(z.object({ unitId: id, text: z.string().nullable(), dissents: z.boolean() })),
      letter,
      saved: z.boolean(),
    }),
    refusals: [noSuchMatter],
  },
  'PUT /api/proposals/:id/letter': {
    summary: { zh: '存稿', en: 'Keep the letter as it stands' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ letter }),
    replies: 'nothing',
    refusals: commandRefusals,
  },
  'POST /api/proposals/previews': {
    summary: { zh: '答复函版面预览', en: 'The pages of the letter as they will be printed' },
    access: 'person',
    body: z.object({ letter, outcome: outcome.optional() }),
    replies: z.object({ pages: z.array(z.string()) }),
    refusals: [classified, notUnderstood, ...tooMuch],
    rateLimit: { max: 300, perSeconds: 60 },
  },
  'POST /api/proposals/:id/reply': {
    summary: { zh: '报审答复函', en: 'Submit the letter' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ key: commandKey, seen: z.number().int().min(1), letter, input: formInput }),
    replies: z.object({ seq: z.number(), files: z.array(fileRef), missing: z.array(z.string()) }),
    refusals: [...commandRefusals, notUnderstood, ...tooMuch],
  },
  'GET /api/proposals/:id/opinions': {
    summary: { zh: '征询意见表', en: 'The opinion forms' },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({
      id,
      number: z.string(),
      title: z.string(),
      seq: z.number(),
      round: z.number(),
      whyNot: bilingual.nullable(),
      forms: z.array(
        z.object({
          raiser: z.number(),
          name: z.string(),
          /** Of the answer that stands. */
          view: view.nullable(),
          text: z.string(),
          earlier: z.array(view),
        }),
      ),
    }),
    refusals: [noSuchMatter],
  },
  'POST /api/proposals/:id/opinions': {
    summary: { zh: '登记征询意见表', en: 'Take down an opinion form' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({
      key: commandKey,
      seen: z.number().int().min(1),
      raiser: z.number().int().min(1),
      view,
      text: z.string().trim().max(2000).default(''),
    }),
    replies: z.object({ seq: z.number(), step: z.string() }),
    refusals: commandRefusals,
  },
})

export type ProposalsContract = typeof contract
