import { createClient } from '#kernel/http/client.ts'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { contract as accountContract } from '#modules/account/contract.ts'
import type { contract as deskContract } from '#modules/desk/contract.ts'
import type { OnsiteContract } from '../contract.ts'

/** On a network that is there and yet carries nothing, nobody waits for ever. */
const within =
  (milliseconds: number): typeof fetch =>
  (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.timeout(milliseconds) })

export const onsite = createClient<OnsiteContract>({ fetch: within(30_000) })
export const account = createClient<typeof accountContract>({ fetch: within(15_000) })
export const desk = createClient<typeof deskContract>({ fetch: within(30_000) })
/** A photograph over a poor network may take its time. */
export const uploads = createClient<typeof deskContract>({ fetch: within(180_000) })

export type Check = ReplyOf<OnsiteContract['GET /api/supervision/onsite/:id']>
export type CheckRow = ReplyOf<OnsiteContract['GET /api/supervision/onsite']>['checks'][number]
export type Finding = Check['findings'][number]
