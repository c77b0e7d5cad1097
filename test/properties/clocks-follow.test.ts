import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import { decide } from '#kernel/matter/decide.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import { replay } from '#kernel/matter/evolve.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { StoredClock, StoredMatter, StoredTask } from '#kernel/matter/open-matters.ts'
import { prepareRaisers } from '#kernel/matter/raisers.ts'
import { recomputed } from '#kernel/matter/recomputed.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { clockRows, clocksNow, nextDue } from '#kernel/matter/write.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addDays, type Day, day, startOfDay } from '#lib/day.ts'
import { newReceiptCode } from '#lib/receipt-code.ts'
import { disclosureRequest } from '#modules/disclosure/disclosure-request.procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { directoryWith, people, units } from './office.ts'

const began = day('2026-02-02')
const looked = day('2026-07-01')
const id = '00000000-0000-7000-8000-000000000001'
const procedures = [disclosureRequest, citizenRequest] as readonly Procedure[]
const byKey = new Map(procedures.map(procedure => [`${procedure.key}@${procedure.version}`, procedure]))

/** So many days after the beginning something is done; `rest` makes a day so many days after the beginning one of rest, or work again. */
interface Deed {
  readonly after: number
  readonly what: 'hold' | 'goOn' | 'extend' | 'handOver' | 'rest'
  readonly rest: number
}
const anyDeeds = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 90 }),
      what: fc.constantFrom<Deed['what'][]>('hold', 'goOn', 'extend', 'handOver', 'rest', 'rest'),
      rest: fc.integer({ min: 0, max: 140 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(deeds => deeds.sort((a, b) => a.after - b.after))
const anyProcedure = fc.constantFrom(...procedures)

function factsOn(on: Day, rests: ReadonlySet<Day>): Facts {
  const officeDays = [...rests].map(rest => ({ day: rest, worked: false, name: { zh: '停工', en: 'rest' } }))
  return {
    directory: directoryWith(),
    calendar: workingCalendar({ years: nationalYears(), officeDays }),
    settings: () => undefined,
    now: new Date(startOfDay(on).getTime() + 10 * 3_600_000),
  }
}

/** What the acts of one deed are, where the procedure has them; one that is refused simply did not happen. */
function actsOf({ what }: Deed, state: MatterState): readonly (readonly [string, Record<string, unknown>])[] {
  const owner = state.tasks[0]?.ownerId
  switch (what) {
    case 'hold':
      return [['consultThirdParty', { text: '征求意见' }]]
    case 'goOn':
      return [['concludeThirdParty', { text: '意见收到' }]]
    case 'extend':
      return [
        ['askExtension', { reason: '情况复杂' }],
        ['grantExtension', {}],
      ]
    case 'handOver':
      return [
        [
          'handOver',
          {
            taskNo: state.tasks[0]?.no,
            person: people.find(one => one.name.startsWith('城建') && one.id !== owner)?.id,
            reason: '外出',
          },
        ],
      ]
    case 'rest':
      return []
  }
}

interface Played {
  readonly entries: readonly Entry[]
  readonly stored: StoredMatter
  readonly rests: ReadonlySet<Day>
}

/** What the database keeps after a command: the clocks as they are under the calendar of that day. */
function storedAfter(procedure: Procedure, state: MatterState, facts: Facts): StoredMatter {
  const clocks = clocksNow(procedure, state, facts)
  const due = nextDue(state, clocks)
  return {
    id,
    number: '1',
    title: '试',
    seq: state.seq,
    due_at: new Date(due?.due_at ?? 0),
    yellow_on: due?.yellow_on as Day,
    state,
    clocks: clockRows(state, clocks, facts) as unknown as readonly StoredClock[],
    tasks: state.tasks.map(({ no, limit }) => {
      const clock = clocks[limit]
      return { no, due_at: clock?.dueAt, due_on: clock?.dueOn, yellow_on: clock?.yellowOn } as StoredTask
    }),
  }
}

/** What the database keeps after a recomputing. */
function recomputedOver(stored: StoredMatter, facts: Facts): StoredMatter {
  const change = recomputed(byKey, stored, facts)
  if (!change) return stored
  const clocks = new Map(stored.clocks.map(clock => [clock.limit_key, clock]))
  for (const clock of change.clocks) clocks.set(clock.limit_key, clock)
  const tasks = new Map(stored.tasks.map(task => [task.no, task]))
  for (const task of change.tasks) tasks.set(task.no, task)
  return {
    ...stored,
    due_at: new Date(change.due.due_at),
    yellow_on: change.due.yellow_on as Day,
    clocks: [...clocks.values()],
    tasks: [...tasks.values()],
  }
}

function play(procedure: Procedure, deeds: readonly Deed[], rests: Set<Day> = new Set()): Played {
  const entries: Entry[] = []
  let state: MatterState | null = null
  let stored: StoredMatter | undefined
  const does = (action: string, input: Record<string, unknown>, facts: Facts) => {
    const actor = { kind: 'system', name: 'test' } as const
    const decision = decide(procedure, id, state, { action, input, actor, recorded: true }, facts)
    if (isRefusal(decision)) return
    entries.push(...decision.entries)
    state = decision.state
    stored = storedAfter(procedure, decision.state, facts)
  }
  const first = factsOn(began, rests)
  const raisers = prepareRaisers([{ kind: 'person', name: '甲', phone: '000' }], 1, newReceiptCode).map(
    one => one.raiser,
  )
  does('register', { door: 'visit', receivedOn: began, title: '试', content: '试', raisers }, first)
  does('assign', { unit: units[1]?.id }, first)
  does('accept', {}, first)
  for (const deed of deeds) {
    const on = addDays(began, deed.after)
    if (deed.what === 'rest') {
      const rest = addDays(began, deed.rest)
      if (!rests.delete(rest)) rests.add(rest)
      if (stored) stored = recomputedOver(stored, factsOn(on, rests))
      continue
    }
    for (const [action, input] of state ? actsOf(deed, state) : [])
      if (action in procedure.actions) does(action, input, factsOn(on, rests))
  }
  if (!stored) throw new Error(`${procedure.key} cannot be registered`)
  return { entries, stored: recomputedOver(stored, factsOn(looked, rests)), rests }
}

function clocksOf({ entries, rests }: Played, procedure: Procedure) {
  return clocksNow(procedure, replay(entries), factsOn(looked, rests))
}

test('暂停、延期、改日历、移交不论先后：所存的期限总等于按最后的记录和日历从头推算的', () => {
  fc.assert(
    fc.property(anyProcedure, anyDeeds, (procedure, deeds) => {
      const played = play(procedure, deeds)
      const facts = factsOn(looked, played.rests)
      const scratch = storedAfter(procedure, replay(played.entries), facts)
      const byLimit = (one: StoredMatter) => one.clocks.toSorted((a, b) => (a.limit_key < b.limit_key ? -1 : 1))
      assert.deepEqual(byLimit(played.stored), byLimit(scratch))
      assert.deepEqual(played.stored.tasks, scratch.tasks)
      assert.deepEqual([played.stored.due_at, played.stored.yellow_on], [scratch.due_at, scratch.yellow_on])
      assert.equal(recomputed(byKey, played.stored, facts), undefined)
    }),
    { numRuns: 400 },
  )
})

test('日历早改晚改一个样：先改好再办，与办到中途才改，期限相同', () => {
  fc.assert(
    fc.property(anyProcedure, anyDeeds, (procedure, deeds) => {
      const asItCame = play(procedure, deeds)
      const acts = deeds.filter(deed => deed.what !== 'rest')
      const known = play(procedure, acts, new Set(asItCame.rests))
      assert.deepEqual(clocksOf(known, procedure), clocksOf(asItCame, procedure))
      assert.deepEqual(known.stored.clocks, asItCame.stored.clocks)
    }),
    { numRuns: 200 },
  )
})

test('移交给谁、移交几次，期限一天不变', () => {
  fc.assert(
    fc.property(anyProcedure, anyDeeds, (procedure, deeds) => {
      const played = play(procedure, deeds)
      const kept = play(
        procedure,
        deeds.filter(deed => deed.what !== 'handOver'),
      )
      assert.deepEqual(clocksOf(kept, procedure), clocksOf(played, procedure))
    }),
    { numRuns: 200 },
  )
})

test('同一天暂停与延期，先后不影响到期日', () => {
  const on = (after: number, ...whats: Deed['what'][]) => whats.map(what => ({ after, what, rest: 0 }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (after, length) => {
      const dueAfter = (...whats: Deed['what'][]) =>
        clocksOf(play(disclosureRequest, [...on(after, ...whats), ...on(after + length, 'goOn')]), disclosureRequest)
          .answer?.dueOn
      const due = dueAfter('hold', 'extend', 'handOver')
      assert.ok(due !== undefined && due > dueOf(after, length))
      assert.equal(dueAfter('handOver', 'extend', 'hold'), due)
      assert.equal(dueAfter('extend', 'handOver', 'hold'), due)
    }),
    { numRuns: 60 },
  )
  /** Held for as long, but not extended. */
  function dueOf(after: number, length: number): Day {
    const held = play(disclosureRequest, [...on(after, 'hold'), ...on(after + length, 'goOn')])
    return clocksOf(held, disclosureRequest).answer?.dueOn as Day
  }
})
