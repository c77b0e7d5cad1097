import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { failedJobs } from '#kernel/job/failed-jobs.ts'
import { addWebhook, changeWebhook, renewWebhookSecret, webhookDeliveries, webhooks } from '#kernel/notice/webhook.ts'
import { asOffice } from '../as-office.ts'
import { runningContract } from './contract.ts'

export const runningRoutes = defineRoutes(runningContract, {
  async 'GET /api/office/webhooks'({ kernel, actor }) {
    const kept = await webhooks(kernel, actor)
    return {
      webhooks: kept.map(({ id, url, privateAllowed, active, createdAt }) => ({
        id,
        url,
        privateAllowed,
        active,
        createdAt: createdAt.toISOString(),
      })),
    }
  },
  async 'POST /api/office/webhooks'({ kernel, actor, body }) {
    return { ...(await addWebhook(kernel, actor, { ...body, events: ['entry'] })) }
  },
  'PATCH /api/office/webhooks/:id': ({ kernel, actor, params, body }) => changeWebhook(kernel, actor, params.id, body),
  async 'POST /api/office/webhooks/:id/secret'({ kernel, actor, params }) {
    return { ...(await renewWebhookSecret(kernel, actor, params.id)) }
  },
  async 'GET /api/office/webhooks/:id/deliveries'({ kernel, actor, params }) {
    const deliveries = await webhookDeliveries(kernel, actor, params.id)
    return {
      deliveries: deliveries.map(one => ({ ...one, id: Number(one.id), attemptedAt: one.attemptedAt.toISOString() })),
    }
  },
  async 'GET /api/office/failed-jobs'({ kernel }) {
    const jobs = await readOnly(kernel.db, asOffice, trx => failedJobs(trx))
    return {
      jobs: jobs.map(job => ({
        ...job,
        id: Number(job.id),
        failedAt: job.failedAt.toISOString(),
        nextAt: job.nextAt?.toISOString() ?? null,
      })),
    }
  },
})
