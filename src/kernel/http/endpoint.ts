import type { z } from 'zod'
import type { Role } from '#kernel/procedure/procedure.ts'
import type { Text } from '#kernel/refusal.ts'

/**
 * Who may ask: anybody ('public', rate-limited), a signed-in person ('person'), or one who holds one of the roles named.
 */
export type Access = 'public' | 'person' | readonly Role[]

/** A refusal that an endpoint can give, for the contract: OpenAPI lists them and the client rebuilds them. */
export interface RefusalSpec {
  readonly code: string
  readonly status: number
  readonly text: Text
}

/** What can be asked, as data. The key in a contract is `METHOD /path/:param`. Loads without a server. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly summary: Text
  readonly access: Access
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** A schema is JSON; otherwise a file that is streamed, live events, nothing, or the address to go on to. */
  readonly replies: Reply | 'file' | 'events' | 'nothing' | 'redirect'
  /** 'multipart': the body is one streamed file beside the query. */
  readonly takes?: 'json' | 'multipart'
  /** Where a body may be larger than the usual 1 MB: a document with its pictures. */
  readonly mostBodyBytes?: number
  readonly refusals?: readonly RefusalSpec[]
  readonly rateLimit?: { readonly max: number; readonly perSeconds: number }
}

export type Contract = Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`, Endpoint>>

/** Keeps the literal types of a contract, which the server's handlers and the browser's client are typed by. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract
}
