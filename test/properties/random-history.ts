import { availableActions } from '#kernel/matter/available.ts'
import { type Decision, decide } from '#kernel/matter/decide.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { prepareRaisers, type RaiserIdentity, type RaiserInput } from '#kernel/matter/raisers.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import type { Absence, Directory } from '#kernel/people/directory.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import type { DeedName, Procedure, Role } from '#kernel/procedure/procedure.ts'
import { actionsAt } from '#kernel/procedure/walk-procedure.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addDays, type Day, dayOf } from '#lib/day.ts'
import { newReceiptCode } from '#lib/receipt-code.ts'
import { newId } from '#lib/uuid.ts'
import { actorFor, directoryWith, factsAt, people, posts, units } from './office.ts'

/** A deterministic stream of numbers (mulberry32), so that a history that breaks something can be played again. */
export function randomFrom(seed: number) {
  let a = seed >>> 0
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  return { next, below, pick, chance: (p: number) => next() < p }
}
type Random = ReturnType<typeof randomFrom>

/** One thing done, with the state before and what it was decided on. */
export interface Step {
  readonly action: string
  readonly facts: Facts
  readonly before: MatterState | null
  readonly decision: Decision
}

export interface RandomHistory {
  readonly seed: number
  readonly procedure: Procedure
  readonly id: string
  readonly identities: readonly RaiserIdentity[]
  readonly steps: readonly Step[]
}

const fileNo = (n: number) => ({
  sha256: n.toString(16).padStart(64, '0'),
  name: `第${n}稿.json`,
  size: n,
  type: 'application/json',
})

function valueFor(key: string, spec: FieldSpec, random: Random, state: MatterState | null, today: Day): unknown {
  switch (spec.type) {
    case 'short':
      if (key === 'substance') return `substance${random.below(2)}`
      return key === 'channel' ? '电话' : `简短${random.below(1000)}`
    case 'long':
      return `内容${random.below(1_000_000)}`
    case 'day':
      return key === 'dueOn' ? addDays(today, random.below(60)) : addDays(today, -random.below(3))
    case 'choice':
      return random.pick(Object.keys(spec.choices ?? {}))
    case 'choices':
      return Object.keys(spec.choices ?? {}).filter(() => random.chance(0.3))
    case 'checklist':
      return Object.keys(spec.choices ?? {}).filter(() => random.chance(0.95))
    case 'people':
      return some(people, random, spec)
    case 'document-number': {
      const no = 1 + random.below(1_000_000)
      return { series: '测政发', year: 2026, no, number: `测政发〔2026〕${no}号` }
    }
    case 'yes-no':
      return random.chance(0.5)
    case 'number':
      return key === 'taskNo'
        ? random.pick(state?.tasks ?? [])?.no
        : (spec.min ?? 0) + random.below(Math.min(10, (spec.max ?? 10) - (spec.min ?? 0) + 1))
    case 'grade':
      return 1 + random.below(5)
    case 'person':
      return random.pick(people.filter(one => holdsOneOf(one.id, spec.roles))).id
    case 'unit':
      return random.pick(units).id
    case 'units':
      return some(units, random, spec)
    case 'deliveries':
      return (state?.raisers ?? [])
        .filter(() => random.chance(0.8))
        .map(raiser =>
          random.chance(0.2)
            ? { raiser: raiser.no, channel: 'post', proof: '', undeliverable: '地址不清' }
            : { raiser: raiser.no, channel: 'phone', proof: '已通话告知' },
        )
    case 'files':
      if (key !== 'files' || !spec.required) return undefined
      return [{ ...fileNo(random.below(1000)), ...(spec.photo ? { name: '现场.jpg', type: 'image/jpeg' } : {}) }]
    default:
      return undefined
  }
}

/** A few of them; one at least where some are needed. */
function some(of: readonly { readonly id: string }[], random: Random, { required }: FieldSpec): readonly string[] {
  const chosen = of.filter(() => random.chance(0.25)).map(one => one.id)
  return required && chosen.length === 0 ? [random.pick(of).id] : chosen
}

