import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '#kernel/matter/entry.ts'
import { filesIn } from '#kernel/matter/evolve.ts'
import { commitmentOf } from '#kernel/matter/raisers.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Found } from './fault.ts'
import type { MatterRows } from './matter-rows.ts'

/** 3: every row kept beside the ledger says what the ledger says, no more and no less. */
export function rowsAgree(rows: MatterRows, state: MatterState, found: Found): void {
  if (!rows.state || !isDeepStrictEqual(state, rows.state))
    found('state-differs', '现状与台账推演结果不一致', 'the state kept is not the replay of the entries')
  if (rows.matter) matterRow(rows.matter, state, found)
  taskRows(rows, found)
  outcomeRows(rows, state, found)
  fileRows(rows, found)
  raiserRows(rows, state, found)
  const holders = state.holders.filter(one => !state.parties.includes(one))
  const told = [...state.parties.map(one => line(one, true)), ...new Set(holders.map(one => line(one, false)))]
  if (
    !sameSet(
      rows.parties.map(one => line(one.principal_id, one.whole)),
      told,
    )
  )
    found('parties-differ', '可查看范围与台账不一致', 'who may see it is not what the ledger says')
}

function sameSet(kept: readonly string[], told: readonly string[]): boolean {
  return isDeepStrictEqual(kept.toSorted(), told.toSorted())
}

function matterRow(matter: NonNullable<MatterRows['matter']>, state: MatterState, found: Found): void {
  const same =
    matter.step === state.step &&
    matter.open === state.open &&
    matter.kind === state.kind &&
    matter.title === state.fields.title &&
    matter.door === state.door &&
    matter.received_on === state.receivedOn &&
    (matter.closed_at?.toISOString() ?? null) === state.closedAt &&
    matter.bounces === state.bounces &&
    matter.lead_unit_id === (state.lead?.unitId ?? null) &&
    matter.lead_person_id === (state.lead?.personId ?? null) &&
    matter.grade === (state.ratings.at(-1)?.grade ?? null) &&
    matter.parent_id === (state.parentId ?? null)
  if (!same) found('row-differs', '事项记录与台账不一致', 'the matter’s row does not say what its ledger says')
}

/** Tasks as the entries opened and closed them. Not their days, which follow the calendar: those are looked at apart. */
function tasksTold(entries: readonly Entry[]) {
  const told = new Map(
    entries.flatMap(({ seq, opens }) =>
      opens.map(task => [task.no, { ...task, openedSeq: seq, closedSeq: null as number | null }] as const),
    ),
  )
  for (const { seq, closes } of entries)
    for (const no of closes) {
      const task = told.get(no)
      if (task) told.set(no, { ...task, closedSeq: seq })
    }
  return told
}

function taskRows({ tasks, entries }: MatterRows, found: Found): void {
  const kept = new Map(tasks.map(task => [task.no, task]))
  for (const task of tasksTold(entries).values()) {
    const row = kept.get(task.no)
    kept.delete(task.no)
    if (!row) found('task-missing', `待办${task.no}缺失`, `task ${task.no} is missing`, task.openedSeq)
    else if (
      row.owner_id !== task.ownerId ||
      row.unit_id !== task.unitId ||
      row.purpose !== task.purpose ||
      row.limit_key !== task.limit ||
      row.opened_seq !== task.openedSeq ||
      row.closed_seq !== task.closedSeq
    )
      found('task-differs', `待办${task.no}与台账不一致`, `task ${task.no} does not say what the ledger says`)
  }
  for (const no of kept.keys()) found('task-unfounded', `待办${no}在台账中没有依据`, `task ${no} is not in the ledger`)
}

/** Values of a row as one text that can be compared. */
const line = (...values: readonly (string | number | boolean | null | undefined)[]) =>
  JSON.stringify(values.map(one => one ?? null))

function outcomeRows(rows: MatterRows, state: MatterState, found: Found): void {
  const answers = sameSet(
    rows.answers.map(one => line(one.seq, one.text, one.outcome, one.approved_by)),
    state.answers.map(one => line(one.seq, one.text, one.outcome, one.approvedBy)),
  )
  if (!answers) found('answer-differs', '答复记录与台账不一致', 'the answers kept are not those of the ledger')
  const deliveries = sameSet(
    rows.deliveries.map(one => line(one.seq, one.raiser_no, one.answer_seq, one.channel, one.proof, one.undeliverable)),
    state.deliveries.map(one => line(one.seq, one.raiser, one.answerSeq, one.channel, one.proof, one.undeliverable)),
  )
  if (!deliveries) found('delivery-differs', '送达记录与台账不一致', 'the deliveries kept are not those of the ledger')
}

function fileRows({ entries, files }: MatterRows, found: Found): void {
  const told = entries.flatMap(({ seq, data }) => filesIn(data).map(one => line(seq, one.sha256)))
  if (
    !sameSet(
      files.map(one => line(one.seq, one.sha256)),
      [...new Set(told)],
    )
  )
    found('files-differ', '材料清单与台账不一致', 'the files listed are not those of the ledger')
  for (const file of files)
    if (!file.kept) {
      const name = file.sha256.slice(0, 12)
      found('file-missing', `材料 ${name} 没有存档`, `file ${name} is not kept`, file.seq)
    }
}

function raiserRows({ raisers }: MatterRows, state: MatterState, found: Found): void {
  if (raisers.length !== state.raisers.length)
    found('raiser-missing', '提出人记录与台账数目不符', 'the raisers kept are not as many as the ledger’s')
  for (const row of raisers) {
    const told = state.raisers.find(one => one.no === row.no)
    const holds =
      told &&
      row.kind === told.kind &&
      row.commitment === told.commitment &&
      commitmentOf(row.salt, row) === told.commitment &&
      (row.receipt ?? undefined) === told.receipt &&
      (row.unit_id ?? undefined) === told.unitId &&
      (row.person_id ?? undefined) === told.personId
    if (!holds)
      found('raiser-altered', `第${row.no}位提出人的身份信息被改动`, `the identity of raiser ${row.no} was altered`)
  }
}
