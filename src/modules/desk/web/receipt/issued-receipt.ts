import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'

/** A code, said once, and the signed receipt that goes with it. */
export type IssuedReceipt = ReplyOf<DeskContract['POST /api/matters']>['receipts'][number]

/** Where the matter is looked up. */
export function lookUpAddress(): string {
  return `${window.location.origin}/public/lookup`
}

/** The same with the code, behind a # so that no server and no log ever sees it. */
export function lookUpLink(code: string): string {
  return `${lookUpAddress()}#${code}`
}
