import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { ReceptionContract } from '../contract.ts'

export const client = createClient<ReceptionContract>()

export type Office = ReplyOf<ReceptionContract['GET /api/public/office']>
export type Looked = ReplyOf<ReceptionContract['POST /api/public/lookups']>
export type IssuedReceipt = ReplyOf<ReceptionContract['POST /api/public/requests']>['receipts'][number]
export type Receipt = IssuedReceipt['receipt']
export type ReceiptCheck = ReplyOf<ReceptionContract['POST /api/public/receipt-checks']>
