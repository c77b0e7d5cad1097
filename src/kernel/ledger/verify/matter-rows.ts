import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import { entryOf } from '#kernel/matter/queries.ts'
import type { MatterState } from '#kernel/matter/state.ts'

type Trx = Transaction<KernelSchema>

/** Everything that the database keeps of one matter, beside each other. */
export interface MatterRows {
  readonly id: string
  readonly matter:
    | {
        id: string
        number: string
        kind: string
        procedure_version: number
        title: string
        step: string
        open: boolean
        seq: number
        head: string
        door: string
        received_on: string
        closed_at: Date | null
        due_at: Date | null
        due_on: string | null
        lead_unit_id: string | null
        lead_person_id: string | null
        bounces: number
        grade: number | null
        parent_id: string | null
        open_beneath: boolean
      }
    | undefined
  readonly state: MatterState | undefined
  readonly entries: readonly Entry[]
  readonly tasks: readonly {
    no: number
    purpose: string
    owner_id: string
    unit_id: string
    limit_key: string
    due_at: Date
    due_on: string
    opened_seq: number
    closed_seq: number | null
  }[]
  readonly clocks: readonly { limit_key: string; status: string; due_on: string; due_at: Date }[]
  readonly raisers: readonly {
    no: number
    kind: string
    name: string | null
    phone: string | null
    address: string | null
    email: string | null
    id_number: string | null
    salt: string
    commitment: string
    receipt: string | null
    unit_id: string | null
    person_id: string | null
  }[]
  readonly answers: readonly { seq: number; text: string; outcome: string | null; approved_by: string | null }[]
  readonly deliveries: readonly {
    seq: number
    raiser_no: number
    answer_seq: number
    channel: string
    proof: string
    undeliverable: string | null
  }[]
  readonly files: readonly { seq: number; sha256: string; kept: boolean }[]
  readonly parties: readonly { readonly principal_id: string; readonly whole: boolean }[]
}

function group<T extends { matter_id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, row => row.matter_id)
}

/** The next matters by id, at most `count`, with all that is kept of them; also ids that only other tables know. */
export async function nextMatters(trx: Trx, after: string, count: number): Promise<readonly MatterRows[]> {
  const { rows: idRows } = await sql<{ id: string }>`
    select id from (
      (select id from kernel.matter where id > ${after}::uuid order by id limit ${count})
      union (select distinct matter_id from kernel.entry where matter_id > ${after}::uuid order by matter_id limit ${count})
      union (select distinct matter_id from kernel.task where matter_id > ${after}::uuid order by matter_id limit ${count})
    ) ids order by id limit ${count}`.execute(trx)
  const ids = idRows.map(row => row.id)
  if (ids.length === 0) return []
  const of = sql`matter_id = any (${`{${ids.join(',')}}`}::uuid[])`
  // biome-ignore lint/suspicious/noExplicitAny: each table's rows are typed where they are put together below
  const read = async (query: ReturnType<typeof sql<any>>) => group((await query.execute(trx)).rows)
  const matters =
    await read(sql`select id as matter_id, id, number, kind, procedure_version, title, step, open, seq, encode(head, 'hex') as head, door, received_on, closed_at, due_at, due_on,
    lead_unit_id, lead_person_id, bounces, grade, parent_id,
    exists (select from kernel.matter c where c.parent_id = matter.id and c.open) as open_beneath from kernel.matter where id = any (${`{${ids.join(',')}}`}::uuid[])`)
  const states = await read(sql`select matter_id, state from kernel.matter_state where ${of}`)
  const entries =
    await read(sql`select matter_id, seq, action, actor_kind, actor_id, for_id, happened_at, recorded_at, step, open, data, opens, closes,
    encode(prev, 'hex') as prev, encode(hash, 'hex') as hash from kernel.entry where ${of} order by matter_id, seq`)
  const tasks = await read(
    sql`select matter_id, no, purpose, owner_id, unit_id, limit_key, due_at, due_on, opened_seq, closed_seq from kernel.task where ${of} order by no`,
  )
  const clocks = await read(sql`select matter_id, limit_key, status, due_on, due_at from kernel.clock where ${of}`)
  const raisers =
    await read(sql`select matter_id, no, kind, name, phone, address, email, id_number, encode(salt, 'hex') as salt, encode(commitment, 'hex') as commitment,
    encode(receipt_hash, 'hex') as receipt, unit_id, person_id from kernel.raiser where ${of} order by no`)
  const answers = await read(
    sql`select matter_id, seq, text, outcome, approved_by from kernel.answer where ${of} order by seq`,
  )
  const deliveries = await read(
    sql`select matter_id, seq, raiser_no, answer_seq, channel, proof, undeliverable from kernel.delivery where ${of} order by seq, raiser_no`,
  )
  const files = await read(
    sql`select m.matter_id, m.seq, m.sha256, f.sha256 is not null as kept from kernel.matter_file m left join kernel.file f on f.sha256 = m.sha256 where m.${of}`,
  )
  const parties = await read(sql`select matter_id, principal_id, whole from kernel.party where ${of}`)
  const rows = <T>(table: ReadonlyMap<string, readonly unknown[]>, id: string) => (table.get(id) ?? []) as readonly T[]
  return ids.map(id => ({
    id,
    matter: rows<NonNullable<MatterRows['matter']>>(matters, id)[0],
    state: rows<{ state: MatterState }>(states, id)[0]?.state,
    entries: rows<Parameters<typeof entryOf>[0]>(entries, id).map(entryOf),
    tasks: rows(tasks, id),
    clocks: rows(clocks, id),
    raisers: rows(raisers, id),
    answers: rows(answers, id),
    deliveries: rows(deliveries, id),
    files: rows(files, id),
    parties: rows<{ principal_id: string; whole: boolean }>(parties, id),
  }))
}
