import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'
import type { Contract, Endpoint } from './endpoint.ts'

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined

/** What a handler is given: parsed input, who asks, and the kernel. Raw request and reply for streams only. */
export interface Ask<E extends Endpoint> {
  readonly params: Parsed<E['params']>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
  /** The signed-in person; for a public endpoint null. */
  readonly actor: E['access'] extends 'public' ? Actor | null : Actor
  readonly kernel: Kernel
  readonly requestId: string
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Answers<E extends Endpoint> = E['replies'] extends z.ZodType ? z.input<E['replies']> : unknown

/** A handler for every line of the contract, no more and no less. */
export type RoutesFor<C extends Contract> = {
  readonly [K in keyof C]: (ask: Ask<Extract<C[K], Endpoint>>) => Promise<Answers<Extract<C[K], Endpoint>>>
}
// biome-ignore lint/suspicious/noExplicitAny: a list of modules holds handlers of many contracts; each is typed where it is written
export type Routes = Readonly<Record<string, (ask: any) => Promise<unknown>>>

export function defineRoutes<C extends Contract>(_contract: C, routes: RoutesFor<C>): Routes {
  return routes
}
