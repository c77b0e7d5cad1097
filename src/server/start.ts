import { kernelJobs } from '#kernel/job/kernel-jobs.ts'
import { startJobs } from '#kernel/job/runner.ts'
import type { Config } from './config.ts'
import { modules } from './modules.ts'
import type { OpenKernel } from './open-kernel.ts'
import { type ServerOverOptions, serverOver } from './server-over.ts'

export interface Running {
  readonly url: string
  close(): Promise<void>
}

export interface StartOptions extends ServerOverOptions {
  /** Timers and mail; off for a process that only answers. */
  readonly jobs?: boolean
}

/** Listens, and runs the jobs. `close` answers what was asked, ends the jobs, then the kernel. */
export async function startServer(kernel: OpenKernel, config: Config, options: StartOptions = {}): Promise<Running> {
  const server = await serverOver(kernel, config, options)
  const jobs =
    options.jobs === false
      ? undefined
      : await startJobs(kernel, [...kernelJobs, ...modules.flatMap(module => module.jobs ?? [])])
  const url = await server.listen({ host: config.host, port: config.port })
  return {
    url: config.origin ?? url,
    async close() {
      await server.close()
      await jobs?.stop()
      await kernel.close()
    },
  }
}
