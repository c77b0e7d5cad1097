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
  noSuchKind,
  noSuchMatter,
  yearMissing,
} from '#kernel/http/refusals.ts'
import {
  bilingual,
  citation,
  clock,
  commandKey,
  dayText,
  fields,
  fileRef,
  formInput,
  id,
  issuedReceipts,
  lamp,
  page,
} from '#kernel/http/shapes.ts'
import { doors, purposes, roles } from '#kernel/procedure/procedure.ts'

const kind = z.object({
  key: z.string(),
  title: bilingual,
  basis: citation,
  doors: z.array(z.enum(doors)),
  raisers: z.array(z.string()),
  fields,
  steps: z.record(z.string(), bilingual),
  /** Whether the asker may register one. */
  mayRegister: z.boolean(),
})

const row = z.object({
  id,
  number: z.string(),
  kind: z.string(),
  title: z.string(),
  /** False for whoever merely holds a copy: there is no step, and state and day are those of their own receipt. */
  whole: z.boolean(),
  step: z.string(),
  open: z.boolean(),
  seq: z.number(),
  door: z.enum(doors),
  leadUnitId: id.nullable(),
  leadPersonId: id.nullable(),
  receivedOn: z.string(),
  registeredAt: z.string(),
  closedAt: z.string().nullable(),
  dueOn: z.string().nullable(),
  dueAt: z.string().nullable(),
  lamp: lamp.nullable(),
  bounces: z.number(),
  grade: z.number().nullable(),
})

const task = z.object({
  no: z.number(),
  purpose: z.enum(purposes),
  ownerId: id,
  unitId: id,
  limit: z.string(),
  limitTitle: bilingual,
  dueOn: z.string(),
  dueAt: z.string(),
  lamp,
})

/** The filters of a list, which are its address. */
const filters = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('Words or a number; two characters or more are searched in full text'),
  kind: z.string().max(50).optional(),
  step: z.string().max(50).optional(),
  open: z.enum(['yes', 'no']).optional(),
  lamp: lamp.optional(),
  unit: id.optional(),
  person: id.optional(),
  raiser: id.optional().describe('Raised by this person of the office'),
  door: z.enum(doors).optional(),
  from: dayText.optional().describe('Received on or after'),
  until: dayText.optional().describe('Received on or before'),
  sort: z.enum(['newest', 'due']).default('newest'),
})

const availability = z.object({
  action: z.string(),
  deed: z.string(),
  title: bilingual,
  basis: citation.optional(),
  fields,
  /** The address of the page where it is taken, where it is more than a form. */
  page: z.string().optional(),
  refusal: z.object({ code: z.string(), text: bilingual }).optional(),
})

const version = z.object({ no: z.number(), seq: z.number(), file: fileRef, at: z.string(), by: id.nullable() })

const approval = z.object({
  seq: z.number(),
  action: z.string(),
  title: bilingual,
  by: id.nullable(),
  version: z.number(),
  /** Whether it is of the text as it stands now. */
  current: z.boolean(),
  manner: z.enum(['opinion', 'circled']),
  opinion: z.string(),
  at: z.string(),
})

const copy = z.object({
  no: z.number(),
  unitId: id.optional(),
  personId: id.optional(),
  name: z.string().optional(),
  taskNo: z.number(),
  handedAt: z.string(),
  back: z.object({ signedBy: z.string(), text: z.string().optional(), at: z.string() }).nullable(),
  withdrawnAt: z.string().nullable(),
})

