import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { classified, deedRefusals, keyReused, noSuchKind } from '#kernel/http/refusals.ts'
import {
  arithmeticLine,
  bilingual,
  citation,
  commandKey,
  fields,
  fileRef,
  formInput,
  issuedReceipts,
  receipt,
} from '#kernel/http/shapes.ts'

const code = z.string().min(1).max(64).describe('The receipt code as it was given; spacing and case do not matter')
const noSuchCode = {
  code: 'no-such-code',
  status: 404,
  text: { zh: '没有查到，请核对查询码', en: 'Nothing found. Check the code' },
} as const
const slow = { max: 30, perSeconds: 60 }

export const contract = defineContract({
  'GET /api/public/office': {
    summary: { zh: '办公室名称与可网上提出的事项', en: 'The office, and what can be raised online' },
    access: 'public',
    replies: z.object({
      name: z.string(),
      demo: z.boolean(),
      kinds: z.array(
        z.object({ key: z.string(), title: bilingual, basis: citation, raisers: z.array(z.string()), fields }),
      ),
    }),
  },
  'POST /api/public/requests': {
    summary: { zh: '网上提出', en: 'Raise a matter online' },
    access: 'public',
    body: z.object({ key: commandKey, kind: z.string().max(50), input: formInput }),
    replies: z.object({ number: z.string(), receipts: issuedReceipts }),
    refusals: [noSuchKind, keyReused, classified, ...deedRefusals],
    rateLimit: { max: 10, perSeconds: 60 },
  },
  'POST /api/public/uploads': {
    summary: { zh: '上传材料', en: 'Upload a file' },
    access: 'public',
    takes: 'multipart',
    replies: fileRef,
    refusals: [
      classified,
      { code: 'file-too-large', status: 413, text: { zh: '文件过大', en: 'The file is too large' } },
      { code: 'file-type', status: 422, text: { zh: '不接受此类文件', en: 'Such files are not taken' } },
      { code: 'file-unsafe', status: 422, text: { zh: '文件不安全', en: 'The file is unsafe' } },
    ],
    rateLimit: { max: 20, perSeconds: 60 },
  },
  'POST /api/public/lookups': {
    summary: { zh: '凭查询码查询', en: 'Look a matter up by its receipt code' },
    access: 'public',
    body: z.object({ code }),
    replies: z.object({
      number: z.string(),
      kind: z.string(),
      kindTitle: bilingual,
      title: z.string(),
      receivedOn: z.string(),
      open: z.boolean(),
      step: bilingual,
      /** Where it is: the unit, never the person. */
      unit: z.string().nullable(),
      due: z
        .object({
          title: bilingual,
          dueOn: z.string(),
          late: z.boolean(),
          basis: citation.optional(),
          arithmetic: z.array(arithmeticLine),
        })
        .nullable(),
      timeline: z.array(z.object({ on: z.string(), title: bilingual, text: z.string().optional() })),
      answers: z.array(z.object({ seq: z.number(), on: z.string(), text: z.string(), files: z.array(fileRef) })),
      mayAdd: z.boolean(),
      mayRate: z.boolean(),
      ratings: z.array(z.object({ grade: z.number(), text: z.string() })),
      receipt,
    }),
    refusals: [noSuchCode],
    rateLimit: slow,
  },
  'POST /api/public/files': {
    summary: { zh: '下载答复附件', en: 'Download a file of the answer' },
    access: 'public',
    body: z.object({ code, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    replies: 'file',
    refusals: [noSuchCode],
    rateLimit: slow,
  },
  'POST /api/public/additions': {
    summary: { zh: '补充情况', en: 'Add to a matter' },
    access: 'public',
    body: z.object({
      code,
      key: commandKey,
      text: z.string().trim().min(1).max(5000),
      files: z.array(fileRef).max(10).default([]),
    }),
    replies: z.object({ at: z.string() }),
    refusals: [noSuchCode, keyReused, classified, ...deedRefusals],
    rateLimit: slow,
  },
  'POST /api/public/ratings': {
    summary: { zh: '评价', en: 'Rate the answer' },
    access: 'public',
    body: z.object({
      code,
      key: commandKey,
      grade: z.number().int().min(1).max(5),
      virtues: z.array(z.string().max(20)).max(4).default([]),
      faults: z.array(z.string().max(20)).max(4).default([]),
      text: z.string().trim().max(2000).default(''),
    }),
    replies: z.object({ reopened: z.boolean() }),
    refusals: [noSuchCode, keyReused, classified, ...deedRefusals],
    rateLimit: slow,
  },
  'POST /api/public/receipt-checks': {
    summary: { zh: '核对回执', en: 'Check a receipt against the ledger' },
    access: 'public',
    body: z.object({ receipt }),
    replies: z.object({
      /** The signature is this office's and the receipt is as it was signed. */
      genuine: z.boolean(),
      /** The entry that it names stands in the ledger unaltered, and those after it follow on it. */
      inLedger: z.boolean(),
      /** The signed checkpoint that covers it, where there has been one since. */
      checkpoint: z.object({ no: z.number(), madeAt: z.string(), root: z.string() }).nullable(),
    }),
    rateLimit: slow,
  },
})

export type ReceptionContract = typeof contract
