import type { FastifyInstance } from 'fastify'
import { sessionToken } from '#kernel/account/session-cookie.ts'
import { actorOfToken } from '#kernel/account/sessions.ts'
import { addDocsPage } from '#kernel/http/docs-page.ts'
import { createServer } from '#kernel/http/server.ts'
import { kernelJobs } from '#kernel/job/kernel-jobs.ts'
import { startJobs } from '#kernel/job/runner.ts'
import manifest from '../../package.json' with { type: 'json' }
import type { Config } from './config.ts'
import { modules } from './modules.ts'
import type { OpenKernel } from './open-kernel.ts'
import { addWebPages } from './web-pages.ts'

export interface Running {
  readonly url: string
  close(): Promise<void>
}

export interface StartOptions {
  readonly log?: boolean
  /** Timers and mail; off for a process that only answers. */
  readonly jobs?: boolean
  /** For tests: every reply is checked against its contract. */
  readonly checkReplies?: boolean
}

/** The HTTP side over an open kernel, not yet listening. */
export async function serverOver(
  kernel: OpenKernel,
  config: Pick<Config, 'origin' | 'trustProxy'>,
  options: StartOptions = {},
): Promise<FastifyInstance> {
  const server = await createServer({
    kernel,
    modules,
    actorOf: request => actorOfToken(kernel, sessionToken(request)),
    version: manifest.version,
    origin: config.origin,
    trustProxy: config.trustProxy,
    log: options.log,
    checkReplies: options.checkReplies,
  })
  await addDocsPage(server)
  await addWebPages(server)
  return server
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
