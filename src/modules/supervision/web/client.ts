import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { SupervisionContract } from '../contract.ts'
import type { PlansContract } from '../plans/contract.ts'

export const supervision = createClient<SupervisionContract>()
export const plans = createClient<PlansContract>()

export type Proposals = ReplyOf<SupervisionContract['POST /api/supervision/proposals']>
export type Proposed = Proposals['items'][number]

/** The contract says that the body is a file; a client of it sends what a form would. */
export function proposalsIn(file: File): Promise<Proposals> {
  const body = new FormData()
  body.append('file', file)
  return supervision('POST /api/supervision/proposals', { body } as never)
}
