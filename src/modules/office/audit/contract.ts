import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { dayText, id } from '#kernel/http/shapes.ts'

export const auditContract = defineContract({
  'GET /api/audit': {
    summary: { zh: '审计记录', en: 'The audit trail, newest first' },
    access: ['audit-admin'],
    query: z.object({
      act: z.string().max(50).optional(),
      person: id.optional().describe('Who did it'),
      subject: z.string().trim().max(100).optional().describe('Whom or what it was done to, exactly'),
      from: dayText.optional(),
      until: dayText.optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    replies: z.object({
      lines: z.array(
        z.object({
          no: z.number(),
          at: z.string(),
          actorKind: z.string(),
          actorId: id.nullable(),
          actorName: z.string().nullable(),
          act: z.string(),
          subject: z.string().nullable(),
          subjectName: z.string().nullable().describe('Where the subject is a person or a unit'),
          details: z.record(z.string(), z.unknown()),
          requestId: z.string().nullable(),
          hash: z.string(),
        }),
      ),
      acts: z.array(z.string()).describe('Every act there is a line of, to filter by'),
      next: z.string().nullable(),
    }),
  },
})
