import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

export interface EnqueueOptions {
  /** A job that waits under the same key is replaced, so that there is one; one that is running already is not. */
  readonly key?: string
  /** Not before; at once unless told. */
  readonly runAt?: Date
  /** Jobs of one queue run one after another. Few and lasting names, never one a matter. */
  readonly queue?: string
  /** 25 unless told. */
  readonly maxAttempts?: number
}

/** Queues a job in the caller's transaction: it is there if that commits, and only then. */
export async function enqueue(
  trx: Transaction<KernelSchema>,
  name: string,
  payload: unknown,
  { key, runAt, queue, maxAttempts }: EnqueueOptions = {},
): Promise<void> {
  const job = { task: name, payload, key, runAt: runAt?.toISOString(), queue, maxAttempts }
  await sql`select kernel.enqueue(${JSON.stringify([job])}::jsonb)`.execute(trx)
}
