import { firstRing } from '#kernel/notice/ladder.ts'
import { type NewNotice, noticesOf } from '#kernel/notice/notices-of.ts'
import type { Clock } from '#kernel/procedure/clock.ts'
import { clocksAsFarAsKnown } from '#kernel/procedure/clocks-as-far-as-known.ts'
import { type Limited, only } from '#kernel/procedure/compute-clock.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { gramsOf, searchText } from '#kernel/search/grams.ts'
import { dayOf } from '#lib/day.ts'
import { bandKeys } from '#lib/similar-text.ts'
import type { Decision } from './decide.ts'
import type { Entry } from './entry.ts'
import { evolve, filesIn, holdersIn } from './evolve.ts'
import type { Facts } from './facts.ts'
import type { RaiserIdentity } from './raisers.ts'
import type { MatterState, Task } from './state.ts'

interface TaskRow {
  readonly no: number
  readonly purpose: string
  readonly owner_id: string
  readonly unit_id: string
  readonly limit_key: string
  readonly due_at: string
  readonly due_on: string
  readonly yellow_on: string
  readonly opened_seq: number
  readonly opened_at: string
  readonly closed_seq: number | null
  readonly closed_at: string | null
}

/** All that one command, or a whole history told at once, changes. What `kernel.record` takes, but for the command itself. */
export interface Effect {
  readonly procedure: Procedure
  readonly entries: readonly Entry[]
  readonly state: MatterState
  /** Every clock of the state, computed when asked: of a history told at once only the last state's are. */
  readonly clocks: () => Readonly<Record<string, Clock>>
  readonly tasks: ReadonlyMap<number, TaskRow>
  readonly notices: readonly NewNotice[]
}

/**
 * The clocks of a matter that must not wait for a notice of holidays: where a year is still to be arranged they give the
 * earliest day it can be, say so, and follow when the notice is imported.
 */
export function clocksNow(procedure: Limited, state: MatterState, facts: Facts): Readonly<Record<string, Clock>> {
  return clocksAsFarAsKnown(procedure, state, { calendar: facts.calendar, settings: facts.settings, now: facts.now })
}

/** The one clock by which a task is owed. */
function clockBehind(procedure: Procedure, limit: string, state: MatterState, facts: Facts): Clock | undefined {
  return clocksNow(only(procedure, limit), state, facts)[limit]
}

/** Adds what one more decision did to an effect; `sofar` undefined for the first. */
export function effectOf(
  procedure: Procedure,
  before: MatterState | null,
  decision: Decision,
  facts: Facts,
  sofar?: Effect,
): Effect {
  const { state, entries } = decision
  const tasks = new Map(sofar?.tasks)
  for (const task of state.tasks) {
    const clock = clockBehind(procedure, task.limit, state, facts)
    // A procedure whose task hangs on a limit that does not run is wrong, and its graph test should have said so.
    if (!clock)
      throw new Error(
        `${state.kind} ${state.id} at ${state.step}: the limit ${task.limit} of an open task does not run`,
      )
    tasks.set(task.no, taskRow(task, clock))
  }
  for (const [entry, no] of entries.flatMap(entry => entry.closes.map(no => [entry, no] as const))) {
    const known = tasks.get(no) ?? openBefore(no) ?? openedMeanwhile(no)
    if (known) tasks.set(no, { ...known, closed_seq: entry.seq, closed_at: entry.happenedAt })
  }
  /** A task of before that this closes. Its stored day stays: the database keeps it for a closed task. */
  function openBefore(no: number): TaskRow | undefined {
    const task = before?.tasks.find(one => one.no === no)
    const clock = task && clockBehind(procedure, task.limit, state, facts)
    return clock && taskRow(task, clock)
  }
  /** What followed by itself closes at once what the act before it opened: the task was there all the same. */
  function openedMeanwhile(no: number): TaskRow | undefined {
    const entry = entries.find(one => one.opens.some(task => task.no === no))
    const task = entry?.opens.find(one => one.no === no)
    const clock = task && clockBehind(procedure, task.limit, state, facts)
    return entry && clock && taskRow({ ...task, openedSeq: entry.seq, openedAt: entry.recordedAt }, clock)
  }
  const told = noticesOver(procedure, before, entries)
  let clocks: Readonly<Record<string, Clock>> | undefined
  const clocksOnce = () => {
    clocks ??= clocksNow(procedure, state, facts)
    return clocks
  }
  return {
    procedure,
    entries: [...(sofar?.entries ?? []), ...entries],
    state,
    clocks: clocksOnce,
    tasks,
    notices: [...(sofar?.notices ?? []), ...told],
  }
}

