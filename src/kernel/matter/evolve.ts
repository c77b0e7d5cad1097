import type { ClockEvent } from '#kernel/procedure/clock.ts'
import { dayOf } from '#lib/day.ts'
import { blankMatter } from './blank.ts'
import type { Entry } from './entry.ts'
import type { FileRef, MatterState, Task } from './state.ts'

/** What a matter is before its first entry, for `evolve` to build on. */
function unopened(entry: Entry): MatterState {
  const opened = entry.data.opened
  if (!opened) throw new Error(`the first entry of ${entry.matterId} does not say what was opened`)
  const { matterId: id, step, recordedAt: registeredAt, actorId: registeredBy } = entry
  return blankMatter({ id, step, registeredAt, registeredBy, ...opened })
}

/** The limits by which something is owed, where that may be others than before. */
function owedAfter(state: MatterState, entry: Entry): readonly string[] | undefined {
  if (entry.opens.length === 0 && entry.closes.length === 0) return undefined
  return [...new Set(tasksAfter(state, entry).map(task => task.limit))].sort()
}

function eventOf(state: MatterState, entry: Entry): ClockEvent {
  const { dueOn, dueOns, limit, amount, opened, partial } = entry.data
  const owed = owedAfter(state, entry)
  return {
    action: entry.action,
    // The reply clock starts at receipt by the office, which for paper that lay a day is not the day of registration.
    on: entry.seq === 1 && opened ? opened.receivedOn : dayOf(new Date(entry.happenedAt)),
    at: entry.happenedAt,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(dueOns === undefined ? {} : { dueOns }),
    ...(limit === undefined ? {} : { limit }),
    ...(amount === undefined ? {} : { amount }),
    ...(partial ? { partial } : {}),
    ...(owed ? { owed } : {}),
  }
}

/** A correction of the day of receipt moves the first event, so that every clock that starts on it follows. */
function eventsAfter(state: MatterState, entry: Entry): readonly ClockEvent[] {
  const corrected = entry.seq > 1 ? entry.data.opened?.receivedOn : undefined
  const before =
    corrected === undefined
      ? state.events
      : state.events.map((event, i) => (i === 0 ? { ...event, on: corrected } : event))
  return [...before, eventOf(state, entry)]
}

function tasksAfter(state: MatterState, entry: Entry): readonly Task[] {
  const kept = state.tasks.filter(task => !entry.closes.includes(task.no))
  const opened = entry.opens.map(task => ({ ...task, openedSeq: entry.seq, openedAt: entry.recordedAt }))
  return [...kept, ...opened]
}

/** The one way that a matter changes: its state after one more entry. Knows no rule; the entry says it all. */
export function evolve(before: MatterState | null, entry: Entry): MatterState {
  const state = before ?? unopened(entry)
  const { data } = entry
  const { seq } = entry
  return {
    ...state,
    seq,
    head: entry.hash,
    step: entry.step,
    open: entry.open,
    receivedOn: data.opened?.receivedOn ?? state.receivedOn,
    closedAt: entry.open ? null : (state.closedAt ?? entry.happenedAt),
    fields: data.fields ? { ...state.fields, ...data.fields } : state.fields,
    raisers: data.raisers ? [...state.raisers, ...data.raisers] : state.raisers,
    lead: data.lead ?? state.lead,
    support: supportAfter(state, entry),
    tasks: tasksAfter(state, entry),
    lastTaskNo: entry.opens.reduce((most, task) => Math.max(most, task.no), state.lastTaskNo),
    bounces: data.bounces ?? state.bounces,
    leadDecided: data.leadDecided === undefined ? state.leadDecided : data.leadDecided && { seq, ...data.leadDecided },
    draft: data.draft === undefined ? state.draft : data.draft && { seq, ...data.draft },
    answers: data.answer ? [...state.answers, { seq, ...data.answer }] : state.answers,
    deliveries: data.deliveries
      ? [...state.deliveries, ...data.deliveries.map(one => ({ seq, ...one }))]
      : state.deliveries,
    ratings: data.rating ? [...state.ratings, { seq, ...data.rating }] : state.ratings,
    files: data.files ? [...state.files, ...data.files] : state.files,
    versions: data.version ? [...state.versions, { seq, ...data.version }] : state.versions,
    approvals: data.approval
      ? [...state.approvals, { seq, action: entry.action, by: entry.actorId, ...data.approval }]
      : state.approvals,
    copies: copiesAfter(state, entry),
    documentNumber: data.documentNumber === undefined ? state.documentNumber : data.documentNumber,
    extensionAsked:
      data.extensionAsked === undefined ? state.extensionAsked : data.extensionAsked && { seq, ...data.extensionAsked },
    reopenedSeq: data.reopened ? seq : state.reopenedSeq,
    events: eventsAfter(state, entry),
    taken: { ...state.taken, [entry.action]: (state.taken[entry.action] ?? 0) + 1 },
    parties: data.parties ? [...new Set([...state.parties, ...data.parties])] : state.parties,
    holders: holdersAfter(state, data),
  }
}

function supportAfter(state: MatterState, entry: Entry): MatterState['support'] {
  const { support, opinion, supportMoved } = entry.data
  const listed = support ? [...state.support, ...support] : state.support
  if (supportMoved) {
    const { from, ...moved } = supportMoved
    return listed.map(party => (party.taskNo === from ? { ...party, ...moved } : party))
  }
  if (!opinion) return listed
  const { taskNo, text, ...rest } = opinion
  const said = { opinion: text, ...rest }
  return listed.map(party => (party.taskNo === taskNo ? { ...party, ...said } : party))
}

/** Every file that an entry brings, as the matter holds it. */
export function filesIn({ files, version, draft, answer }: Entry['data']): readonly FileRef[] {
  return [...(files ?? []), ...(version ? [version.file] : []), ...(draft?.files ?? []), ...(answer?.files ?? [])]
}

/** The units and persons that an entry hands a copy to. */
export function holdersIn({ copies, copyMoved }: Entry['data']): readonly string[] {
  const units = (copies ?? []).map(copy => copy.unitId)
  const people = [...(copies ?? []), ...(copyMoved ? [copyMoved] : [])].map(copy => copy.personId)
  return [...units, ...people].filter(id => id !== undefined)
}

function holdersAfter({ holders }: MatterState, data: Entry['data']): readonly string[] {
  const more = holdersIn(data)
  return more.length > 0 ? [...new Set([...holders, ...more])] : holders
}

function copiesAfter(state: MatterState, { seq, data }: Entry): MatterState['copies'] {
  const { copies, copyBack, copyMoved, copiesWithdrawn } = data
  const held = copies ? [...state.copies, ...copies.map(copy => ({ seq, ...copy }))] : state.copies
  if (!copyBack && !copyMoved && !copiesWithdrawn) return held
  return held.map(copy => {
    if (copy.no === copyMoved?.no) return { ...copy, ...copyMoved }
    if (copy.no === copyBack?.no) {
      const { no: _, ...said } = copyBack
      return { ...copy, back: { seq, ...said } }
    }
    return copiesWithdrawn?.includes(copy.no) ? { ...copy, withdrawn: seq } : copy
  })
}

/** The state that a whole history amounts to; throws where there is none. */
export function replay(entries: readonly Entry[]): MatterState {
  const state = entries.reduce<MatterState | null>(evolve, null)
  if (!state) throw new Error('a matter has at least one entry')
  return state
}
