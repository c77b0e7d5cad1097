import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { type Actor, holds } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { orThrow, type Refusal, refusal } from '#kernel/refusal.ts'
import { newId } from '#lib/uuid.ts'
import { noSuchWebhook, webhookUrl } from './webhook-refusals.ts'

/** What a hook can be told of: each entry of the ledger. */
export type WebhookEvent = 'entry'

/** Where an outside system is told of what happens, as the system administrator sees it: without its secret. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly privateAllowed: boolean
  readonly active: boolean
  readonly createdAt: Date
}

export interface WebhookDelivery {
  readonly id: number
  readonly matterId: string
  readonly seq: number
  readonly attemptedAt: Date
  readonly tookMs: number
  readonly status: number | null
  readonly failure: string | null
}

function mayManage(actor: Actor): Refusal | undefined {
  if (holds(actor, 'system-admin')) return undefined
  return refusal('not-system-admin', 403, {
    zh: '推送地址由系统管理员设置。',
    en: 'Webhooks are set by the system administrator.',
  })
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** https anywhere, or http to this very machine: what is told must not travel in the open. */
function acceptableUrl(url: string): Refusal | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const safe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && loopback.test(parsed.hostname))
  if (parsed && safe && !parsed.username && !parsed.password && url.length <= 2000) return undefined
  return refused(webhookUrl)
}

const newSecret = () => randomBytes(32).toString('base64url')

/** The secret is shown this once: whoever receives needs it to check signatures. Throws a Refusal. */
export async function addWebhook(
  kernel: Kernel,
  actor: Actor,
  asked: { readonly url: string; readonly events: readonly WebhookEvent[]; readonly privateAllowed: boolean },
): Promise<{ readonly id: string; readonly secret: string }> {
  orThrow(mayManage(actor))
  orThrow(acceptableUrl(asked.url))
  const now = kernel.now()
  const id = newId(now)
  const secret = newSecret()
  await inTransaction(kernel.db, databaseActorOf(actor), async trx => {
    await sql`insert into kernel.webhook (id, url, secret, events, private_allowed, created_at, created_by)
      values (${id}, ${asked.url}, ${secret}, ${[...asked.events]}, ${asked.privateAllowed}, ${now}, ${actor.personId})`.execute(
      trx,
    )
    await recordAudit(trx, { at: now, actor, act: 'webhook-added', subject: id, details: { ...asked } })
  })
  return { id, secret }
}

/** Changes what is given; what is not stays. A webhook is never removed, it is switched off: its log stays. Throws a Refusal. */
export async function changeWebhook(
  kernel: Kernel,
  actor: Actor,
  id: string,
  change: {
    readonly url?: string
    readonly events?: readonly WebhookEvent[]
    readonly privateAllowed?: boolean
    readonly active?: boolean
  },
): Promise<void> {
  orThrow(mayManage(actor))
  if (change.url !== undefined) orThrow(acceptableUrl(change.url))
  await inTransaction(kernel.db, databaseActorOf(actor), async trx => {
    const { numAffectedRows } = await sql`update kernel.webhook set url = coalesce(${change.url ?? null}, url),
      events = coalesce(${change.events ? [...change.events] : null}::text[], events),
      private_allowed = coalesce(${change.privateAllowed ?? null}::boolean, private_allowed),
      active = coalesce(${change.active ?? null}::boolean, active) where id = ${id}`.execute(trx)
    if (numAffectedRows === 0n) throw refused(noSuchWebhook)
    await recordAudit(trx, { at: kernel.now(), actor, act: 'webhook-changed', subject: id, details: { ...change } })
  })
}

/** Another secret, shown this once; signatures are made with it from now on. Throws a Refusal. */
export async function renewWebhookSecret(
  kernel: Kernel,
  actor: Actor,
  id: string,
): Promise<{ readonly secret: string }> {
  orThrow(mayManage(actor))
  const secret = newSecret()
  await inTransaction(kernel.db, databaseActorOf(actor), async trx => {
    const { numAffectedRows } = await sql`update kernel.webhook set secret = ${secret} where id = ${id}`.execute(trx)
    if (numAffectedRows === 0n) throw refused(noSuchWebhook)
    await recordAudit(trx, { at: kernel.now(), actor, act: 'webhook-secret-renewed', subject: id })
  })
  return { secret }
}

/** Throws a Refusal. */
export async function webhooks(kernel: Kernel, actor: Actor): Promise<readonly Webhook[]> {
  orThrow(mayManage(actor))
  return readOnly(kernel.db, databaseActorOf(actor), async trx => {
    const { rows } =
      await sql<Webhook>`select id, url, events, private_allowed as "privateAllowed", active, created_at as "createdAt"
      from kernel.webhook order by created_at, id`.execute(trx)
    return rows
  })
}

/** The newest attempts first. Throws a Refusal. */
export async function webhookDeliveries(
  kernel: Kernel,
  actor: Actor,
  id: string,
  most = 100,
): Promise<readonly WebhookDelivery[]> {
  orThrow(mayManage(actor))
  return readOnly(kernel.db, databaseActorOf(actor), async trx => {
    const { rows } = await sql<WebhookDelivery>`select id, matter_id as "matterId", seq, attempted_at as "attemptedAt",
        took_ms as "tookMs", status, failure
      from kernel.webhook_delivery where webhook_id = ${id} order by id desc limit ${most}`.execute(trx)
    return rows
  })
}
