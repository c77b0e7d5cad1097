import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type Recorded, recordHistories, tell } from '#kernel/matter/history.ts'
import type { SystemActor } from '#kernel/people/actor.ts'
import type { FieldFault } from '#kernel/procedure/read-input.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { type ColumnMap, columnOf } from './column-map.ts'
import type { RowFault } from './row.ts'
import type { RowHistory } from './row-history.ts'

export interface RowsRecorded {
  readonly recorded: readonly RowHistory[]
  readonly known: readonly RowHistory[]
  readonly rejected: readonly RowFault[]
}

const importer: SystemActor = { kind: 'system', name: 'import' }
const batchSize = 50

/**
 * Records the rows, fifty a transaction, one lot told while the one before it is written. Cut short, it is run again: what is
 * recorded already is known. `dry` decides everything and writes nothing.
 */
export async function recordRows(
  kernel: Kernel,
  rows: readonly RowHistory[],
  map: ColumnMap,
  { dry, told }: { readonly dry: boolean; told(done: number): void },
): Promise<RowsRecorded> {
  const recorded: RowHistory[] = []
  const known: RowHistory[] = []
  const rejected: RowFault[] = []
  const take = (batch: readonly RowHistory[], outcomes: readonly Recorded[]) => {
    for (const [i, row] of batch.entries()) {
      const outcome = outcomes[i]
      if (outcome?.outcome === 'refused') rejected.push(faultOf(row, outcome.refusal, outcome.act, map))
      else (outcome?.outcome === 'recorded' ? recorded : known).push(row)
    }
    told(recorded.length + known.length + rejected.length)
  }
  const record = dry ? rehearsal() : recordHistories
  let before: { batch: readonly RowHistory[]; outcomes: Promise<readonly Recorded[]> } | undefined
  for (let i = 0; i < rows.length; i += batchSize) {
    const batch = rows.slice(i, i + batchSize)
    const outcomes = record(
      kernel,
      batch.map(row => row.history),
      importer,
    )
    // Should the lot before it fail, this one's failure must not go unheard meanwhile and end the process.
    outcomes.catch(() => undefined)
    if (before) take(before.batch, await before.outcomes)
    before = { batch, outcomes }
  }
  if (before) take(before.batch, await before.outcomes)
  return { recorded, known, rejected: rejected.toSorted((a, b) => a.line - b.line) }
}

/** What `recordHistories` would say of one lot after another. */
function rehearsal(): typeof recordHistories {
  const seen = new Map<string, string>()
  return async (kernel, histories, teller) => {
    const facts = await kernel.facts()
    const keys = histories.map(history => history.key)
    const rows = await asOwner(kernel.db, trx =>
      trx
        .selectFrom('kernel.command')
        .select(['key', 'matter_id'])
        .where('actor', '=', `system:${teller.name}`)
        .where('key', 'in', keys)
        .execute(),
    )
    for (const row of rows) seen.set(row.key, row.matter_id)
    return histories.map((history): Recorded => {
      const { key } = history
      const before = seen.get(key)
      if (before !== undefined) return { key, outcome: 'known', id: before }
      const said = tell(kernel, history, teller, facts)
      if ('refusal' in said) return { key, outcome: 'refused', ...said }
      seen.set(key, said.id)
      return { key, outcome: 'recorded', id: said.id, number: '' }
    })
  }
}

/** The act and the field of ours, by the column they came from. */
const asked: Readonly<Record<string, string>> = { text: 'answer', receivedOn: 'receivedAt', raisers: 'raiser' }

function faultOf(row: RowHistory, refusal: Refusal, act: number, map: ColumnMap): RowFault {
  const [first] = (refusal.details.fields as readonly FieldFault[] | undefined) ?? []
  const path = first?.path ?? (typeof refusal.details.field === 'string' ? refusal.details.field : undefined)
  const action = row.history.acts[act]?.action ?? ''
  const field = path === undefined ? action : columnOf(map, asked[path] ?? path)
  return { line: row.line, field, rule: first?.rule ?? refusal.code, text: refusal.text }
}
