import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OutgoingContract } from '../contract.ts'

export const outgoing = createClient<OutgoingContract>()

export type Starter = ReplyOf<OutgoingContract['GET /api/documents/starters']>['starters'][number]
export type Written = ReplyOf<OutgoingContract['GET /api/documents/outgoing/:id']>
export type Difference = ReplyOf<OutgoingContract['GET /api/documents/outgoing/:id/comparison']>
export type Fault = ReplyOf<OutgoingContract['POST /api/documents/direction-checks']>['faults'][number]
export type Repeated = ReplyOf<OutgoingContract['POST /api/documents/wording-checks']>['repeated'][number]