function taskRow(task: Task, clock: Clock): TaskRow {
  return {
    no: task.no,
    purpose: task.purpose,
    owner_id: task.ownerId,
    unit_id: task.unitId,
    limit_key: task.limit,
    due_at: clock.dueAt,
    due_on: clock.dueOn,
    yellow_on: clock.yellowOn,
    opened_seq: task.openedSeq,
    opened_at: task.openedAt,
    closed_seq: null,
    closed_at: null,
  }
}

function noticesOver(
  procedure: Procedure,
  before: MatterState | null,
  entries: readonly Entry[],
): readonly NewNotice[] {
  let state = before
  return entries.flatMap(entry => {
    const after = evolve(state, entry)
    const notices = noticesOf(procedure, entry, state, after)
    state = after
    return notices
  })
}

/** The earliest thing that will be late: a task's day or a running clock's. Null for a closed matter. */
export function nextDue(
  state: MatterState,
  clocks: Readonly<Record<string, Clock>>,
): { readonly due_at: string; readonly due_on: string; readonly yellow_on: string } | null {
  if (!state.open) return null
  const limits = new Set(state.tasks.map(task => task.limit))
  const due = Object.values(clocks)
    .filter(clock => (clock.status === 'running' && !clock.window) || limits.has(clock.limit))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  return due ? { due_at: due.dueAt, due_on: due.dueOn, yellow_on: due.yellowOn } : null
}

export function clockRows(state: MatterState, clocks: Readonly<Record<string, Clock>>, facts: Facts) {
  return Object.values(clocks).map(clock => ({
    limit_key: clock.limit,
    status: clock.status,
    started_on: clock.startedOn,
    due_on: clock.dueOn,
    due_at: clock.dueAt,
    yellow_on: clock.yellowOn,
    ended_on: clock.endedOn ?? null,
    ended_at: clock.endedAt ?? null,
    rung: 0,
    rings_at: clock.status === 'running' && state.open && !clock.window ? firstRing(clock, facts) : null,
  }))
}

/** What can be found: the words of the matter and of its answers. Fields that are personal are not searched. */
function wordsOf(effect: Effect): string {
  const { state, procedure } = effect
  const registered = Object.entries(procedure.fields)
    .filter(([, field]) => !field.personal && (field.type === 'short' || field.type === 'long'))
    .map(([key]) => state.fields[key])
  const words = [
    state.fields.title,
    state.fields.content,
    ...registered,
    ...((state.fields.askedAgain as readonly unknown[] | undefined) ?? []),
    state.documentNumber?.number,
    ...state.answers.map(answer => answer.text),
    ...state.files.map(file => file.name),
  ]
  return searchText(words.filter(word => typeof word === 'string').join(' ')).slice(0, 40_000)
}

export interface CommandRow {
  readonly actor: string
  readonly key: string
  readonly digest: string
  readonly result: Readonly<Record<string, unknown>>
  readonly recorded_at: string
}

