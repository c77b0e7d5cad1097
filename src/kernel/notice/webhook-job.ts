import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { asOwner, inTransaction } from '#kernel/db/transaction.ts'
import { defineJob } from '#kernel/job/define-job.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { postJson } from './post-json.ts'

interface Message {
  readonly url: string
  readonly secret: string
  readonly private_allowed: boolean
  readonly number: string
  readonly kind: string
  readonly action: string
  readonly step: string
  readonly recorded_at: Date
  readonly hash: Buffer
}

/** Kept of each hook; what is older goes as new attempts come. */
const keptDeliveries = 1000

/** `t=<seconds>,v1=<hex>`: HMAC-SHA-256 of `<seconds>.<body>`. Who receives checks it, and that the time is recent. */
function webhookSignature(secret: string, at: Date, body: string): string {
  const t = Math.floor(at.getTime() / 1000)
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`
}

/** Read as the owner, who alone may read a hook's secret. Nothing where the hook was switched off since. */
async function messageOf(
  kernel: Kernel,
  webhookId: string,
  matterId: string,
  seq: number,
): Promise<Message | undefined> {
  return asOwner(kernel.db, async trx => {
    const { rows } =
      await sql<Message>`select w.url, w.secret, w.private_allowed, m.number, m.kind, e.action, e.step, e.recorded_at, e.hash
      from kernel.webhook w, kernel.entry e join kernel.matter m on m.id = e.matter_id
      where w.id = ${webhookId} and w.active and e.matter_id = ${matterId} and e.seq = ${seq}`.execute(trx)
    return rows[0]
  })
}

/**
 * Tells one hook of one entry: number, kind, action, step, when and the entry's hash, and nothing of the content. At least once,
 * so `X-Huiyin-Delivery` names the entry. Any answer but 2xx is a failure, retried with growing pauses.
 */
export const webhookJob = defineJob({
  name: 'webhook',
  payload: z.object({ webhookId: z.string(), matterId: z.string(), seq: z.number() }),
  async run(kernel, { webhookId, matterId, seq }) {
    const message = await messageOf(kernel, webhookId, matterId, seq)
    if (!message) return
    const { number, kind, action, step } = message
    const at = message.recorded_at.toISOString()
    const body = JSON.stringify({
      event: 'entry',
      matter: { id: matterId, number, kind },
      entry: { seq, action, step, at, hash: message.hash.toString('hex') },
    })
    const now = kernel.now()
    const headers = {
      'user-agent': 'huiyin-webhook',
      'x-huiyin-delivery': `${matterId}:${seq}`,
      'x-huiyin-signature': webhookSignature(message.secret, now, body),
    }
    const began = performance.now()
    const outcome = await postJson(message.url, body, headers, message.private_allowed).then(
      status => ({ status, failure: null }),
      (error: Error) => ({ status: null, failure: error.message }),
    )
    await note(kernel, { webhookId, matterId, seq, now, tookMs: Math.round(performance.now() - began), ...outcome })
    if (outcome.failure !== null) throw new Error(`webhook ${webhookId} was not reached: ${outcome.failure}`)
    if (outcome.status < 200 || outcome.status > 299) throw new Error(`webhook ${webhookId} answered ${outcome.status}`)
  },
})

interface Attempt {
  readonly webhookId: string
  readonly matterId: string
  readonly seq: number
  readonly now: Date
  readonly tookMs: number
  readonly status: number | null
  readonly failure: string | null
}

async function note(kernel: Kernel, attempt: Attempt): Promise<void> {
  const { webhookId, matterId, seq, now, tookMs, status, failure } = attempt
  await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
    await sql`insert into kernel.webhook_delivery (webhook_id, matter_id, seq, attempted_at, took_ms, status, failure)
      values (${webhookId}, ${matterId}, ${seq}, ${now}, ${tookMs}, ${status}, ${failure})`.execute(trx)
    await sql`delete from kernel.webhook_delivery where webhook_id = ${webhookId} and id <= (
      select id from kernel.webhook_delivery where webhook_id = ${webhookId} order by id desc offset ${keptDeliveries} limit 1)`.execute(
      trx,
    )
  })
}
