import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { DeedName } from '#kernel/procedure/procedure.ts'
import { readInput } from '#kernel/procedure/read-input.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { takeNumber, voidNumber } from './deeds/numbering.ts'
import { isDocumentSeries, needOpenSeries, notADocumentSeries, numberNotReserved } from './document-series.ts'
import type { DocumentNumber, MatterState } from './state.ts'

type Input = Readonly<Record<string, unknown>>
type Prepare = (trx: Transaction<KernelSchema>, kernel: Kernel, state: MatterState, input: Input) => Promise<Input>

/**
 * What a deed decides on that only the transaction can give it: the next number of a series. Where it is refused all the
 * same, the transaction is rolled back and the number was never taken.
 */
const prepares: Partial<Record<DeedName, Prepare>> = {
  'take-number': async (trx, kernel, state, { given: _, ...input }) => {
    // What is no series or no number at all is left to the deed, which says what is wrong with it.
    const read = readInput(takeNumber.fields, { series: input.series, reserved: input.reserved })
    if (state.documentNumber || isRefusal(read)) return input
    return { ...input, given: await takeDocumentNumber(trx, kernel, state.id, read.series as string, read.reserved) }
  },
  'void-number': async (trx, kernel, state, input) => {
    const read = readInput(voidNumber.fields, { reason: input.reason })
    if (!state.documentNumber || isRefusal(read)) return input
    const { series, year, no } = state.documentNumber
    await sql`select kernel.void_document_number(${series}, ${year}, ${no}, ${state.id}::uuid, ${read.reason as string}, ${kernel.now()})`.execute(
      trx,
    )
    return input
  },
}

export async function prepared(
  trx: Transaction<KernelSchema>,
  kernel: Kernel,
  deed: DeedName | undefined,
  state: MatterState,
  input: Input,
): Promise<Input> {
  const prepare = deed && prepares[deed]
  return prepare ? prepare(trx, kernel, state, input) : input
}

async function takeDocumentNumber(
  trx: Transaction<KernelSchema>,
  kernel: Kernel,
  matterId: string,
  series: string,
  reserved: unknown,
): Promise<DocumentNumber> {
  if (!isDocumentSeries(kernel, series)) throw notADocumentSeries(series)
  await needOpenSeries(trx, series)
  const year = Number(dayOf(kernel.now()).slice(0, 4))
  const no = typeof reserved === 'number' ? reserved : null
  const { rows } = await sql<{ no: number; number: string }>`select no, number
    from kernel.take_document_number(${series}, ${year}, ${no}, ${matterId}::uuid, ${kernel.now()})`.execute(trx)
  const [taken] = rows
  if (taken) return { series, year, ...taken }
  throw no === null ? notADocumentSeries(series) : numberNotReserved(series, year, no)
}
