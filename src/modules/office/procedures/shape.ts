import { z } from 'zod'
import { bilingual, citation, fields } from '#kernel/http/shapes.ts'
import { deedNames, doors, purposes, raiserKinds } from '#kernel/procedure/procedure.ts'

const names = z.array(z.string())
const amount = z.union([z.number(), z.object({ setting: z.string(), default: z.number(), max: z.number().optional() })])
/** One of workingDays, days, months, hours; or `byField` with a period for each value of that field. */
const period = z.looseObject({
  workingDays: amount.optional(),
  days: amount.optional(),
  months: amount.optional(),
  hours: amount.optional(),
  byField: z.string().optional(),
  periods: z.record(z.string(), z.unknown()).optional(),
  otherwise: z.string().optional(),
  basis: citation.optional(),
})
const owes = z.object({ purpose: z.enum(purposes), by: z.string(), limit: z.string() })
const pause = z.object({ on: names, until: names, basis: citation.optional() })

const action = z.object({
  title: bilingual,
  deed: z.enum(deedNames),
  from: z.union([names, z.enum(['open', 'closed'])]),
  to: z.string().optional(),
  by: names,
  when: names.optional(),
  options: z
    .object({ secondTo: z.string().optional(), limit: z.string().optional(), owes: owes.optional() })
    .optional(),
  fields: fields.optional(),
  basis: citation.optional(),
})

const limit = z.object({
  title: bilingual,
  period,
  startsOn: z.union([
    names,
    z.object({ byField: z.string(), actions: z.record(z.string(), names), otherwise: z.string() }),
  ]),
  endsOn: names,
  onlyWhen: z.object({ field: z.string(), is: names }).optional(),
  pause: z.union([pause, z.array(pause)]).optional(),
  extension: z.object({ on: z.string(), period, times: z.number(), basis: citation.optional() }).optional(),
  fixedBy: names.optional(),
  restartsOn: names.optional(),
  internal: z.literal(true).optional(),
  basis: citation.optional(),
})

/** A procedure as JSON. */
export const procedureShape = z.object({
  key: z.string(),
  title: bilingual,
  basis: citation,
  version: z.number(),
  inForceFrom: z.string(),
  series: z.string(),
  raisers: z.array(z.enum(raiserKinds)),
  doors: z.array(z.enum(doors)),
  fields,
  steps: z.record(z.string(), z.object({ title: bilingual, owes: owes.optional(), final: z.literal(true).optional() })),
  first: z.string(),
  actions: z.record(z.string(), action),
  limits: z.record(z.string(), limit),
  reopenOn: z.object({ gradeAtMost: z.number(), by: z.string() }).optional(),
})
