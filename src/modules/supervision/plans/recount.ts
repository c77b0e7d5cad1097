import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Fault } from '#kernel/ledger/verify/fault.ts'
import type { ModuleCheck } from '#kernel/ledger/verify/module-check.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import { replay } from '#kernel/matter/evolve.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { entriesOfMany } from '#kernel/matter/queries.ts'
import { clocksNow } from '#kernel/matter/write.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'

type Trx = Transaction<KernelSchema>

/** An item as its ledger tells it: what its row (`supervision.item`) has to say, but for what parts roll up. */
export interface ItemTold {
  readonly id: string
  readonly number: string
  readonly parentId: string
  readonly unitId: string | null
  readonly begunOn: Day
  readonly dueOn: Day
  readonly yellowOn: Day
  readonly doneOn: Day | null
  readonly reported: number | null
  readonly behind: boolean
  readonly reportDueOn: Day | null
  readonly extended: number
  readonly returned: number
  readonly sentBack: number
  readonly missed: number
}

/** Told from the entries alone: replayed, its clocks computed anew. */
function itemTold(number: string, entries: readonly Entry[], procedure: Procedure, facts: Facts): ItemTold {
  const state = replay(entries)
  const clocks = clocksNow(procedure, state, facts)
  const { answer, report } = clocks
  if (!answer || !state.parentId) throw new Error(`${number} has no day by which it is done, or stands under nothing`)
  const ended = answer.status === 'ended'
  const reports = entries.filter(({ action }) => action === 'progress').map(({ data }) => data.fields)
  const reported = (state.fields.share as number | undefined) ?? null
  const promised = reports.at(-2)?.promised as number | undefined
  return {
    id: state.id,
    number,
    parentId: state.parentId,
    unitId: state.lead?.unitId ?? null,
    begunOn: state.receivedOn,
    dueOn: answer.dueOn,
    yellowOn: answer.yellowOn,
    doneOn: ended ? (answer.endedOn ?? null) : null,
    reported,
    behind: !ended && reported !== null && promised !== undefined && reported < promised,
    reportDueOn: state.tasks.some(({ purpose }) => purpose === 'report') ? (report?.dueOn ?? null) : null,
    extended: state.taken.grantExtension ?? 0,
    returned: state.taken.return ?? 0,
    sentBack: state.taken.sendBack ?? 0,
    missed: entries.filter(({ data }) => data.reportMissed).length,
  }
}

interface Row {
  readonly id: string
  readonly number: string
  readonly parent_id: string
  readonly kept: boolean
  readonly unit_id: string | null
  readonly begun_on: Day
  readonly due_on: Day
  readonly yellow_on: Day
  readonly done_on: Day | null
  readonly share: number
  readonly reported: number | null
  readonly behind: boolean
  readonly report_due_on: Day | null
  readonly extended: number
  readonly returned: number
  readonly sent_back: number
  readonly missed: number
  readonly of_parts: number | null
}

const batch = 250

async function nextRows(trx: Trx, after: string): Promise<readonly Row[]> {
  const { rows } =
    await sql<Row>`select m.id, m.number, m.parent_id, i.matter_id is not null as kept, i.unit_id, i.begun_on, i.due_on, i.yellow_on,
      i.done_on, i.share, i.reported, i.behind, i.report_due_on, i.extended, i.returned, i.sent_back, i.missed,
      (select round(avg(p.share))::integer from supervision.item p where p.parent_id = m.id) as of_parts
    from kernel.matter m left join supervision.item i on i.matter_id = m.id
    where m.kind = 'supervision-item' and m.parent_id is not null and m.id > ${after}::uuid order by m.id limit ${batch}`.execute(
      trx,
    )
  return rows
}

/** The next items of the ledger, told anew, beside what is kept of them. */
export async function nextTold(trx: Trx, after: string, procedures: ReadonlyMap<string, Procedure>, facts: Facts) {
  const rows = await nextRows(trx, after)
  const entries = await entriesOfMany(
    trx,
    rows.map(({ id }) => id),
  )
  const procedure = procedures.get('supervision-item')
  if (!procedure) throw new Error('there is no procedure of supervised items')
  return rows.map(row => ({ row, told: itemTold(row.number, entries.get(row.id) ?? [], procedure, facts) }))
}

/** 督办台账: every item's row says what its ledger says, and its progress is what its parts come to. */
export const checkItems: ModuleCheck = async ({ trx, procedures, facts }, after) => {
  const pairs = await nextTold(trx, after, procedures, facts)
  const faults = pairs.filter(({ row, told }) => !agrees(row, told)).map(({ row }) => faultOf(row))
  return { faults, last: pairs.length < batch ? undefined : pairs.at(-1)?.row.id }
}

function agrees(row: Row, told: ItemTold): boolean {
  const share = told.doneOn ? 100 : (row.of_parts ?? told.reported ?? 0)
  return (
    row.kept &&
    row.parent_id === told.parentId &&
    row.unit_id === told.unitId &&
    row.begun_on === told.begunOn &&
    row.due_on === told.dueOn &&
    row.yellow_on === told.yellowOn &&
    row.done_on === told.doneOn &&
    row.reported === told.reported &&
    row.share === share &&
    row.behind === told.behind &&
    row.report_due_on === told.reportDueOn &&
    row.extended === told.extended &&
    row.returned === told.returned &&
    row.sent_back === told.sentBack &&
    row.missed === told.missed
  )
}

const faultOf = ({ id, number }: Row): Fault => ({
  code: 'supervision-row-differs',
  matterId: id,
  number,
  text: {
    zh: `${number}：督办台账与办理记录不一致`,
    en: `${number}: its row of figures does not say what its ledger says`,
  },
})
