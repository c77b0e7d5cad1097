import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'

export interface FailedJob {
  readonly id: number
  readonly name: string
  readonly attempts: number
  readonly maxAttempts: number
  /** What the last attempt said. */
  readonly error: string
  readonly failedAt: Date
  /** When it is tried again; null once it has been given up. */
  readonly nextAt: Date | null
}

/** Jobs whose last attempt failed, the newest failure first: what is being retried and what was given up. */
export async function failedJobs(trx: Transaction<KernelSchema>, most = 100): Promise<readonly FailedJob[]> {
  const { rows } = await sql<FailedJob>`select id, task as name, attempts, max_attempts as "maxAttempts", error,
    failed_at as "failedAt", next_at as "nextAt" from kernel.failed_jobs(${most})`.execute(trx)
  return rows
}
