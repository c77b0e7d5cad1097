import { z } from 'zod'

/** The shapes that several contracts speak in, said once. */
export const id = z.uuid()
export const dayText = z.iso.date()
export const commandKey = z.string().min(8).max(100).describe('Chosen by the caller: a command sent twice happens once')
export const bilingual = z.object({ zh: z.string(), en: z.string() })

export const citation = z.object({
  instrument: z.string(),
  title: bilingual,
  article: z.string().optional(),
  text: bilingual.optional(),
})

export const field = z.object({
  type: z.string(),
  title: bilingual,
  required: z.literal(true).optional(),
  requiredWhen: z.object({ field: z.string(), is: z.array(z.string()).readonly() }).optional(),
  past: z.literal(true).optional(),
  max: z.number().optional(),
  min: z.number().optional(),
  choices: z.record(z.string(), bilingual).optional(),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  hint: bilingual.optional(),
  roles: z.array(z.string()).readonly().optional(),
  joins: z.literal(true).optional(),
  photo: z.literal(true).optional(),
  personal: z.literal(true).optional(),
})
export const fields = z.record(z.string(), field.extend({ columns: z.record(z.string(), field).optional() }))

export const fileRef = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(255),
  size: z.number(),
  type: z.string(),
})

/** What was typed into a form; each field is read against the procedure's own description of it. */
export const formInput = z.record(z.string().max(100), z.unknown())

export const receipt = z.object({
  kind: z.literal('huiyin-receipt'),
  version: z.literal(1),
  office: z.string(),
  matterId: id,
  number: z.string(),
  raiser: z.number(),
  receivedOn: z.string(),
  recordedAt: z.string(),
  seq: z.number(),
  entryHash: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
  signature: z.string(),
})

export const issuedReceipts = z.array(z.object({ raiser: z.number(), code: z.string(), receipt }))

export const lamp = z.enum(['green', 'yellow', 'red'])

export const arithmeticLine = z.object({
  what: z.string(),
  text: bilingual,
  from: z.string().optional(),
  until: z.string().optional(),
  days: z.number().optional(),
  basis: citation.optional(),
})

export const clock = z.object({
  limit: z.string(),
  title: bilingual,
  internal: z.boolean(),
  status: z.enum(['running', 'paused', 'ended']),
  lamp,
  startedOn: z.string(),
  dueOn: z.string(),
  dueAt: z.string(),
  yellowOn: z.string(),
  endedOn: z.string().optional(),
  /** Ended or still running past its day. */
  late: z.boolean(),
  basis: citation.optional(),
  /** A year whose holidays are still to be announced: the due day is the earliest it can be. */
  awaitsYear: z.number().optional(),
  arithmetic: z.array(arithmeticLine),
})

/** A list is read in pieces: `after` is the `next` of the piece before. */
export const page = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
