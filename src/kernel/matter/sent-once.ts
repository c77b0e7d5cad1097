import { hash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { LastStatement } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { issueReceipt, type Receipt } from '#kernel/ledger/receipt.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import { refusal } from '#kernel/refusal.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { receiptCodeFrom } from '#lib/receipt-code.ts'
import type { Facts } from './facts.ts'
import type { PreparedRaiser } from './raisers.ts'
import type { MatterState } from './state.ts'
import { type Effect, recordOf } from './write.ts'

/** What a command sent twice needs to happen once and to be answered the same. */

export interface Acted {
  readonly id: string
  readonly number: string
  readonly seq: number
  readonly step: string
  readonly open: boolean
  /** For each outside raiser who came in by it: the code that looks the matter up, and the signed receipt. */
  readonly receipts: readonly { readonly raiser: number; readonly code: string; readonly receipt: Receipt }[]
}

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

/** Throws a Refusal where something in it has no exact form, and so could not be kept either. */
export function digestOf(what: unknown): string {
  try {
    return hash('sha256', canonicalJson(JSON.parse(JSON.stringify(what))), 'hex')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw refusal(
      'invalid-input',
      422,
      {
        zh: '所填内容中有不能准确保存的数或字符（过大的整数、残缺的字），请改正后重试。',
        en: 'What was filled in has a number or a character that cannot be kept exactly (too large, or broken). Put it right and try again.',
      },
      { fields: [] },
    )
  }
}

interface Begun {
  readonly state: MatterState | null
  readonly number: string | null
  readonly known: (Record<string, unknown> & { readonly number: string }) | null
  readonly digest: Buffer | null
  /** The office's name, which receipts bear. */
  readonly office: string
}

/** Locks the matter, if the asker may see it, and tells what became of the same command sent before. */
export async function begin(
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
export function codesOf(kernel: Kernel, actor: AnyActor, key: string): (no: number) => string {
  return no => receiptCodeFrom(kernel.key.secret(`receipt ${actorKey(actor)} ${key} ${no}`).subarray(0, 10))
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
  raisers: readonly { no: number; code: string }[],
  { id, number, receivedOn, recordedAt, seq, entryHash }: ReceiptFacts,
): Acted['receipts'] {
  return raisers.map(({ no: raiser, code }) => {
    const said = { office, matterId: id, number, raiser, receivedOn, recordedAt, seq, entryHash }
    return { raiser, code, receipt: issueReceipt(kernel.key, said) }
  })
}

/** What was answered before, where this is a command sent again. */
export function again(kernel: Kernel, begun: Begun, digest: string, actor: AnyActor, key: string): Acted | undefined {
  if (!begun.known) return undefined
  if (begun.digest?.toString('hex') !== digest) throw keyReused()
  const known = begun.known as unknown as ReceiptFacts & { step: string; open: boolean; receiptsFor: number[] }
  const codes = codesOf(kernel, actor, key)
  const coded = known.receiptsFor.map(no => ({ no, code: codes(no) }))
  const receipts = receiptsOf(kernel, begun.office, coded, known)
  return { id: known.id, number: known.number, seq: known.seq, step: known.step, open: known.open, receipts }
}

/** What one command did, without the number that only its commit gives. */
interface Said extends Omit<ReceiptFacts, 'number'> {
  readonly step: string
  readonly open: boolean
}

/**
 * The effect of a command as the last statement of its transaction. Its row keeps what the same command sent again is
 * answered, and the receipts are signed once it is committed: who registers next waits for the number until then.
 */
export function recording(
  kernel: Kernel,
  { actor, key, digest }: { readonly actor: AnyActor; readonly key: string; readonly digest: string },
  { effect, facts, prepared, said }: Outcome,
): LastStatement<Acted> {
  const coded = prepared.filter(one => one.code !== null)
  const record = recordOf(effect, facts, {
    ...(prepared.length > 0 ? { raisers: prepared.map(one => one.identity) } : {}),
    command: {
      actor: actorKey(actor),
      key,
      digest,
      result: { ...said, receiptsFor: coded.map(one => one.raiser.no) },
      recorded_at: facts.now.toISOString(),
    },
  })
  const statement = `select kernel.record(${pg.escapeLiteral(JSON.stringify(record))}::jsonb) as number,
    coalesce((select name from kernel.office), '') as office`
  return new LastStatement(statement, ([row]) => {
    const { number, office } = row as { number: string; office: string }
    const codes = coded.map(({ raiser, code }) => ({ no: raiser.no, code: code as string }))
    const receipts = receiptsOf(kernel, office, codes, { ...said, number })
    return { id: said.id, number, seq: said.seq, step: said.step, open: said.open, receipts }
  })
}

interface Outcome {
  readonly effect: Effect
  readonly facts: Facts
  readonly prepared: readonly PreparedRaiser[]
  readonly said: Said
}

/** A command of this actor and key is written already; its receipt codes follow from the key, so they are taken too. */
export const isSentBefore = (error: unknown) =>
  ['command_pkey', 'raiser_receipt_hash_key'].includes((error as { constraint?: string }).constraint ?? '')

/** Two of the same command at once: the second finds the first's row only after it has lost the race for it. */
export async function once<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (isSentBefore(error)) return await run()
    throw error
  }
}
