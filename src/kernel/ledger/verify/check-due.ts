import type { Facts } from '#kernel/matter/facts.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { clocksNow, nextDue } from '#kernel/matter/write.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Found } from './fault.ts'
import type { MatterRows } from './matter-rows.ts'

/** The days that lists sort by are what the clocks say today. A held clock moves every day, so its copy is of some other day. */
export function dueDays(rows: MatterRows, state: MatterState, procedure: Procedure, facts: Facts, found: Found): void {
  const clocks = clocksNow(procedure, state, facts)
  const kept = new Map(rows.clocks.map(clock => [clock.limit_key, clock]))
  for (const clock of Object.values(clocks)) {
    const row = kept.get(clock.limit)
    kept.delete(clock.limit)
    if (!row) found('clock-missing', `期限“${clock.limit}”没有存记`, `the clock ${clock.limit} is not kept`)
    else if (
      row.status !== clock.status ||
      (clock.status !== 'paused' && (row.due_on !== clock.dueOn || row.due_at.toISOString() !== clock.dueAt))
    )
      found(
        'due-differs',
        `期限“${clock.limit}”存记为${row.due_on}，应为${clock.dueOn}`,
        `the clock ${clock.limit} is kept as ${row.due_on}, and is due ${clock.dueOn}`,
      )
  }
  for (const limit of kept.keys())
    found('clock-unfounded', `期限“${limit}”没有依据`, `the clock ${limit} has no ground`)
  for (const task of rows.tasks) {
    const clock = clocks[task.limit_key]
    if (task.closed_seq === null && clock && clock.status !== 'paused' && task.due_on !== clock.dueOn)
      found(
        'due-differs',
        `待办${task.no}存记为${task.due_on}，应为${clock.dueOn}`,
        `task ${task.no} is kept as due ${task.due_on}, and is due ${clock.dueOn}`,
      )
  }
  const due = nextDue(state, clocks)
  const held = Object.values(clocks).some(clock => clock.status === 'paused')
  if (!held && (rows.matter?.due_on ?? null) !== (due?.due_on ?? null))
    found('due-differs', '最近期限与推算不一致', 'the next due day is not what the clocks say')
}
