import type { FastifyRequest } from 'fastify'
import type { SignInMeans } from '#kernel/account/means.ts'
import type { Module } from '#kernel/define-module.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'

export interface ServerOptions {
  readonly kernel: Kernel
  readonly modules: readonly Module[]
  /** Who is signed in, from the request's cookie; null for nobody. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | null>
  readonly version: string
  /** The address people use, where the server is behind a proxy; requests from another origin change nothing. */
  readonly origin?: string
  readonly trustProxy?: boolean
  readonly log?: boolean
  /** For tests: every reply and every refusal must be one that the contract names. */
  readonly checkReplies?: boolean
  readonly mostUploadBytes?: number
  /** Ways to sign in beside a password of one's own. */
  readonly signInMeans?: SignInMeans
  /** Opens /metrics to whoever has it; without it only this machine itself may look. */
  readonly metricsToken?: string
}
