import type { Entry } from '#kernel/matter/entry.ts'
import { replay } from '#kernel/matter/evolve.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { dueDays } from './check-due.ts'
import { ledgerHolds } from './check-entries.ts'
import { answered, owed } from './check-promise.ts'
import { rowsAgree } from './check-rows.ts'
import type { Found } from './fault.ts'
import type { MatterRows } from './matter-rows.ts'

/** Re-proves one matter from its own entries. What is wrong at the root (an altered entry) is told once, not at every leaf. */
export function checkMatter(rows: MatterRows, procedure: Procedure | undefined, facts: Facts, found: Found): void {
  const { matter, entries } = rows
  if (!matter) {
    found(
      'matter-removed',
      '事项记录已不存在，但台账或待办中还有它',
      'the matter is gone, yet the ledger or a task speaks of it',
    )
    return
  }
  owed(rows, facts, found)
  // What hangs on an altered ledger cannot be compared with it; whether anybody owes anything still can.
  if (!ledgerHolds(rows, matter.head, matter.seq, found)) return
  const state = replayed(entries)
  if (!state) {
    found(
      'ledger-unreadable',
      '台账各条相连，却推演不出现状',
      'the entries follow on each other and yet tell no story',
      1,
    )
    return
  }
  rowsAgree(rows, state, found)
  if (procedure) dueDays(rows, state, procedure, facts, found)
  else
    found(
      'procedure-unknown',
      `没有规程 ${matter.kind} 第${matter.procedure_version}版`,
      `there is no procedure ${matter.kind} version ${matter.procedure_version}`,
    )
  answered(rows, state, found)
}

/** Whoever forges a whole chain need not forge sense: an entry that no replay understands is a fault, not a breakdown. */
function replayed(entries: readonly Entry[]): MatterState | undefined {
  try {
    return replay(entries)
  } catch {
    return undefined
  }
}
