import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Module } from '#kernel/define-module.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type Actor, holds } from '#kernel/people/actor.ts'
import { isRefusal, Refusal } from '#kernel/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { fromElsewhere, internalError, notPermitted, signInNeeded, tooLarge, tooOften } from './general-refusals.ts'
import { openApiOf } from './openapi.ts'
import { parseAsked } from './parse-asked.ts'

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
  /** Checks every reply against its contract: for tests. */
  readonly checkReplies?: boolean
  readonly mostUploadBytes?: number
}

const mostBodyBytes = 1_000_000
const publicRate = { max: 120, perSeconds: 60 }

const said = (spec: typeof signInNeeded | typeof notPermitted | typeof fromElsewhere | typeof tooLarge, details = {}) =>
  new Refusal(spec.code, spec.status, spec.text, details)

/** A request that changes something must come from a page of ours: browsers say where from, and other programs say nothing. */
function refuseForeign(request: FastifyRequest, origin: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers['sec-fetch-site'] === 'cross-site') throw said(fromElsewhere)
  const from = request.headers.origin
  if (from === undefined) return
  const own = origin ?? `${request.protocol}://${request.host}`
  if (from !== own) throw said(fromElsewhere)
}

function refuseUnlessPermitted({ access }: Endpoint, actor: Actor | null): void {
  if (access === 'public') return
  if (!actor) throw said(signInNeeded)
  if (access !== 'person' && !holds(actor, ...access)) throw said(notPermitted)
}

/** One place makes JSON of what went wrong. Who caused a bug gets a reference and nothing else. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = asRefusal(error)
  if (refused) return reply.status(refused.status).send(refused.toJSON())
  request.log.error({ err: error }, 'bug')
  const { code, status, text } = internalError
  return reply.status(status).send({ code, status, text, details: { reference: request.id } })
}

function asRefusal(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return said(tooLarge)
  if (statusCode === 429) return new Refusal(tooOften.code, 429, tooOften.text)
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Refusal(
      'invalid-input',
      422,
      { zh: '请求格式不正确。', en: 'The request is not of the form asked for.' },
      { fields: [] },
    )
  return undefined
}

/** The server of all modules' contracts under `/api`. Static pages are the entry point's to add. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { kernel, modules, origin } = options
  const server = fastify({
    logger: options.log ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] } : false,
    disableRequestLogging: true,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: mostBodyBytes,
    genReqId: () => randomUUID(),
    // A page that is slow to send its head holds a connection, and there are only so many.
    requestTimeout: 300_000,
  })
  await server.register(cookie)
  await server.register(multipart, {
    limits: { files: 1, fields: 5, fileSize: options.mostUploadBytes ?? 100_000_001 },
  })
  await server.register(rateLimit, { global: false })
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // Where TLS ends at a proxy or there is none yet, the browser must not be told to insist on it.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: origin?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginOpenerPolicy: origin?.startsWith('https:') ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
  })
  server.setErrorHandler(answerError)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    refuseForeign(request, origin)
  })
  server.addHook('onResponse', async (request, reply) => {
    // The path's pattern and no query: what people look for is theirs.
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
  for (const module of modules) {
    for (const [key, endpoint] of Object.entries(module.contract ?? {}))
      addEndpoint(server, options, module, key, endpoint)
  }
  const contracts = modules.flatMap(module =>
    module.contract ? [{ module: module.name, contract: module.contract }] : [],
  )
  const described = JSON.stringify(openApiOf({ title: 'Huiyin 回音', version: options.version, contracts }))
  server.get('/api/openapi.json', (_, reply) => reply.type('application/json').send(described))
  server.get('/healthz', () => ({ ok: true }))
  server.get('/readyz', async () => {
    await kernel.db.pool.query('select 1')
    return { ok: true }
  })
  return server
}

function addEndpoint(
  server: FastifyInstance,
  options: ServerOptions,
  module: Module,
  key: string,
  endpoint: Endpoint,
): void {
  const { kernel, actorOf } = options
  const handle = module.routes?.[key]
  if (!handle) throw new Error(`${module.name} has no handler for ${key}`)
  const [method, url] = key.split(' ') as [string, string]
  const rate = endpoint.rateLimit ?? (endpoint.access === 'public' ? publicRate : undefined)
  server.route({
    method: method as 'GET',
    url,
    config: rate ? { rateLimit: { max: rate.max, timeWindow: rate.perSeconds * 1000 } } : {},
    async handler(request, reply) {
      const actor = await actorOf(request)
      refuseUnlessPermitted(endpoint, actor)
      const asked = parseAsked(endpoint, request)
      const answer = await handle({ ...asked, actor, kernel, requestId: request.id, request, reply })
      if (reply.sent) return reply
      if (endpoint.replies === 'nothing') return reply.status(204).send()
      if (typeof endpoint.replies === 'string') return answer
      const body = options.checkReplies ? endpoint.replies.parse(answer) : answer
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(body))
    },
  })
}
