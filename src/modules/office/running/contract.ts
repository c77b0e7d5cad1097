import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { id } from '#kernel/http/shapes.ts'
import { noSuchWebhook, webhookUrl } from '#kernel/notice/webhook-refusals.ts'

const access = ['system-admin'] as const
const params = z.object({ id })
const secret = z.string().describe('Shown this once: whoever receives checks signatures with it')
const url = z.string().trim().min(1).max(2000)

/** 运行: what the office tells other systems, and what could not be done in the background. */
export const runningContract = defineContract({
  'GET /api/office/webhooks': {
    summary: { zh: '推送地址', en: 'Webhooks' },
    access,
    replies: z.object({
      webhooks: z.array(
        z.object({
          id,
          url: z.string(),
          privateAllowed: z.boolean(),
          active: z.boolean(),
          createdAt: z.string(),
        }),
      ),
    }),
  },
  'POST /api/office/webhooks': {
    summary: { zh: '增加推送地址', en: 'Add a webhook, told of every entry of the ledger' },
    access,
    body: z.object({ url, privateAllowed: z.boolean().default(false) }),
    replies: z.object({ id, secret }),
    refusals: [webhookUrl],
  },
  'PATCH /api/office/webhooks/:id': {
    summary: { zh: '修改、停用推送地址', en: 'Change a webhook, switch it off or on' },
    access,
    params,
    body: z.object({ url: url.optional(), privateAllowed: z.boolean().optional(), active: z.boolean().optional() }),
    replies: 'nothing',
    refusals: [noSuchWebhook, webhookUrl],
  },
  'POST /api/office/webhooks/:id/secret': {
    summary: { zh: '更换密钥', en: 'Another secret' },
    access,
    params,
    replies: z.object({ secret }),
    refusals: [noSuchWebhook],
  },
  'GET /api/office/webhooks/:id/deliveries': {
    summary: { zh: '最近的推送', en: 'The newest hundred attempts' },
    access,
    params,
    replies: z.object({
      deliveries: z.array(
        z.object({
          id: z.number(),
          matterId: id,
          seq: z.number(),
          attemptedAt: z.string(),
          tookMs: z.number(),
          status: z.number().nullable(),
          failure: z.string().nullable(),
        }),
      ),
    }),
  },
  'GET /api/office/failed-jobs': {
    summary: { zh: '未成功的后台作业', en: 'Jobs that failed: retried, or given up' },
    access,
    replies: z.object({
      jobs: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          attempts: z.number(),
          maxAttempts: z.number(),
          error: z.string(),
          failedAt: z.string(),
          /** Null once it has been given up. */
          nextAt: z.string().nullable(),
        }),
      ),
    }),
  },
})
