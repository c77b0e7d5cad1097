import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import {
  classified,
  deedRefusals,
  keyReused,
  movedOn,
  nobodyInPost,
  noSuchMatter,
  yearMissing,
} from '#kernel/http/refusals.ts'
import { bilingual, commandKey, dayText, id, page } from '#kernel/http/shapes.ts'
import { item, whoSupervises } from '../contract.ts'

/** Counts of a plan's own items; `share` is the mean of their progress, of a hundred. */
const figures = z.object({
  items: z.number(),
  done: z.number(),
  /** Of those done: by their day. */
  onTime: z.number(),
  /** Not done, and their day has passed. */
  late: z.number(),
  /** Near, behind what was promised, or a report that has not come. */
  yellow: z.number(),
  /** Items that were given more time. */
  extended: z.number(),
  /** Times: 退回, 退办, reports that never came. */
  returned: z.number(),
  sentBack: z.number(),
  missed: z.number(),
  share: z.number(),
})

const lampOfItem = z.enum(['done', 'red', 'yellow', 'green'])
const plan = z.object({
  id,
  number: z.string(),
  title: z.string(),
  step: z.string(),
  stepTitle: bilingual,
  open: z.boolean(),
  receivedOn: z.string(),
  /** By when all of it is to be done. */
  dueOn: z.string().nullable(),
  leadUnitId: id.nullable(),
})

