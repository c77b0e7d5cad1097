import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Entry } from './entry.ts'
import type { MatterState } from './state.ts'

type Trx = Transaction<KernelSchema>

interface EntryRow {
  matter_id: string
  seq: number
  action: string
  actor_kind: Entry['actorKind']
  actor_id: string | null
  for_id: string | null
  happened_at: Date
  recorded_at: Date
  step: string
  open: boolean
  data: Entry['data']
  opens: Entry['opens']
  closes: Entry['closes']
  prev: string | null
  hash: string
}

const entryColumns = sql`matter_id, seq, action, actor_kind, actor_id, for_id, happened_at, recorded_at, step, open, data, opens, closes,
  encode(prev, 'hex') as prev, encode(hash, 'hex') as hash`

/** A line of the ledger as it was hashed. */
export function entryOf(row: EntryRow): Entry {
  return {
    matterId: row.matter_id,
    seq: row.seq,
    action: row.action,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    forId: row.for_id,
    happenedAt: row.happened_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    step: row.step,
    open: row.open,
    data: row.data,
    opens: row.opens,
    closes: row.closes,
    prev: row.prev,
    hash: row.hash,
  }
}

export async function entriesOf(trx: Trx, matterId: string): Promise<readonly Entry[]> {
  const { rows } =
    await sql<EntryRow>`select ${entryColumns} from kernel.entry where matter_id = ${matterId} order by seq`.execute(
      trx,
    )
  return rows.map(entryOf)
}

/** Of each of these matters, in order. */
export async function entriesOfMany(
  trx: Trx,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const { rows } = await sql<EntryRow>`select ${entryColumns} from kernel.entry
    where matter_id = any (${`{${matterIds.join(',')}}`}::uuid[]) order by matter_id, seq`.execute(trx)
  return Map.groupBy(rows.map(entryOf), ({ matterId }) => matterId)
}

export interface KeptMatter {
  readonly number: string
  readonly state: MatterState
}

/** A matter as it stands. Refused where it does not exist or the person may not see it: the two are not told apart. */
export async function matterById(trx: Trx, matterId: string): Promise<KeptMatter> {
  const { rows } =
    await sql<KeptMatter>`select m.number, s.state from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
    where m.id = ${matterId}`.execute(trx)
  const [found] = rows
  if (!found)
    throw refusal('no-such-matter', 404, {
      zh: '没有此事项，或您无权查看。',
      en: 'There is no such matter, or it is not yours to see.',
    })
  return found
}

/** The matter and raiser that a receipt code belongs to; undefined where it is nobody's. */
export async function raiserByReceipt(
  trx: Trx,
  receiptHash: string,
): Promise<{ matterId: string; raiserNo: number } | undefined> {
  const { rows } = await sql<{
    matter_id: string
    no: number
  }>`select matter_id, no from kernel.raiser where receipt_hash = decode(${receiptHash}, 'hex')`.execute(trx)
  const [found] = rows
  return found && { matterId: found.matter_id, raiserNo: found.no }
}

export interface RaiserIdentityRow {
  readonly no: number
  readonly kind: string
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly email: string | null
  readonly idNumber: string | null
}

export async function identitiesOf(trx: Trx, matterId: string): Promise<readonly RaiserIdentityRow[]> {
  return trx
    .selectFrom('kernel.raiser')
    .select(['no', 'kind', 'name', 'phone', 'address', 'email', 'id_number as idNumber'])
    .where('matter_id', '=', matterId)
    .orderBy('no')
    .execute()
}

/** How often a unit passed matters on, and to which unit, or to none that it could name. */
interface Bounces {
  readonly unitId: string
  readonly suggestedUnitId: string | null
  readonly bounces: number
  /** How many different matters those were. */
  readonly matters: number
}

/** Who passed what to whom, counted, from a moment until before another. Whoever does not see all sees their own units' only. */
export async function bouncesByUnit(trx: Trx, from: Date, until: Date): Promise<readonly Bounces[]> {
  const { rows } =
    await sql<Bounces>`select unit_id as "unitId", suggested_unit_id as "suggestedUnitId", bounces, matters
    from kernel.bounces_by_unit(${from}, ${until})`.execute(trx)
  return rows
}