const entry = z.object({
  seq: z.number(),
  action: z.string(),
  title: bilingual,
  deed: z.string(),
  actorKind: z.enum(['person', 'raiser', 'system']),
  actorId: id.nullable(),
  forId: id.nullable(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  step: z.string(),
  data: z.record(z.string(), z.unknown()),
  opens: z.array(z.record(z.string(), z.unknown())),
  closes: z.array(z.number()),
  prev: z.string().nullable(),
  hash: z.string(),
})

const acted = z.object({
  id,
  number: z.string(),
  seq: z.number(),
  step: z.string(),
  open: z.boolean(),
  receipts: issuedReceipts,
})
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
  'GET /api/kinds': {
    summary: { zh: '可登记的事项种类及登记项', en: 'Kinds of matter and what their registration asks' },
    access: 'person',
    replies: z.object({ kinds: z.array(kind) }),
  },
  'GET /api/directory': {
    summary: { zh: '单位与在岗人员', en: 'Units and people in post' },
    access: 'person',
    replies: z.object({
      units: z.array(
        z.object({ id, name: z.string(), shortName: z.string(), parentId: id.nullable(), active: z.boolean() }),
      ),
      people: z.array(
        z.object({
          id,
          name: z.string(),
          active: z.boolean(),
          posts: z.array(z.object({ unitId: id, role: z.enum(roles), title: z.string() })),
        }),
      ),
    }),
  },
  'GET /api/desk': {
    summary: { zh: '我的待办', en: 'My tasks' },
    access: 'person',
    query: z.object({ lamp: lamp.optional(), ...page }),
    replies: z.object({
      counts: z.object({ red: z.number(), yellow: z.number(), green: z.number() }),
      tasks: z.array(task.extend({ matter: row, forId: id.nullable() })),
      next: z.string().nullable(),
    }),
  },
  'GET /api/matters': {
    summary: { zh: '事项列表与检索', en: 'List and search of matters' },
    access: 'person',
    query: filters.extend(page),
    replies: z.object({
      matters: z.array(row),
      next: z.string().nullable(),
      found: z.number().nullable().describe('How many a search found so far; null for a list without words'),
      orMore: z.boolean().describe('There may be more: only the newest hits were looked at'),
    }),
  },
  'GET /api/matters.xlsx': {
    summary: { zh: '导出列表（最多20000行）', en: 'The list as Excel, at most 20,000 rows' },
    access: 'person',
    query: filters,
    replies: 'file',
  },
  'GET /api/likeness': {
    summary: { zh: '相似事项', en: 'Matters like a text' },
    access: 'person',
    query: z.object({ text: z.string().min(2).max(2000), except: id.optional() }),
    replies: z.object({
      matters: z.array(
        z.object({
          id,
          number: z.string(),
          title: z.string(),
          receivedOn: z.string(),
          open: z.boolean(),
          similarity: z.number(),
        }),
      ),
    }),
  },
  'POST /api/matters': {
    summary: { zh: '登记', en: 'Register a matter' },
    access: 'person',
    body: z.object({ key: commandKey, kind: z.string().max(50), input: formInput }),
    replies: z.object({ id, number: z.string(), seq: z.number(), receipts: issuedReceipts }),
    refusals: [noSuchKind, keyReused, classified, yearMissing, nobodyInPost, ...deedRefusals],
  },
  'GET /api/matters/:id': {
    summary: { zh: '事项全貌', en: 'A matter, whole' },
    access: 'person',
    params: z.object({ id }),
    replies: row.extend({
      version: z.number(),
      /** The matter that it stands under, where the asker may see that. */
      parent: z.object({ id, number: z.string(), title: z.string() }).nullable(),
      procedure: z.object({
        title: bilingual,
        basis: citation,
        steps: z.record(z.string(), bilingual),
        fields,
        sheet: z.object({ title: bilingual, address: z.string() }).optional(),
      }),
      fields: z.record(z.string(), z.unknown()),
      raisers: z.array(
        z.object({
          no: z.number(),
          kind: z.string(),
          unitId: id.nullable(),
          personId: id.nullable(),
          hasReceipt: z.boolean(),
        }),
      ),
      support: z.array(
        z.object({
          unitId: id,
          personId: id,
          taskNo: z.number(),
          opinion: z.string().optional(),
          dissents: z.boolean().optional(),
          agrees: z.literal(true).optional(),
          version: z.number().optional(),
          /** Of a text in versions: whether it speaks, in substance, of the text as it stands. */
          current: z.boolean().optional(),
        }),
      ),
      versions: z.array(version),
      approvals: z.array(approval),
      copies: z.array(copy),
      documentNumber: z.string().nullable(),
      /** All of it; or what a holder of a copy may see. */
      whole: z.boolean(),
      tasks: z.array(task),
      clocks: z.array(clock),
      draft: z
        .object({ seq: z.number(), text: z.string(), files: z.array(fileRef), outcome: z.string().optional() })
        .nullable(),
      answers: z.array(
        z.object({
          seq: z.number(),
          text: z.string(),
          files: z.array(fileRef),
          outcome: z.string().optional(),
          approvedBy: id.nullable(),
          at: z.string(),
        }),
      ),
      deliveries: z.array(
        z.object({
          seq: z.number(),
          answerSeq: z.number(),
          raiser: z.number(),
          channel: z.string(),
          proof: z.string(),
          undeliverable: z.string().optional(),
          at: z.string(),
        }),
      ),
      ratings: z.array(
        z.object({
          seq: z.number(),
          raiser: z.number(),
          grade: z.number(),
          virtues: z.array(z.string()),
          faults: z.array(z.string()),
          text: z.string(),
        }),
      ),
      files: z.array(fileRef.extend({ seq: z.number() })),
      extensionAsked: z.object({ limit: z.string(), reason: z.string(), askedBy: z.string() }).nullable(),
      entries: z.array(entry),
      actions: z.array(availability),
    }),
    refusals: [noSuchMatter],
  },
  'GET /api/matters/:id/beneath': {
    summary: { zh: '其下的事项（最多300件）', en: 'The matters that stand under it, at most 300' },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({ matters: z.array(row), orMore: z.boolean() }),
  },
  'GET /api/matters/:id/raisers': {
    summary: {
      zh: '提出人身份与联系方式（每次查看均有记录）',
      en: 'Who raised it and how to reach them; each showing is recorded',
    },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({
      raisers: z.array(
        z.object({
          no: z.number(),
          kind: z.string(),
          name: z.string().nullable(),
          phone: z.string().nullable(),
          address: z.string().nullable(),
          email: z.string().nullable(),
          idNumber: z.string().nullable(),
        }),
      ),
    }),
    refusals: [
      noSuchMatter,
      {
        code: 'identity-not-needed',
        status: 403,
        text: {
          zh: '办理此事项不需要查看提出人身份',
          en: 'Your part in this matter does not need the raiser’s identity',
        },
      },
    ],
  },
  'POST /api/matters/:id/entries': {
    summary: { zh: '办理：执行一项操作', en: 'Take an action on a matter' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ key: commandKey, action: z.string().max(50), input: formInput, seen: z.number().int().min(1) }),
    replies: acted,
    refusals: commandRefusals,
  },
  'POST /api/assignments': {
    summary: { zh: '批量交办', en: 'Assign many at once' },
    access: 'person',
    body: z.object({
      key: commandKey,
      action: z.string().max(50).default('assign'),
      matters: z
        .array(z.object({ id, seen: z.number().int() }))
        .min(1)
        .max(100),
      input: formInput,
    }),
    replies: z.object({
      outcomes: z.array(z.object({ id, refusal: z.object({ code: z.string(), text: bilingual }).optional() })),
    }),
  },
  'POST /api/uploads': {
    summary: { zh: '上传材料', en: 'Upload a file' },
    access: 'person',
    takes: 'multipart',
    replies: fileRef,
    refusals: [classified, ...fileRefusals],
    rateLimit: { max: 120, perSeconds: 60 },
  },
  'GET /api/matters/:id/files/:sha256': {
    summary: { zh: '下载材料', en: 'Download a file' },
    access: 'person',
    params: z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    replies: 'file',
    refusals: [noSuchMatter, { code: 'no-such-file', status: 404, text: { zh: '没有此材料', en: 'No such file' } }],
  },
  'GET /api/views': {
    summary: { zh: '我保存的查询', en: 'My saved views' },
    access: 'person',
    replies: z.object({ views: z.array(z.object({ id, name: z.string(), search: z.string() })) }),
  },
  'POST /api/views': {
    summary: { zh: '保存查询', en: 'Save a view' },
    access: 'person',
    body: z.object({ name: z.string().trim().min(1).max(50), search: z.string().max(1000) }),
    replies: z.object({ id }),
    refusals: [{ code: 'too-many-views', status: 409, text: { zh: '最多保存50个查询', en: 'At most 50 views' } }],
  },
  'DELETE /api/views/:id': {
    summary: { zh: '删除查询', en: 'Delete a saved view' },
    access: 'person',
    params: z.object({ id }),
    replies: 'nothing',
  },
  'GET /api/notices': {
    summary: { zh: '提醒', en: 'Notices' },
    access: 'person',
    query: z.object({ unread: z.enum(['yes']).optional(), ...page }),
    replies: z.object({
      unread: z.number().describe('Counted up to 100'),
      notices: z.array(
        z.object({
          id: z.number(),
          kind: z.string(),
          matterId: id.nullable(),
          number: z.string().nullable(),
          details: z.record(z.string(), z.unknown()),
          madeAt: z.string(),
          readAt: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  'POST /api/notices/readings': {
    summary: { zh: '标为已读', en: 'Mark notices as read' },
    access: 'person',
    body: z.object({ upTo: z.number().int().optional(), ids: z.array(z.number().int()).max(200).optional() }),
    replies: 'nothing',
  },
  'GET /api/events': {
    summary: { zh: '实时提醒', en: 'Live notices' },
    access: 'person',
    replies: 'events',
  },
})

export type DeskContract = typeof contract