/** The one argument of `kernel.record`. */
export function recordOf(
  effect: Effect,
  facts: Facts,
  extra: { readonly raisers?: readonly RaiserIdentity[]; readonly command?: CommandRow },
) {
  const { state, entries, procedure } = effect
  const clocks = effect.clocks()
  const recordedAt = facts.now.toISOString()
  const first = entries[0]?.seq === 1
  const changed = (keys: readonly (keyof Entry['data'])[]) =>
    entries.some(entry => keys.some(key => entry.data[key] !== undefined))
  const words = first || changed(['fields', 'answer', 'files', 'documentNumber']) ? wordsOf(effect) : undefined
  const since = entries[0]?.seq ?? 0
  const answers = state.answers.filter(answer => answer.seq >= since)
  const deliveries = state.deliveries.filter(delivery => delivery.seq >= since)
  const happened = (seq: number) => entries.find(entry => entry.seq === seq)?.happenedAt
  const files = entries.flatMap(entry => filesIn(entry.data).map(file => ({ seq: entry.seq, ...file })))
  return {
    matter: {
      id: state.id,
      kind: state.kind,
      version: state.version,
      series: procedure.series,
      year: Number(dayOf(new Date(state.registeredAt)).slice(0, 4)),
      title: state.fields.title,
      step: state.step,
      open: state.open,
      seq: state.seq,
      door: state.door,
      lead_unit_id: state.lead?.unitId ?? null,
      lead_person_id: state.lead?.personId ?? null,
      received_on: state.receivedOn,
      registered_at: state.registeredAt,
      registered_by: state.registeredBy,
      closed_at: state.closedAt,
      bounces: state.bounces,
      grade: state.ratings.at(-1)?.grade ?? null,
      recorded_at: recordedAt,
      due_at: null,
      due_on: null,
      yellow_on: null,
      ...nextDue(state, clocks),
    },
    state,
    entries: entries.map(entry => ({
      seq: entry.seq,
      action: entry.action,
      actor_kind: entry.actorKind,
      actor_id: entry.actorId,
      for_id: entry.forId,
      happened_at: entry.happenedAt,
      recorded_at: entry.recordedAt,
      step: entry.step,
      open: entry.open,
      data: entry.data,
      opens: entry.opens,
      closes: entry.closes,
      prev: entry.prev,
      hash: entry.hash,
    })),
    tasks: [...effect.tasks.values()],
    clocks: clockRows(state, clocks, facts),
    // Whoever holds a copy finds the matter in their lists; how much of it they see is `sight.ts`.
    parties: [
      ...new Set([
        ...(first ? state.parties : entries.flatMap(entry => entry.data.parties ?? [])),
        ...entries.flatMap(entry => holdersIn(entry.data)),
      ]),
    ],
    ...(extra.raisers ? { raisers: extra.raisers } : {}),
    ...(answers.length > 0
      ? {
          answers: answers.map(answer => ({
            seq: answer.seq,
            text: answer.text,
            outcome: answer.outcome ?? null,
            approved_by: answer.approvedBy,
            answered_at: happened(answer.seq),
          })),
        }
      : {}),
    ...(deliveries.length > 0
      ? {
          deliveries: deliveries.map(one => ({
            seq: one.seq,
            raiser_no: one.raiser,
            answer_seq: one.answerSeq,
            channel: one.channel,
            proof: one.proof,
            undeliverable: one.undeliverable ?? null,
            delivered_at: happened(one.seq),
          })),
        }
      : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(words === undefined ? {} : { search: { text: words, grams: gramsOf(words).join(' ') } }),
    ...(first && !effect.procedure.apart
      ? { bands: bandKeys(`${state.fields.title}${state.fields.content}`).map(String) }
      : {}),
    ...(effect.notices.length > 0
      ? {
          notices: effect.notices.map(notice => ({
            person_id: notice.personId,
            kind: notice.kind,
            details: notice.details,
            made_at: recordedAt,
            once: notice.once,
          })),
        }
      : {}),
    ...(extra.command ? { command: extra.command } : {}),
  }
}
