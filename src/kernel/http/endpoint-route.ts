import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Module } from '#kernel/define-module.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import { type Actor, holds } from '#kernel/people/actor.ts'
import { orThrow } from '#kernel/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { notPermitted, signInNeeded } from './general-refusals.ts'
import { parseAsked } from './parse-asked.ts'
import { refused } from './refused.ts'
import type { ServerOptions } from './server-options.ts'

/** A whole office may stand behind one address: what must be slower than this says so in its contract. */
const publicRate = { max: 600, perSeconds: 60 }

/** A route for every line of the module's contract. Throws where one has no handler. */
export function addEndpoints(server: FastifyInstance, options: ServerOptions, module: Module): void {
  const streams = new Set<FastifyReply>()
  // A stream of events never ends by itself; a server that waits for it would never close.
  server.addHook('preClose', async () => {
    for (const reply of streams) reply.raw.end()
  })
  for (const [key, endpoint] of Object.entries(module.contract ?? {})) {
    const handle = module.routes?.[key]
    if (!handle) throw new Error(`${module.name} has no handler for ${key}`)
    const [method, url] = key.split(' ') as [string, string]
    const rate = endpoint.rateLimit ?? (endpoint.access === 'public' ? publicRate : undefined)
    server.route({
      method: method as 'GET',
      url,
      ...(endpoint.mostBodyBytes === undefined ? {} : { bodyLimit: endpoint.mostBodyBytes }),
      config: {
        asked: { key, endpoint },
        ...(rate ? { rateLimit: { max: rate.max, timeWindow: rate.perSeconds * 1000 } } : {}),
      },
      async handler(request, reply) {
        const actor = await options.actorOf(request)
        refuseUnlessPermitted(endpoint, actor)
        if (endpoint.replies === 'events') {
          // Whoever asked may have gone meanwhile: a stream to nobody would never end.
          if (reply.raw.destroyed) return reply.hijack()
          follow(streams, reply)
        }
        const asked = parseAsked(endpoint, request)
        // Commands look again, for not all of them come this way; names, reasons and saved searches come by no command
        orThrow(refuseMarkedValues(asked.body))
        const answer = await handle({ ...asked, actor, kernel: options.kernel, requestId: request.id, request, reply })
        return reply.sent ? reply : send(reply, endpoint, answer, options.checkReplies ?? false)
      },
    })
  }
}

function refuseUnlessPermitted({ access }: Endpoint, actor: Actor | null): void {
  if (access === 'public') return
  if (!actor) throw refused(signInNeeded)
  if (access !== 'person' && !holds(actor, ...access)) throw refused(notPermitted)
}

function follow(streams: Set<FastifyReply>, reply: FastifyReply): void {
  streams.add(reply)
  reply.raw.on('close', () => streams.delete(reply))
}

function send(reply: FastifyReply, { replies }: Endpoint, answer: unknown, check: boolean): unknown {
  if (replies === 'nothing') return reply.status(204).send()
  if (typeof replies === 'string') return answer
  const body = JSON.stringify(answer)
  // Checked as the client will get it: a Date that slipped in is text by then.
  if (check) replies.parse(JSON.parse(body))
  return reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(body)
}
