import { hash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { issueReceipt, type Receipt } from '#kernel/ledger/receipt.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { orThrow, refusal } from '#kernel/refusal.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { dayOf } from '#lib/day.ts'
import { receiptCodeFrom } from '#lib/receipt-code.ts'
import { newId } from '#lib/uuid.ts'
import { decide } from './decide.ts'

import { type PreparedRaiser, prepareRaisers, type RaiserInput } from './raisers.ts'
import type { MatterState } from './state.ts'
import { withUploads } from './uploads.ts'
import { effectOf, recordOf } from './write.ts'

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
}

export interface Acted {
  readonly id: string
  readonly number: string
  readonly seq: number
  readonly step: string
  readonly open: boolean
  /** For each outside raiser who came in by it: the code that looks the matter up, and the signed receipt. */
  readonly receipts: readonly { readonly raiser: number; readonly code: string; readonly receipt: Receipt }[]
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

const keyReused = () =>
  refusal('key-reused', 422, {
    zh: '同一请求编号已用于另一内容，请刷新后重试。',
    en: 'This command key was used for something else. Reload and try again.',
  })

const actorKey = (actor: AnyActor) =>
  actor.kind === 'person'
    ? actor.personId
    : actor.kind === 'raiser'
      ? `raiser:${actor.matterId}:${actor.raiserNo}`
      : `system:${actor.name}`

const digestOf = (what: unknown) => hash('sha256', canonicalJson(JSON.parse(JSON.stringify(what))), 'hex')

interface Begun {
  readonly state: MatterState | null
  readonly number: string | null
  readonly known: (Record<string, unknown> & { readonly number: string }) | null
  readonly digest: Buffer | null
  /** The office's name, which receipts bear. */
  readonly office: string
}

async function begin(
  trx: Transaction<KernelSchema>,
  matterId: string | null,
  actor: AnyActor,
  key: string,
): Promise<Begun> {
  const { rows } =
    await sql<Begun>`select state, number, known, digest, coalesce((select name from kernel.office), '') as office
      from kernel.begin_command(${matterId}::uuid, ${actorKey(actor)}, ${key})`.execute(trx)
  return rows[0] ?? { state: null, number: null, known: null, digest: null, office: '' }
}

/** The code of a raiser follows from the office's secret and the command, so a command sent again gets the same one. */
function codesOf(kernel: Kernel, actor: AnyActor, key: string): (no: number) => string {
  return no => receiptCodeFrom(kernel.key.secret(`receipt ${actorKey(actor)} ${key} ${no}`).subarray(0, 10))
}

async function write(trx: Transaction<KernelSchema>, record: ReturnType<typeof recordOf>): Promise<string> {
  const { rows } = await sql<{
    number: string
  }>`select kernel.record(${JSON.stringify(record)}::jsonb) as number`.execute(trx)
  const number = rows[0]?.number
  if (number === undefined) throw new Error('kernel.record gave no number')
  return number
}

interface ReceiptFacts {
  readonly id: string
  readonly number: string
  readonly seq: number
  readonly entryHash: string
  readonly receivedOn: string
  readonly recordedAt: string
}

function receiptsOf(
  kernel: Kernel,
  office: string,
  raisers: readonly { no: number; code: string | null }[],
  { id, number, receivedOn, recordedAt, seq, entryHash }: ReceiptFacts,
): Acted['receipts'] {
  return raisers.flatMap(({ no: raiser, code }) => {
    if (code === null) return []
    const said = { office, matterId: id, number, raiser, receivedOn, recordedAt, seq, entryHash }
    return [{ raiser, code, receipt: issueReceipt(kernel.key, said) }]
  })
}

const preparedCodes = (prepared: readonly PreparedRaiser[]) =>
  prepared.map(({ raiser, code }) => ({ no: raiser.no, code }))

/** What the command's row keeps so that the same command sent again gets the same answer. */
function resultOf(said: Omit<ReceiptFacts, 'number'>, state: MatterState, prepared: readonly PreparedRaiser[]) {
  return {
    ...said,
    step: state.step,
    open: state.open,
    receiptsFor: prepared.filter(one => one.code !== null).map(one => one.raiser.no),
  }
}

/** What was answered before, where this is a command sent again. */
function again(kernel: Kernel, begun: Begun, digest: string, actor: AnyActor, key: string): Acted | undefined {
  if (!begun.known) return undefined
  if (begun.digest?.toString('hex') !== digest) throw keyReused()
  const known = begun.known as unknown as ReceiptFacts & { step: string; open: boolean; receiptsFor: number[] }
  const codes = codesOf(kernel, actor, key)
  const coded = known.receiptsFor.map(no => ({ no, code: codes(no) }))
  const receipts = receiptsOf(kernel, begun.office, coded, known)
  return { id: known.id, number: known.number, seq: known.seq, step: known.step, open: known.open, receipts }
}

/**
 * Runs a command and then says what came of it: receipts are signed once it is committed, because whoever registers next
 * waits for the number until then. Two of the same command at once: the second finds the first's row only after it has lost
 * the race for it.
 */
async function once<T>(run: () => Promise<() => T>): Promise<T> {
  try {
    return (await run())()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'command_pkey') return (await run())()
    throw error
  }
}

