import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Fault } from './fault.ts'

interface Checking {
  readonly trx: Transaction<KernelSchema>
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly facts: Facts
}

/**
 * What a module keeps beside the ledger, proved from it: the next batch after a matter's id, and the id of its last; none where there is no more.
 * Each batch is one snapshot.
 */
export type ModuleCheck = (
  checking: Checking,
  after: string,
) => Promise<{ readonly faults: readonly Fault[]; readonly last: string | undefined }>
