import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { answerErrors } from './answer-error.ts'
import { addEndpoints } from './endpoint-route.ts'
import { openApiOf } from './openapi.ts'
import { addOperatingPages } from './operating-pages.ts'
import { logAnswers, logOptions } from './request-log.ts'
import { refuseForeign } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { ServerOptions } from './server-options.ts'

const mostBodyBytes = 1_000_000
/** A hundred megabytes, and one byte to tell that there were more. */
const mostFileBytes = 100_000_001

/** The server of all modules' contracts under `/api`. Static pages are the entry point's to add. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { kernel, modules, origin, version } = options
  const server = fastify({
    ...logOptions(options.log ?? false),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: mostBodyBytes,
    genReqId: () => randomUUID(),
    // Of the whole request: an upload of 100 MB over a slow line takes minutes, and one that never ends must end.
    requestTimeout: 300_000,
  })
  server.decorate('signInMeans', options.signInMeans ?? {})
  server.decorate('behindTls', origin?.startsWith('https:') ?? false)
  await server.register(cookie)
  await server.register(multipart, {
    limits: { files: 1, fields: 5, fileSize: options.mostUploadBytes ?? mostFileBytes },
  })
  await server.register(rateLimit, { global: false })
  await server.register(helmet, securityHeaders(origin?.startsWith('https:') ?? false))
  answerErrors(server, options.checkReplies ?? false)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    refuseForeign(request, origin)
  })
  logAnswers(server)
  addOperatingPages(server, kernel, options.metricsToken)
  for (const module of modules) addEndpoints(server, options, module)
  const contracts = modules.flatMap(module =>
    module.contract ? [{ module: module.name, contract: module.contract }] : [],
  )
  const described = JSON.stringify(openApiOf({ title: '回音 Huiyin', version, contracts }))
  server.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(described))
  return server
}
