import { createClient } from '#kernel/http/client.ts'
import type { AskOf, ReplyOf } from '#kernel/http/client-types.ts'
import type { SupervisionContract } from '../contract.ts'
import type { PlansContract } from '../plans/contract.ts'

export const supervision = createClient<SupervisionContract>()
export const plans = createClient<PlansContract>()

export type Proposals = ReplyOf<SupervisionContract['POST /api/supervision/proposals']>
export type Proposed = Proposals['items'][number]

export type Plan = ReplyOf<PlansContract['GET /api/supervision/plans/:id']>
export type PlanNode = Plan['nodes'][number]
export type PlannedItem = Plan['proposed'][number]
export type Figures = Plan['figures']
export type Urging = ReplyOf<PlansContract['GET /api/supervision/items/:id/urging']>
export type Outcome = ReplyOf<PlansContract['POST /api/supervision/plans/:id/approval']>['outcomes'][number]
/** An item as it is sent. */
export type NewItem = AskOf<PlansContract['PUT /api/supervision/plans/:id/items']>['body']['items'][number]
export type Manner = NonNullable<AskOf<PlansContract['POST /api/supervision/plans']>['body']['manner']>
export type Cycle = NonNullable<NewItem['cycle']>

/** The contract says that the body is a file; a client of it sends what a form would. */
export function proposalsIn(file: File): Promise<Proposals> {
  const body = new FormData()
  body.append('file', file)
  return supervision('POST /api/supervision/proposals', { body } as never)
}