/** Registers a matter: number, ledger, tasks, clocks, receipt — all or nothing. Throws a Refusal. */
export async function register(kernel: Kernel, registration: Registration): Promise<Acted> {
  const { actor, key, kind, input, happenedAt } = registration
  const facts = await kernel.facts()
  const procedure = procedureOf(kernel, kind)
  const action = Object.entries(procedure.actions).find(([, spec]) => spec.deed === 'register')?.[0]
  if (action === undefined) throw new Error(`${kind} has no action that registers`)
  orThrow(refuseMarkedValues(input))
  const digest = digestOf({ register: kind, input, happenedAt })
  return once(() =>
    inTransaction(kernel.db, databaseActorOf(actor), async trx => {
      const begun = await begin(trx, null, actor, key)
      const known = again(kernel, begun, digest, actor, key)
      if (known) return () => known
      const prepared = prepareRaisers(Array.isArray(input.raisers) ? input.raisers : [], 1, codesOf(kernel, actor, key))
      const id = newId(facts.now)
      const said = { ...(await withUploads(trx, actor, input)), raisers: prepared.map(one => one.raiser) }
      const command = { action, input: said, actor, happenedAt }
      const decision = orThrow(decide(procedure, id, null, command, facts))
      const [entry] = decision.entries
      if (!entry) throw new Error('a registration is an entry')
      const receipt = {
        id,
        seq: 1,
        entryHash: entry.hash,
        receivedOn: decision.state.receivedOn,
        recordedAt: entry.recordedAt,
      }
      const number = await write(
        trx,
        recordOf(effectOf(procedure, null, decision, facts), facts, {
          raisers: prepared.map(one => one.identity),
          command: {
            actor: actorKey(actor),
            key,
            digest,
            result: resultOf(receipt, decision.state, prepared),
            recorded_at: facts.now.toISOString(),
          },
        }),
      )
      return () => ({
        id,
        number,
        seq: 1,
        step: decision.state.step,
        open: true,
        receipts: receiptsOf(kernel, begun.office, preparedCodes(prepared), { ...receipt, number }),
      })
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

/** Takes an action on a matter. Throws a Refusal: of the procedure, of a version that has passed, or of what may not be seen. */
export async function act(
  kernel: Kernel,
  { actor, key, matterId, action, input, seen, happenedAt }: Act,
): Promise<Acted> {
  const facts = await kernel.facts()
  orThrow(refuseMarkedValues(input))
  const digest = digestOf({ act: matterId, action, input, happenedAt })
  return once(() =>
    inTransaction(kernel.db, databaseActorOf(actor), async trx => {
      const begun = await begin(trx, matterId, actor, key)
      const known = again(kernel, begun, digest, actor, key)
      if (known) return () => known
      const { state } = begun
      if (!state) throw noSuchMatter()
      if (seen !== undefined && seen !== state.seq) throw movedOn(state, seen)
      const procedure = procedureOf(kernel, state.kind, state.version)
      const joining = procedure.actions[action]?.deed === 'join-raiser' && Array.isArray(input.raisers)
      const prepared = joining
        ? prepareRaisers(input.raisers as RaiserInput[], state.raisers.length + 1, codesOf(kernel, actor, key))
        : []
      const admitted = await withUploads(trx, actor, input)
      const said = joining ? { ...admitted, raisers: prepared.map(one => one.raiser) } : admitted
      const decision = orThrow(decide(procedure, matterId, state, { action, input: said, actor, happenedAt }, facts))
      const after = decision.state
      const last = decision.entries.at(-1)
      if (!last) throw new Error('an act is an entry')
      const receiptFacts = {
        id: matterId,
        seq: after.seq,
        entryHash: last.hash,
        receivedOn: dayOf(new Date(last.happenedAt)) as string,
        recordedAt: last.recordedAt,
      }
      const number = await write(
        trx,
        recordOf(effectOf(procedure, state, decision, facts), facts, {
          ...(prepared.length > 0 ? { raisers: prepared.map(one => one.identity) } : {}),
          command: {
            actor: actorKey(actor),
            key,
            digest,
            result: resultOf(receiptFacts, after, prepared),
            recorded_at: facts.now.toISOString(),
          },
        }),
      )
      return () => ({
        id: matterId,
        number,
        seq: after.seq,
        step: after.step,
        open: after.open,
        receipts: receiptsOf(kernel, begun.office, preparedCodes(prepared), { ...receiptFacts, number }),
      })
    }),
  )
}
