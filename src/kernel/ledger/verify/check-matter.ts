import { isDeepStrictEqual } from 'node:util'
import { answerNow, delivered } from '#kernel/matter/answered.ts'
import { replay } from '#kernel/matter/evolve.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { commitmentOf } from '#kernel/matter/raisers.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { clocksNow, nextDue } from '#kernel/matter/write.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { dayOf } from '#lib/day.ts'
import { entryHash } from '../entry-hash.ts'
import type { Found } from './fault.ts'
import type { MatterRows } from './matter-rows.ts'

/** Re-proves one matter from its own entries. What is wrong at the root (an altered entry) is told once, not at every leaf. */
export function checkMatter(rows: MatterRows, procedure: Procedure | undefined, facts: Facts, found: Found): void {
  const { matter, entries } = rows
  if (!matter) {
    found(
      'matter-removed',
      '事项记录已不存在，但台账或待办中还有它',
      'the matter is gone, yet the ledger or a task speaks of it',
    )
    return
  }
  if (!ledgerHolds(rows, matter.head, matter.seq, found)) {
    // What hangs on an altered ledger cannot be compared with it; whether anybody owes anything still can.
    owed(rows, facts, found)
    return
  }
  const state = replay(entries)
  if (!rows.state || !isDeepStrictEqual(state, rows.state))
    found('state-differs', '现状与台账推演结果不一致', 'the state kept is not the replay of the entries')
  matterRow(matter, state, found)
  taskRows(rows, state, found)
  outcomeRows(rows, state, found)
  raiserRows(rows, state, found)
  if (!procedure)
    found(
      'procedure-unknown',
      `没有规程 ${matter.kind} 第${matter.procedure_version}版`,
      `there is no procedure ${matter.kind} version ${matter.procedure_version}`,
    )
  else dueDays(rows, state, procedure, facts, found)
  owed(rows, facts, found)
  answered(rows, state, found)
}

/** 4: hashes recomputed, each entry on the one before it, none missing, the head where the matter says. */
function ledgerHolds({ entries }: MatterRows, head: string, seq: number, found: Found): boolean {
  let prev: string | null = null
  let expected = 1
  let holds = true
  const broken = (code: string, zh: string, en: string, at: number) => {
    found(code, zh, en, at)
    holds = false
  }
  for (const entry of entries) {
    if (entry.seq !== expected) {
      broken('entry-removed', `第${expected}条办理记录缺失`, `entry ${expected} is missing`, expected)
      expected = entry.seq
    } else if (entry.prev !== prev)
      broken(
        'chain-broken',
        `第${entry.seq}条未与前一条相连`,
        `entry ${entry.seq} does not follow on the one before`,
        entry.seq,
      )
    if (entryHash(entry) !== entry.hash)
      broken('entry-altered', `第${entry.seq}条办理记录被改动`, `entry ${entry.seq} was altered`, entry.seq)
    prev = entry.hash
    expected++
  }
  if (expected - 1 < seq)
    broken('entry-removed', `第${expected}条办理记录缺失`, `entry ${expected} is missing`, expected)
  else if (holds && (prev !== head || expected - 1 !== seq))
    broken('head-differs', '事项所记末条与台账不符', 'the matter’s head is not its last entry', seq)
  return holds
}

function matterRow(matter: NonNullable<MatterRows['matter']>, state: MatterState, found: Found): void {
  const same =
    matter.step === state.step &&
    matter.open === state.open &&
    matter.kind === state.kind &&
    matter.title === state.fields.title &&
    matter.received_on === state.receivedOn &&
    matter.bounces === state.bounces &&
    matter.lead_unit_id === (state.lead?.unitId ?? null) &&
    matter.lead_person_id === (state.lead?.personId ?? null) &&
    matter.grade === (state.ratings.at(-1)?.grade ?? null)
  if (!same) found('row-differs', '事项记录与台账不一致', 'the matter’s row does not say what its ledger says')
}

function taskRows({ tasks }: MatterRows, state: MatterState, found: Found): void {
  const open = new Map(tasks.filter(task => task.closed_seq === null).map(task => [task.no, task]))
  for (const task of state.tasks) {
    const row = open.get(task.no)
    open.delete(task.no)
    if (!row) found('task-missing', `待办${task.no}缺失`, `task ${task.no} is missing`)
    else if (
      row.owner_id !== task.ownerId ||
      row.unit_id !== task.unitId ||
      row.purpose !== task.purpose ||
      row.limit_key !== task.limit
    )
      found('task-differs', `待办${task.no}与台账不一致`, `task ${task.no} does not say what the ledger says`)
  }
  for (const no of open.keys())
    found('task-unfounded', `待办${no}在台账中没有依据或已了结`, `task ${no} is not in the ledger, or was closed`)
}