function inputFor(fields: Readonly<Record<string, FieldSpec>>, random: Random, state: MatterState | null, today: Day) {
  const given = Object.entries(fields).filter(
    ([key, spec]) =>
      spec.required ||
      key === 'evidence' ||
      key === 'whoUnknown' ||
      spec.type === 'document-number' ||
      key === 'units' ||
      random.chance(0.4),
  )
  return Object.fromEntries(given.map(([key, spec]) => [key, valueFor(key, spec, random, state, today)]))
}

function raisersFor(procedure: Procedure, random: Random): RaiserInput[] {
  const count = random.chance(0.2) ? 2 : 1
  return Array.from({ length: count }, () => {
    const kind = random.pick(procedure.raisers)
    const leader = people.find(person => person.name === '领导甲')
    return {
      kind,
      ...(kind === 'person' || kind === 'organisation' ? { name: `来访人${random.below(100)}`, phone: '000' } : {}),
      ...(kind === 'unit' ? { unitId: units[2]?.id } : {}),
      ...(kind === 'staff' ? { personId: leader?.id } : {}),
    }
  })
}

/** What has to be done first where the step alone does not lead to a deed: nobody appeals against what was not disputed. */
const comesFirst: Partial<Record<DeedName, DeedName>> = { appeal: 'return', confirm: 'reopen' }

const hour = 3_600_000

const holdsOneOf = (personId: string, roles: FieldSpec['roles']) =>
  roles === undefined ||
  posts.some(post => post.personId === personId && (roles as readonly Role[]).includes(post.role))

/** How many moves a step lies away from where the action can be taken; infinitely far where no way leads there. */
function distancesTo(procedure: Procedure, action: string): (step: string) => number {
  const steps = Object.keys(procedure.steps)
  const near = new Map(steps.filter(step => actionsAt(procedure, step).includes(action)).map(step => [step, 0]))
  // A Map goes on to what is added while it is walked.
  for (const [step, distance] of near) {
    const before = steps.filter(from => actionsAt(procedure, from).some(one => procedure.actions[one]?.to === step))
    for (const from of before) if (!near.has(from)) near.set(from, distance + 1)
  }
  return step => near.get(step) ?? Number.POSITIVE_INFINITY
}

/**
 * Plays a matter by chance: whoever is in the office, present or standing in, takes any action that is open to them, days
 * pass, people are away. What is refused is simply not part of the history; that it is refused is never an error.
 */
