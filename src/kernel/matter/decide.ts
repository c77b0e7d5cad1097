import { entryHash } from '#kernel/ledger/entry-hash.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import { type ActionSpec, besideTheCourse, type Procedure, type StepSpec } from '#kernel/procedure/procedure.ts'
import { readInput } from '#kernel/procedure/read-input.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Day, dayOf, isDay } from '#lib/day.ts'
import { fieldsOf, notNow } from './available.ts'
import { blankMatter } from './blank.ts'
import { deeds } from './deeds/all.ts'
import type { Change, ExtraTask } from './deeds/deed.ts'
import type { Entry } from './entry.ts'
import { evolve } from './evolve.ts'
import type { Facts } from './facts.ts'
import { notOfTheRole } from './of-the-role.ts'
import { ownerOf } from './owner.ts'
import type { MatterState, Task } from './state.ts'
import { whoMay } from './who-may.ts'

/** What somebody wants done to a matter. */
export interface Command {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  readonly actor: AnyActor
  /** For paper handled elsewhere (历史补录): when it really happened. Otherwise now. */
  readonly happenedAt?: Date
  /** A record of what happened elsewhere: who did it is not asked again, what may follow on what is. */
  readonly recorded?: true
}

export interface Decision {
  readonly entries: readonly Entry[]
  readonly state: MatterState
}

/** The blank that a registration is decided on. */
function before(id: string, procedure: Procedure, by: AnyActor, now: Date): MatterState {
  return blankMatter({
    id,
    kind: procedure.key,
    version: procedure.version,
    step: procedure.first,
    door: 'internal',
    receivedOn: dayOf(now),
    registeredAt: now.toISOString(),
    registeredBy: by.kind === 'person' ? by.personId : null,
  })
}

/**
 * The pure heart: procedure, state, command and facts give the entries, or the refusal with its reason. `state` is null
 * for a registration, whose matter gets `id`. Nothing is read and nothing is written.
 */
export function decide(
  procedure: Procedure,
  id: string,
  state: MatterState | null,
  command: Command,
  facts: Facts,
): Decision | Refusal {
  const spec = procedure.actions[command.action]
  if (!spec || (state === null) !== (spec.deed === 'register'))
    return refusal('no-such-action', 404, {
      zh: `“${procedure.title.zh}”没有此操作，可选：${Object.keys(procedure.actions).join('、')}。`,
      en: `A ${procedure.title.en} has no such action. There are: ${Object.keys(procedure.actions).join(', ')}.`,
    })
  const at = command.happenedAt ?? facts.now
  const on = dayOf(at)
  // Paper of years ago is owed by whoever is in post today; of those in post then the directory may know nobody.
  const inPostOn = command.recorded ? dayOf(facts.now) : on
  const now = state ?? before(id, procedure, command.actor, facts.now)
  if (at > facts.now)
    return refusal('happened-in-the-future', 422, {
      zh: '办理时间不能晚于现在。',
      en: 'It cannot have happened in the future.',
    })
  const cannot = state ? notNow(procedure, spec, state, facts, at) : undefined
  if (cannot) return cannot
  const may = command.recorded
    ? { forId: null }
    : whoMay(spec.by, command.actor, { state: now, deed: spec.deed, directory: facts.directory, on: dayOf(facts.now) })
  if (isRefusal(may)) return may
  const fields = fieldsOf(procedure, spec, now)
  const input = readInput(fields, command.input, on)
  if (isRefusal(input)) return input
  const unfit = command.recorded ? undefined : notOfTheRole(fields, input, facts.directory, inPostOn)
  if (unfit) return unfit

  const change = deeds[spec.deed].decide({
    procedure,
    action: command.action,
    spec,
    state: now,
    input,
    actor: command.actor,
    facts,
    on,
    inPostOn,
    at: at.toISOString(),
    seq: now.seq + 1,
  })
  if (isRefusal(change)) return change
  const entry = entryOf(
    procedure,
    now,
    { ...command, forId: change.forId === undefined ? may.forId : change.forId, at, inPostOn },
    spec,
    joining(fields, input, withOwnFields(spec, input, change)),
    facts,
  )
  if (isRefusal(entry)) return entry
  const after = evolve(state, entry)
  const follows = change.follows ?? thenDelivers(spec, after) ?? thenConcludes(procedure, spec, after, facts, at)
  if (!follows) return { entries: [entry], state: after }

  // By the procedure's own rule something follows at once: a bad rating opens the matter again.
  const next = decide(
    procedure,
    id,
    after,
    { ...follows, actor: { kind: 'system', name: command.action }, happenedAt: at, recorded: true },
    facts,
  )
  return isRefusal(next) ? next : { entries: [entry, ...next.entries], state: next.state }
}

/** 即送: the answer is with raisers inside at once; of those outside the procedure says why it does not go to them. */
function thenDelivers(spec: ActionSpec, { raisers }: MatterState): Change['follows'] {
  const followedBy = spec.options?.followedBy
  if (!followedBy) return undefined
  const proof = '系统内随件可查'
  const deliveries = raisers.map(({ no: raiser, unitId, personId }) =>
    unitId || personId || followedBy.undeliverable === undefined
      ? { raiser, channel: 'system', proof }
      : { raiser, channel: 'system', proof: '', undeliverable: followedBy.undeliverable },
  )
  return { action: followedBy.action, input: { deliveries } }
}

