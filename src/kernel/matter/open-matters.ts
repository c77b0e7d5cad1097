import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Day } from '#lib/day.ts'
import type { MatterState } from './state.ts'

export interface StoredClock {
  readonly limit_key: string
  readonly status: string
  readonly started_on: Day
  readonly due_on: Day
  readonly due_at: string
  readonly yellow_on: Day
  readonly ended_on: Day | null
  readonly ended_at: string | null
  readonly rung: number
  readonly rings_at: string | null
}

export interface StoredTask {
  readonly no: number
  readonly due_at: string
  readonly due_on: Day
  readonly yellow_on: Day
}

/** An open matter with what is stored of its computed days. */
export interface StoredMatter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly seq: number
  readonly due_at: Date
  readonly yellow_on: Day
  readonly state: MatterState
  readonly clocks: readonly StoredClock[]
  readonly tasks: readonly StoredTask[]
}

/** From a day to a day, both counted. */
export interface Span {
  readonly from: Day
  readonly until: Day
}

type Which =
  | { readonly after: string | null; readonly most: number; readonly span?: Span }
  | { readonly ids: readonly string[] }

/** Open matters by id, each with its state and its stored clocks and tasks as of one instant. */
export async function openMatters(trx: Transaction<KernelSchema>, which: Which): Promise<readonly StoredMatter[]> {
  const { rows } = await sql<StoredMatter>`
    select m.id, m.number, m.title, m.seq, m.due_at, m.yellow_on, s.state,
      coalesce((select jsonb_agg(to_jsonb(c)) from kernel.clock c where c.matter_id = m.id), '[]') as clocks,
      coalesce((select jsonb_agg(to_jsonb(t)) from kernel.task t where t.matter_id = m.id and t.closed_seq is null), '[]') as tasks
    from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
    where m.open and ${
      'ids' in which
        ? sql`m.id = any (${[...which.ids]}::uuid[])`
        : sql`(${which.after}::uuid is null or m.id > ${which.after}::uuid) ${spanned(which.span)} order by m.id limit ${which.most}`
    }`.execute(trx)
  return rows
}

/** A day before a limit began or after it is due has no part in it. */
function spanned(span: Span | undefined) {
  if (!span) return sql``
  return sql`and exists (select from kernel.clock c where c.matter_id = m.id and c.status <> 'ended'
    and c.started_on <= ${span.until}::date and c.due_on >= ${span.from}::date)`
}
