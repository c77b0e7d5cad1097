import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { noSuchKind } from '#kernel/http/refusals.ts'
import { bilingual, citation } from '#kernel/http/shapes.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { procedureShape } from './shape.ts'

export const procedureContract = defineContract({
  'GET /api/procedures': {
    summary: { zh: '办理规程目录', en: 'The procedures' },
    access: 'person',
    replies: z.object({
      procedures: z.array(
        z.object({
          key: z.string(),
          title: bilingual,
          version: z.number(),
          inForceFrom: z.string(),
          basis: citation,
          steps: z.number(),
          limits: z.number(),
        }),
      ),
    }),
  },
  'GET /api/procedures/:key': {
    summary: {
      zh: '一种事项的办理规程：环节、操作、时限与依据',
      en: 'A procedure, whole: steps, actions, limits and the authority for each',
    },
    access: 'person',
    params: z.object({ key: z.string().max(60).describe('A kind, or kind@version') }),
    replies: z.object({
      // Data as the module wrote it; typed as what the pages read.
      procedure: procedureShape as unknown as z.ZodType<Procedure>,
      versions: z.array(z.object({ version: z.number(), inForceFrom: z.string() })),
      /** What this office has set of the figures that no law fixes. */
      settings: z.record(z.string(), z.number()),
      /** Every authority that the procedure cites, once each. */
      citations: z.array(citation),
    }),
    refusals: [noSuchKind],
  },
})
