import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { classified, deedRefusals, keyReused, nobodyInPost, noSuchMatter, yearMissing } from '#kernel/http/refusals.ts'
import { bilingual, commandKey, dayText, fileRef, id, lamp, page } from '#kernel/http/shapes.ts'

const asks = z.enum(['action', 'reading'])
const duty = z.object({ unit: id, what: z.string().trim().min(1).max(1000), dueOn: dayText.optional() })

const row = z.object({
  id,
  number: z.string(),
  title: z.string(),
  step: z.string(),
  open: z.boolean(),
  receivedOn: z.string(),
  leadUnitId: id.nullable(),
  leadPersonId: id.nullable(),
  dueOn: z.string().nullable(),
  lamp: lamp.nullable(),
  bounces: z.number(),
  leaderId: id.nullable(),
  asks,
  /** 第几次批示. */
  round: z.number(),
  unconfirmed: z.boolean(),
  /** What is owed next, and by whom. */
  next: z.object({ purpose: z.string(), ownerId: id }).nullable(),
})

const report = z.object({
  seq: z.number(),
  kind: z.enum(['progress', 'support']),
  at: z.string(),
  unitId: id.nullable(),
  personId: id.nullable(),
  text: z.string(),
  dissents: z.boolean(),
  files: z.array(fileRef),
})

const round = z.object({
  no: z.number(),
  words: z.string(),
  at: z.string(),
  /** Who took the words down, where that was not the leader. */
  takenDownBy: id.nullable(),
  confirmedAt: z.string().nullable(),
  unconfirmed: z.boolean(),
  handwriting: fileRef.nullable(),
  files: z.array(fileRef),
  lead: z.object({ unitId: id, personId: id }).nullable(),
  support: z.array(z.object({ unitId: id, personId: id, answered: z.boolean() })),
  duties: z.array(duty),
  reports: z.array(report),
  answer: z
    .object({
      state: z.enum(['draft', 'approved', 'reported']),
      text: z.string(),
      evidence: z.string(),
      files: z.array(fileRef),
      at: z.string(),
      reportedAt: z.string().nullable(),
      approvedBy: id.nullable(),
    })
    .nullable(),
  readers: z.array(
    z.object({ unitId: id.nullable(), personId: id.nullable(), at: z.string(), readAt: z.string().nullable() }),
  ),
  outcome: z.enum(['open', 'instructed-again', 'nothing-further', 'read']),
})

export const contract = defineContract({
  'GET /api/instructions': {
    summary: { zh: '批示列表', en: 'Instructions' },
    access: 'person',
    query: z.object({
      leader: id.optional(),
      open: z.enum(['yes', 'no']).optional(),
      lamp: lamp.optional(),
      step: z.string().max(50).optional(),
      unit: id.optional(),
      sort: z.enum(['newest', 'due']).default('newest'),
      ...page,
    }),
    replies: z.object({ instructions: z.array(row), next: z.string().nullable() }),
  },
  'POST /api/instructions': {
    summary: {
      zh: '登记批示，并交办或分送传阅',
      en: 'Register an instruction, and assign it or hand it round',
    },
    access: ['registrar', 'leader'],
    body: z.object({
      key: commandKey,
      leaderId: id,
      title: z.string().trim().min(1).max(200),
      words: z.string().trim().min(1).max(20_000),
      handwriting: z.boolean().default(false),
      asks,
      urgency: z.enum(['urgent', 'ordinary', 'hard']).default('ordinary'),
      receivedOn: dayText,
      document: z.string().trim().max(200).optional(),
      about: id.optional(),
      files: z.array(fileRef).max(20).default([]),
      duties: z.array(duty).max(20).default([]),
      readers: z
        .object({ people: z.array(id).max(100).default([]), units: z.array(id).max(100).default([]) })
        .default({ people: [], units: [] }),
    }),
    replies: z.object({
      id,
      number: z.string(),
      went: z.enum(['assigned', 'circulating', 'registered']),
      /** It is registered, but what should follow was refused. */
      refusal: z.object({ code: z.string(), text: bilingual }).optional(),
    }),
    refusals: [
      classified,
      keyReused,
      yearMissing,
      nobodyInPost,
      noSuchMatter,
      ...deedRefusals,
      {
        code: 'handwriting-image-needed',
        status: 422,
        text: { zh: '手迹须上传批示的照片或扫描件', en: 'Handwriting needs its photo or scan' },
      },
    ],
  },
  'GET /api/instructions/:id/note': {
    summary: { zh: '批示报告单', en: 'The return note' },
    access: 'person',
    params: z.object({ id }),
    replies: z.object({
      id,
      number: z.string(),
      title: z.string(),
      office: z.string(),
      leaderId: id.nullable(),
      asks,
      receivedOn: z.string(),
      document: z.string().nullable(),
      about: z.object({ id, number: z.string(), title: z.string() }).nullable(),
      dueOn: z.string().nullable(),
      open: z.boolean(),
      rounds: z.array(round),
    }),
    refusals: [noSuchMatter],
  },
})

export type InstructionsContract = typeof contract
