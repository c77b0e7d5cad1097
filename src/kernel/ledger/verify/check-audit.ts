import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from './fault.ts'

interface AuditRow {
  no: number
  at: Date
  actor_kind: string
  actor_id: string | null
  act: string
  subject: string | null
  details: string
  request_id: string | null
  prev: string | null
  hash: string
}

/** The audit trail is a chain of its own. */
export async function checkAudit(trx: Transaction<KernelSchema>): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const found = (no: number, code: string, zh: string, en: string) =>
    faults.push({ code, seq: no, text: { zh: `审计第${no}条：${zh}`, en: `audit line ${no}: ${en}` } })
  let before: { no: number; hash: string } = { no: 0, hash: '' }
  for (;;) {
    const { rows } =
      await sql<AuditRow>`select no, at, actor_kind, actor_id, act, subject, details::text as details, request_id, encode(prev, 'hex') as prev,
      encode(hash, 'hex') as hash from kernel.audit where no > ${before.no} order by no limit 5000`.execute(trx)
    if (rows.length === 0) return faults
    for (const row of rows) {
      if (row.no !== before.no + 1) found(row.no, 'audit-removed', '之前的记录缺失', 'a line before it is missing')
      else if ((row.prev ?? '') !== before.hash)
        found(row.no, 'audit-chain-broken', '未与前一条相连', 'does not follow on the one before')
      const said = [
        row.no,
        row.at.toISOString(),
        row.actor_kind,
        row.actor_id ?? '',
        row.act,
        row.subject ?? '',
        row.details,
        row.request_id ?? '',
      ].join('/')
      const hash = createHash('sha256')
        .update(Buffer.from(row.prev ?? '', 'hex'))
        .update(said)
        .digest('hex')
      if (hash !== row.hash) found(row.no, 'audit-altered', '记录被改动', 'was altered')
      before = row
    }
  }
}