export function randomHistory(seed: number, procedures: readonly Procedure[], steps?: number): RandomHistory {
  const random = randomFrom(seed)
  const procedure = random.pick(procedures)
  // As long as the way is: a document goes through twice as many hands as a letter.
  const mostSteps = steps ?? Math.max(24, Object.keys(procedure.steps).length * 3)
  let now = new Date(Date.UTC(2024, random.below(24), 1 + random.below(28), random.below(24)))
  const id = newId(now)
  const taken: Step[] = []
  const identities: RaiserIdentity[] = []
  let state: MatterState | null = null
  // Each history is drawn to one action, so that those at the end of a long way are tried too.
  const goal = random.pick(Object.keys(procedure.actions))
  const away = distancesTo(procedure, goal)
  const deedOf = (action: string) => procedure.actions[action]?.deed ?? 'note'
  const prepare = (first: number) => {
    const prepared = prepareRaisers(raisersFor(procedure, random), first, newReceiptCode)
    identities.push(...prepared.map(one => one.identity))
    return prepared.map(one => one.raiser)
  }

  for (let i = 0; i < mostSteps; i++) {
    const today = dayOf(now)
    const directory = directoryWith(absencesOn(random, today))
    const facts = factsAt(now, directory)
    const decision: Decision | undefined = state ? another(state) : opening()
    if (decision) {
      taken.push({ action: decision.entries[0]?.action ?? '', facts, before: state, decision })
      state = decision.state
    }
    now = new Date(now.getTime() + Math.floor(random.next() ** 3 * 20 * 24 * hour) + 1)

    /** Mostly whoever owes something, so that matters get on; often anybody, so that everything else is tried too. */
    function whoActs(standing: MatterState, directory: Directory, today: Day): AnyActor {
      if (random.chance(0.15)) return { kind: 'raiser', matterId: id, raiserNo: random.pick(standing.raisers).no }
      const owner = standing.tasks.length > 0 && random.chance(0.6) ? random.pick(standing.tasks).ownerId : undefined
      const person = people.find(one => one.id === owner) ?? random.pick(people)
      return actorFor(person, directory, today)
    }

    /** Half of them taken down by a registrar, who answers for whose words they are. */
    function registering(): AnyActor {
      const registrar = people.find(person => person.name === '登记甲')
      const taken = registrar && procedure.raisersHold && random.chance(0.5)
      return taken ? actorFor(registrar, directory, today) : { kind: 'system', name: 'test' }
    }

    function opening(): Decision | undefined {
      const action = Object.entries(procedure.actions).find(([, spec]) => spec.deed === 'register')?.[0] ?? ''
      const input = {
        door: random.pick(procedure.doors),
        receivedOn: addDays(today, -random.below(3)),
        title: `事项${seed}`,
        content: `反映情况${random.below(1_000_000)}`,
        raisers: prepare(1),
        ...inputFor({ ...procedure.actions[action]?.fields, ...procedure.fields }, random, null, today),
        // That it is there and open is asked of the database, not of the decision.
        ...(procedure.under ? { parent: '00000000-0000-7000-8000-0000000000aa' } : {}),
      }
      const result = decide(procedure, id, null, { action, input, actor: registering(), recorded: true }, facts)
      if (isRefusal(result))
        throw new Error(
          `seed ${seed}: ${procedure.key} cannot be registered: ${result.message} ${JSON.stringify(result.details)}`,
        )
      return result
    }

    function another(standing: MatterState): Decision | undefined {
      const actor = whoActs(standing, directory, today)
      const open = availableActions(procedure, standing, actor, facts).filter(one => !one.refusal)
      // Without a nudge most histories would be notes, or be over soon: what moves the matter on to where it has not been, and what
      // it has not seen, come more often, and an end less.
      const moving = open.filter(one => one.spec.to !== undefined)
      const fresh = open.filter(one => standing.taken[one.action] === undefined)
      const been = new Set(taken.map(step => step.decision.state.step))
      const onward = moving.filter(({ spec: { to = '' } }) => !been.has(to) && !procedure.steps[to]?.final)
      const nearer = moving.filter(({ spec: { to = '' } }) => away(to) < away(standing.step))
      const reached = open.filter(one => one.action === goal)
      const aimed = reached.length > 0 ? reached : open.filter(one => one.spec.deed === comesFirst[deedOf(goal)])
      const nudged =
        [aimed, aimed, nearer, nearer, nearer, onward, moving, fresh, fresh, open][random.below(10)] ?? open
      const chosen = random.pick([nudged, onward, open].find(some => some.length > 0) ?? open)
      if (!chosen) return undefined
      const input =
        chosen.spec.deed === 'join-raiser'
          ? { raisers: prepare(standing.raisers.length + 1) }
          : inputFor(chosen.fields, random, standing, today)
      const result = decide(procedure, id, standing, { action: chosen.action, input, actor }, facts)
      if (!isRefusal(result)) return result
      if (chosen.spec.deed === 'join-raiser') identities.splice(standing.raisers.length)
      return undefined
    }
  }
  return { seed, procedure, id, identities, steps: taken }
}

function absencesOn(random: Random, today: Day): readonly Absence[] {
  return people
    .filter(() => random.chance(0.15))
    .map((person, i) => ({
      id: `a${i}`,
      personId: person.id,
      substituteId: random.pick(people.filter(one => one.id !== person.id)).id,
      fromOn: today,
      untilOn: today,
    }))
}
