import type { Kernel } from '#kernel/kernel.ts'

/**
 * Work done later, durably: queued in the transaction that wants it, retried with backoff, run by whichever process. Run at
 * least once: a process that is killed in the middle leaves the job to another, so what it does must bear being done again.
 * `cron` (5 fields, Asia/Shanghai) makes it recurring; each tick is queued once over all processes.
 */
export interface JobSpec {
  readonly name: string
  readonly cron?: string
  /** Of a recurring job; 25 unless told (four days, the pauses growing to six hours). One that is queued says so itself. */
  readonly maxAttempts?: number
  run(kernel: Kernel, payload: unknown): Promise<void>
}
