import { type RawBuilder, sql } from 'kysely'
import type { DatabaseActor } from '#kernel/db/transaction.ts'

/**
 * The rows of matters as one person sees them. Whoever merely holds a copy has of it number, title, kind and days of receipt, and
 * the state and the day of their own receipt in place of the matter's; the database keeps these in `kernel.party` (0061).
 */
export interface SeenRows {
  /** To be joined to `kernel.matter m`. */
  readonly joined: RawBuilder<unknown>
  /** The same where the best row of `kernel.party` is joined already, as y. */
  readonly joinedToParty: RawBuilder<unknown>
  readonly columns: RawBuilder<unknown>
  readonly whole: RawBuilder<unknown>
  readonly open: RawBuilder<unknown>
  readonly dueAt: RawBuilder<unknown>
  readonly yellowOn: RawBuilder<unknown>
}

export const principalsOf = (as: DatabaseActor) => sql`${`{${as.principals.join(',')}}`}::uuid[]`

const always = sql`m.id, m.number, m.kind, m.title, m.door, m.received_on, m.registered_at`

const all: SeenRows = {
  joined: sql``,
  joinedToParty: sql``,
  columns: sql`${always}, true as whole, m.step, m.open, m.seq, m.lead_unit_id, m.lead_person_id, m.closed_at, m.due_at, m.due_on,
    m.yellow_on, m.bounces, m.grade`,
  whole: sql`true`,
  open: sql`m.open`,
  dueAt: sql`m.due_at`,
  yellowOn: sql`m.yellow_on`,
}

export function seenRows(as: DatabaseActor): SeenRows {
  if (as.scope !== 'own') return all
  return {
    // Of several principals the one that sees most; of receipts one that is owed. All of a matter run by one clock.
    joined: sql`cross join lateral (
        select p.whole, p.open from kernel.party p where p.matter_id = m.id and p.principal_id = any (${principalsOf(as)})
        order by not p.whole, not p.open, p.principal_id limit 1
      ) y ${ownReceipt(as)}`,
    joinedToParty: ownReceipt(as),
    columns: sql`${always}, y.whole, case when y.whole then m.step else '' end as step, ${openNow} as open,
      case when y.whole then m.seq else 0 end as seq, case when y.whole then m.lead_unit_id end as lead_unit_id,
      case when y.whole then m.lead_person_id end as lead_person_id, case when y.whole then m.closed_at end as closed_at,
      ${ofReceipt('due_at')} as due_at, ${ofReceipt('due_on')} as due_on, ${ofReceipt('yellow_on')} as yellow_on,
      case when y.whole then m.bounces else 0 end as bounces, case when y.whole then m.grade end as grade`,
    whole: sql`y.whole`,
    open: openNow,
    dueAt: ofReceipt('due_at'),
    yellowOn: ofReceipt('yellow_on'),
  }
}

const ownReceipt = (as: DatabaseActor) => sql`left join lateral (
    select t.due_at, t.due_on, t.yellow_on from kernel.task t where not y.whole and y.open and t.matter_id = m.id and t.closed_seq is null
      and t.purpose in ('acknowledge', 'read') and (t.owner_id = any (${principalsOf(as)}) or t.unit_id = any (${principalsOf(as)}))
    order by t.due_at limit 1
  ) own on true`

const openNow = sql`case when y.whole then m.open else y.open end`
const ofReceipt = (column: string) =>
  sql`case when y.whole then ${sql.ref(`m.${column}`)} else ${sql.ref(`own.${column}`)} end`

/** Of the rows of one matter in `kernel.party p` that the principals have, the one that `seenRows` looks at: each matter comes once. */
export const theirBestRow = (as: DatabaseActor) => sql`(p.whole or not exists (
  select from kernel.party q where q.matter_id = p.matter_id and q.principal_id = any (${principalsOf(as)}) and (q.whole
    or (not q.open, q.principal_id) < (not p.open, p.principal_id))))`
