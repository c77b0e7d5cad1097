import type { Kernel } from '#kernel/kernel.ts'

/**
 * Work done later, durably: queued in the transaction that wants it, retried with backoff, run by whichever process.
 * `cron` (5 fields, Asia/Shanghai) makes it recurring; each tick runs once over all processes.
 */
export interface JobSpec {
  readonly name: string
  readonly cron?: string
  readonly maxAttempts?: number
  run(kernel: Kernel, payload: unknown): Promise<void>
}