function outcomeRows(rows: MatterRows, state: MatterState, found: Found): void {
  const answers = isDeepStrictEqual(
    rows.answers.map(({ seq, text }) => [seq, text]),
    state.answers.map(({ seq, text }) => [seq, text]),
  )
  if (!answers) found('answer-differs', '答复记录与台账不一致', 'the answers kept are not those of the ledger')
  const key = (one: readonly (string | number | null)[]) => one.join('\u0000')
  const kept = rows.deliveries
    .map(one => key([one.seq, one.raiser_no, one.answer_seq, one.proof, one.undeliverable]))
    .toSorted()
  const told = state.deliveries
    .map(one => key([one.seq, one.raiser, one.answerSeq, one.proof, one.undeliverable ?? null]))
    .toSorted()
  if (!isDeepStrictEqual(kept, told))
    found('delivery-differs', '送达记录与台账不一致', 'the deliveries kept are not those of the ledger')
  for (const file of rows.files)
    if (!file.kept)
      found(
        'file-missing',
        `材料 ${file.sha256.slice(0, 12)} 没有存档`,
        `file ${file.sha256.slice(0, 12)} is not kept`,
        file.seq,
      )
  const strangers = state.parties.filter(id => !rows.parties.includes(id))
  if (strangers.length > 0 || rows.parties.length !== state.parties.length)
    found('parties-differ', '可查看范围与台账不一致', 'who may see it is not what the ledger says')
}

function raiserRows({ raisers }: MatterRows, state: MatterState, found: Found): void {
  if (raisers.length !== state.raisers.length)
    found('raiser-missing', '提出人记录与台账数目不符', 'the raisers kept are not as many as the ledger’s')
  for (const row of raisers) {
    const told = state.raisers.find(one => one.no === row.no)
    const holds =
      told &&
      row.commitment === told.commitment &&
      commitmentOf(row.salt, row) === told.commitment &&
      (row.receipt ?? undefined) === told.receipt
    if (!holds)
      found('raiser-altered', `第${row.no}位提出人的身份信息被改动`, `the identity of raiser ${row.no} was altered`)
  }
}

/** The days that lists sort by are what the clocks say today. A held clock moves every day, so its copy is of some other day. */
function dueDays(rows: MatterRows, state: MatterState, procedure: Procedure, facts: Facts, found: Found): void {
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

/** 1: somebody living owes the next step. */
function owed({ matter, tasks }: MatterRows, { directory, now }: Facts, found: Found): void {
  const open = tasks.filter(task => task.closed_seq === null)
  if (matter?.open && open.length === 0)
    found('open-without-task', '未办结的事项没有任何待办', 'an open matter that nobody owes anything on')
  if (matter && !matter.open && open.length > 0)
    found('closed-with-task', '已办结的事项还有待办', 'a closed matter that somebody still owes on')
  for (const task of open) {
    const person = directory.people.get(task.owner_id)
    if (!person?.active)
      found(
        'owner-gone',
        `待办${task.no}的承办人${person ? `“${person.name}”` : ''}已停用`,
        `the owner of task ${task.no} is not active`,
      )
    else if (directory.postsOf(person.id, dayOf(now)).length === 0)
      found(
        'owner-without-post',
        `待办${task.no}的承办人“${person.name}”已不在岗`,
        `the owner of task ${task.no} holds no post`,
      )
  }
}

/** 2: a closed matter is answered to every raiser, or it is recorded why it cannot be. */
function answered({ matter, answers, deliveries }: MatterRows, state: MatterState, found: Found): void {
  if (!matter || matter.open) return
  const last = answerNow(state)
  if (!last || !answers.some(answer => answer.seq === last.seq)) {
    found('closed-without-answer', '已办结的事项没有答复', 'a closed matter without an answer')
    return
  }
  const reached = new Set(deliveries.filter(one => one.answer_seq === last.seq).map(one => one.raiser_no))
  for (const raiser of state.raisers)
    if (!reached.has(raiser.no) || !delivered(state).has(raiser.no))
      found('raiser-not-answered', `第${raiser.no}位提出人没有收到答复`, `raiser ${raiser.no} has not had the answer`)
}
