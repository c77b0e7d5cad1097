import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { AnyActor, SystemActor } from '#kernel/people/actor.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { receiptCodeFrom } from '#lib/receipt-code.ts'
import { newId } from '#lib/uuid.ts'
import { procedureOf } from './commands.ts'
import { type Command, decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { prepareRaisers, type RaiserInput } from './raisers.ts'
import type { MatterState } from './state.ts'
import { type Effect, effectOf, recordOf } from './write.ts'

/** A matter that was handled elsewhere, told as it happened (历史补录). The first act is its registration. */
export interface History {
  /** Names the source's record; the same one told twice is recorded once. */
  readonly key: string
  readonly kind: string
  readonly acts: readonly {
    readonly action: string
    readonly input: Readonly<Record<string, unknown>>
    readonly happenedAt: Date
    /** Who did it, where that is known; otherwise whoever tells the history. */
    readonly actor?: AnyActor
  }[]
  /** Told as if live, each act recorded when it happened and asked who may: for a demonstration or a benchmark. */
  readonly live?: true
  /** Of a list that comes in now: whoever owes something by it is told, as by a live command. */
  readonly tells?: true
}

export type Recorded =
  | { readonly key: string; readonly outcome: 'recorded'; readonly id: string; readonly number: string }
  | { readonly key: string; readonly outcome: 'known'; readonly id: string }
  | { readonly key: string; readonly outcome: 'refused'; readonly refusal: Refusal; readonly act: number }

interface Told {
  readonly id: string
  readonly effect: Effect
  readonly raisers: ReturnType<typeof prepareRaisers>
}

/**
 * Plays a history through the same decisions that live commands take; the first refusal refuses the whole of it. Nobody
 * is told today of what was over years ago: there are no notices, unless the history asks for them.
 */
export function tell(
  kernel: Kernel,
  history: History,
  teller: SystemActor,
  facts: Facts,
): Told | { readonly refusal: Refusal; readonly act: number } {
  const procedure = procedureOf(kernel, history.kind)
  const id = newId(history.live ? (history.acts[0]?.happenedAt ?? facts.now) : facts.now)
  let state: MatterState | null = null
  let effect: Effect | undefined
  let raisers: Told['raisers'] = []
  for (const [i, { action, input, happenedAt, actor = teller }] of history.acts.entries()) {
    const then = history.live ? { ...facts, now: happenedAt } : facts
    const marked = refuseMarkedValues(input)
    if (marked) return { refusal: marked, act: i }
    let said = input
    if (i === 0) {
      const given = Array.isArray(input.raisers) ? (input.raisers as RaiserInput[]) : []
      raisers = prepareRaisers(given, 1, no =>
        receiptCodeFrom(kernel.key.secret(`receipt ${teller.name} ${history.key} ${no}`).subarray(0, 10)),
      )
      said = { ...input, raisers: raisers.map(one => one.raiser) }
    }
    const command: Command = { action, input: said, actor, happenedAt, ...(history.live ? {} : { recorded: true }) }
    const decision = decide(procedure, id, state, command, then)
    if (isRefusal(decision)) return { refusal: decision, act: i }
    const next = effectOf(procedure, state, decision, then, effect)
    effect = history.tells ? next : { ...next, notices: [] }
    state = decision.state
  }
  if (!effect) throw new Error(`history ${history.key} tells nothing`)
  return { id, effect, raisers }
}

/**
 * Records histories in one transaction; give a few dozen at a time. Says of each what became of it, in order. They are told
 * before the transaction begins, so that while the database writes one lot the next can be told: call it twice at once.
 */
export async function recordHistories(
  kernel: Kernel,
  histories: readonly History[],
  actor: SystemActor,
): Promise<readonly Recorded[]> {
  const facts = await kernel.facts()
  const actorKey = `system:${actor.name}`
  const told = new Map<string, { readonly id: string; readonly json: string }>()
  const refused = new Map<string, Omit<Recorded & { outcome: 'refused' }, 'key' | 'outcome'>>()
  const before = await inTransaction(kernel.db, asSystem, trx => knownIds(trx, actorKey, histories))
  for (const history of histories) {
    const { key } = history
    if (before.has(key) || told.has(key) || refused.has(key)) continue
    const one = tell(kernel, history, actor, facts)
    if ('refusal' in one) refused.set(key, one)
    else told.set(key, { id: one.id, json: JSON.stringify(record(one, history, actorKey, facts)) })
  }
  return inTransaction(kernel.db, asSystem, async trx => {
    // Asked again: another process may be telling the same.
    const known = await knownIds(trx, actorKey, histories)
    const fresh = [...told].filter(([key]) => !known.has(key))
    const numbers = await write(
      trx,
      fresh.map(([, one]) => one.json),
    )
    const written = new Map(fresh.map(([key, { id }], i) => [key, { id, number: numbers[i] ?? '' }]))
    return histories.map(({ key }): Recorded => {
      const refusal = refused.get(key)
      if (refusal) return { key, outcome: 'refused', ...refusal }
      const one = written.get(key)
      if (!one) return { key, outcome: 'known', id: known.get(key) ?? '' }
      // The same key a second time in one lot is the same history told twice.
      written.delete(key)
      known.set(key, one.id)
      return { key, outcome: 'recorded', ...one }
    })
  })
}

type Trx = Parameters<Parameters<typeof inTransaction>[2]>[0]

const asSystem = { principals: [], scope: 'system' } as const

/** Of these histories, the matters of those that were recorded before. */
async function knownIds(trx: Trx, actorKey: string, histories: readonly History[]): Promise<Map<string, string>> {
  const keys = histories.map(history => history.key)
  const rows = await trx
    .selectFrom('kernel.command')
    .select(['key', 'matter_id'])
    .where('actor', '=', actorKey)
    .where('key', 'in', keys)
    .execute()
  return new Map(rows.map(row => [row.key, row.matter_id]))
}

function record(told: Told, history: History, actorKey: string, facts: Facts) {
  const { state, entries } = told.effect
  return recordOf(told.effect, facts, {
    raisers: told.raisers.map(one => one.identity),
    command: {
      actor: actorKey,
      key: history.key,
      digest: hash('sha256', canonicalJson(JSON.parse(JSON.stringify(history.acts))), 'hex'),
      result: { id: told.id, seq: state.seq, entryHash: entries.at(-1)?.hash ?? '' },
      recorded_at: facts.now.toISOString(),
    },
  })
}

async function write(trx: Trx, records: readonly string[]): Promise<readonly string[]> {
  if (records.length === 0) return []
  const { rows } = await sql<{ number: string }>`
    select kernel.record(one.value) as number from jsonb_array_elements(${`[${records.join(',')}]`}::jsonb) with ordinality as one(value, place)
    order by one.place`.execute(trx)
  return rows.map(row => row.number)
}
