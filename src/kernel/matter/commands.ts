import { inOneMessage, inTransaction, LastStatement } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { ActionSpec, Procedure } from '#kernel/procedure/procedure.ts'
import { isRefusal, orThrow, type Refusal, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { checkParent, checkPlace } from './placed-under.ts'
import { prepared } from './prepare.ts'
import { prepareRaisers, type RaiserInput } from './raisers.ts'
import { type Acted, again, begin, codesOf, digestOf, isSentBefore, once, recording } from './sent-once.ts'
import type { MatterState } from './state.ts'
import { namesFiles, withUploads } from './uploads.ts'
import { effectOf } from './write.ts'

/** Every command names itself, so that sent twice it happens once. */
interface Keyed {
  readonly actor: AnyActor
  /** Chosen by the caller; at most 100 characters. The same key with other content is refused. */
  readonly key: string
}

export interface Registration extends Keyed {
  readonly kind: string
  readonly input: Readonly<Record<string, unknown>> & { readonly raisers: readonly RaiserInput[] }
  /** For paper handled elsewhere (历史补录). */
  readonly happenedAt?: Date
}

export interface Act extends Keyed {
  readonly matterId: string
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  /** The version that the caller saw; if the matter has moved on, the act is refused. Timers leave it out. */
  readonly seen?: number
  readonly happenedAt?: Date
  /** Taken by the module whose page the action has: what it gives was made there. */
  readonly onOwnPage?: true
}

export function procedureOf(kernel: Kernel, kind: string, version?: number): Procedure {
  const procedure = kernel.procedures.get(version === undefined ? kind : `${kind}@${version}`)
  if (!procedure)
    throw refusal('no-such-kind', 404, {
      zh: `没有“${kind}”这类事项，可选：${[...kernel.procedures.keys()].filter(key => !key.includes('@')).join('、')}。`,
      en: `There is no such kind of matter. There are: ${[...kernel.procedures.keys()].filter(key => !key.includes('@')).join(', ')}.`,
    })
  return procedure
}

const noSuchMatter = () =>
  refusal('no-such-matter', 404, {
    zh: '没有此事项，或您无权查看。',
    en: 'There is no such matter, or it is not yours to see.',
  })

/** The registration decided, ready to be written; or the refusal. */
function openingOf(
  kernel: Kernel,
  procedure: Procedure,
  { actor, key, happenedAt, input, digest }: Omit<Registration, 'kind'> & { readonly digest: string },
  facts: Facts,
): LastStatement<Acted> | Refusal {
  const action = Object.entries(procedure.actions).find(([, spec]) => spec.deed === 'register')?.[0]
  if (action === undefined) throw new Error(`${procedure.key} has no action that registers`)
  const prepared = prepareRaisers(Array.isArray(input.raisers) ? input.raisers : [], 1, codesOf(kernel, actor, key))
  const id = newId(facts.now)
  const said = { ...input, raisers: prepared.map(one => one.raiser) }
  const decision = decide(procedure, id, null, { action, input: said, actor, happenedAt }, facts)
  if (isRefusal(decision)) return decision
  const { state, entries } = decision
  const [entry] = entries
  if (!entry) throw new Error('a registration is an entry')
  return recording(
    kernel,
    { actor, key, digest },
    {
      effect: effectOf(procedure, null, decision, facts),
      facts,
      prepared,
      said: {
        id,
        seq: 1,
        entryHash: entry.hash,
        receivedOn: state.receivedOn,
        recordedAt: entry.recordedAt,
        step: state.step,
        open: true,
      },
    },
  )
}

/** Registers a matter: number, ledger, tasks, clocks, receipt — all or nothing. Throws a Refusal. */
export async function register(kernel: Kernel, registration: Registration): Promise<Acted> {
  const { actor, key, kind, input, happenedAt } = registration
  const facts = await kernel.facts()
  const procedure = procedureOf(kernel, kind)
  orThrow(refuseMarkedValues(input))
  const digest = digestOf({ register: kind, input, happenedAt })
  const as = databaseActorOf(actor)
  const opening = (input: Registration['input']) =>
    openingOf(kernel, procedure, { ...registration, input, digest }, facts)

  // One that is new, names no files and stands under no other, as nearly all are, needs nothing of the database first: one message instead of three.
  const first = namesFiles(input) || procedure.under ? undefined : opening(input)
  if (first instanceof LastStatement) {
    try {
      return await inOneMessage(kernel.db, as, first)
    } catch (error) {
      if (!isSentBefore(error)) throw error
    }
  }
  return once(() =>
    inTransaction<Acted>(kernel.db, as, async trx => {
      const known = again(kernel, await begin(trx, null, actor, key), digest, actor, key)
      if (known) return known
      await checkParent(trx, procedure, input.parent, actor, facts)
      return orThrow(opening(await withUploads(trx, actor, input)))
    }),
  )
}

const movedOn = (state: MatterState, seen: number) =>
  refusal(
    'moved-on',
    409,
    {
      zh: '此事项已有新的办理记录，请查看后再操作。您填写的内容仍保留。',
      en: 'Something was done on this matter since you opened it. Look, then act again; what you typed is kept.',
    },
    { seen, now: state.seq },
  )

const takenElsewhere = ({ title }: ActionSpec) =>
  refusal('taken-elsewhere', 422, {
    zh: `“${title.zh}”须在专门页面办理。`,
    en: `“${title.en}” is done on a page of its own.`,
  })

/** Takes an action on a matter. Throws a Refusal: of the procedure, of a version that has passed, or of what may not be seen. */
export async function act(
  kernel: Kernel,
  { actor, key, matterId, action, input, seen, happenedAt, onOwnPage }: Act,
): Promise<Acted> {
  const facts = await kernel.facts()
  orThrow(refuseMarkedValues(input))
  const digest = digestOf({ act: matterId, action, input, happenedAt })
  return once(() =>
    inTransaction<Acted>(kernel.db, databaseActorOf(actor), async trx => {
      const begun = await begin(trx, matterId, actor, key)
      const known = again(kernel, begun, digest, actor, key)
      if (known) return known
      const { state } = begun
      if (!state) throw noSuchMatter()
      if (seen !== undefined && seen !== state.seq) throw movedOn(state, seen)
      const procedure = procedureOf(kernel, state.kind, state.version)
      const spec = procedure.actions[action]
      if (spec?.page && !onOwnPage) throw takenElsewhere(spec)
      const joining = spec?.deed === 'join-raiser' && Array.isArray(input.raisers)
      const joined = joining
        ? prepareRaisers(input.raisers as RaiserInput[], state.raisers.length + 1, codesOf(kernel, actor, key))
        : []
      const admitted = await withUploads(trx, actor, input)
      const said = joining
        ? { ...admitted, raisers: joined.map(one => one.raiser) }
        : await prepared(trx, kernel, spec?.deed, state, admitted)
      const decision = orThrow(decide(procedure, matterId, state, { action, input: said, actor, happenedAt }, facts))
      const after = decision.state
      const last = decision.entries.at(-1)
      if (!last) throw new Error('an act is an entry')
      await checkPlace(trx, state, after)
      return recording(
        kernel,
        { actor, key, digest },
        {
          effect: effectOf(procedure, state, decision, facts),
          facts,
          prepared: joined,
          said: {
            id: matterId,
            seq: after.seq,
            entryHash: last.hash,
            receivedOn: dayOf(new Date(last.happenedAt)),
            recordedAt: last.recordedAt,
            step: after.step,
            open: after.open,
          },
        },
      )
    }),
  )
}
