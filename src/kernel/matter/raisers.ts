import { createHash, randomBytes } from 'node:crypto'
import type { RaiserKind } from '#kernel/procedure/procedure.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { hashReceiptCode } from '#lib/receipt-code.ts'
import type { Raiser } from './state.ts'

/** Who raises a matter, as the registrar types it. */
export interface RaiserInput {
  readonly kind: RaiserKind
  readonly name?: string
  readonly phone?: string
  readonly address?: string
  readonly email?: string
  readonly idNumber?: string
  /** For a raiser inside: answered in the system itself. */
  readonly unitId?: string
  readonly personId?: string
}

export interface RaiserIdentity {
  readonly no: number
  readonly kind: RaiserKind
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly email: string | null
  readonly id_number: string | null
  readonly salt: string
  readonly commitment: string
  readonly unit_id: string | null
  readonly person_id: string | null
  readonly receipt_hash: string | null
}

export interface PreparedRaiser {
  /** For the ledger. */
  readonly raiser: Raiser
  /** Apart from the ledger, for those who need it. */
  readonly identity: RaiserIdentity
  /** Given to the raiser once and kept nowhere. */
  readonly code: string | null
}

/** Binds an identity without telling it: whoever holds salt and identity can show that they are the ones meant. */
export function commitmentOf(
  saltHex: string,
  identity: Pick<RaiserIdentity, 'name' | 'phone' | 'address' | 'email' | 'id_number'>,
): string {
  const { name, phone, address, email, id_number } = identity
  return createHash('sha256')
    .update(Buffer.from(saltHex, 'hex'))
    .update(canonicalJson({ name, phone, address, email, id_number }))
    .digest('hex')
}

/**
 * Sets identity and ledger apart and gives each outside raiser the receipt code that `codeOf` has for them. `firstNo`
 * counts on from the raisers there are.
 */
export function prepareRaisers(
  given: readonly RaiserInput[],
  firstNo: number,
  codeOf: (no: number) => string,
): readonly PreparedRaiser[] {
  return given.map((input, i) => {
    const no = firstNo + i
    const salt = randomBytes(16).toString('hex')
    const inside = input.unitId !== undefined || input.personId !== undefined
    const code = inside ? null : codeOf(no)
    const receipt = code === null ? null : hashReceiptCode(code)
    const said: Partial<RaiserInput> = input.kind === 'anonymous' ? {} : input
    const person = {
      name: said.name ?? null,
      phone: said.phone ?? null,
      address: said.address ?? null,
      email: said.email ?? null,
      id_number: said.idNumber ?? null,
    }
    const commitment = commitmentOf(salt, person)
    return {
      raiser: {
        no,
        kind: input.kind,
        commitment,
        ...(input.unitId === undefined ? {} : { unitId: input.unitId }),
        ...(input.personId === undefined ? {} : { personId: input.personId }),
        ...(receipt === null ? {} : { receipt }),
      },
      identity: {
        no,
        kind: input.kind,
        ...person,
        salt,
        commitment,
        unit_id: input.unitId ?? null,
        person_id: input.personId ?? null,
        receipt_hash: receipt,
      },
      code,
    }
  })
}
