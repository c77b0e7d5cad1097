import { sql } from 'kysely'
import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { act } from '#kernel/matter/commands.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addDays, type Day, dayOf } from '#lib/day.ts'
import type { ReportingCycle } from './breakdown/reporting-cycle.ts'
import { type OwedReport, reportDays } from './cycles/report-days.ts'

/** Asked for so many days before it is due. */
const daysAhead = 7
const batch = 200
const clerk = { kind: 'system', name: 'reporting-cycles' } as const

/**
 * Opens the report of every cycle that is due within a week of `now`, for every item that is being handled. Each opens once,
 * whichever processes do this at once and wherever one of them stops: the command's key is the item and the cycle. Returns how
 * many were opened.
 */
export async function openReports(kernel: Kernel, now: Date): Promise<number> {
  const { calendar } = await kernel.facts()
  let opened = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const items = await itemsAfter(kernel, after)
    for (const item of items) opened += await openFor(kernel, item, dayOf(now), calendar)
    const last = items.at(-1)
    if (!last || items.length < batch) return opened
    after = last.id
  }
}

async function itemsAfter(kernel: Kernel, after: string): Promise<readonly MatterState[]> {
  const { rows } = await readOnly(kernel.db, { principals: [], scope: 'system' }, trx =>
    sql<{ state: MatterState }>`select s.state from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
      where m.kind = 'supervision-item' and m.open and m.step = 'handling' and m.id > ${after}::uuid
        and s.state->'fields'->>'cycle' <> 'none' order by m.id limit ${batch}`.execute(trx),
  )
  return rows.map(row => row.state)
}

async function openFor(kernel: Kernel, item: MatterState, today: Day, calendar: WorkingCalendar): Promise<number> {
  const begun = item.events.findLast(event => event.action === 'accept')?.on ?? item.receivedOn
  const asked = item.events.findLast(event => event.action === 'openReport')?.dueOn
  const from = asked ? addDays(asked, 1) : addDays(begun, 1)
  let opened = 0
  for (const report of owedReports(item, from, addDays(today, daysAhead), calendar))
    opened += await open(kernel, item, report)
  return opened
}

function owedReports(item: MatterState, from: Day, until: Day, calendar: WorkingCalendar): readonly OwedReport[] {
  const every = item.fields.cycle as ReportingCycle['every']
  try {
    return reportDays({ every, moved: 'previous' }, from, until, calendar)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'calendar-year-missing') throw error
    // The holidays of that year are still to be announced: the report is due on its day, whatever day that will be.
    return reportDays({ every, moved: 'never' }, from, until, calendar)
  }
}

/** Whether it was opened now; false where another process did it, or the item is no longer being handled. */
async function open(
  kernel: Kernel,
  { id: matterId, seq }: MatterState,
  { on, ruled, from }: OwedReport,
): Promise<number> {
  const input = { dueOn: on, text: `${from} 至 ${ruled}` }
  try {
    const acted = await act(kernel, {
      actor: clerk,
      key: `report:${matterId}:${ruled}`,
      matterId,
      action: 'openReport',
      input,
    })
    return acted.seq > seq ? 1 : 0
  } catch (error) {
    if (isRefusal(error) && (error.code === 'not-at-this-step' || error.code === 'key-reused')) return 0
    throw error
  }
}