/** A node of the tree, in the order in which they were listed; `parentId` is the plan's or another node's. */
const node = z.object({
  id,
  parentId: id,
  number: z.string(),
  title: z.string(),
  step: z.string(),
  unitId: id.nullable(),
  begunOn: z.string(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  share: z.number(),
  lamp: lampOfItem,
  reason: bilingual,
})

const behind = z.enum([
  'all',
  'open',
  'done',
  'on-time',
  'red',
  'yellow',
  'green',
  'extended',
  'returned',
  'sent-back',
  'missed',
])
/** Where a piece of a list ends, in the order of the items' numbers. */
const place = z.string().regex(/^\d{1,15}$/)
const ofPlan = z.object({ plan: id.optional() })
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const outcomes = z.object({
  outcomes: z.array(
    z.object({
      no: z.number(),
      title: z.string(),
      id: id.optional(),
      number: z.string().optional(),
      assigned: z.boolean(),
      refusal: z.object({ code: z.string(), text: bilingual }).optional(),
    }),
  ),
})

const itemList = z.array(item).min(1).max(300)
const changing = { key: commandKey, seen: z.number().int().min(1) }
const commandRefusals = [classified, keyReused, yearMissing, nobodyInPost, ...deedRefusals]

export const contract = defineContract({
  'POST /api/supervision/plans': {
    summary: { zh: '拟订督办计划', en: 'Draw up a plan with its items' },
    access: whoSupervises,
    body: z.object({
      key: commandKey,
      title: z.string().trim().min(1).max(200),
      content: z.string().trim().min(1).max(20_000),
      manner: z.enum(['breakdown', 'campaign', 'special', 'entrusted']).default('breakdown'),
      source: z.string().trim().max(200).optional(),
      signerId: id,
      dueOn: dayText,
      items: itemList,
    }),
    replies: z.object({ id, number: z.string() }),
    refusals: commandRefusals,
  },
  'GET /api/supervision/plans': {
    summary: { zh: '督办计划及其进展', en: 'Plans and how they go' },
    access: 'person',
    query: z.object({ open: z.enum(['yes', 'no']).optional(), ...page, after: id.optional() }),
    replies: z.object({ plans: z.array(plan.extend({ figures })), next: z.string().nullable() }),
  },
  'GET /api/supervision/plans/:id': {
    summary: { zh: '一个督办计划：任务树、各单位情况', en: 'A plan: its tree and its units' },
    access: 'person',
    params: z.object({ id }),
    replies: plan.extend({
      seq: z.number(),
      /** What is listed and not yet approved, where the asker sees the plan itself. */
      proposed: z.array(item.extend({ no: z.number() })),
      figures,
      units: z.array(figures.extend({ unitId: id.nullable() })),
      nodes: z.array(node),
      /** There are more nodes than are shown. */
      orMore: z.boolean(),
      /** What the asker may do on this page, and why not. */
      may: z.record(z.enum(['draft', 'addItems', 'approvePlan']), bilingual.nullable()),
    }),
    refusals: [noSuchMatter],
  },
  'PUT /api/supervision/plans/:id/items': {
    summary: { zh: '修改任务清单，或增补任务', en: 'List the items anew, or add some' },
    access: whoSupervises,
    params: z.object({ id }),
    body: z.object({ ...changing, items: itemList }),
    replies: z.object({ seq: z.number() }),
    refusals: [noSuchMatter, movedOn, ...commandRefusals],
  },
  'POST /api/supervision/plans/:id/approval': {
    summary: { zh: '批准立项', en: 'Approve the plan; its items become matters' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ ...changing, opinion: z.string().trim().max(2000).optional() }),
    replies: outcomes,
    refusals: [noSuchMatter, movedOn, ...commandRefusals],
  },
  'POST /api/supervision/plans/:id/bulletin': {
    summary: { zh: '起草督查通报', en: 'Draft a circular on how the plan goes' },
    access: whoSupervises,
    params: z.object({ id }),
    body: z.object({ key: commandKey }),
    /** The outgoing document. */
    replies: z.object({ id, number: z.string() }),
    refusals: [
      noSuchMatter,
      {
        code: 'nothing-to-report',
        status: 409,
        text: { zh: '没有可通报的进展', en: 'There is nothing to report yet' },
      },
      {
        code: 'document-not-understood',
        status: 422,
        text: { zh: '公文数据有误', en: 'The text is not as it has to be' },
      },
      ...commandRefusals,
    ],
  },
  'POST /api/supervision/items/:id/parts': {
    summary: { zh: '细化分解', en: 'Break an item down further' },
    access: 'person',
    params: z.object({ id }),
    body: z.object({ key: commandKey, item: item.extend({ leadPersonId: id.optional() }) }),
    replies: z.object({ id, number: z.string() }),
    refusals: [noSuchMatter, ...commandRefusals],
  },
  'GET /api/supervision/items/:id/place': {
    summary: { zh: '任务在计划中的位置', en: 'What an item stands under, its plan first' },
    access: 'person',
    params: z.object({ id }),
    /** As far up as the asker may see, itself last. */
    replies: z.object({
      line: z.array(z.object({ id, number: z.string(), title: z.string(), kind: z.string() })),
    }),
    refusals: [noSuchMatter],
  },
  'GET /api/supervision/items/:id/urging': {
    summary: { zh: '催办情况', en: 'How far the reminders of an item have come' },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({
      today: dayText,
      /** How many rungs of the ladder have rung over the day by which it is done. */
      rung: z.number(),
      /** Whom these have told. */
      told: z.array(z.enum(['owner', 'unit-head', 'director', 'leader'])),
    }),
    refusals: [noSuchMatter],
  },
  'GET /api/supervision/units': {
    summary: { zh: '各单位比较', en: 'The units beside each other' },
    access: 'person',
    query: ofPlan,
    replies: z.object({ units: z.array(figures.extend({ unitId: id.nullable() })) }),
  },
  'GET /api/supervision/units.xlsx': {
    summary: { zh: '导出各单位比较', en: 'The comparison of the units as Excel' },
    access: 'person',
    query: ofPlan,
    replies: 'file',
  },
  'GET /api/supervision/lamps': {
    summary: { zh: '各单位各月红黄灯', en: 'Lamps by unit and month' },
    access: 'person',
    query: ofPlan.extend({ months: z.coerce.number().int().min(1).max(24).default(12) }),
    replies: z.object({
      /** 'YYYY-MM', oldest first. */
      months: z.array(z.string()),
      units: z.array(
        z.object({
          unitId: id,
          /** At the end of each month; null where the unit had none. */
          months: z.array(z.object({ open: z.number(), near: z.number(), late: z.number() }).nullable()),
        }),
      ),
    }),
  },
  'GET /api/supervision/items': {
    summary: { zh: '数字后面的任务', en: 'The items behind a figure' },
    access: 'person',
    query: ofPlan.extend({
      /** 'none': those that no unit has yet. */
      unit: z.union([id, z.literal('none')]).optional(),
      which: behind.default('all'),
      /** Of those alone that were not done at the end of that month; their lamps as they were then. */
      month: month.optional(),
      ...page,
      after: place.optional(),
    }),
    replies: z.object({
      items: z.array(
        z.object({
          id,
          planId: id,
          number: z.string(),
          title: z.string(),
          unitId: id.nullable(),
          dueOn: z.string(),
          doneOn: z.string().nullable(),
          share: z.number(),
          lamp: lampOfItem,
        }),
      ),
      next: z.string().nullable(),
    }),
  },
})

export type PlansContract = typeof contract
