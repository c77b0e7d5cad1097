import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import type { Client } from '#kernel/http/client.ts'
import type { AskOf, ReplyOf } from '#kernel/http/client-types.ts'
import type { Contract } from '#kernel/http/endpoint.ts'

export type { Client }

/** What an endpoint answers, kept and refreshed by its key and what was asked. */
export function useReply<C extends Contract, K extends keyof C & `GET /${string}`>(
  client: Client<C>,
  key: K,
  ask: AskOf<C[K]>,
  options: Omit<UseQueryOptions<ReplyOf<C[K]>>, 'queryKey' | 'queryFn'> = {},
) {
  return useQuery({ ...options, queryKey: [key, ask], queryFn: () => client(key, ask) })
}

/** A key for a command: sent twice it happens once. `crypto.randomUUID` is missing where an office has no HTTPS yet. */
export function newCommandKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
