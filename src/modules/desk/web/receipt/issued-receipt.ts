import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'

/** A code, said once, and the signed receipt that goes with it. */
export type IssuedReceipt = ReplyOf<DeskContract['POST /api/matters']>['receipts'][number]

/** Where whoever holds a code looks their matter up. */
export function lookUpAddress(): string {
  return `${window.location.origin}/public`
}
