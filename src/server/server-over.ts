import type { FastifyInstance } from 'fastify'
import { identityProvider } from '#kernel/account/identity-provider.ts'
import { passwordDirectory } from '#kernel/account/password-directory.ts'
import { sessionToken } from '#kernel/account/session-cookie.ts'
import { actorOfToken } from '#kernel/account/sessions.ts'
import { addDocsPage } from '#kernel/http/docs-page.ts'
import { createServer } from '#kernel/http/server.ts'
import manifest from '../../package.json' with { type: 'json' }
import type { Config } from './config.ts'
import { modules } from './modules.ts'
import type { OpenKernel } from './open-kernel.ts'
import { addWebPages } from './web-pages.ts'

export interface ServerOverOptions {
  readonly log?: boolean
  /** For tests: every reply and refusal is checked against its contract. */
  readonly checkReplies?: boolean
}

/** The HTTP side over an open kernel, not yet listening. */
export async function serverOver(
  kernel: OpenKernel,
  config: Pick<Config, 'origin' | 'trustProxy' | 'metricsToken' | 'identityProvider' | 'passwordDirectory'>,
  options: ServerOverOptions = {},
): Promise<FastifyInstance> {
  const server = await createServer({
    kernel,
    modules,
    actorOf: request => actorOfToken(kernel, sessionToken(request)),
    version: manifest.version,
    origin: config.origin,
    trustProxy: config.trustProxy,
    metricsToken: config.metricsToken,
    signInMeans: {
      identityProvider: config.identityProvider && identityProvider(config.identityProvider),
      directory: config.passwordDirectory && passwordDirectory(config.passwordDirectory),
    },
    log: options.log,
    checkReplies: options.checkReplies,
  })
  await addDocsPage(server)
  await addWebPages(server)
  return server
}
