import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type EnqueueOptions, enqueue } from './enqueue.ts'
import type { JobSpec } from './job.ts'

/** A job whose payload the compiler knows, on the side that queues it and on the side that does it. */
export interface Job<Payload> extends JobSpec {
  enqueue(trx: Transaction<KernelSchema>, payload: Payload, options?: EnqueueOptions): Promise<void>
}

/** The payload is read by its schema before `run` sees it: one that an older program queued may be of another shape. */
export function defineJob<Payload>(spec: {
  readonly name: string
  readonly cron?: string
  readonly maxAttempts?: number
  readonly payload: z.ZodType<Payload>
  run(kernel: Kernel, payload: Payload): Promise<void>
}): Job<Payload> {
  return {
    name: spec.name,
    ...(spec.cron === undefined ? {} : { cron: spec.cron }),
    ...(spec.maxAttempts === undefined ? {} : { maxAttempts: spec.maxAttempts }),
    run: (kernel, payload) => spec.run(kernel, spec.payload.parse(payload)),
    enqueue: (trx, payload, options) => enqueue(trx, spec.name, payload, { maxAttempts: spec.maxAttempts, ...options }),
  }
}
