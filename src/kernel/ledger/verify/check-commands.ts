import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from './fault.ts'

/** 5: what was acknowledged is there. */
export async function checkCommands(trx: Transaction<KernelSchema>): Promise<readonly Fault[]> {
  const { rows } = await sql<{ matter_id: string; key: string }>`select c.matter_id, c.key from kernel.command c
    where not exists (select from kernel.entry e where e.matter_id = c.matter_id and e.seq = c.seq) limit 1000`.execute(
    trx,
  )
  return rows.map(row => ({
    code: 'command-lost',
    matterId: row.matter_id,
    text: {
      zh: `命令 ${row.key} 已应答，但台账中没有`,
      en: `command ${row.key} was acknowledged and is not in the ledger`,
    },
  }))
}
