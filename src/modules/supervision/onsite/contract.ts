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
import { bilingual, commandKey, dayText, fileRef, id } from '#kernel/http/shapes.ts'

const gravity = z.enum(['minor', 'serious', 'grave'])

const finding = z.object({
  seq: z.number(),
  text: z.string(),
  place: z.string(),
  position: z.string().optional(),
  foundAt: z.string(),
  gravity: z.string(),
  against: z.string().optional(),
  remedy: z.string().optional(),
  byUnit: id.optional(),
  byDay: dayText.optional(),
  files: z.array(fileRef),
  by: id.nullable(),
  recordedAt: z.string(),
  withdrawn: z.string().optional(),
  issued: z.object({ remedy: z.string(), unitId: id, dueOn: dayText }).optional(),
  rectification: z
    .object({ id, number: z.string(), step: bilingual, open: z.boolean(), handedOn: z.boolean() })
    .optional(),
})

const row = z.object({
  id,
  number: z.string(),
  title: z.string(),
  place: z.string(),
  plannedOn: dayText.optional(),
  step: bilingual,
  open: z.boolean(),
})

const act = z.object({ action: z.string(), refusal: z.object({ code: z.string(), text: bilingual }).optional() })

/** Who entered it on the phone: somebody else who has signed in there since sends nothing of theirs. */
const enteredBy = id
const entered = { key: commandKey, enteredBy }
const acted = z.object({ seq: z.number() })
const params = z.object({ id })

const refusals = [noSuchMatter, keyReused, classified, yearMissing, nobodyInPost, movedOn, ...deedRefusals]
const byAnother = {
  code: 'entered-by-another',
  status: 409,
  text: { zh: '由另一人填写，须由本人登录后上报', en: 'Entered by another person, who has to sign in to send it' },
}
const noSuchFinding = { code: 'no-such-finding', status: 404, text: { zh: '没有这条问题', en: 'No such finding' } }
const findingIssued = {
  code: 'finding-issued',
  status: 409,
  text: { zh: '已列入整改清单', en: 'It is on the list already' },
}

export const contract = defineContract({
  'GET /api/supervision/onsite': {
    summary: { zh: '我参与的现场核查', en: 'On-site checks that one takes part in' },
    access: 'person',
    replies: z.object({ checks: z.array(row) }),
  },
  'GET /api/supervision/onsite/:id': {
    summary: { zh: '现场核查：方案、问题和整改', en: 'An on-site check: its plan, findings and what became of them' },
    access: 'person',
    params,
    replies: row.extend({
      seq: z.number(),
      content: z.string(),
      unannounced: z.boolean(),
      checks: z.string().optional(),
      unitIds: z.array(id),
      leadId: id.nullable(),
      team: z.array(id),
      orderedBy: z.array(id),
      findings: z.array(finding),
      actions: z.array(act),
    }),
    refusals: [noSuchMatter],
  },
  'POST /api/supervision/onsite/:id/arrival': {
    summary: { zh: '到达现场', en: 'Arrive on site' },
    access: 'person',
    params,
    body: z.object({ ...entered, text: z.string().trim().min(1).max(300) }),
    replies: acted,
    refusals: [...refusals, byAnother],
  },
  'POST /api/supervision/onsite/:id/findings': {
    summary: { zh: '记录问题', en: 'Record a finding' },
    access: 'person',
    params,
    body: z.object({
      ...entered,
      text: z.string().trim().min(1).max(3000),
      place: z.string().trim().min(1).max(200),
      position: z.string().max(60).optional(),
      foundAt: z.iso.datetime({ offset: true }),
      gravity: gravity.default('minor'),
      against: z.string().trim().max(300).optional(),
      remedy: z.string().trim().max(2000).optional(),
      byUnit: id.optional(),
      byDay: dayText.optional(),
      files: z.array(fileRef).max(20).default([]),
    }),
    replies: acted,
    refusals: [
      ...refusals,
      byAnother,
      { code: 'no-such-upload', status: 422, text: { zh: '有材料没有上传成功', en: 'A file was not uploaded' } },
    ],
  },
  'POST /api/supervision/onsite/:id/findings/:finding/withdrawal': {
    summary: { zh: '撤销问题', en: 'Withdraw a finding' },
    access: 'person',
    params: params.extend({ finding: z.coerce.number().int().min(1) }),
    body: z.object({ key: commandKey, reason: z.string().trim().min(1).max(1000) }),
    replies: acted,
    refusals: [...refusals, noSuchFinding, findingIssued],
  },
  'POST /api/supervision/onsite/:id/list': {
    summary: { zh: '下发整改清单', en: 'Issue the list of what is to be put right' },
    access: 'person',
    params,
    body: z.object({
      key: commandKey,
      seen: z.number().int().min(1),
      findings: z
        .array(
          z.object({
            seq: z.number().int().min(1),
            remedy: z.string().trim().min(1).max(2000),
            unitId: id,
            dueOn: dayText,
          }),
        )
        .max(200),
    }),
    replies: acted.extend({ issued: z.number() }),
    refusals: [
      ...refusals,
      noSuchFinding,
      { code: 'nothing-to-issue', status: 422, text: { zh: '没有可下发的问题', en: 'There is nothing to issue' } },
    ],
  },
  'POST /api/supervision/onsite/:id/report': {
    summary: { zh: '报送核查报告', en: 'Report the result' },
    access: 'person',
    params,
    body: z.object({
      key: commandKey,
      seen: z.number().int().min(1),
      text: z.string().trim().min(1).max(20_000),
      evidence: z.string().trim().min(1).max(5000),
    }),
    replies: acted,
    refusals: [
      ...refusals,
      { code: 'findings-not-issued', status: 409, text: { zh: '还有问题没有下发', en: 'A finding is not issued' } },
      { code: 'findings-not-settled', status: 409, text: { zh: '还有问题没有销号', en: 'A finding is not settled' } },
    ],
  },
})

export type OnsiteContract = typeof contract