/** Once every copy is back: what follows, where nothing is left that it waits for. */
function thenConcludes(
  procedure: Procedure,
  { to, options }: ActionSpec,
  after: MatterState,
  facts: Facts,
  at: Date,
): Change['follows'] {
  const next = options?.onceBack
  const nextSpec = procedure.actions[next?.action ?? '']
  if (!next || !nextSpec || after.step !== to || notNow(procedure, nextSpec, after, facts, at)) return undefined
  return { action: next.action, input: next.says }
}

/** Fields that the procedure asks for beside the deed's own are facts of the matter. */
function withOwnFields(spec: ActionSpec, input: Readonly<Record<string, unknown>>, change: Change): Change {
  const deedFields = deeds[spec.deed].fields
  const own = Object.fromEntries(
    Object.keys(spec.fields ?? {})
      .filter(key => !(key in deedFields) && (spec.restates || input[key] !== undefined))
      .map(key => [key, input[key] ?? null]),
  )
  if (Object.keys(own).length === 0) return change
  // A day that clocks may be fixed by.
  const dueOn = isDay(own.dueOn) ? { dueOn: own.dueOn } : {}
  return { ...change, data: { ...change.data, ...dueOn, fields: { ...change.data.fields, ...own } } }
}

/** Whoever is named in a field that joins has to do with the matter from now on. */
function joining(
  fields: Readonly<Record<string, FieldSpec>>,
  input: Readonly<Record<string, unknown>>,
  change: Change,
): Change {
  const named = Object.keys(fields).flatMap(key =>
    fields[key]?.joins ? ((input[key] ?? []) as string | string[]) : [],
  )
  if (named.length === 0) return change
  return { ...change, data: { ...change.data, parties: [...(change.data.parties ?? []), ...named] } }
}

interface Act {
  readonly action: string
  readonly actor: AnyActor
  readonly forId: string | null
  readonly at: Date
  readonly inPostOn: Day
}

function entryOf(
  procedure: Procedure,
  state: MatterState,
  act: Act,
  spec: ActionSpec,
  change: Change,
  facts: Facts,
): Entry | Refusal {
  const to = state.seq === 0 ? procedure.first : change.to === undefined ? spec.to : (change.to ?? undefined)
  const step = to ?? state.step
  const stepSpec = procedure.steps[step]
  if (!stepSpec) throw new Error(`${procedure.key} has no step ${step}`)
  const moves = to !== undefined
  const open = !stepSpec.final
  const closes = closing(state, stepSpec, moves, change)
  const opens = opening(state, stepSpec, moves && open, change, facts, act.inPostOn)
  if (isRefusal(opens)) return opens
  // Whoever merely holds a copy sees the copy, not the matter.
  const inside = change.data.copies?.filter(copy => copy.name === undefined) ?? []
  const held = new Set([...inside, change.data.copyMoved].map(copy => copy?.taskNo))
  const owing = opens.filter(task => !held.has(task.no))
  const parties = [...(change.data.parties ?? []), ...owing.flatMap(task => [task.ownerId, task.unitId])]
  const draft: Omit<Entry, 'hash'> = {
    matterId: state.id,
    seq: state.seq + 1,
    action: act.action,
    actorKind: act.actor.kind,
    actorId: act.actor.kind === 'person' ? act.actor.personId : null,
    forId: act.forId,
    happenedAt: act.at.toISOString(),
    recordedAt: facts.now.toISOString(),
    step,
    open,
    data: plain({
      // What was asked of the step that is left lapses with it.
      ...(moves && state.extensionAsked ? { extensionAsked: null } : {}),
      ...change.data,
      ...(act.actor.kind === 'raiser' ? { byRaiser: act.actor.raiserNo } : {}),
      parties: [...new Set(parties)].filter(one => !state.parties.includes(one)),
    }),
    opens,
    closes,
    prev: state.seq === 0 ? null : state.head,
  }
  return { ...draft, hash: entryHash(draft) }
}

/** The ledger holds JSON: what is undefined is not there. */
function plain<T>(data: T): T {
  return JSON.parse(JSON.stringify(data))
}

/** An opinion asked of a supporting unit outlives a move only while the lead is still at work. */
const supportLasts = new Set(['accept', 'handle', 'review', 'gather'])

/** The receipt of a copy is owed for as long as the matter is open. */
const outlives = (task: Task, { owes, final }: StepSpec) =>
  task.purpose === 'support' ? supportLasts.has(owes?.purpose ?? '') : !final && besideTheCourse.includes(task.purpose)

function closing(state: MatterState, step: StepSpec, moves: boolean, change: Change): readonly number[] {
  const named = change.closes ?? []
  if (!moves) return named
  const ended = state.tasks.filter(task => !outlives(task, step)).map(task => task.no)
  return [...new Set([...named, ...ended])].sort((a, b) => a - b)
}

type Opened = Omit<Task, 'openedSeq' | 'openedAt'>

function opening(
  state: MatterState,
  step: StepSpec,
  enters: boolean,
  change: Change,
  facts: Facts,
  on: Day,
): readonly Opened[] | Refusal {
  const after: MatterState = {
    ...state,
    fields: { ...state.fields, ...change.data.fields },
    lead: change.data.lead ?? state.lead,
    raisers: [...state.raisers, ...(change.data.raisers ?? [])],
  }
  const opened: Opened[] = []
  const owing: readonly ExtraTask[] = [...(enters && step.owes ? [step.owes] : []), ...(change.opens ?? [])]
  for (const owed of owing) {
    const party = owed.party ?? ownerOf(owed.by, after, facts.directory, on)
    if (isRefusal(party)) return party
    opened.push({
      no: state.lastTaskNo + opened.length + 1,
      purpose: owed.purpose,
      ownerId: party.personId,
      unitId: party.unitId,
      limit: owed.limit,
    })
  }
  return opened
}
